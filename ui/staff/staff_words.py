"""What the staff room says."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from PySide6.QtCore import QCoreApplication

from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import AccessGrant, Colleague, SearchDepth, Standing
from ui.theme.icons import Icon
from ui.words.dates import clock_time, numeric_day, relative_day
from ui.words.roles import role_words


def title() -> str:
    return QCoreApplication.translate("staff", "Staff")


def roles_words(roles: Iterable[Role]) -> str:
    """``Clinician + Reception``."""
    return " + ".join(role_words(role) for role in roles)


def making_words() -> str:
    return QCoreApplication.translate("staff", "Making the invitation. This takes a few seconds.")


def standing_words(standing: Standing) -> str:
    translate = QCoreApplication.translate
    return {
        Standing.ACTIVE: translate("staff", "Active"),
        Standing.INVITED: translate("staff", "Invited"),
        Standing.INVITATION_OVER: translate("staff", "Invitation has run out"),
        Standing.LOCKED: translate("staff", "Locked"),
        Standing.OVER: translate("staff", "Past its end"),
        Standing.ENDED: translate("staff", "Ended"),
    }[standing]


STANDING_ICONS = {
    Standing.ACTIVE: (Icon.CIRCLE_CHECK, "ok"),
    Standing.INVITED: (Icon.HOURGLASS, "info"),
    Standing.INVITATION_OVER: (Icon.CLOCK_ALERT, "warn"),
    Standing.LOCKED: (Icon.LOCK, "danger"),
    Standing.OVER: (Icon.CLOCK_ALERT, "t3"),
    Standing.ENDED: (Icon.BAN, "t3"),
}


def when_words(at: datetime | None, now: datetime, zone: tzinfo) -> str:
    """``Today 08:12``, ``Tue 24 Nov 08:12``; a dash for never."""
    if at is None:
        return QCoreApplication.translate("staff", "Never")
    here = at.astimezone(zone)
    return " ".join((relative_day(here.date(), now.astimezone(zone).date()), clock_time(here)))


def until_words(at: datetime, zone: tzinfo) -> str:
    """``30/11/2026 17:00``."""
    here = at.astimezone(zone)
    return " ".join((numeric_day(here.date()), clock_time(here)))


def is_overdue(one: Colleague, today: date) -> bool:
    """Whether somebody has to look at this colleague's access now."""
    return is_here(one) and one.review_due is not None and one.review_due <= today


def is_here(one: Colleague) -> bool:
    """Whether the account is of use to anybody."""
    return one.standing not in {Standing.ENDED, Standing.OVER}


def sets_up(one: Colleague) -> bool:
    """Whether this is who founded the clinic: the one owner whom nobody gave their access."""
    return Role.OWNER in one.account.roles and not one.grants


def review_words(one: Colleague, today: date) -> str:
    if not is_here(one):
        return ""
    if sets_up(one):
        return QCoreApplication.translate("staff", "Set up the clinic")
    if one.review_due is None:
        return QCoreApplication.translate("staff", "No grounds yet")
    day = numeric_day(one.review_due)
    if one.review_due <= today:
        return QCoreApplication.translate("staff", "Overdue, {day}").format(day=day)
    return day


def overdue_words(count: int) -> str:
    return QCoreApplication.translate(
        "staff",
        "%n access review(s) overdue. Look at each: does the task still need it? Keep it, narrow "
        "it or end it.",
        "",
        count,
    )


def limit_words(grant: AccessGrant, practitioners: Iterable[str], buddy: str) -> list[str]:
    """What a grant leaves out of its role, and whom a temp asks."""
    found = []
    names = ", ".join(practitioners)
    if names:
        found.append(QCoreApplication.translate("staff", "Only with {names}").format(names=names))
    if grant.grounds.search is SearchDepth.EXACT:
        found.append(QCoreApplication.translate("staff", "Search by whole name or number only"))
    if buddy:
        found.append(QCoreApplication.translate("staff", "Asks {name}").format(name=buddy))
    return found


def column_words() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("staff", "Name"),
        translate("staff", "Role"),
        translate("staff", "Status"),
        translate("staff", "Last here"),
        translate("staff", "Review access"),
        translate("staff", "Training"),
        translate("staff", "Ends"),
    )
