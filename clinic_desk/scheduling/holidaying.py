"""The days on which the whole clinic is closed: the country's holidays, proposed and taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from clinic_desk.access import EventDraft, Permission, Session
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import Problem
from clinic_desk.scheduling import roster, validating, walltime
from clinic_desk.scheduling.records import Absence, AbsenceReason
from clinic_desk.storage import settings

_KEPT_BY_ALL = "de_facto"
"""No holiday by law and kept as one by everybody: Christmas Eve in Sweden."""
_LANGUAGES = {"sv": "sv", "en": "en_US"}
_MOST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day that is free where the clinic is, by its name; ``taken`` if the clinic is closed."""

    day: date
    name: str
    taken: bool = False


def proposed(session: Session, year: int, language: str) -> tuple[Holiday, ...]:
    """The country's holidays of a year, each with whether the clinic is closed then already."""
    reads = session.reading(Permission.SCHEDULE_READ)
    house = roster.current(session, reads)
    closed = {
        walltime.date_at(one.start_utc, house.zone)
        for one in house.schedule.absences
        if one.practitioner is None
    }
    return tuple(
        Holiday(day=on, name=name, taken=on in closed)
        for on, name in _of_country(settings.region(reads), year, language)
    )


def close(session: Session, days: Sequence[Holiday]) -> tuple[Absence, ...]:
    """Close the clinic on these whole days, those that are closed already left out.

    Raises InvalidInput for ``name``, NotAllowed.
    """
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        zone = roster.current(session, work).zone
        known = {one.start_utc for one in roster.absences(work, 0) if one.practitioner is None}
        added = []
        for one in days[:_MOST]:
            start, end = walltime.day_bounds(one.day, zone)
            if start not in known:
                added.append(_closed(work.new_id(), one, start, end))
        for absence in added:
            roster.add_absence(work, absence)
        roster.configured(work)
        work.record(_draft(Action.CREATE, len(added)))
    return tuple(added)


def open_again(session: Session, closed: Sequence[Absence]) -> None:
    """Take a closing back, all of its days as one. Raises NotAllowed."""
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        for one in closed:
            roster.drop_absence(work, one.id)
        roster.configured(work)
        work.record(_draft(Action.DELETE, len(closed)))


def _closed(key: int, one: Holiday, start: int, end: int) -> Absence:
    problems: dict[str, Problem] = {}
    name = validating.name(one.name, "name", problems, needed=False)
    validating.require(problems)
    return Absence(
        id=key,
        practitioner=None,
        start_utc=start,
        end_utc=end,
        reason=AbsenceReason.HOLIDAY,
        name=name,
    )


def _of_country(country: str, year: int, language: str) -> list[tuple[date, str]]:
    import holidays  # late: the first look at a calendar is not worth a slower start

    spoken = _LANGUAGES.get(language[:2], "en_US")
    try:
        found = holidays.country_holidays(country, years=year, language=spoken)
    except NotImplementedError:
        return []
    if _KEPT_BY_ALL in found.supported_categories:
        both = (*found.categories, _KEPT_BY_ALL)
        found = holidays.country_holidays(country, years=year, language=spoken, categories=both)
    return sorted((on, name) for on, name in found.items() if not _only_a_sunday(on, name))


def _only_a_sunday(on: date, name: str) -> bool:
    """Sweden calls each Sunday a holiday; a clinic's week says that already."""
    return on.isoweekday() == 7 and name.casefold() in {"söndag", "sunday"}


def _draft(action: Action, days: int) -> EventDraft:
    return EventDraft(kind=EventKind.ABSENCE_CONFIGURED, action=action, facts={"closed-days": days})
