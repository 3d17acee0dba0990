#!/usr/bin/env bash
# Train the entity tagger on with names of web text, and tagger and parser with raw news that a teacher has annotated.
# Usage: bash training/retrain.sh DATA WORK MINILM MODELS
# WORK is what train.sh left; MODELS the slim files made from it (training.slim), which annotate first.
set -euo pipefail
data=$1 work=$2 minilm=$3 models=$4
python=${PYTHON:-python}
common=(--mode train --shorthand en_eventx --save_dir "$work" --wordvec_pretrain_file "$work/vec.pt")
vectors=$models/vectors.npz

# Teachers: three that differ in seed and rate are wrong at different places.
teachers=("$work"/teacher-{2,3,4}.pt)
for rate in 2 3 4; do
    "$python" -m training.teacher --data "$data" --work "$work" --transformer "$minilm" \
        --out "$work/teacher-$rate.pt" --rounds 13 --name-rounds 9 --rate "${rate}e-4" --seed $((rate - 1))
done

# Entity tagger: on from the first one with UNER's sentences too. What ships has read all of them; two others, each of
# every other document, say on the rest what it is worth.
for documents in even odd all; do
    "$python" -m training.uner_data --data "$data" --work "$work" --documents "$documents"
    "$python" -m training.train_names "${common[@]}" --save_name "ner-$documents.pt" --continue_from "$models/ner.pt" \
        --train_file "$work/ner/uner-$documents.json" --eval_file "$work/ner/select.json" \
        --batch_size 32 --max_batch_words 1200 --dropout 0.3 --lr 0.002 --max_steps 5000 --eval_interval 5000 \
        --max_steps_no_improve 20000 --seed 2
done
mv "$work/ner-all.pt" "$work/ner.pt"

# Raw news as the models in a folder read it ($1, their vectors $2), put right by the teachers.
read_raw() {
    "$python" -m training.raw_text --data "$data" --work "$work" --models "$1" --vectors "$2"
    "$python" -m training.annotate --work "$work" --transformer "$minilm" --teachers "${teachers[@]}"
}
read_raw "$models" "$vectors"

# Treebanks twice, silver trees once.
mixed() { cat "$work/ud/train-extra$1.conllu" "$work/ud/train-extra$1.conllu" "$work/ud/silver$1.conllu"; }

# Tagger: on from the first one, with less and less dropout: so small a network needs little of it.
mixed "" > "$work/ud/tagger-train.conllu"
tag() {
    "$python" -m training.train_tagger "${common[@]}" --lang en \
        --train_file "$work/ud/tagger-train.conllu" --eval_file "$work/ud/dev.conllu" --share_hid \
        --hidden_dim 200 --char_hidden_dim 75 --char_emb_dim 50 --deep_biaff_hidden_dim 150 --num_layers 1 \
        --batch_size 60 --word_dropout 0.2 --beta2 0.98 --fix_eval_interval \
        --eval_interval 500 --max_steps_before_stop 9000 "$@"
}
tag --save_name pos-1.pt --continue_from "$models/pos.pt" --dropout 0.33 --lr 0.0015 --max_steps 2000 --seed 1234
tag --save_name pos-2.pt --continue_from "$work/pos-1.pt" --dropout 0.25 --lr 0.002 --max_steps 4000 --seed 7
tag --save_name pos-3.pt --continue_from "$work/pos-2.pt" --dropout 0.2 --lr 0.002 --max_steps 4000 --seed 11
tag --save_name pos-4.pt --continue_from "$work/pos-3.pt" --dropout 0.16 --lr 0.002 --max_steps 4000 --seed 21
tag --save_name pos-5.pt --continue_from "$work/pos-4.pt" --dropout 0.12 --lr 0.002 --max_steps 4000 --seed 22
"$python" -m training.average "$work/pos-4.pt" "$work/pos-5.pt" "$work/pos.pt"

# Parser: on from the first one, on tags of the first tagger and then of the new ones. Their dropout is left on for the
# treebanks only, since the raw news is as new to them as any text.
predict() {
    local predicted=("$python" -m training.tag_training --tagger "$1" --lemma "$models/lemma.pt" --vectors "$vectors")
    "${predicted[@]}" --dropout 0.3 --word-dropout 0.03 "$work/ud/train-extra.conllu"
    "${predicted[@]}" "$work/ud/silver.conllu" "$work/ud/dev.conllu"
    mixed .tagged > "$work/ud/parser-train.conllu"
}
parse() {
    "$python" -m training.train_parser "${common[@]}" --lang en --no_ufeats \
        --train_file "$work/ud/parser-train.conllu" --eval_file "$work/ud/dev.tagged.conllu" \
        --hidden_dim 200 --char_hidden_dim 50 --deep_biaff_hidden_dim 100 --char_emb_dim 50 --num_layers 2 \
        --no_checkpoint --max_steps_before_stop 90000 --batch_size 1500 --word_dropout 0.2 \
        --optim adam --beta2 0.98 --no_plateau --no_second_optim "$@"
}
predict "$models/pos.pt"
parse --save_name parser-4.pt --continue_from "$models/depparse.pt" --dropout 0.33 \
    --lr 0.0015 --eval_interval 400 --max_steps 2400 --seed 4321
predict "$work/pos-1.pt"
parse --save_name parser-5.pt --continue_from "$work/parser-4.pt" --dropout 0.33 \
    --lr 0.0006 --eval_interval 200 --max_steps 600 --seed 78
"$python" -m training.average "$work/parser-4.pt" "$work/parser-5.pt" "$work/parser-6.pt"
predict "$work/pos-2.pt"
parse --save_name parser-7.pt --continue_from "$work/parser-6.pt" --dropout 0.22 \
    --lr 0.0015 --eval_interval 200 --max_steps 1400 --seed 99
predict "$work/pos-3.pt"
parse --save_name parser-8.pt --continue_from "$work/parser-7.pt" --dropout 0.16 \
    --lr 0.0015 --eval_interval 250 --max_steps 1500 --seed 123
parse --save_name parser-9.pt --continue_from "$work/parser-8.pt" --dropout 0.12 \
    --lr 0.0015 --eval_interval 250 --max_steps 2500 --seed 31
predict "$work/pos-4.pt"
parse --save_name depparse.pt --continue_from "$work/parser-9.pt" --dropout 0.1 \
    --lr 0.0015 --eval_interval 500 --max_steps 1500 --seed 41

# Once more, on raw news as the new ones read it. Each run may be long: none has been seen to overfit.
read_raw "$work" "$work/vec.pt"
mixed "" > "$work/ud/tagger-train.conllu"
predict "$work/pos.pt"
tag --save_name pos-6.pt --continue_from "$work/pos.pt" --dropout 0.14 --lr 0.002 --max_steps 5200 --seed 53
parse --save_name parser-10.pt --continue_from "$work/depparse.pt" --dropout 0.1 \
    --lr 0.0015 --eval_interval 6900 --max_steps 6900 --seed 51
parse --save_name parser-11.pt --continue_from "$work/depparse.pt" --dropout 0.06 \
    --lr 0.0012 --eval_interval 6900 --max_steps 6900 --seed 52
mv "$work/pos-6.pt" "$work/pos.pt"
"$python" -m training.average "$work/parser-10.pt" "$work/parser-11.pt" "$work/depparse.pt"
