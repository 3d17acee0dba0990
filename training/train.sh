#!/usr/bin/env bash
# Train the five components with Stanza's trainers. Usage: bash training/train.sh WORK
# WORK holds what training.prepare, augment, tokenizer_data, lemma_data, ner_data and
# distil_vectors wrote. Each command can be run alone; tagger, tokenizer, NER are independent.
set -euo pipefail
work=$1
python=${PYTHON:-python}
common=(--mode train --shorthand en_eventx --save_dir "$work")
vectors=(--wordvec_pretrain_file "$work/vec.pt")

# Tokenizer: four runs, each from the last one's weights. No multiword tokens in the data, so none in the model.
tokenizer=("$python" -m training.train_tokenizer "${common[@]}" --lang en
    --txt_file "$work/tok/en.train.txt" --label_file "$work/tok/en-ud-train.toklabels"
    --dev_txt_file "$work/tok/en.dev.txt" --dev_label_file "$work/tok/en-ud-dev.toklabels"
    --dev_conll_gold "$work/tok/en.dev.gold.conllu" --mwt_json_file "$work/tok/en-ud-dev-mwt.json"
    --max_seqlen 300 --batch_size 32 --anneal 1.0 --max_steps_before_stop 9000 --seed 1234)
"${tokenizer[@]}" --save_name tokenize-1.pt --steps 1600 --eval_steps 400
"${tokenizer[@]}" --save_name tokenize-2.pt --start "$work/tokenize-1.pt" --steps 1000 --eval_steps 200 --lr0 0.0015
"${tokenizer[@]}" --save_name tokenize-3.pt --start "$work/tokenize-2.pt" --steps 330 --eval_steps 110 --lr0 0.0008
"${tokenizer[@]}" --save_name tokenize.pt --start "$work/tokenize-3.pt" --steps 900 --eval_steps 900 --lr0 0.0012

# Lemmatizer: a dictionary.
"$python" -m stanza.models.lemmatizer "${common[@]}" --dict_only --save_name lemma.pt \
    --train_file "$work/ud/lemma.conllu" --eval_file "$work/ud/dev.conllu"

# Entities.
"$python" -m stanza.models.ner_tagger "${common[@]}" "${vectors[@]}" --save_name ner.pt \
    --train_file "$work/ner/train.json" --eval_file "$work/ner/select.json" --no_emb_finetune \
    --hidden_dim 128 --char_hidden_dim 48 --char_emb_dim 32 --dropout 0.4 --word_dropout 0.03 \
    --optim adam --lr 0.002 --lr_decay 0.6 --patience 1 --min_lr 0.00005 --batch_size 32 \
    --max_batch_words 1200 --eval_interval 430 --max_steps 5200 --max_steps_no_improve 20000 --seed 1234

# Tagger.
"$python" -m training.train_tagger "${common[@]}" "${vectors[@]}" --lang en --save_name pos.pt \
    --train_file "$work/ud/train-extra.conllu" --eval_file "$work/ud/dev.conllu" --share_hid \
    --hidden_dim 200 --char_hidden_dim 75 --char_emb_dim 50 --deep_biaff_hidden_dim 150 --num_layers 1 \
    --batch_size 60 --dropout 0.4 --word_dropout 0.2 --lr 0.003 --beta2 0.98 --fix_eval_interval \
    --eval_interval 500 --max_steps 4000 --max_steps_before_stop 9000 --seed 1234

# Parser: gold tags, then tags as predicted, then the same with a falling rate.
parser=("$python" -m training.train_parser "${common[@]}" "${vectors[@]}" --lang en --no_ufeats
    --hidden_dim 200 --char_hidden_dim 50 --deep_biaff_hidden_dim 100 --char_emb_dim 50 --num_layers 2
    --no_checkpoint --max_steps_before_stop 90000)
"${parser[@]}" --save_name parser-1.pt --train_file "$work/ud/train.conllu" \
    --eval_file "$work/ud/dev.conllu" --batch_size 3000 --eval_interval 300 --max_steps 2600 --seed 1234

predicted=("$python" -m training.tag_training --tagger "$work/pos.pt" --lemma "$work/lemma.pt"
    --vectors "$work/vec.pt")
"${predicted[@]}" --dropout 0.3 --word-dropout 0.03 "$work/ud/train-extra.conllu"
"${predicted[@]}" "$work/ud/dev.conllu"
tagged=(--train_file "$work/ud/train-extra.tagged.conllu" --eval_file "$work/ud/dev.tagged.conllu"
    --batch_size 1500 --dropout 0.33 --word_dropout 0.2)
"${parser[@]}" "${tagged[@]}" --save_name parser-2.pt --continue_from "$work/parser-1.pt" \
    --eval_interval 200 --max_steps 1000 --seed 1234
"${parser[@]}" "${tagged[@]}" --save_name depparse.pt --continue_from "$work/parser-2.pt" \
    --optim adam --lr 0.0015 --beta2 0.98 --no_plateau --no_second_optim \
    --eval_interval 300 --max_steps 1900 --seed 4321
