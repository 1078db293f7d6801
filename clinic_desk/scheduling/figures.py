"""What a report says, as records: each figure is a count, and each count has one meaning.

*Use of time*: planned minutes of visits that were not cancelled, a group's once, of the minutes
in which the practitioner worked (working hours less leave and closed days).
*Missed*: visits marked as missed, of those that took place or were missed.
*Lead time*: whole days of 24 hours from the booking until the visit, of all that were booked.
*Cancelled*: by reason, of all that were booked; late as the clinic calls it.
*Waiting*: minutes from the agreed time, or from the arrival if that was later, until the visit
began; of visits for which both are known.
"""

from dataclasses import dataclass
from datetime import date

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import CancelReason

LEAD_FROM = (0, 1, 3, 8, 15, 31)
"""Days from which each group of lead times goes on."""
WAIT_FROM = (0, 1, 6, 16, 31)
"""Minutes from which each group of waiting times goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfPractitioner:
    """One practitioner's part; ``waited`` are minutes of ``waits`` visits together."""

    practitioner: PractitionerId
    offered: int
    booked_minutes: int
    visits: int
    took_place: int
    missed: int
    cancelled: int
    waits: int
    waited: int

    @property
    def used(self) -> float | None:
        """The share of the offered time that is booked; None where none was offered."""
        return self.booked_minutes / self.offered if self.offered else None

    @property
    def missed_share(self) -> float | None:
        came = self.took_place + self.missed
        return self.missed / came if came else None

    @property
    def mean_wait(self) -> float | None:
        return self.waited / self.waits if self.waits else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything about a range of dates. ``visits`` are all that were booked for it, cancelled
    ones too; ``lead`` and ``waiting`` are counts by group (LEAD_FROM, WAIT_FROM)."""

    first: date
    last: date
    practitioners: tuple[OfPractitioner, ...]
    lead: tuple[int, ...]
    lead_days: int
    waiting: tuple[int, ...]
    reasons: tuple[tuple[CancelReason, int], ...]
    cancelled_late: int

    @property
    def visits(self) -> int:
        return sum(one.visits for one in self.practitioners)

    @property
    def cancelled(self) -> int:
        return sum(one.cancelled for one in self.practitioners)

    @property
    def total(self) -> OfPractitioner:
        """All practitioners together, under no practitioner's number."""
        return OfPractitioner(
            practitioner=PractitionerId(0),
            offered=sum(one.offered for one in self.practitioners),
            booked_minutes=sum(one.booked_minutes for one in self.practitioners),
            visits=self.visits,
            took_place=sum(one.took_place for one in self.practitioners),
            missed=sum(one.missed for one in self.practitioners),
            cancelled=self.cancelled,
            waits=sum(one.waits for one in self.practitioners),
            waited=sum(one.waited for one in self.practitioners),
        )

    @property
    def mean_lead(self) -> float | None:
        """Days from booking to visit, on average."""
        many = sum(self.lead)
        return self.lead_days / many if many else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A report, and the one of the dates before it."""

    now: Report
    before: Report

    @property
    def practitioners(self) -> tuple[tuple[OfPractitioner, OfPractitioner], ...]:
        """Each practitioner of either, now and before; nothing is counted where one is missing."""
        now = {one.practitioner: one for one in self.now.practitioners}
        before = {one.practitioner: one for one in self.before.practitioners}
        return tuple(
            (now.get(one) or _nothing(one), before.get(one) or _nothing(one))
            for one in dict.fromkeys((*now, *before))
        )

    @property
    def reasons(self) -> tuple[tuple[CancelReason, int, int], ...]:
        """Each reason that was given in either, with how often now and before."""
        now, before = dict(self.now.reasons), dict(self.before.reasons)
        told = [one for one in CancelReason if one in now or one in before]
        return tuple((one, now.get(one, 0), before.get(one, 0)) for one in told)


def _nothing(practitioner: PractitionerId) -> OfPractitioner:
    return OfPractitioner(
        practitioner=practitioner,
        offered=0,
        booked_minutes=0,
        visits=0,
        took_place=0,
        missed=0,
        cancelled=0,
        waits=0,
        waited=0,
    )
