"""Put names into the same few sentences and count how often each sentence's event has the whole name in its slot.

    python benchmarks/names.py KIND NAMES.txt [--json OUT.json] [--show N]

KIND is "place" or "party". NAMES.txt has a name a line: towns (of GeoNames, say, https://www.geonames.org), persons or
organisations ("the" may stand before them).
"""

from __future__ import annotations

import argparse
from pathlib import Path

from _options import save

from eventx import Event, Extractor

# Sentence, event types that it may be read as, slot of the name.
SENTENCES = {
    "place": (
        ("Nine people were killed in {}.", ("assault", "attack"), "locations"),
        ("Police arrested twelve people near {} on Monday.", ("arrest",), "locations"),
        ("The army has sent troops to {}.", ("deployment",), "locations"),
        ("The {} attack killed nine people.", ("attack",), "locations"),
    ),
    "party": (
        ("{} condemned the vote on Monday.", ("criticism",), "actors"),
        ("The raid was condemned by {} on Monday.", ("criticism",), "actors"),
        ("The minister accused {} of lying.", ("accusation",), "targets"),
        ("{} said the truce would hold.", ("statement",), "actors"),
    ),
}


def main() -> None:
    """Run the measurement and print it."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("kind", choices=SENTENCES, help="what the names are of")
    arguments.add_argument("names", type=Path, help="file with a name a line")
    arguments.add_argument("--json", type=Path, help="where to write all figures")
    arguments.add_argument("--show", type=int, default=0, help="how many names to print that were not found")
    options = arguments.parse_args()
    names = [name for line in options.names.read_text(encoding="utf-8").splitlines() if (name := line.strip())]
    result = {}
    extractor = Extractor()
    for sentence, types, slot in SENTENCES[options.kind]:
        texts = [_capital(sentence.format(name)) for name in names]
        documents = zip(names, extractor.pipe(texts), strict=True)
        missed = [name for name, document in documents if _core(name) not in _found(document.events, types, slot)]
        result[sentence] = {"names": len(names), "found": round(1 - len(missed) / len(names), 4)}
        print(f"{100 * result[sentence]['found']:5.1f} % of {len(names)}  {sentence}")
        for name in missed[: options.show]:
            print(f"         {name}")
    save(options.json, result)


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _core(name: str) -> str:
    """Return a name as mentions have it: without its article."""
    return name.removeprefix("the ").removeprefix("The ").lower()


def _found(events: tuple[Event, ...], types: tuple[str, ...], slot: str) -> set[str]:
    return {mention.text.lower() for event in events if event.type in types for mention in getattr(event, slot)}


if __name__ == "__main__":
    main()
