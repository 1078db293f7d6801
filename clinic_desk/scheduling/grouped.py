"""Who comes together is shown together: the visits of a group as one. Nothing here reads."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from clinic_desk.ids import AppointmentId, PractitionerId, ServiceId
from clinic_desk.scheduling.group_sizes import NO_SIZES
from clinic_desk.scheduling.holds import Hold
from clinic_desk.scheduling.places import GroupOf, Places
from clinic_desk.scheduling.records import AppointmentStatus, DayAppointment, Service

_S = AppointmentStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class DayGroup(DayAppointment):
    """A group as a day draws it: nobody's visit, so that no act on one visit falls on it.

    ``id`` is no visit's: that of the first of them, negative. ``status`` is how far the group
    has come as a whole.
    """

    places: Places
    attendees: tuple[DayAppointment, ...]

    @property
    def masked(self) -> bool:
        """Where nobody in it may be known, neither may be what they come to."""
        return all(one.masked for one in self.attendees)

    @property
    def of(self) -> GroupOf:
        return GroupOf.by(self)


def grouped(
    visits: Iterable[DayAppointment],
    services: Mapping[ServiceId, Service],
    held: Iterable[Hold] = (),
    sizes: Mapping[GroupOf, int] = NO_SIZES,
) -> list[DayAppointment]:
    """The same visits, those of one group as one, with what is ``held`` of its places; what was
    cancelled stays by itself. ``sizes``: how many single groups hold."""
    given_to_groups = {one.id: one.capacity for one in services.values() if one.capacity}
    if not given_to_groups:
        return list(visits)
    found: list[DayAppointment] = []
    groups: dict[GroupOf, list[DayAppointment]] = {}
    for one in visits:
        if one.service in given_to_groups and one.status.holds_time:
            groups.setdefault(GroupOf.by(one), []).append(one)
        else:
            found.append(one)
    kept = Counter((one.practitioner, one.start_utc) for one in held if one.group is not None)
    made = (
        _group(
            of,
            them,
            Places(len(them), sizes.get(of, given_to_groups[of.service]), kept[_where(of)]),
        )
        for of, them in groups.items()
    )
    return [*found, *made]


def stands(visits: Iterable[DayAppointment], held: Hold) -> bool:
    """Whether what is held is a place in a group that somebody comes to: it is no time of its
    own then."""
    return held.group is not None and any(
        _where(one) == _where(held) and one.status.holds_time for one in visits
    )


def _where(one: GroupOf | Hold | DayAppointment) -> tuple[PractitionerId, int]:
    return one.practitioner, one.start_utc


def holds(one: DayAppointment, appointment: int) -> bool:
    """Whether it is this visit or this group, or a group in which somebody has the visit."""
    if one.id == appointment:
        return True
    return isinstance(one, DayGroup) and any(each.id == appointment for each in one.attendees)


def people_in(visits: Iterable[DayAppointment]) -> int:
    """How many come to these, each of a group counted."""
    return sum(len(one.attendees) if isinstance(one, DayGroup) else 1 for one in visits)


def _group(of: GroupOf, attendees: list[DayAppointment], places: Places) -> DayGroup:
    first = min(attendees, key=lambda one: one.id)
    return DayGroup(
        id=AppointmentId(-first.id),
        patient=None,
        given=None,
        family=None,
        practitioner=of.practitioner,
        service=of.service,
        room=first.room,
        start_utc=first.start_utc,
        end_utc=max(one.end_utc for one in attendees),
        before=first.before,
        after=first.after,
        status=_as_a_whole({one.status for one in attendees}),
        fixed=any(one.fixed for one in attendees),
        version=sum(one.version for one in attendees),
        places=places,
        attendees=tuple(attendees),
    )


def _as_a_whole(statuses: set[AppointmentStatus]) -> AppointmentStatus:
    if len(statuses) == 1:
        return next(iter(statuses))
    if statuses <= {_S.DONE, _S.MISSED}:
        return _S.DONE
    if statuses & {_S.WITH_PRACTITIONER, _S.DONE}:
        return _S.WITH_PRACTITIONER
    return _S.ARRIVED if _S.ARRIVED in statuses else _S.BOOKED
