"""One table: which role reaches how far. Everything that is not in it is refused."""

from collections.abc import Iterable
from enum import StrEnum

from clinic_desk.access import Permission, Reach


class Role(StrEnum):
    """What somebody does at the clinic. Two can be held together; a temp is nothing beside it."""

    OWNER = "owner"
    PRACTICE_MANAGER = "practice-manager"
    RECEPTIONIST = "receptionist"
    CLINICIAN = "clinician"
    TEMP = "temp"


UNCLEARED = {
    Permission.LOG_READ: Reach.OWN,
    Permission.INCIDENT_REPORT: Reach.OWN,
    Permission.ACCOUNT_OWN: Reach.OWN,
    Permission.ACCOUNT_READ: Reach.OWN,
    Permission.TRAINING_OWN: Reach.OWN,
}
"""What everybody may do, and all that anybody may before their training has cleared them."""

_OWNER = dict.fromkeys(Permission, Reach.ALL)
_PRACTICE_MANAGER: dict[Permission, Reach] = {
    permission: Reach.ALL for permission in Permission if permission is not Permission.OWNER_MANAGE
}
_RECEPTIONIST = {
    **UNCLEARED,
    Permission.DIRECTORY_BROWSE: Reach.ALL,
    Permission.DIRECTORY_SEARCH: Reach.ALL,
    Permission.PATIENT_CORRECT: Reach.ALL,
    Permission.PATIENT_REGISTER: Reach.ALL,
    Permission.RECORD_OPEN: Reach.ALL,
    Permission.APPOINTMENT_BOOK: Reach.ALL,
    Permission.APPOINTMENT_CANCEL: Reach.ALL,
    Permission.APPOINTMENT_MOVE: Reach.ALL,
    Permission.SCHEDULE_HOLD: Reach.ALL,
    Permission.PAPER_PRINT: Reach.ALL,
    Permission.APPOINTMENT_OVERBOOK: Reach.ALL,
    Permission.SCHEDULE_READ: Reach.ALL,
    Permission.TO_DO_READ: Reach.ALL,
    Permission.TO_DO_WRITE: Reach.ALL,
}
_CLINICIAN = {
    **UNCLEARED,
    Permission.DATA_EXPORT: Reach.OWN,
    Permission.DIRECTORY_BROWSE: Reach.ALL,
    Permission.DIRECTORY_SEARCH: Reach.ALL,
    Permission.PROTECTED_SEE: Reach.OWN,
    Permission.RECORD_OPEN: Reach.OWN,
    Permission.APPOINTMENT_BOOK: Reach.OWN,
    Permission.APPOINTMENT_CANCEL: Reach.OWN,
    Permission.APPOINTMENT_MOVE: Reach.OWN,
    Permission.SCHEDULE_HOLD: Reach.OWN,
    Permission.PAPER_PRINT: Reach.OWN,
    Permission.APPOINTMENT_OVERBOOK: Reach.OWN,
    Permission.SCHEDULE_READ: Reach.OWN,
    Permission.TO_DO_WRITE: Reach.OWN,
}
# Today and booking only: a person is found by the whole name or a number, nothing leaves the desk.
_TEMP = {
    **UNCLEARED,
    Permission.DIRECTORY_SEARCH: Reach.ALL,
    Permission.PATIENT_REGISTER: Reach.ALL,
    Permission.RECORD_OPEN: Reach.ALL,
    Permission.APPOINTMENT_BOOK: Reach.ALL,
    Permission.APPOINTMENT_CANCEL: Reach.ALL,
    Permission.APPOINTMENT_MOVE: Reach.ALL,
    Permission.SCHEDULE_READ: Reach.ALL,
}

REACH: dict[Role, dict[Permission, Reach]] = {
    Role.OWNER: _OWNER,
    Role.PRACTICE_MANAGER: _PRACTICE_MANAGER,
    Role.RECEPTIONIST: _RECEPTIONIST,
    Role.CLINICIAN: _CLINICIAN,
    Role.TEMP: _TEMP,
}


def reach(roles: Iterable[Role], permission: Permission) -> Reach | None:
    """The furthest that any of the roles reaches; None where none does."""
    return furthest(REACH[role].get(permission) for role in roles)


def furthest(found: Iterable[Reach | None]) -> Reach | None:
    """The furthest of several reaches; None where there is none."""
    reaches = set(found)
    if Reach.ALL in reaches:
        return Reach.ALL
    return Reach.OWN if Reach.OWN in reaches else None
