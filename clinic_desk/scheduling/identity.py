"""What the clinic is called, where its clock hangs, and when it is usually open."""

import re
from dataclasses import dataclass, field

from clinic_desk.access import EventDraft, Permission, Reads, Session, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.clock import to_minutes
from clinic_desk.errors import InvalidInput, Problem, StillInUse
from clinic_desk.scheduling import ahead, roster, store, validating, walltime, weekly
from clinic_desk.scheduling.weekly import Week
from clinic_desk.storage import settings

_LOCALE = re.compile("[a-z]{2,3}_[A-Z]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ClinicIdentity:
    """``locale`` says how numbers and dates are written; ``hours`` are what a new week begins
    with, and bind nobody.
    """

    name: str
    zone: str
    locale: str
    hours: Week = field(default_factory=Week)


def read(session: Session) -> ClinicIdentity:
    return _read(session.reading(Permission.SCHEDULE_READ))


def change(session: Session, to: ClinicIdentity) -> ClinicIdentity:
    """The clinic as it was. A zone is kept while visits are booked: their times were agreed.

    Raises InvalidInput, StillInUse for the zone, NotAllowed.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        before = _read(work)
        new = _checked(to)
        if new.zone != before.zone:
            _require_nothing_booked(session, work)
        for which, value in (
            (settings.CLINIC_NAME, new.name),
            (settings.CLINIC_ZONE, new.zone),
            (settings.CLINIC_LOCALE, new.locale),
            (settings.CLINIC_HOURS, weekly.to_text(new.hours)),
        ):
            settings.put(work, which, value)
        roster.configured(work)
        fields = [name for name in ClinicIdentity.__slots__ if _differ(before, new, name)]
        work.record(
            EventDraft(
                kind=EventKind.CLINIC_CONFIGURED,
                action=Action.UPDATE,
                facts={"fields": " ".join(fields), "zone": new.zone, "locale": new.locale},
            )
        )
    return before


def _differ(one: ClinicIdentity, other: ClinicIdentity, name: str) -> bool:
    return bool(getattr(one, name) != getattr(other, name))


def _read(reads: Reads) -> ClinicIdentity:
    return ClinicIdentity(
        name=settings.text(reads, settings.CLINIC_NAME),
        zone=settings.text(reads, settings.CLINIC_ZONE),
        locale=settings.text(reads, settings.CLINIC_LOCALE),
        hours=weekly.from_text(settings.text(reads, settings.CLINIC_HOURS)),
    )


def _checked(new: ClinicIdentity) -> ClinicIdentity:
    problems: dict[str, Problem] = {}
    name = validating.name(new.name, "name", problems)
    hours = new.hours
    try:
        walltime.zone_named(new.zone)
    except InvalidInput as error:
        problems |= error.problems
    if not _LOCALE.fullmatch(new.locale):
        problems["locale"] = Problem.UNKNOWN
    try:
        hours = weekly.checked(new.hours)
    except InvalidInput as error:
        problems |= error.problems
    validating.require(problems)
    return ClinicIdentity(name=name, zone=new.zone, locale=new.locale, hours=hours)


def _require_nothing_booked(session: Session, work: Work) -> None:
    house = roster.current(session, work)
    since = ahead.since_today(to_minutes(work.now), house.zone)
    held = [span for one in house.practitioners for span in store.held_since(work, one.id, since)]
    if held:
        booked = ahead.counted(held, house.zone)
        raise StillInUse("zone", 0, booked.visits, booked.days)
