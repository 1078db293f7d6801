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
from ui.shell.undoing import Done


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
    viewing: Viewing
    refresh: Callable[[], None]

    def save(self, typed: SecondContact) -> Done:
        """Raises as ``keep`` does."""
        before, whose = of(self.viewing), self.viewing.patient
        return self._done(whose, before, self._write(whose, typed))

    def _write(self, whose: PatientId, to: SecondContact) -> SecondContact:
        return self.directory.ask(lambda opened: keep(self.session, opened, whose, to))

    def _done(self, whose: PatientId, was: SecondContact, now: SecondContact) -> Done:
        stands = [now]

        def back() -> str:
            stands[0] = self._write(whose, replace(was, version=stands[0].version))
            self.refresh()
            return around_words.taken_back()

        def again() -> Done:
            before = stands[0]
            written = self._write(whose, replace(now, version=before.version))
            self.refresh()
            return self._done(whose, before, written)

        return Done(sentence=around_words.saved(), take_back=back, again=again)
