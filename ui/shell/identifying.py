"""Has somebody told who they are? As the booking asks it, for groups and for who walks in."""

from clinic_desk.access import Directory, Permission, Session
from clinic_desk.family import second
from clinic_desk.ids import PatientId
from clinic_desk.patients import finding
from clinic_desk.patients.records import Told
from clinic_desk.storage import settings
from ui.scheduling.told_chips import told_by
from ui.shell.doors import HeldDirectory


def told_in(directory: HeldDirectory, typed: str, patient: PatientId) -> frozenset[Told]:
    """What the figures say by which somebody was found."""
    if not any(map(str.isdigit, typed)):
        return frozenset()

    def read(opened: Directory) -> frozenset[Told]:
        found = finding.names(opened, [patient]).get(patient)
        if found is None:
            return frozenset()
        other = second.of(opened, [patient]).get(patient, second.NONE)
        return told_by(typed, found, other.phone)

    return directory.ask(read)


def owed(session: Session, told: frozenset[Told]) -> bool:
    """Whether something more is to be told before anything is done for them (policy)."""
    reads = session.reading(Permission.SCHEDULE_READ)
    return not told and settings.number(reads, settings.IDENTIFY) > 0
