"""That a patient has died, as the desk writes it: the day as it is said, and what is left to do."""

from datetime import date, timedelta

from clinic_desk.access import Viewing
from clinic_desk.clock import to_minutes
from clinic_desk.patients.validating import parse_date
from clinic_desk.scheduling import history
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.staff.session import DeskSession
from ui.shell import around_words
from ui.words.typed_days import date_typed, is_of_calendar


def day_typed(text: str, today: date) -> date | None:
    """The day that is meant; without a year the last such day, and a weekday is the past one."""
    whole = parse_date(text, today)
    found = whole or date_typed(text, today)
    if whole or found is None or found <= today:
        return found
    if is_of_calendar(text, today):
        try:
            return found.replace(year=found.year - 1)
        except ValueError:  # the 29th of February of another year
            return None
    return found - timedelta(days=7) if text.strip().isalpha() else found


def saved(session: DeskSession, viewing: Viewing, died: date | None) -> str:
    """What was written, and that visits of somebody who has died stand where they stood."""
    if died is None:
        return around_words.saved()
    coming = history.read(viewing, to_minutes(session.clock.now())).coming
    many = sum(one.status is AppointmentStatus.BOOKED for one in coming)
    return around_words.died(many) if many else around_words.saved()
