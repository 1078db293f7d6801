"""What a clinic that has begun still needs, for whoever sets it up."""

from enum import StrEnum

from clinic_desk.access import Permission, Session
from clinic_desk.beginning.founding import BEGUN
from clinic_desk.scheduling import clinic
from clinic_desk.scheduling.records import Clinic
from clinic_desk.staff import accounts, preferences
from clinic_desk.staff.records import AccountStatus
from clinic_desk.storage import settings

_PAGE, _PUT_OFF = "set-up-page", "set-up-put-off"
_DONE = "done"


class ToDo(StrEnum):
    """One thing that is still missing, in the order in which one would do it."""

    PRACTITIONERS = "practitioners"
    HOURS = "hours"
    SERVICES = "services"
    COLLEAGUE = "colleague"
    BACKUP = "backup"


class Page(StrEnum):
    """The pages that follow the founding, each of which can be put off."""

    PRACTITIONERS = "practitioners"
    SERVICES = "services"
    COLLEAGUE = "colleague"


PAGES = tuple(Page)


def still_to_do(session: Session) -> tuple[ToDo, ...]:
    """What is missing and was not waved away by this person."""
    reads = session.reading(Permission.SCHEDULE_CONFIGURE)
    put_off = _were_put_off(session)
    house = clinic.load(session)
    missing = {
        ToDo.PRACTITIONERS: not house.practitioners,
        ToDo.HOURS: bool(house.practitioners) and not _all_have_hours(house),
        ToDo.SERVICES: not house.offers,
        ToDo.COLLEAGUE: session.may(Permission.ACCOUNT_MANAGE) and _alone(session),
        ToDo.BACKUP: settings.number(reads, settings.BACKUP_AT) == 0,
    }
    return tuple(one for one, is_missing in missing.items() if is_missing and one not in put_off)


def wave_away(session: Session, one: ToDo) -> None:
    """This person does not want to be reminded of it."""
    session.require(Permission.SCHEDULE_CONFIGURE)
    _put_off(session, _were_put_off(session) | {one})


def remind_again(session: Session, one: ToDo) -> None:
    """They do, after all."""
    session.require(Permission.SCHEDULE_CONFIGURE)
    _put_off(session, _were_put_off(session) - {one})


def _were_put_off(session: Session) -> set[str]:
    return set(preferences.read(session).get(_PUT_OFF, "").split())


def _put_off(session: Session, those: set[str]) -> None:
    preferences.put(session, _PUT_OFF, " ".join(sorted(those)))


def next_page(session: Session) -> Page | None:
    """Which page of the first start this person is on; None once all were seen or put off."""
    if not session.may(Permission.SCHEDULE_CONFIGURE):
        return None
    reads = session.reading(Permission.SCHEDULE_CONFIGURE)
    if settings.text(reads, settings.SET_UP) != BEGUN:
        return None
    kept = preferences.read(session).get(_PAGE, Page.PRACTITIONERS)
    return Page(kept) if kept in set(Page) else None


def go_to(session: Session, page: Page | None) -> None:
    """Remember the page; None: done with them."""
    session.require(Permission.SCHEDULE_CONFIGURE)
    preferences.put(session, _PAGE, page or _DONE)


def _all_have_hours(house: Clinic) -> bool:
    work = {row.practitioner for row in house.schedule.hours}
    return all(one.id in work for one in house.practitioners)


def _alone(session: Session) -> bool:
    active = [one for one in accounts.everyone(session) if one.status is AccountStatus.ACTIVE]
    return len(active) < 2
