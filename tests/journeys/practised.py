"""An exercise as the training's are: passed by what has happened, in any way."""

from clinic_desk.audit.events import EventKind
from ui.shell.exercise import Help, Wish

WISHES = {
    EventKind.RECORD_OPENED: "Open a card",
    EventKind.APPOINTMENT_BOOKED: "Book an appointment",
}


class OpenAndBook:
    """Somebody opens a card and books."""

    id = "open-and-book"
    title = "Book an appointment"
    story = "Somebody is on the telephone."

    def __init__(self):
        self.heard = set()

    @property
    def passed(self):
        return self.heard >= WISHES.keys()

    def wishes(self):
        return [Wish(words=words, met=kind in self.heard) for kind, words in WISHES.items()]

    def hear(self, happened):
        self.heard |= {one.draft.kind for one in happened}

    def help_after(self, seconds):
        return Help(words="Press Ctrl+K.", points_at="find-box") if seconds >= 30 else None
