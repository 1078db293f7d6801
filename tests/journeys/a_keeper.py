"""The keeper alone, whose children are driven: run by ``kept.py``, and never imported by it.

``python -m tests.journeys.a_keeper FOLDER SEATS``. It imports nothing else of the tests, which
know every password: its memory is looked into. SEATS/painted says when each lock screen was seen;
PAINTS_WITHIN in its environment waits so many seconds for one.
"""

import os
import sys
from pathlib import Path

from ui.keeper import keeping
from ui.keeper.children import Child
from ui.keeper.messages import Message, Painted


def main(folder: str, seats: Path) -> int:
    def watch(child: Child, said: Message | None) -> None:
        if isinstance(said, Painted):
            with (seats / "painted").open("a") as told:
                told.write(f"{child.pid} {said.at}\n")

    if within := os.environ.get("PAINTS_WITHIN"):
        keeping.PAINTS_WITHIN = float(within)
    driven = [sys.executable, "-I", "-m", "tests.journeys.driven", str(seats)]
    return keeping.Keeper(folder, "en", "light", words=driven, watch=watch).run()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
