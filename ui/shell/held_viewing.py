"""The one record that is open: card and booking panel share it while they follow each other."""

from collections.abc import Callable
from contextlib import ExitStack

from clinic_desk.access import PurposeOfUse, Session, Viewing
from clinic_desk.ids import PatientId
from clinic_desk.patients import record


class HeldViewing:
    """Opens a record, keeps it open while it is looked at, and leaves it for the next."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._stack = ExitStack()
        self.viewing: Viewing | None = None
        self.revealed = False
        """Whether a reason was given to see how a protected person is reached."""
        self.show_card: Callable[[PatientId], object] | None = None
        """Shows the card again from which something was asked; of whoever shows cards."""

    def open(self, patient: PatientId, purpose: PurposeOfUse, reason: str | None = None) -> Viewing:
        """The open record of a patient; one that is open for this purpose already goes on.

        Raises NotFound, NotAllowed, InvalidInput when a reason is owed, LogUnwritable.
        """
        same = self.viewing
        if same is not None and (same.patient, same.purpose) == (patient, purpose):
            return same
        self.close()
        self.viewing = self._stack.enter_context(
            self._session.opened(patient, purpose, reason=reason)
        )
        return self.viewing

    @property
    def veiled(self) -> bool:
        """Whether how the person is reached, and who belongs to them, is behind a reason yet."""
        viewing = self.viewing
        return viewing is not None and not self.revealed and record.read(viewing).protected

    def close(self) -> None:
        """Leave the record; the log learns how long it was open."""
        self.viewing, self.revealed = None, False
        self._stack.close()
