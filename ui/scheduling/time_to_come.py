"""The chip that leaves a caller time to come: on by itself while somebody is on the telephone."""

from datetime import date

from ui.kit.chip import Chip
from ui.scheduling.booking_records import Clinic
from ui.scheduling.booking_words import not_before_words

AT_ONCE = 0
"""Kept where somebody said that the patient can come at once."""
_ROUND = 5


class TimeToCome(Chip):
    """What the next free times leave out, until somebody presses it or begins at a time."""

    def __init__(self, now: int, clinic: Clinic) -> None:
        super().__init__("", checked=clinic.travel > 0)
        self._clinic = clinic
        self._usual = soonest(now, clinic.travel)
        self._at, self._said, self._calls = self._usual, False, True
        self.clicked.connect(self._say)

    def since(self) -> int | None:
        """Nothing before this minute (UTC) is looked for; None: anything from now on."""
        return self._at if self.isChecked() else None

    def asked_since(self) -> int | None:
        """The same of a time that is asked for by name: only what somebody has said counts."""
        return self.since() if self._said else None

    def kept(self) -> int | None:
        """What is kept with a half-written booking; None as long as nobody has said anything."""
        if not self._said:
            return None
        return self._at if self.isChecked() else AT_ONCE

    def keep(self, minute: int | None) -> None:
        """Begin at this minute, or with what was kept."""
        self._said = minute is not None
        self._at = minute or self._usual
        self._set(on=self._usually() if minute is None else minute != AT_ONCE)

    def for_caller(self, calls: bool) -> None:  # noqa: FBT001 - what a signal brings
        """Who stands at the desk is there already, unless somebody has said otherwise."""
        self._calls = calls
        if not self._said:
            self._set(on=self._usually())

    def pass_to(self, now: int) -> None:
        """Minutes have passed: who calls now still has to set out."""
        before, self._usual = self._usual, soonest(now, self._clinic.travel)
        if self._at == before:
            self._at = self._usual

    def write(self, today: date) -> None:
        self.set_words(not_before_words(self._at, self._clinic.zone, today))

    def _usually(self) -> bool:
        return self._calls and self._clinic.travel > 0

    def _set(self, *, on: bool) -> None:
        was = self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setChecked(on)
        self.blockSignals(was)
        self.update()

    def _say(self) -> None:
        self._said = True


def soonest(minute: int, travel: int) -> int:
    """The first round minute that leaves a caller time to come; minutes since 1970 UTC."""
    return -(-(minute + travel) // _ROUND) * _ROUND
