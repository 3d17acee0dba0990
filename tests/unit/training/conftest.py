import sys
from pathlib import Path

# The training commands are no part of the wheel; their tests run from a checkout.
sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
