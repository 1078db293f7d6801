"""A visit as it stands now, for a form that was left and is opened again."""

from collections.abc import Callable

from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling import day
from clinic_desk.scheduling.records import DayAppointment
from clinic_desk.staff.session import DeskSession
from ui.shell.doors import HeldDirectory


def visit_now(
    session: DeskSession,
    directory: HeldDirectory,
    which: AppointmentId,
    fault: Callable[[ClinicDeskError], None],
) -> DayAppointment | None:
    """None where it is no longer there, or cannot be read, which is said by ``fault``."""
    try:
        found = directory.ask(lambda opened: day.some(session, opened, (which,)))
    except ClinicDeskError as error:
        fault(error)
        return None
    return found[0] if found else None
