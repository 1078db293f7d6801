"""How late each practitioner runs, and what that does to the next visits: a pure estimate.

Every visit takes the time that was planned for it, a buffer is kept, and who should be there
and is not holds up nobody. A group takes its time once, however many come. Instants are minutes
since 1970-01-01 UTC.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from clinic_desk.ids import AppointmentId, PractitionerId
from clinic_desk.scheduling.flow import FlowCard
from clinic_desk.scheduling.records import Absence, AppointmentStatus
from clinic_desk.scheduling.telling import CallOutcome, LateCall

_S = AppointmentStatus
TELL_FROM = 10
"""Nobody is rung up about a shorter delay."""
_A_DAY = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Delayed:
    """A visit that will begin later than agreed."""

    card: FlowCard
    begins: int

    @property
    def minutes(self) -> int:
        return self.begins - self.card.appointment.start_utc

    def told(self, call: LateCall | None) -> bool:
        """Whether they know of this delay, or nearly."""
        if call is None or call.outcome is not CallOutcome.TOLD:
            return False
        return self.minutes - call.minutes < TELL_FROM


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningLate:
    """One practitioner: by how many minutes the next visit begins late, and all that do."""

    practitioner: PractitionerId
    minutes: int
    delayed: tuple[Delayed, ...]


def at_work(
    cards: Iterable[FlowCard], absences: Iterable[Absence], now: int
) -> tuple[FlowCard, ...]:
    """Without the visits that nobody waits for in vain: those that begin while their practitioner
    is away, and, from the moment that they leave, those that they have not come to."""
    near = [one for one in absences if now < one.end_utc and one.start_utc < now + _A_DAY]
    return tuple(card for card in cards if not any(_left(card, one, now) for one in near))


def running_late(
    cards: Sequence[FlowCard], now: int, absences: Iterable[Absence] = ()
) -> tuple[RunningLate, ...]:
    """Whoever runs late, the latest first; ``absences``: who is away ends no later than then."""
    by_whom: dict[PractitionerId, list[FlowCard]] = {}
    for card in at_work(cards, absences, now):
        by_whom.setdefault(card.appointment.practitioner, []).append(card)
    found = [_of_one(whom, visits, now) for whom, visits in by_whom.items()]
    return tuple(sorted((one for one in found if one.minutes), key=lambda one: -one.minutes))


def to_tell(cards: Sequence[FlowCard], now: int, absences: Iterable[Absence] = ()) -> list[Delayed]:
    """Whose visit begins late enough to be told, by the time at which it was agreed. Whom this
    person may not see is left out."""
    found = [
        delayed
        for whom in running_late(cards, now, absences)
        for delayed in whom.delayed
        if delayed.minutes >= TELL_FROM and not delayed.card.appointment.masked
    ]
    return sorted(found, key=lambda one: (_start(one.card), one.card.appointment.id))


def begins(visits: Sequence[FlowCard], now: int) -> Mapping[AppointmentId, int]:
    """When each coming visit of one practitioner can begin, where that is later than agreed."""
    return {card.appointment.id: at for card, at in _begins(visits, now) if at > _start(card)}


def minutes_late(visits: Sequence[FlowCard], now: int) -> int:
    """By how many minutes the next visit of one practitioner begins late."""
    first = next(_begins(visits, now), None)
    return 0 if first is None else first[1] - _start(first[0])


def _left(card: FlowCard, away: Absence, now: int) -> bool:
    """Whether the practitioner of a visit is away when it begins, or has gone away from it."""
    if away.practitioner not in (None, card.appointment.practitioner):
        return False
    since = 0 if away.start_utc <= now else away.start_utc
    return since <= _start(card) < away.end_utc


def _of_one(whom: PractitionerId, visits: Sequence[FlowCard], now: int) -> RunningLate:
    late = [Delayed(card=card, begins=at) for card, at in _begins(visits, now) if at > _start(card)]
    return RunningLate(practitioner=whom, minutes=minutes_late(visits, now), delayed=tuple(late))


def _begins(visits: Sequence[FlowCard], now: int) -> Iterator[tuple[FlowCard, int]]:
    """The coming visits by start, each with when it can begin."""
    clear, before = _clear(visits, now), 0
    inside = [card for card in visits if _inside(card, now)]
    begun = {_group(card) for card in inside}
    last, at = (0, 0), 0
    for card in sorted(visits, key=_group):
        group = _group(card)
        if group in begun or not _is_coming(card, now, busy=bool(inside)):
            continue
        if group == last:
            yield card, at
            continue
        gap = max(before, card.appointment.before) if before else 0
        at = max(clear + gap, _start(card))
        yield card, at
        last = group
        clear, before = at + _length(card), card.appointment.after


def _clear(visits: Sequence[FlowCard], now: int) -> int:
    """When the practitioner is done with whom they see now."""
    inside = [card for card in visits if _inside(card, now)]
    return max([now, *(_began(card) + _length(card) for card in inside)])


def _inside(card: FlowCard, now: int) -> bool:
    """A masked visit tells nothing: it is taken to go as planned."""
    one = card.appointment
    if one.masked:
        return one.start_utc < now < one.end_utc
    return card.status is _S.WITH_PRACTITIONER


def _began(card: FlowCard) -> int:
    return card.appointment.start_utc if card.appointment.masked else card.since


def _is_coming(card: FlowCard, now: int, *, busy: bool) -> bool:
    """Whether it is still to begin: who should be there and is not holds up nobody, unless the
    practitioner is busy and could not begin anyhow."""
    one = card.appointment
    if _inside(card, now):
        return False
    expected = card.status is _S.BOOKED and (one.end_utc if busy else one.start_utc + 1) > now
    return expected or card.status is _S.ARRIVED


def _group(card: FlowCard) -> tuple[int, int]:
    """Which group of the practitioner's; each that comes alone is one."""
    one = card.appointment
    return (one.start_utc, one.service if card.group else one.id)


def _start(card: FlowCard) -> int:
    return card.appointment.start_utc


def _length(card: FlowCard) -> int:
    return card.appointment.end_utc - card.appointment.start_utc
