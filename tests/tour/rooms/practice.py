"""The practice clinic in its frame, and how the screen looks."""

from dataclasses import replace

from clinic_desk.audit.events import EventKind
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import settle, until
from ui.shell.exercise import Help, Wish
from ui.shell.practising import Practising
from ui.theme.style import Scheme, look
from ui.theme.tokens import Density
from ui.words.language import Language, spoken

_WORDS = {
    Language.ENGLISH: (
        "Book a follow-up for Ann Lee",
        "Ann Lee, born on 9 March 1961, is on the telephone. Any time will do for her.",
        "Open the card of Ann Lee, born 1961",
        "Book a follow-up for her",
        "Press Ctrl+K and type three letters of the name.",
    ),
    Language.SWEDISH: (
        "Boka ett återbesök åt Ann Lee",
        "Ann Lee, född den 9 mars 1961, är i telefonen. Vilken tid som helst passar henne.",
        "Öppna kortet för Ann Lee, född 1961",
        "Boka ett återbesök åt henne",
        "Tryck Ctrl+K och skriv tre bokstäver av namnet.",
    ),
}
_KINDS = (EventKind.RECORD_OPENED, EventKind.APPOINTMENT_BOOKED)


class _Exercise:
    """As the training gives one, without a lesson around it."""

    id = "book"

    def __init__(self):
        self.title, self.story, *self.words, self.hint = _WORDS[spoken()]
        self.heard = set()

    @property
    def passed(self):
        return self.heard >= set(_KINDS)

    def wishes(self):
        met = [kind in self.heard for kind in _KINDS]
        return [Wish(words=words, met=one) for words, one in zip(self.words, met, strict=True)]

    def hear(self, happened):
        self.heard |= {one.draft.kind for one in happened}

    def help_after(self, seconds):
        return Help(words=self.hint, points_at="find-box") if seconds >= 30 else None


def practice(tour) -> None:
    program, keyboard = tour.run.program, tour.keyboard
    program.practice.begin(lambda _clinic: _Exercise())
    tour.draw("practice-prepared")
    until(lambda: isinstance(program.sitting, Practising), "they practise")
    tour.run.come_to_front()
    tour.draw("practice-today")
    tour.run.go("schedule")
    program.sitting._bar._help.click()
    tour.draw("practice")
    tour.find("ann lee")
    keyboard.press("Down", "Return")
    until(lambda: tour.window.panel() is not None, "a card")
    tour.draw("practice-card")
    keyboard.press("Return")
    until(lambda: tour.window.panel().looking.list.chosen(), "a time is proposed")
    keyboard.press("Ctrl+Return", "Ctrl+Return")
    until(lambda: program.sitting._was_passed, "it is passed")
    tour.draw("practice-passed")
    program.practice.leave()
    until(lambda: not isinstance(program.sitting, Practising), "they are back")


def display(tour) -> None:
    before = look()
    tour.run.go("schedule")
    tour.window.forget_change()
    tour.keyboard.press("Ctrl+Shift+D")
    tour.draw("display")

    def choose(wanted):
        tour.run.program.display.choose(wanted)
        settle()

    choose(replace(before, density=Density.COMPACT))
    tour.keyboard.press("Esc")
    tour.run.go("log")
    until(tour.window.room("log").model.rowCount, "entries in compact rows")
    tour.draw("compact")
    choose(replace(before, scheme=Scheme.CONTRAST))
    tour.run.go("schedule")
    tour.window.forget_change()
    tour.draw("contrast")
    choose(before)


SCREENS = {Role.RECEPTIONIST: [practice, display]}
