"""The kinds that a person looks for together in the log."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.audit.events import EventKind


@dataclass(frozen=True, slots=True, kw_only=True)
class KindGroup:
    """Kinds that a person looks for together; ``kinds`` in the order of a list."""

    source: object
    kinds: tuple[EventKind, ...]

    @property
    def words(self) -> str:
        return QCoreApplication.translate("events", str(self.source))


KIND_GROUPS = (
    KindGroup(
        source=QT_TRANSLATE_NOOP("events", "Patient records"),
        kinds=(
            EventKind.RECORD_OPENED,
            EventKind.RECORD_CLOSED,
            EventKind.CONTACT_REVEALED,
            EventKind.PATIENT_REGISTERED,
            EventKind.PATIENT_UNREGISTERED,
            EventKind.PATIENT_CORRECTED,
            EventKind.PATIENTS_TOLD_APART,
            EventKind.RECORD_MISTAKEN,
            EventKind.PATIENTS_UNMERGED,
            EventKind.PATIENTS_MERGED,
            EventKind.PATIENTS_CONFUSABLE,
            EventKind.RELATION_CHANGED,
            EventKind.CONTACT_WISHED,
            EventKind.NEEDS_CHANGED,
            EventKind.PATIENT_DIED,
        ),
    ),
    KindGroup(
        source=QT_TRANSLATE_NOOP("events", "Searches and lists"),
        kinds=(
            EventKind.SEARCH_SHOWN,
            EventKind.RELATIVES_SHOWN,
            EventKind.NAMES_SHOWN,
            EventKind.VISITS_SHOWN,
            EventKind.DAY_SHOWN,
            EventKind.TO_DO_SHOWN,
            EventKind.DIRECTORY_OPENED,
            EventKind.DIRECTORY_CLOSED,
        ),
    ),
    KindGroup(
        source=QT_TRANSLATE_NOOP("events", "Appointments"),
        kinds=(
            EventKind.APPOINTMENT_BOOKED,
            EventKind.APPOINTMENT_MOVED,
            EventKind.APPOINTMENT_ASKED,
            EventKind.APPOINTMENT_RESIZED,
            EventKind.GROUP_SIZED,
            EventKind.APPOINTMENT_FIXED,
            EventKind.APPOINTMENT_LOOSENED,
            EventKind.APPOINTMENT_NOTED,
            EventKind.APPOINTMENT_CANCELLED,
            EventKind.APPOINTMENT_REINSTATED,
            EventKind.APPOINTMENT_STATUS_CHANGED,
            EventKind.INTERPRETER_CHANGED,
            EventKind.SERIES_BOOKED,
            EventKind.SERIES_CHANGED,
            EventKind.WAITING_ADDED,
            EventKind.WAITING_CHANGED,
            EventKind.REBOOKING_CHANGED,
            EventKind.RECALL_MADE,
            EventKind.RECALL_CHANGED,
            EventKind.CALL_MADE,
            EventKind.CALL_TAKEN_BACK,
        ),
    ),
    KindGroup(
        source=QT_TRANSLATE_NOOP("events", "Papers, files and reports"),
        kinds=(
            EventKind.PAPER_PRINTED,
            EventKind.PAPER_FAILED,
            EventKind.PAPER_WITHDRAWN,
            EventKind.PAPER_SAVED,
            EventKind.PAPER_DECLINED,
            EventKind.REPORT_SHOWN,
            EventKind.REPORT_OPENED,
            EventKind.LATENESS_SHOWN,
            EventKind.LATENESS_TOLD,
        ),
    ),
    KindGroup(
        source=QT_TRANSLATE_NOOP("events", "Signing in and out"),
        kinds=(
            EventKind.SESSION_OPENED,
            EventKind.SESSION_ENDED,
            EventKind.SESSION_LOCKED,
            EventKind.SESSION_REFUSED,
            EventKind.SIGN_INS_DISTURBED,
            EventKind.PERMISSION_REFUSED,
            EventKind.PRACTICE_ENTERED,
            EventKind.PRACTICE_LEFT,
            EventKind.PASSWORD_CHANGED,
            EventKind.CODE_DEVICE_CHANGED,
            EventKind.CODE_GIVEN,
            EventKind.RECOVERY_CODES_MADE,
            EventKind.RECOVERY_CODE_USED,
        ),
    ),
    KindGroup(
        source=QT_TRANSLATE_NOOP("events", "The log"),
        kinds=(
            EventKind.LOG_READ,
            EventKind.LOG_VERIFIED,
            EventKind.LOG_EXPORTED,
            EventKind.LOG_NOT_PROVED,
            EventKind.CHECKPOINT_MADE,
            EventKind.CHECKPOINT_KEPT,
            EventKind.CHECKPOINT_HELD,
        ),
    ),
    KindGroup(
        source=QT_TRANSLATE_NOOP("events", "Staff and clinic"),
        kinds=(
            EventKind.ACCOUNT_CREATED,
            EventKind.ACCOUNT_CHANGED,
            EventKind.ACCOUNT_ENDED,
            EventKind.ACCOUNT_INVITED,
            EventKind.INVITATION_ACCEPTED,
            EventKind.ACCOUNT_RE_ENROLLED,
            EventKind.ACCOUNT_UNLOCKED,
            EventKind.ACCESS_GRANTED,
            EventKind.ACCESS_REVIEWED,
            EventKind.BLOCK_CONFIGURED,
            EventKind.EQUIPMENT_CONFIGURED,
            EventKind.TIMES_RECOMPUTED,
            EventKind.HOURS_CONFIGURED,
            EventKind.SERVICES_CONFIGURED,
            EventKind.PRACTITIONER_CONFIGURED,
            EventKind.ROOM_CONFIGURED,
            EventKind.ABSENCE_CONFIGURED,
            EventKind.CLINIC_CONFIGURED,
            EventKind.POLICY_CHANGED,
        ),
    ),
    KindGroup(
        source=QT_TRANSLATE_NOOP("events", "Import and export"),
        kinds=(
            EventKind.IMPORT_BEGUN,
            EventKind.IMPORT_ENDED,
            EventKind.PATIENTS_RECOGNISED,
            EventKind.IMPORT_TAKEN_BACK,
            EventKind.DATA_EXPORTED,
        ),
    ),
    KindGroup(
        source=QT_TRANSLATE_NOOP("events", "Training and incidents"),
        kinds=(
            EventKind.LESSON_COMPLETED,
            EventKind.TRAINING_CLEARED,
            EventKind.TRAINING_EXCUSED,
            EventKind.TRAINING_OFFERED,
            EventKind.INCIDENT_REPORTED,
            EventKind.INCIDENT_READ,
            EventKind.INCIDENT_SEEN,
        ),
    ),
    KindGroup(
        source=QT_TRANSLATE_NOOP("events", "The program"),
        kinds=(
            EventKind.KIT_MADE,
            EventKind.KIT_USED,
            EventKind.VAULT_CREATED,
            EventKind.BACKUP_MADE,
            EventKind.BACKUP_FAILED,
            EventKind.BACKUP_PLANNED,
            EventKind.BACKUP_TRIED,
            EventKind.VAULT_RESTORED,
            EventKind.CLOCK_WENT_BACK,
            EventKind.LISTENER_FAILED,
            EventKind.DEMO_BUILT,
        ),
    ),
)
"""Every kind stands in one of these."""
