"""Train the tagger with Stanza's trainer and a learning rate that falls.

Every argument is passed on to ``stanza.models.tagger``.
"""

from __future__ import annotations

import sys

from training.falling_rate import let_rate_fall


def main() -> None:
    """Patch the trainer and hand the command line to Stanza."""
    if "--help" in sys.argv:
        print(__doc__)
    from stanza.models import tagger
    from stanza.models.pos.trainer import Trainer

    let_rate_fall(Trainer)
    tagger.main(sys.argv[1:])


if __name__ == "__main__":
    main()
