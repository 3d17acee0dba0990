"""Measure polarity, modality and attribution on the annotated sentences of GMB.

The annotation (six samples, `status_gmb*.jsonl`) names sentences by number and words by position; the text is not
ours to ship. Give the folder that holds `ner/gmb.bio` (one token and tag a line,
sentences separated by blank lines).

    python benchmarks/status.py DATA [--cache FILE] [--json FILE] [--errors]

With --promises, list instead the events of PLOVER's own AGREE and THREATEN records (`eval/plover_dev.jsonl`) that
come out asserted though they are neither pledge, agreement nor threat: of what is promised or threatened nothing
has happened yet.

    python benchmarks/status.py DATA --promises [--cache FILE]
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from _options import parser_of, save
from _parses import CachedParser

from eventx import Event, Extractor, deprels
from eventx.arguments.clauses import ClauseReader
from eventx.lexicon import Lexicon
from eventx.qualifiers.attribution import Attributed, find_attributions
from eventx.qualifiers.status import read_status
from eventx.repairs import mend
from eventx.syntax import Sentence, Word

GOLD = {
    "first sample": Path(__file__).with_name("status_gmb.jsonl"),
    "second sample": Path(__file__).with_name("status_gmb_61.jsonl"),
    "third sample": Path(__file__).with_name("status_gmb_62.jsonl"),
    "fourth sample": Path(__file__).with_name("status_gmb_97.jsonl"),
    "fifth sample": Path(__file__).with_name("status_gmb_98.jsonl"),
    "sixth sample": Path(__file__).with_name("status_gmb_131.jsonl"),
}
PROMISES = frozenset({"pledge", "agreement", "threat"})
MODALITIES = ("asserted", "planned", "demanded", "possible", "hypothetical")
POLARITIES = ("positive", "negative")


def read_sentences(path: Path) -> list[list[str]]:
    """Read the tokens of every sentence of a BIO file."""
    blocks = path.read_text("utf-8").split("\n\n")
    return [
        [line.split("\t")[0] for line in block.splitlines() if line.strip()]
        for block in blocks
        if block.strip()
    ]


def measure(
    gold: list[dict[str, Any]], tokens: list[list[str]], parser: CachedParser
) -> list[dict[str, Any]]:
    """Return one row for every annotated event: what is right and what was read."""
    lexicon, rows = Lexicon.default(), []
    wanted = [g for g in gold if g["events"]]
    texts = [" ".join(tokens[g["sentence"]]) for g in wanted]
    for item, parsed in zip(wanted, parser.parse(texts), strict=True):
        sentences = tuple(mend(s, lexicon.classes) for s in parsed)  # as the extractor reads them
        words = tokens[item["sentence"]]
        starts = [sum(len(w) + 1 for w in words[:i]) for i in range(len(words))]
        readers = [ClauseReader(s, lexicon.classes) for s in sentences]
        found = [_word_at(sentences, starts[e["token"]]) for e in item["events"]]
        attributed = find_attributions(sentences, found, readers)
        for event, (i, word) in zip(item["events"], found, strict=True):
            status = read_status(sentences[i], word, readers[i])
            source = attributed.get((i, word.index))
            start = starts[event["source"]] if isinstance(event["source"], int) else None
            rows.append(
                {
                    "sentence": item["sentence"],
                    "token": event["token"],
                    "ontology": event["ontology"],
                    "polarity": (event["polarity"], status.polarity),
                    "modality": (event["modality"], status.modality),
                    "source": (event["source"], _same_source(sentences, source, event["source"], start)),
                    "read": None if source is None or source.source is None else source.source[1].text,
                    "words": (words[event["token"]], " ".join(words)),
                }
            )
    return rows


def _word_at(sentences: tuple[Sentence, ...], offset: int) -> tuple[int, Word]:
    for i, sentence in enumerate(sentences):
        for word in sentence.words:
            if word.start <= offset < word.end:
                return i, word
    raise ValueError(f"no word at offset {offset}")


def _same_source(
    sentences: tuple[Sentence, ...], read: Attributed | None, gold: int | str | None, start: int | None
) -> str:
    """Judge the source: any word of the annotated name or title counts as its head."""
    if read is None:
        return "right" if gold is None else "missing"
    if read.source is None:
        return "right" if gold == "hedged" else "spurious" if gold is None else "wrong"
    if gold is None:
        return "spurious"
    if start is None:
        return "wrong"
    i, word = read.source
    return "right" if _word_at(sentences, start)[1] in _name(sentences[i], word) else "wrong"


def _name(sentence: Sentence, word: Word) -> list[Word]:
    """Return the words that name the same party: parts of the name, titles, appositions."""
    kinds = (deprels.is_name_part, deprels.is_description, deprels.is_apposition)
    top = word
    while (head := sentence.head(top)) is not None and any(is_kind(top) for is_kind in kinds):
        top = head
    found, stack = [], [top]
    while stack:
        current = stack.pop()
        found.append(current)
        below = sentence.children(current)
        stack += [c for c in below if any(is_kind(c) for is_kind in kinds) or _is_bare_name(sentence, c)]
    return found


def _is_bare_name(sentence: Sentence, word: Word) -> bool:
    """Tell whether a name hangs on a title as its modifier: "Secretary of State *Ana* Ruiz"."""
    case = any(deprels.is_case(c) for c in sentence.children(word))
    return deprels.is_nominal_modifier(word) and word.upos == "PROPN" and not case


def summarize(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return accuracies in per cent, those of reading everything alike, and confusion tables."""
    total = len(rows)
    judged = Counter(r["source"][1] for r in rows)
    attributed = [r for r in rows if r["source"][0] is not None]
    result: dict[str, Any] = {"events": total}
    for field in ("polarity", "modality"):
        pairs = Counter(r[field] for r in rows)
        result[field] = _percent(sum(n for (g, s), n in pairs.items() if g == s), total)
        result[f"{field}_baseline"] = _percent(max(Counter(r[field][0] for r in rows).values()), total)
        values = MODALITIES if field == "modality" else POLARITIES
        result[f"{field}_confusion"] = {g: {s: pairs[g, s] for s in values} for g in values}
    result["source"] = _percent(judged["right"], total)
    result["source_baseline"] = _percent(total - len(attributed), total)
    result["source_named"] = _percent(sum(r["source"][1] == "right" for r in attributed), len(attributed))
    result["source_judged"] = dict(judged)
    return result


