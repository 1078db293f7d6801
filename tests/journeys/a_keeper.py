"""The keeper alone, whose children are driven: run by ``kept.py``, and never imported by it.

``python -m tests.journeys.a_keeper FOLDER SEATS``. It imports nothing else of the tests, which
know every password: its memory is looked into.
"""

import sys

from ui.keeper.keeping import Keeper

if __name__ == "__main__":
    driven = [sys.executable, "-I", "-m", "tests.journeys.driven", sys.argv[2]]
    sys.exit(Keeper(sys.argv[1], "en", "light", words=driven).run())
