"""Somebody at a desk who is locked and comes back: the acts of one kind, on a real vault."""

from clinic_desk.access import PurposeOfUse
from tests.builders import a_patient
from tests.core.scheduling.conftest import Desk, furnish
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.undoing import UndoDesk


class Seat:
    """``make`` makes the acts anew whenever somebody sits down."""

    def __init__(self, clinic, session, shown, make):
        furnish(session)
        patient = a_patient(session, "Rådberg", "Siv")
        self.clinic = Desk(clinic=clinic, session=session, patient=patient)
        self.session, self.shown, self.make, self.faults = session, shown, make, []
        self.sit(b"")

    def sit(self, kept):
        window = self.shown(MainWindow(()))
        window.sit_down("Anna", "Receptionist", lambda _permission: True, {})
        self.window, self.undo = window, UndoDesk(window, self.faults.append)
        self.directory = HeldDirectory(self.session, "desk", self.faults.append, window)
        self.acts = self.make(self.session, self.undo, self.directory)
        self.join()
        self.undo.take_up(kept)

    def join(self):
        self.acts.join()

    def lock(self):
        kept = self.undo.half_done()
        assert "Rådberg" not in kept.decode()
        self.close()
        self.undo.close()
        self.sit(kept)

    def close(self):
        self.directory.close()

    def card(self):
        return self.session.opened(self.clinic.patient, PurposeOfUse.PHONE)

    def ask(self, call):
        """What the core answers with the directory open."""
        return self.directory.ask(lambda opened: call(self.session, opened))

    def said(self):
        return self.window._undo_bar.sentence()

    def back_and_forth(self, done, look, *, named=True):
        """Twice back and forth, with a lock before each; what stood while it was taken back."""
        self.undo.did(done)
        stands, said, gone = look(), self.said(), None
        assert named == ("Siv Rådberg" in said)
        for _ in range(2):
            self.lock()
            self.undo.undo()
            assert self.faults == []
            gone = look()
            assert gone != stands
            self.lock()
            self.undo.redo()
            assert self.faults == []
            assert look() == stands
            assert self.said() == said
        return gone


class DeskSeat(Seat):
    """The same with a desk of the window, which joins its acts itself."""

    def join(self):
        pass