def _percent(part: int, total: int) -> float:
    return round(100 * part / total, 1) if total else 0.0


def report(name: str, summary: dict[str, Any]) -> str:
    """Format a summary as text."""
    lines = [f"{name}: {summary['events']} events"]
    lines += [
        f"  {f:9} {summary[f]:5} %   (all the same: {summary[f + '_baseline']} %)"
        for f in ("polarity", "modality", "source")
    ]
    lines.append(f"  source where there is one: {summary['source_named']} %   {summary['source_judged']}")
    for field in ("polarity_confusion", "modality_confusion"):
        table = summary[field]
        lines.append(f"  {'gold, read':14}" + "".join(f"{v:>14}" for v in table))
        lines += [f"  {g:14}" + "".join(f"{n:>14}" for n in row.values()) for g, row in table.items()]
    return "\n".join(lines)


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Read a file of JSON Lines."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def asserted_promises(
    records: list[dict[str, Any]], parser: CachedParser
) -> list[tuple[dict[str, Any], Event]]:
    """Return the events that are asserted where the record says that they are promised or threatened.

    Only triggers inside the words that the record names as its event count.
    """
    wanted = [r for r in records if r["event"] in ("AGREE", "THREATEN")]
    documents = list(Extractor(parser=parser).pipe(r["text"] for r in wanted))
    return [
        (record, event)
        for record, document in zip(wanted, documents, strict=True)
        for event in document.events
        if event.is_asserted and event.type not in PROMISES
        if any(s["start"] <= event.trigger.start < s["end"] for s in record["event_spans"])
    ]


def main() -> None:
    """Run the measurement from the command line."""
    arguments = parser_of(__doc__, "folder with ner/gmb.bio; for --promises with eval/plover_dev.jsonl")
    arguments.add_argument("--promises", action="store_true", help="list what is asserted, though promised")
    arguments.add_argument("--cache", type=Path, help="pickle of parses to use and extend")
    arguments.add_argument("--errors", action="store_true", help="print what was read wrong")
    options = arguments.parse_args()
    parser = CachedParser(options.cache)
    if options.promises:
        listed = asserted_promises(read_lines(options.data / "eval" / "plover_dev.jsonl"), parser)
        print(f"asserted, though promised or threatened: {len(listed)}")
        for record, event in listed:
            print(f"{record['id']}  {event.type}: {event.trigger.text}  | {record['text']}")
    else:
        save(options.json, _measure_samples(options.data / "ner" / "gmb.bio", parser, options.errors))


def _measure_samples(texts: Path, parser: CachedParser, errors: bool) -> dict[str, Any]:
    """Print a report on each sample and return all figures."""
    tokens, summaries = read_sentences(texts), {}
    for sample, path in GOLD.items():
        rows = measure(read_lines(path), tokens, parser)
        for part, kept in (("events of the ontology", [r for r in rows if r["ontology"]]), ("all events", rows)):
            summaries[f"{sample}, {part}"] = summarize(kept)
            print(report(f"{sample}, {part}", summaries[f"{sample}, {part}"]), end="\n\n")
        if errors:
            _print_errors(rows)
    return summaries


def _print_errors(rows: list[dict[str, Any]]) -> None:
    for r in rows:
        wrong = [f for f in ("polarity", "modality") if r[f][0] != r[f][1]]
        if wrong or r["source"][1] != "right":
            print(r["sentence"], r["words"][0], *(f"{f}: {r[f]}" for f in wrong), r["source"], r["read"])


if __name__ == "__main__":
    main()
