"""A card that was corrected, with its way back and forth after it has been left."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Session, Viewing
from clinic_desk.patients import record
from clinic_desk.patients.records import NewPatient, PatientRecord
from ui.shell import around_words
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done, UndoDesk


@dataclass(frozen=True, slots=True)
class Corrections:
    """Corrects cards; ``refresh`` is called with whose card is another one than it was."""

    session: Session
    directory: HeldDirectory
    undo: UndoDesk
    refresh: Callable[[PatientRecord], None]

    def correct(self, viewing: Viewing, version: int, typed: NewPatient) -> Done:
        """Raises as ``record.correct`` does."""
        before = record.read(viewing)
        written = record.correct(self.session, viewing, version, typed)
        self.undo.wrote_row(f"card {written.id}", written.version)
        return self._done(before, written)

    def _write(self, before: PatientRecord, as_it_was: PatientRecord) -> PatientRecord:
        key = f"card {before.id}"
        known = self.undo.known(key, before.version)
        written = self.directory.ask(
            lambda opened: record.put_back(self.session, opened, as_it_was, known)
        )
        self.undo.wrote_row(key, written.version)
        self.refresh(written)
        return written

    def _done(self, was: PatientRecord, now: PatientRecord) -> Done:
        def back() -> str:
            self._write(now, was)
            return around_words.taken_back()

        def again() -> Done:
            return self._done(was, self._write(was, now))

        words = QCoreApplication.translate("deeds", "The card is corrected")
        return Done(sentence=words, take_back=back, again=again)
