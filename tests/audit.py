"""Run code under an audit hook; print what it did to network and disk: python tests/audit.py CODE [ARG ...].

The code sees the list as `breaches`.
"""

import os
import sys

_NETWORK = ("socket.", "urllib.", "http.", "ftplib.", "subprocess.", "os.system", "os.exec", "os.spawn")
_CHANGES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate")
breaches = []


def hook(event, args):
    if event.startswith(_NETWORK) or event in _CHANGES:
        breaches.append((event, args[:2]))
    elif event == "open":
        # Reading is fine: flags and mode decide. Python opens by mode, os.open by flags alone.
        path, mode, flags = args
        writes = set(mode) & set("wax+") if mode else flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)
        if writes and path != os.devnull:
            breaches.append((event, args))


sys.dont_write_bytecode = True
sys.addaudithook(hook)
exec(sys.argv.pop(1), {"sys": sys, "breaches": breaches})
print(breaches)
