"""Prove with an audit hook that neither import nor extraction opens a socket or writes a file."""

import subprocess
import sys
from pathlib import Path

AUDIT = Path(__file__).parents[1] / "audit.py"
FROZEN = Path(__file__).parents[1] / "frozen" / "kenya.conllu"

EXTRACT = """
from datetime import date
from eventx import Event, Extractor
from eventx.parsers.conllu import read_conllu
text, sentences = read_conllu(open(sys.argv[1], encoding="utf-8").read())
class Given:
    def parse(self, texts): return [sentences for _ in texts]
document = Extractor(parser=Given()).process(text, reference_date=date(2024, 10, 23))
assert document.events and document.times
assert [Event.from_dict(e.to_dict()) for e in document.events] == list(document.events)
assert [e.to_plover() for e in document.events] and [str(e) for e in document.events]
"""


def breaches(code: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, AUDIT, code, *arguments], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1]


def test_the_hook_sees_sockets_and_files(tmp_path: Path) -> None:
    code = "import socket; socket.socket().close(); open(sys.argv[1], 'w').close()"
    seen = breaches(code, str(tmp_path / "x"))
    assert "socket.__new__" in seen
    assert "'w'" in seen


def test_import_opens_no_socket_and_writes_no_file() -> None:
    assert breaches("import eventx") == "[]"


def test_extraction_opens_no_socket_and_writes_no_file() -> None:
    assert breaches(EXTRACT, str(FROZEN)) == "[]"
