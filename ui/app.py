"""The program's door. What a person starts is the keeper; it starts this again for a window.

Only what each of the two needs is imported: the keeper stays small, and a window's first frame
comes before the desk is loaded.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ui.keeper import SEAT

if TYPE_CHECKING:
    from ui.shell.seat import Seat

SCHEMES = ("system", "light", "dark", "contrast")
LANGUAGES = ("en", "sv")


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the clinic in a folder, or the last one. Returns the exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words[:1] == [SEAT]:
        return take_seat(int(words[1]))
    asked = _parse(words)
    # Imported late: a window has no use for it.
    from ui.keeper.keeping import keep

    return keep("" if asked.folder is None else str(asked.folder), asked.language, asked.scheme)


def take_seat(keeper: int) -> int:
    """A child of the keeper: the worker, or the stand-in that becomes the worker."""
    # Imported late: the keeper guards its children as it starts them, itself needs less.
    from ui.keeper import guarding, pipe

    guarding.end_with(keeper)
    guarding.no_core()
    guarding.close_off()
    guarding.deaf_to_the_keyboard()
    return sit(*pipe.take_over())


def sit(
    hears: BinaryIO, says: BinaryIO, then: "Callable[[Seat], object]" = lambda _seat: None
) -> int:
    """Show a window, or get ready to, and do what the keeper says. ``then``: once it is there."""
    # Imported late: the keeper has no windows, and no window's libraries.
    from ui.keeper.messages import Open
    from ui.keeper.pipe import read
    from ui.shell.appearing import appear

    first = read(hears)
    application, window = appear(first)
    # Imported late: the first frame stands before the libraries of the desk are loaded.
    from ui.shell.line import Line
    from ui.shell.program import Program
    from ui.shell.seat import Seat

    folder = Path(first.folder) if isinstance(first, Open) and first.folder else None
    line = Line(hears, says)
    seat = Seat(line, Program(application, window, folder))
    line.listen()
    if isinstance(first, Open):
        seat.open()
    else:
        seat.stand_by()
    then(seat)
    return application.exec()


def _parse(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="clinic-desk-window")
    parser.add_argument("folder", type=Path, nargs="?", help="the clinic's folder")
    parser.add_argument("--language", choices=LANGUAGES, default="")
    parser.add_argument("--scheme", choices=SCHEMES, default="system")
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main())
