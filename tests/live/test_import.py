"""Check what `import eventx` costs and needs, each time in a fresh interpreter."""

import subprocess
import sys

import pytest


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("module", ["torch", "stanza", "cattrs", "click", "dateutil", "hypothesis", "numpy"])
def test_import_leaves_heavy_modules_alone(module: str) -> None:
    assert run(f"import sys, eventx; print({module!r} in sys.modules)") == "False\n"


def test_import_takes_less_than_a_quarter_of_a_second() -> None:
    """The aim is 0.15 s; machines that do other work at the same time need up to twice that."""
    code = "import time; t = time.process_time(); import eventx; print(time.process_time() - t)"
    assert min(float(run(code)) for _ in range(5)) < 0.25


WITHOUT_STANZA = "import sys; sys.modules['stanza'] = sys.modules['torch'] = None\n"


def test_import_works_without_stanza_until_parsing_is_asked_for() -> None:
    code = (
        "from eventx import Extractor, Lexicon, Event\n"
        "from eventx.parsers.conllu import read_conllu\n"
        "extractor = Extractor(lexicon=Lexicon.default())\n"
        "text, sentences = read_conllu('1\\tRiots\\triot\\tNOUN\\tNNS\\t_\\t0\\troot\\t_\\t_\\n')\n"
        "class Given:\n"
        "    def parse(self, texts): return [sentences for _ in texts]\n"
        "assert Extractor(parser=Given()).process(text).sentences == sentences\n"
        "try:\n"
        "    extractor.extract('Riots.')\n"
        "except ImportError as error:\n"
        "    print(error.name)\n"
    )
    assert run(WITHOUT_STANZA + code) == "stanza\n"


def test_the_command_line_helps_without_stanza() -> None:
    code = "from eventx.cli import main\nmain(['types'], standalone_mode=False)\n"
    assert "deployment" in run(WITHOUT_STANZA + code)
