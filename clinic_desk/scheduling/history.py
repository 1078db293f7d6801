"""A patient's appointments, on the card that is open."""

from collections import Counter
from dataclasses import dataclass

from clinic_desk.access import Viewing
from clinic_desk.ids import PractitionerId, ServiceId
from clinic_desk.scheduling import store
from clinic_desk.scheduling.records import Appointment, AppointmentStatus

_MOST = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """Coming visits, the next first, then past ones, the latest first."""

    coming: tuple[Appointment, ...]
    past: tuple[Appointment, ...]

    def count(self, status: AppointmentStatus) -> int:
        return sum(1 for one in (*self.coming, *self.past) if one.status is status)

    @property
    def usual_practitioner(self) -> PractitionerId | None:
        """Whom the patient has met most, lately before long ago; today's visit is a meeting."""
        met = Counter(one.practitioner for one in (*self._begun, *self.past) if _held(one))
        return met.most_common(1)[0][0] if met else None

    @property
    def usual_service(self) -> ServiceId | None:
        """What they came for most; of somebody who was never here, what they come for next."""
        had = Counter(one.service for one in (*self._begun, *self.past) if _held(one))
        had = had or Counter(one.service for one in self.coming[:1] if _held(one))
        return had.most_common(1)[0][0] if had else None

    @property
    def _begun(self) -> tuple[Appointment, ...]:
        begun = {AppointmentStatus.WITH_PRACTITIONER, AppointmentStatus.DONE}
        return tuple(one for one in self.coming if one.status in begun)


def _held(one: Appointment) -> bool:
    return one.status.holds_time


def read(viewing: Viewing, now: int) -> History:
    """The open card's visits; ``now`` in UTC minutes parts coming from past."""
    found = store.history(viewing, _MOST)
    coming = [one for one in found if one.end_utc > now]
    past = [one for one in found if one.end_utc <= now]
    return History(coming=tuple(reversed(coming)), past=tuple(past))
