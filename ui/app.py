"""The program's door. What a person starts is the keeper; it starts this again for a window.

Only what each of the two needs is imported: the keeper stays small, and a window's first frame
comes before the desk is loaded.
"""

import sys
from collections.abc import Callable, Sequence
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
    folder, language, scheme = _asked(words)
    # Imported late: a window has no use for it, and the first window is on its way before
    # the keeper has loaded the rest of itself.
    from ui.keeper.starting import command, start

    first = start(command())
    # Imported late: as above.
    from ui.keeper.keeping import keep

    return keep(folder, language, scheme, first)


def take_seat(keeper: int) -> int:
    """A child of the keeper: the worker, or the stand-in that becomes the worker."""
    # Imported late: the keeper guards its children as it starts them, itself needs less.
    from ui.keeper import guarding, pipe

    guarding.end_with(keeper)
    guarding.no_core()
    guarding.close_off()
    guarding.deaf_to_the_keyboard()
    guarding.tell_no_values()
    return sit(*pipe.take_over())


def sit(
    hears: BinaryIO, says: BinaryIO, then: "Callable[[Seat], object]" = lambda _seat: None
) -> int:
    """Show a window, or get ready to, and do what the keeper says. ``then``: once it is there."""
    # Imported late: the keeper has no windows, and no window's libraries. The keeper has said
    # the first word by the time these are loaded.
    from ui.keeper.messages import Open
    from ui.keeper.pipe import read
    from ui.shell.appearing import appear

    first = read(hears)
    application, window = appear(first)
    # Imported late: the first frame stands before the libraries of the desk are loaded.
    from ui.shell.line import Line
    from ui.shell.program import Program
    from ui.shell.seat import Seat

    line = Line(hears, says)
    seat = Seat(line, Program(application, window, None))
    line.listen()
    if isinstance(first, Open):
        seat.open(first.folder)
    else:
        seat.stand_by()
    then(seat)
    return application.exec()


def _asked(words: Sequence[str]) -> tuple[str, str, str]:
    """The folder, the language, the scheme; empty, or ``system``, where nothing is said."""
    if not words or (len(words) == 1 and not words[0].startswith("-")):
        return "".join(words), "", SCHEMES[0]
    # Imported late: nearly every start names a folder, or nothing.
    import argparse

    parser = argparse.ArgumentParser(prog="clinic-desk-window")
    parser.add_argument("folder", nargs="?", default="", help="the clinic's folder")
    parser.add_argument("--language", choices=LANGUAGES, default="")
    parser.add_argument("--scheme", choices=SCHEMES, default=SCHEMES[0])
    asked = parser.parse_args(words)
    return asked.folder, asked.language, asked.scheme


if __name__ == "__main__":
    sys.exit(main())
