"""Papers: the panel that prints, and its question whether it came out."""

from __future__ import annotations

from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from tests.journeys.printing import FilePrinters
from ui.papers.print_panel import PrintPanel
from ui.shell.printing import PrintDesk

if TYPE_CHECKING:
    from tests.tour.visiting import Tour


def day_sheet(tour: Tour) -> None:
    """The day sheet in three grades of detail, printed, and not come out."""
    tour.run.go("today")
    tour.window.forget_change()
    tour.keyboard.press("Ctrl+P")
    tour.panel(PrintPanel)
    tour.draw("print-no-printer")
    tour.keyboard.press("Esc")
    with TemporaryDirectory() as folder:
        usual, PrintDesk.printers = PrintDesk.printers, FilePrinters(folder)
        try:
            _print(tour)
        finally:
            PrintDesk.printers = usual


def _print(tour: Tour) -> None:
    tour.keyboard.press("Ctrl+P")
    panel = tour.panel(PrintPanel)
    tour.draw("print-initials")
    tour.keyboard.press("PgDown")
    tour.draw("print-page-two")
    tour.keyboard.press("PgUp")
    panel._detail.segments()[0].click()
    tour.draw("print-full")
    panel._notes.click()
    tour.draw("print-notes")
    tour.keyboard.press("Ctrl+P")
    tour.draw("print-asks")
    panel._failed.click()
    tour.draw("print-not-out")
    tour.keyboard.press("Esc")


def letter(tour: Tour) -> None:
    """A slip for what was booked last, and a letter that has no address to go to."""
    tour.window.action("papers:slip:print").trigger()
    tour.draw("print-nothing-yet")


SCREENS = {Role.RECEPTIONIST: [day_sheet, letter]}
