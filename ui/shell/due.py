"""What further rooms say is due, in lines of the overview; each asks only where it may."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Permission, Reach
from clinic_desk.beginning import still_to_do
from clinic_desk.oversight import incidents
from clinic_desk.scheduling import day
from clinic_desk.staff import accounts, granting
from clinic_desk.staff.session import DeskSession
from clinic_desk.training import coverage
from clinic_desk.training.records import Standing
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.today import due_words
from ui.today.overview_model import Line

_SOON = timedelta(days=14)
_ROOMS = {
    still_to_do.ToDo.PRACTITIONERS: "settings",
    still_to_do.ToDo.HOURS: "settings",
    still_to_do.ToDo.SERVICES: "settings",
    still_to_do.ToDo.COLLEAGUE: "staff",
    still_to_do.ToDo.BACKUP: "security",
}


_SET_UP = "to do "
"""What the id of a line of what is still to set up begins with."""


def set_up_of(line: str) -> still_to_do.ToDo:
    """Which thing a line of ``still_to_set_up`` is about, by the line's id."""
    return still_to_do.ToDo(line.removeprefix(_SET_UP))


def of_incidents(session: DeskSession) -> Iterator[Line]:
    """Reports that nobody has looked at yet."""
    if not session.may(Permission.INCIDENT_READ):
        return
    many = incidents.unseen(session)
    if many:
        yield Line(
            id="incidents",
            words=due_words.incidents(many),
            tone=Tone.DANGER,
            icon=Icon.TRIANGLE_ALERT,
            opens="security",
            mend=QCoreApplication.translate("today", "Read the reports"),
        )


def of_training(session: DeskSession) -> Iterator[Line]:
    """Who may not work yet, and who works before the path is done."""
    if not session.may(Permission.TRAINING_OVERSEE):
        return
    now = session.clock.now()
    for one in coverage.team(session):
        standing, due = one.clearance.standing, one.clearance.due
        if standing is Standing.LEARNING:
            words = due_words.learning(one.name)
        elif due is not None and one.clearance.missing and due - now < _SOON:
            words = due_words.excused(one.name, max((due - now).days, 0))
        else:
            continue
        yield Line(
            id=f"training {one.account}",
            words=words,
            tone=Tone.INFO,
            icon=Icon.GRADUATION_CAP,
            opens="training",
            mend=QCoreApplication.translate("today", "Open training"),
        )


def of_reviews(session: DeskSession) -> Iterator[Line]:
    """Whose access is to be reviewed soon, or should have been."""
    if session.reach(Permission.ACCOUNT_MANAGE) is not Reach.ALL:
        return
    today = day.today(session)
    for one in accounts.everyone(session):
        due = min(
            (grant.review_due for grant in granting.grants(session, one.id) if one.roles),
            default=None,
        )
        if due is not None and due <= today + _SOON:
            late = due < today
            yield Line(
                id=f"review {one.id}",
                words=due_words.review(one.display_name, due, today),
                tone=Tone.WARN if late else Tone.INFO,
                icon=Icon.USER_CHECK,
                opens="staff",
                mend=QCoreApplication.translate("today", "Review the access"),
            )


def still_to_set_up(session: DeskSession) -> Iterator[Line]:
    """What a clinic that has begun still needs."""
    if not session.may(Permission.SCHEDULE_CONFIGURE):
        return
    for one in still_to_do.still_to_do(session):
        if one is not still_to_do.ToDo.BACKUP:  # said among what is due
            yield Line(
                id=f"{_SET_UP}{one}",
                words=due_words.to_do(one),
                tone=Tone.INFO,
                icon=Icon.CIRCLE_ALERT,
                opens=_ROOMS[one],
                mend=QCoreApplication.translate("today", "Set it up"),
            )
