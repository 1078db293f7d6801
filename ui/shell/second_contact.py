"""A second number and a postal address, from the panel around a patient: saved, taken back."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from clinic_desk.access import Session, Viewing
from clinic_desk.family import second
from clinic_desk.family.second import NONE, Keeps, SecondContact
from clinic_desk.family.second_contact import keep
from clinic_desk.ids import PatientId
from ui.shell import around_words
from ui.shell.doors import HeldDirectory
from ui.shell.undoing import Done, UndoDesk


def shown(viewing: Viewing) -> tuple[SecondContact, Keeps]:
    """What is kept of the patient whose record is open, and what the clinic keeps of anybody."""
    return of(viewing), second.keeps(viewing)


def of(viewing: Viewing) -> SecondContact:
    return second.of(viewing, [viewing.patient]).get(viewing.patient, NONE)


@dataclass(frozen=True, slots=True)
class Deed:
    """One saving, with its way back and forth."""

    session: Session
    directory: HeldDirectory
    undo: UndoDesk
    refresh: Callable[[], None]

    def save(self, viewing: Viewing, typed: SecondContact) -> Done:
        """Raises as ``keep`` does."""
        before, whose = of(viewing), viewing.patient
        shown = replace(before, version=typed.version)
        return self._done(whose, shown, self._write(whose, shown, typed))

    def _write(
        self, whose: PatientId, before: SecondContact, after: SecondContact
    ) -> SecondContact:
        key = f"second {whose}"
        asked = replace(after, version=self.undo.known(key, before.version))
        written = self.directory.ask(lambda opened: keep(self.session, opened, whose, asked))
        self.undo.wrote_row(key, written.version)
        return written

    def _done(self, whose: PatientId, was: SecondContact, now: SecondContact) -> Done:
        def back() -> str:
            self._write(whose, now, was)
            self.refresh()
            return around_words.taken_back()

        def again() -> Done:
            written = self._write(whose, was, now)
            self.refresh()
            return self._done(whose, was, written)

        return Done(sentence=around_words.saved(), take_back=back, again=again)
