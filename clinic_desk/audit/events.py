"""What an AuditEvent can say: its kind, its action and how it went.

A kind is ``room:thing:verb`` and, once written into a log, never changes its meaning. One that
is no longer written stays here as a comment, so that nobody gives its name to something else.
"""

from enum import IntEnum, StrEnum


class EventKind(StrEnum):
    """One line for each thing that is recorded, sorted."""

    CHECKPOINT_HELD = "audit:checkpoint:held"
    CHECKPOINT_KEPT = "audit:checkpoint:kept"
    CHECKPOINT_MADE = "audit:checkpoint:made"
    CLOCK_WENT_BACK = "audit:clock:went-back"
    LISTENER_FAILED = "audit:listener:failed"
    LOG_EXPORTED = "audit:log:exported"
    LOG_NOT_PROVED = "audit:log:not-proved"
    LOG_READ = "audit:log:read"
    LOG_VERIFIED = "audit:log:verified"
    BACKUP_FAILED = "backup:backup:failed"
    BACKUP_MADE = "backup:backup:made"
    BACKUP_PLANNED = "backup:backup:planned"
    BACKUP_TRIED = "backup:backup:tried"
    VAULT_RESTORED = "backup:vault:restored"
    DEMO_BUILT = "demo:clinic:built"
    DATA_EXPORTED = "exchange:data:exported"
    IMPORT_BEGUN = "exchange:import:begun"
    IMPORT_ENDED = "exchange:import:ended"
    IMPORT_TAKEN_BACK = "exchange:import:taken-back"
    PAPER_DECLINED = "exchange:paper:declined"
    PAPER_FAILED = "exchange:paper:failed"
    PAPER_PRINTED = "exchange:paper:printed"
    PAPER_SAVED = "exchange:paper:saved"
    PAPER_WITHDRAWN = "exchange:paper:withdrawn"
    PATIENTS_RECOGNISED = "exchange:patient:recognised"
    REPORT_OPENED = "exchange:report:opened"
    REPORT_SHOWN = "exchange:report:shown"
    INCIDENT_READ = "oversight:incident:read"
    INCIDENT_REPORTED = "oversight:incident:reported"
    INCIDENT_SEEN = "oversight:incident:seen"
    CONTACT_REVEALED = "patients:contact:revealed"
    CONTACT_WISHED = "patients:contact:wished"
    DAY_SHOWN = "patients:day:shown"
    DIRECTORY_CLOSED = "patients:directory:closed"
    DIRECTORY_OPENED = "patients:directory:opened"
    LATENESS_SHOWN = "patients:lateness:shown"
    NAMES_SHOWN = "patients:names:shown"
    NEEDS_CHANGED = "patients:needs:changed"
    PATIENTS_CONFUSABLE = "patients:patient:confusable"
    PATIENT_CORRECTED = "patients:patient:corrected"
    PATIENT_DIED = "patients:patient:died"
    PATIENTS_MERGED = "patients:patient:merged"
    PATIENT_REGISTERED = "patients:patient:registered"
    PATIENTS_TOLD_APART = "patients:patient:told-apart"
    PATIENTS_UNMERGED = "patients:patient:unmerged"
    PATIENT_UNREGISTERED = "patients:patient:unregistered"
    RECORD_CLOSED = "patients:record:closed"
    RECORD_MISTAKEN = "patients:record:mistaken"
    RECORD_OPENED = "patients:record:opened"
    RELATION_CHANGED = "patients:relation:changed"
    RELATIVES_SHOWN = "patients:relatives:shown"
    SEARCH_SHOWN = "patients:search:shown"
    TO_DO_SHOWN = "patients:to-do:shown"
    VISITS_SHOWN = "patients:visits:shown"
    ABSENCE_CONFIGURED = "scheduling:absence:configured"
    APPOINTMENT_ASKED = "scheduling:appointment:asked"
    APPOINTMENT_BOOKED = "scheduling:appointment:booked"
    APPOINTMENT_CANCELLED = "scheduling:appointment:cancelled"
    APPOINTMENT_FIXED = "scheduling:appointment:fixed"
    APPOINTMENT_LOOSENED = "scheduling:appointment:loosened"
    APPOINTMENT_MOVED = "scheduling:appointment:moved"
    APPOINTMENT_NOTED = "scheduling:appointment:noted"
    APPOINTMENT_REINSTATED = "scheduling:appointment:reinstated"
    APPOINTMENT_RESIZED = "scheduling:appointment:resized"
    APPOINTMENT_STATUS_CHANGED = "scheduling:appointment:status-changed"
    BLOCK_CONFIGURED = "scheduling:block:configured"
    CALL_MADE = "scheduling:call:made"
    CALL_TAKEN_BACK = "scheduling:call:taken-back"
    CLINIC_CONFIGURED = "scheduling:clinic:configured"
    EQUIPMENT_CONFIGURED = "scheduling:equipment:configured"
    GROUP_SIZED = "scheduling:group:sized"
    HOURS_CONFIGURED = "scheduling:hours:configured"
    INTERPRETER_CHANGED = "scheduling:interpreter:changed"
    LATENESS_TOLD = "scheduling:lateness:told"
    PRACTITIONER_CONFIGURED = "scheduling:practitioner:configured"
    REBOOKING_CHANGED = "scheduling:rebooking:changed"
    RECALL_CHANGED = "scheduling:recall:changed"
    RECALL_MADE = "scheduling:recall:made"
    ROOM_CONFIGURED = "scheduling:room:configured"
    SERIES_BOOKED = "scheduling:series:booked"
    SERIES_CHANGED = "scheduling:series:changed"
    SERVICES_CONFIGURED = "scheduling:services:configured"
    TIMES_RECOMPUTED = "scheduling:times:recomputed"
    WAITING_ADDED = "scheduling:waiting:added"
    WAITING_CHANGED = "scheduling:waiting:changed"
    ACCESS_GRANTED = "staff:access:granted"
    ACCESS_REVIEWED = "staff:access:reviewed"
    ACCOUNT_CHANGED = "staff:account:changed"
    ACCOUNT_CREATED = "staff:account:created"
    ACCOUNT_ENDED = "staff:account:ended"
    ACCOUNT_INVITED = "staff:account:invited"
    ACCOUNT_RE_ENROLLED = "staff:account:re-enrolled"
    ACCOUNT_UNLOCKED = "staff:account:unlocked"
    CODE_DEVICE_CHANGED = "staff:code-device:changed"
    CODE_GIVEN = "staff:code:given"
    INVITATION_ACCEPTED = "staff:invitation:accepted"
    PASSWORD_CHANGED = "staff:password:changed"  # noqa: S105 - a kind of event
    PERMISSION_REFUSED = "staff:permission:refused"
    POLICY_CHANGED = "staff:policy:changed"
    RECOVERY_CODE_USED = "staff:recovery-code:used"
    RECOVERY_CODES_MADE = "staff:recovery-codes:made"
    SESSION_ENDED = "staff:session:ended"
    SESSION_LOCKED = "staff:session:locked"
    SESSION_OPENED = "staff:session:opened"
    SESSION_REFUSED = "staff:session:refused"
    SIGN_INS_DISTURBED = "staff:sign-ins:disturbed"
    TRAINING_CLEARED = "training:account:cleared"
    TRAINING_EXCUSED = "training:account:excused"
    LESSON_COMPLETED = "training:lesson:completed"
    TRAINING_OFFERED = "training:lesson:offered"
    PRACTICE_ENTERED = "training:practice:entered"
    PRACTICE_LEFT = "training:practice:left"
    KIT_MADE = "vault:kit:made"
    KIT_USED = "vault:kit:used"
    VAULT_CREATED = "vault:vault:created"


class Action(StrEnum):
    """FHIR R4 ``AuditEvent.action``."""

    CREATE = "C"
    READ = "R"
    UPDATE = "U"
    DELETE = "D"
    EXECUTE = "E"


class Outcome(IntEnum):
    """FHIR R4 ``AuditEvent.outcome``."""

    SUCCESS = 0
    MINOR_FAILURE = 4
    SERIOUS_FAILURE = 8
    MAJOR_FAILURE = 12


FAILURES = frozenset(
    {
        EventKind.BACKUP_FAILED,
        EventKind.CLOCK_WENT_BACK,
        EventKind.LISTENER_FAILED,
        EventKind.LOG_NOT_PROVED,
        EventKind.PAPER_FAILED,
        EventKind.PERMISSION_REFUSED,
        EventKind.SESSION_REFUSED,
        EventKind.SIGN_INS_DISTURBED,
    }
)
"""What is recorded with another outcome than success, and always is: so that an index over
kinds finds every failure. The recorder holds to it."""
