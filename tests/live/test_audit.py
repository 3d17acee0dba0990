"""Prove with an audit hook that loading the real model and extracting touch neither network nor disk."""

import subprocess
import sys
from pathlib import Path

AUDIT = Path(__file__).parents[1] / "audit.py"
# Stanza imports urllib3, which on import asks the system for IPv6 by binding a socket to ::1, and closes it.
CODE = """
import urllib3
assert all(event in ("socket.__new__", "socket.bind") for event, _ in breaches), breaches
breaches.clear()
from eventx import extract_events
assert extract_events("Kenya sent 200 soldiers to Haiti on Monday.")
"""


def test_the_real_model_opens_no_socket_and_writes_no_file() -> None:
    done = subprocess.run([sys.executable, AUDIT, CODE], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "[]"
