"""What a colour in the schedule says, and the pattern of its bar, so that it never says it alone.

No Qt here: a bar is a list of stretches, in pixels from its top.
"""

from collections.abc import Mapping
from enum import StrEnum

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import AppointmentStatus, DayAppointment, Service


class ColourBy(StrEnum):
    """What the colours of visits tell apart."""

    SERVICE = "service"
    PRACTITIONER = "practitioner"
    STATUS = "status"


class Tint(StrEnum):
    """A colour with its pattern."""

    ACCENT = "accent"
    INFO = "info"
    VIOLET = "violet"
    WARN = "warn"
    OK = "ok"
    DANGER = "danger"
    PLAIN = "plain"


TOKENS: Mapping[Tint, tuple[str, str]] = {
    Tint.ACCENT: ("acc", "accsoft"),
    Tint.INFO: ("info", "infosoft"),
    Tint.VIOLET: ("vio", "viosoft"),
    Tint.WARN: ("warn", "warnsoft"),
    Tint.OK: ("ok", "oksoft"),
    Tint.DANGER: ("danger", "dangersoft"),
    Tint.PLAIN: ("t2", "sunken"),
}
"""The tokens of its bar and of its ground."""

_PATTERNS: Mapping[Tint, tuple[int, ...]] = {
    Tint.INFO: (8, 3),
    Tint.VIOLET: (3, 3),
    Tint.WARN: (5, 5),
    Tint.OK: (7, 2, 2, 2),
    Tint.DANGER: (2, 2),
}
"""How long the bar is drawn and left out, in turn; any other is whole."""

_STATUS = {
    AppointmentStatus.BOOKED: Tint.PLAIN,
    AppointmentStatus.ARRIVED: Tint.INFO,
    AppointmentStatus.WITH_PRACTITIONER: Tint.ACCENT,
    AppointmentStatus.DONE: Tint.OK,
    AppointmentStatus.MISSED: Tint.DANGER,
    AppointmentStatus.CANCELLED: Tint.WARN,
}
_PEOPLE = (Tint.ACCENT, Tint.INFO, Tint.VIOLET, Tint.WARN, Tint.OK)


def tint_of_service(service: Service | None) -> Tint:
    return Tint(service.colour) if service else Tint.PLAIN


def tint_of_status(status: AppointmentStatus) -> Tint:
    return _STATUS[status]


def tints_of(practitioners: Mapping[PractitionerId, object]) -> dict[PractitionerId, Tint]:
    """One each, in the clinic's order; from the sixth on they come again."""
    return {one: _PEOPLE[at % len(_PEOPLE)] for at, one in enumerate(practitioners)}


def tint_of(
    one: DayAppointment,
    by: ColourBy,
    service: Service | None,
    people: Mapping[PractitionerId, Tint],
) -> Tint:
    """The colour of a visit; a masked one has none that says anything of its service."""
    match by:
        case ColourBy.PRACTITIONER:
            return people.get(one.practitioner, Tint.PLAIN)
        case ColourBy.STATUS:
            return Tint.PLAIN if one.masked else tint_of_status(one.status)
    return Tint.PLAIN if one.masked else tint_of_service(service)


def stretches(tint: Tint, length: int, scale: float = 1.0) -> list[tuple[int, int]]:
    """From where to where a bar of that length is drawn."""
    pattern = _PATTERNS.get(tint)
    if pattern is None:
        return [(0, length)]
    found, at, turn = [], 0, 0
    while at < length:
        part = max(round(pattern[turn % len(pattern)] * scale), 1)
        if turn % 2 == 0:
            found.append((at, min(at + part, length)))
        at += part
        turn += 1
    return found
