"""A card that was corrected, with its way back and forth after it has been left."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Session, Viewing
from clinic_desk.patients import record
from clinic_desk.patients.records import NewPatient, PatientRecord
from ui.shell import around_words
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done


@dataclass(frozen=True, slots=True)
class Corrections:
    """Corrects cards; ``refresh`` is called with whose card is another one than it was."""

    session: Session
    directory: HeldDirectory
    refresh: Callable[[PatientRecord], None]

    def correct(self, viewing: Viewing, version: int, typed: NewPatient) -> Done:
        """Raises as ``record.correct`` does."""
        before = record.read(viewing)
        return self._done(before, record.correct(self.session, viewing, version, typed))

    def _write(self, as_it_was: PatientRecord, known: int) -> PatientRecord:
        written = self.directory.ask(
            lambda opened: record.put_back(self.session, opened, as_it_was, known)
        )
        self.refresh(written)
        return written

    def _done(self, was: PatientRecord, now: PatientRecord) -> Done:
        stands = [now]

        def back() -> str:
            stands[0] = self._write(was, stands[0].version)
            return around_words.taken_back()

        def again() -> Done:
            before = stands[0]
            return self._done(before, self._write(now, before.version))

        words = QCoreApplication.translate("deeds", "The card is corrected")
        return Done(sentence=words, take_back=back, again=again)
