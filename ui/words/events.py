"""What the log says, in words: each kind in short, as a sentence, and in its group."""

from collections.abc import Iterable

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.audit.events import Action, EventKind
from ui.words import paper_events
from ui.words.event_kinds import SHORT

# {who} is a colleague or the program, {whose} one patient or several, {time} what the clock shows.
_ABOUT = {
    **paper_events.ABOUT,
    EventKind.LOG_READ: QT_TRANSLATE_NOOP("events", "{who} read the log about {whose}, {time}"),
    EventKind.CONTACT_WISHED: QT_TRANSLATE_NOOP(
        "events", "{who} wrote how {whose} wishes to be reached, {time}"
    ),
    EventKind.DAY_SHOWN: QT_TRANSLATE_NOOP("events", "{who} saw a day with {whose}, {time}"),
    EventKind.NAMES_SHOWN: QT_TRANSLATE_NOOP("events", "{who} saw {whose} by name, {time}"),
    EventKind.NEEDS_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed what visits of {whose} need, {time}"
    ),
    EventKind.PATIENT_CORRECTED: QT_TRANSLATE_NOOP(
        "events", "{who} corrected {whose}’s details, {time}"
    ),
    EventKind.PATIENT_DIED: QT_TRANSLATE_NOOP(
        "events", "{who} wrote whether {whose} has died, {time}"
    ),
    EventKind.PATIENT_REGISTERED: QT_TRANSLATE_NOOP("events", "{who} registered {whose}, {time}"),
    EventKind.PATIENTS_TOLD_APART: QT_TRANSLATE_NOOP(
        "events", "{who} told {whose} apart from somebody alike, {time}"
    ),
    EventKind.INTERPRETER_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed the interpreter for {whose}, {time}"
    ),
    EventKind.PATIENT_UNREGISTERED: QT_TRANSLATE_NOOP(
        "events", "{who} took back the registration of {whose}, {time}"
    ),
    EventKind.CONTACT_REVEALED: QT_TRANSLATE_NOOP(
        "events", "{who} had phone, address and relatives of {whose} shown, {time}"
    ),
    EventKind.RECORD_CLOSED: QT_TRANSLATE_NOOP("events", "{who} closed {whose}’s card, {time}"),
    EventKind.RECORD_OPENED: QT_TRANSLATE_NOOP("events", "{who} opened {whose}’s card, {time}"),
    EventKind.RELATION_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed who belongs with {whose}, {time}"
    ),
    EventKind.RELATIVES_SHOWN: QT_TRANSLATE_NOOP(
        "events", "{who} saw {whose} as relatives, {time}"
    ),
    EventKind.SEARCH_SHOWN: QT_TRANSLATE_NOOP("events", "{who} searched and saw {whose}, {time}"),
    EventKind.APPOINTMENT_ASKED: QT_TRANSLATE_NOOP(
        "events", "{who} said who asked to move an appointment of {whose}, {time}"
    ),
    EventKind.APPOINTMENT_BOOKED: QT_TRANSLATE_NOOP(
        "events", "{who} booked an appointment for {whose}, {time}"
    ),
    EventKind.APPOINTMENT_CANCELLED: QT_TRANSLATE_NOOP(
        "events", "{who} cancelled an appointment of {whose}, {time}"
    ),
    EventKind.APPOINTMENT_FIXED: QT_TRANSLATE_NOOP(
        "events", "{who} kept an appointment of {whose} at its time, {time}"
    ),
    EventKind.APPOINTMENT_LOOSENED: QT_TRANSLATE_NOOP(
        "events", "{who} let an appointment of {whose} be moved again, {time}"
    ),
    EventKind.APPOINTMENT_MOVED: QT_TRANSLATE_NOOP(
        "events", "{who} moved an appointment of {whose}, {time}"
    ),
    EventKind.APPOINTMENT_NOTED: QT_TRANSLATE_NOOP(
        "events", "{who} wrote the note of an appointment of {whose}, {time}"
    ),
    EventKind.APPOINTMENT_REINSTATED: QT_TRANSLATE_NOOP(
        "events", "{who} took back a cancelled appointment of {whose}, {time}"
    ),
    EventKind.APPOINTMENT_RESIZED: QT_TRANSLATE_NOOP(
        "events", "{who} made an appointment of {whose} longer or shorter, {time}"
    ),
    EventKind.APPOINTMENT_STATUS_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed the status of an appointment of {whose}, {time}"
    ),
    EventKind.TO_DO_SHOWN: QT_TRANSLATE_NOOP(
        "events", "{who} saw {whose} in a list of things to do, {time}"
    ),
    EventKind.VISITS_SHOWN: QT_TRANSLATE_NOOP("events", "{who} saw visits of {whose}, {time}"),
    EventKind.CALL_MADE: QT_TRANSLATE_NOOP("events", "{who} called {whose}, {time}"),
    EventKind.CALL_TAKEN_BACK: QT_TRANSLATE_NOOP(
        "events", "{who} took back a call to {whose}, {time}"
    ),
    EventKind.REBOOKING_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed whether {whose} needs a new time, {time}"
    ),
    EventKind.RECALL_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed a recall of {whose}, {time}"
    ),
    EventKind.RECALL_MADE: QT_TRANSLATE_NOOP(
        "events", "{who} noted that {whose} is due again, {time}"
    ),
    EventKind.SERIES_BOOKED: QT_TRANSLATE_NOOP(
        "events", "{who} booked a series for {whose}, {time}"
    ),
    EventKind.SERIES_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed a series of {whose}, {time}"
    ),
    EventKind.WAITING_ADDED: QT_TRANSLATE_NOOP(
        "events", "{who} put {whose} on the waiting list, {time}"
    ),
    EventKind.WAITING_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed what {whose} waits for, {time}"
    ),
    EventKind.PERMISSION_REFUSED: QT_TRANSLATE_NOOP(
        "events", "{who} was refused something about {whose}, {time}"
    ),
    EventKind.PATIENTS_CONFUSABLE: QT_TRANSLATE_NOOP(
        "events", "{who} changed whom {whose} is easily confused with, {time}"
    ),
    EventKind.PATIENTS_MERGED: QT_TRANSLATE_NOOP(
        "events", "{who} merged two cards into one: {whose}, {time}"
    ),
    EventKind.PATIENTS_UNMERGED: QT_TRANSLATE_NOOP(
        "events", "{who} took back a merge of two cards: {whose}, {time}"
    ),
    EventKind.RECORD_MISTAKEN: QT_TRANSLATE_NOOP(
        "events", "{who} said that {whose}’s card was opened by mistake, {time}"
    ),
}

_PLAIN = {
    **paper_events.PLAIN,
    EventKind.CHECKPOINT_HELD: QT_TRANSLATE_NOOP(
        "events", "{who} held a kept checkpoint against the log, {time}"
    ),
    EventKind.CHECKPOINT_KEPT: QT_TRANSLATE_NOOP(
        "events", "{who} kept a checkpoint outside the program, {time}"
    ),
    EventKind.CHECKPOINT_MADE: QT_TRANSLATE_NOOP("events", "{who} sealed the log, {time}"),
    EventKind.CLOCK_WENT_BACK: QT_TRANSLATE_NOOP(
        "events", "The computer’s clock went back, {time}"
    ),
    EventKind.LISTENER_FAILED: QT_TRANSLATE_NOOP("events", "A part of the program failed, {time}"),
    EventKind.LOG_EXPORTED: QT_TRANSLATE_NOOP("events", "{who} exported the log, {time}"),
    EventKind.LOG_NOT_PROVED: QT_TRANSLATE_NOOP(
        "events", "{who} verified the log, and it could not be proved whole, {time}"
    ),
    EventKind.LOG_READ: QT_TRANSLATE_NOOP("events", "{who} read the log, {time}"),
    EventKind.LOG_VERIFIED: QT_TRANSLATE_NOOP("events", "{who} verified the log, {time}"),
    EventKind.BACKUP_FAILED: QT_TRANSLATE_NOOP("events", "A backup failed, {time}"),
    EventKind.BACKUP_MADE: QT_TRANSLATE_NOOP("events", "{who} made a backup, {time}"),
    EventKind.BACKUP_PLANNED: QT_TRANSLATE_NOOP(
        "events", "{who} changed when backups are made, {time}"
    ),
    EventKind.BACKUP_TRIED: QT_TRANSLATE_NOOP("events", "{who} tried a restore in full, {time}"),
    EventKind.VAULT_RESTORED: QT_TRANSLATE_NOOP(
        "events", "{who} restored the clinic from a backup, {time}"
    ),
    EventKind.DEMO_BUILT: QT_TRANSLATE_NOOP("events", "This clinic was invented, {time}"),
    EventKind.DATA_EXPORTED: QT_TRANSLATE_NOOP("events", "{who} exported data, {time}"),
    EventKind.IMPORT_BEGUN: QT_TRANSLATE_NOOP("events", "{who} began to take in a file, {time}"),
    EventKind.IMPORT_ENDED: QT_TRANSLATE_NOOP("events", "{who} took in a file, {time}"),
    EventKind.IMPORT_TAKEN_BACK: QT_TRANSLATE_NOOP("events", "{who} took back an import, {time}"),
    EventKind.PATIENTS_RECOGNISED: QT_TRANSLATE_NOOP(
        "events", "A file taken in by {who} named patients who were here already, {time}"
    ),
    EventKind.INCIDENT_READ: QT_TRANSLATE_NOOP("events", "{who} read what was reported, {time}"),
    EventKind.INCIDENT_REPORTED: QT_TRANSLATE_NOOP("events", "{who} reported an incident, {time}"),
    EventKind.INCIDENT_SEEN: QT_TRANSLATE_NOOP("events", "{who} took up a report, {time}"),
    EventKind.CONTACT_WISHED: QT_TRANSLATE_NOOP(
        "events", "{who} wrote how a patient wishes to be reached, {time}"
    ),
    EventKind.DAY_SHOWN: QT_TRANSLATE_NOOP("events", "{who} saw a day without patients, {time}"),
    EventKind.DIRECTORY_CLOSED: QT_TRANSLATE_NOOP(
        "events", "{who} closed the patient directory, {time}"
    ),
    EventKind.DIRECTORY_OPENED: QT_TRANSLATE_NOOP(
        "events", "{who} opened the patient directory, {time}"
    ),
    EventKind.NAMES_SHOWN: QT_TRANSLATE_NOOP("events", "{who} saw no names, {time}"),
    EventKind.NEEDS_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed what a patient’s visits need, {time}"
    ),
    EventKind.PATIENT_CORRECTED: QT_TRANSLATE_NOOP(
        "events", "{who} corrected a patient’s details, {time}"
    ),
    EventKind.PATIENT_DIED: QT_TRANSLATE_NOOP(
        "events", "{who} wrote whether a patient has died, {time}"
    ),
    EventKind.PATIENT_REGISTERED: QT_TRANSLATE_NOOP("events", "{who} registered a patient, {time}"),
    EventKind.PATIENTS_TOLD_APART: QT_TRANSLATE_NOOP(
        "events", "{who} told two patients apart, {time}"
    ),
    EventKind.PATIENT_UNREGISTERED: QT_TRANSLATE_NOOP(
        "events", "{who} took back a registration, {time}"
    ),
    EventKind.CONTACT_REVEALED: QT_TRANSLATE_NOOP(
        "events", "{who} had a protected person’s phone, address and relatives shown, {time}"
    ),
    EventKind.RECORD_CLOSED: QT_TRANSLATE_NOOP("events", "{who} closed a card, {time}"),
    EventKind.RECORD_OPENED: QT_TRANSLATE_NOOP("events", "{who} opened a card, {time}"),
    EventKind.RELATION_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed who belongs with a patient, {time}"
    ),
    EventKind.RELATIVES_SHOWN: QT_TRANSLATE_NOOP("events", "{who} saw no relatives, {time}"),
    EventKind.SEARCH_SHOWN: QT_TRANSLATE_NOOP("events", "{who} searched and saw nobody, {time}"),
    EventKind.APPOINTMENT_ASKED: QT_TRANSLATE_NOOP(
        "events", "{who} said who asked to move an appointment, {time}"
    ),
    EventKind.APPOINTMENT_BOOKED: QT_TRANSLATE_NOOP(
        "events", "{who} booked an appointment, {time}"
    ),
    EventKind.APPOINTMENT_CANCELLED: QT_TRANSLATE_NOOP(
        "events", "{who} cancelled an appointment, {time}"
    ),
    EventKind.APPOINTMENT_FIXED: QT_TRANSLATE_NOOP(
        "events", "{who} kept an appointment at its time, {time}"
    ),
    EventKind.APPOINTMENT_LOOSENED: QT_TRANSLATE_NOOP(
        "events", "{who} let an appointment be moved again, {time}"
    ),
    EventKind.APPOINTMENT_MOVED: QT_TRANSLATE_NOOP("events", "{who} moved an appointment, {time}"),
    EventKind.APPOINTMENT_NOTED: QT_TRANSLATE_NOOP(
        "events", "{who} wrote the note of an appointment, {time}"
    ),
    EventKind.APPOINTMENT_REINSTATED: QT_TRANSLATE_NOOP(
        "events", "{who} took back a cancelled appointment, {time}"
    ),
    EventKind.APPOINTMENT_RESIZED: QT_TRANSLATE_NOOP(
        "events", "{who} made an appointment longer or shorter, {time}"
    ),
    EventKind.APPOINTMENT_STATUS_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed the status of an appointment, {time}"
    ),
    EventKind.TO_DO_SHOWN: QT_TRANSLATE_NOOP(
        "events", "{who} saw a list of things to do without patients, {time}"
    ),
    EventKind.VISITS_SHOWN: QT_TRANSLATE_NOOP("events", "{who} saw nobody’s visits, {time}"),
    EventKind.CALL_MADE: QT_TRANSLATE_NOOP("events", "{who} called a patient, {time}"),
    EventKind.CALL_TAKEN_BACK: QT_TRANSLATE_NOOP("events", "{who} took back a call, {time}"),
    EventKind.REBOOKING_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed whether a visit needs a new time, {time}"
    ),
    EventKind.RECALL_CHANGED: QT_TRANSLATE_NOOP("events", "{who} changed a recall, {time}"),
    EventKind.RECALL_MADE: QT_TRANSLATE_NOOP(
        "events", "{who} noted that a patient is due again, {time}"
    ),
    EventKind.SERIES_BOOKED: QT_TRANSLATE_NOOP("events", "{who} booked a series, {time}"),
    EventKind.SERIES_CHANGED: QT_TRANSLATE_NOOP("events", "{who} changed a series, {time}"),
    EventKind.WAITING_ADDED: QT_TRANSLATE_NOOP(
        "events", "{who} put a patient on the waiting list, {time}"
    ),
    EventKind.WAITING_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed the waiting list, {time}"
    ),
    EventKind.ABSENCE_CONFIGURED: QT_TRANSLATE_NOOP(
        "events", "{who} changed who is away or when the clinic is closed, {time}"
    ),
    EventKind.CLINIC_CONFIGURED: QT_TRANSLATE_NOOP(
        "events", "{who} changed what is known about the clinic, {time}"
    ),
    EventKind.INTERPRETER_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} changed the interpreter for a visit, {time}"
    ),
    EventKind.PRACTITIONER_CONFIGURED: QT_TRANSLATE_NOOP(
        "events", "{who} changed a practitioner, {time}"
    ),
    EventKind.ROOM_CONFIGURED: QT_TRANSLATE_NOOP("events", "{who} changed a room, {time}"),
    EventKind.POLICY_CHANGED: QT_TRANSLATE_NOOP("events", "{who} changed a policy, {time}"),
    EventKind.BLOCK_CONFIGURED: QT_TRANSLATE_NOOP(
        "events", "{who} changed what is kept free, {time}"
    ),
    EventKind.EQUIPMENT_CONFIGURED: QT_TRANSLATE_NOOP(
        "events", "{who} changed the equipment, {time}"
    ),
    EventKind.TIMES_RECOMPUTED: QT_TRANSLATE_NOOP(
        "events",
        "The rules of the clock had changed: visits kept the time that was agreed, {time} ({who})",
    ),
    EventKind.GROUP_SIZED: QT_TRANSLATE_NOOP(
        "events", "{who} said how many have room in a group, {time}"
    ),
    EventKind.HOURS_CONFIGURED: QT_TRANSLATE_NOOP("events", "{who} changed the hours, {time}"),
    EventKind.SERVICES_CONFIGURED: QT_TRANSLATE_NOOP(
        "events", "{who} changed the services, {time}"
    ),
    EventKind.ACCESS_GRANTED: QT_TRANSLATE_NOOP("events", "{who} gave a colleague access, {time}"),
    EventKind.ACCESS_REVIEWED: QT_TRANSLATE_NOOP(
        "events", "{who} looked at a colleague’s access and kept it, {time}"
    ),
    EventKind.ACCOUNT_CHANGED: QT_TRANSLATE_NOOP("events", "{who} changed an account, {time}"),
    EventKind.ACCOUNT_CREATED: QT_TRANSLATE_NOOP("events", "{who} made an account, {time}"),
    EventKind.ACCOUNT_ENDED: QT_TRANSLATE_NOOP("events", "{who} ended an account, {time}"),
    EventKind.ACCOUNT_INVITED: QT_TRANSLATE_NOOP("events", "{who} invited a colleague, {time}"),
    EventKind.ACCOUNT_RE_ENROLLED: QT_TRANSLATE_NOOP(
        "events", "{who} let a colleague begin anew with password and code, {time}"
    ),
    EventKind.ACCOUNT_UNLOCKED: QT_TRANSLATE_NOOP("events", "{who} unlocked an account, {time}"),
    EventKind.CODE_DEVICE_CHANGED: QT_TRANSLATE_NOOP(
        "events", "{who} took another device for one-time codes, {time}"
    ),
    EventKind.INVITATION_ACCEPTED: QT_TRANSLATE_NOOP(
        "events", "{who} accepted an invitation, {time}"
    ),
    EventKind.PASSWORD_CHANGED: QT_TRANSLATE_NOOP("events", "{who} changed their password, {time}"),
    EventKind.PERMISSION_REFUSED: QT_TRANSLATE_NOOP(
        "events", "{who} asked for more than the role allows, {time}"
    ),
    EventKind.RECOVERY_CODE_USED: QT_TRANSLATE_NOOP("events", "{who} used a recovery code, {time}"),
    EventKind.CODE_GIVEN: QT_TRANSLATE_NOOP(
        "events", "{who} gave the code again for an act of weight, {time}"
    ),
    EventKind.RECOVERY_CODES_MADE: QT_TRANSLATE_NOOP(
        "events", "{who} made new recovery codes, {time}"
    ),
    EventKind.SESSION_ENDED: QT_TRANSLATE_NOOP("events", "{who} signed out, {time}"),
    EventKind.SESSION_LOCKED: QT_TRANSLATE_NOOP("events", "{who} locked the screen, {time}"),
    EventKind.SESSION_OPENED: QT_TRANSLATE_NOOP("events", "{who} signed in, {time}"),
    EventKind.SESSION_REFUSED: QT_TRANSLATE_NOOP("events", "A sign-in failed, {time}"),
    EventKind.SIGN_INS_DISTURBED: QT_TRANSLATE_NOOP(
        "events", "The list of failed sign-ins was damaged or gone, {time}"
    ),
    EventKind.TRAINING_CLEARED: QT_TRANSLATE_NOOP(
        "events", "{who} has learned what is required and may begin, {time}"
    ),
    EventKind.TRAINING_EXCUSED: QT_TRANSLATE_NOOP(
        "events", "{who} let somebody work before the training is done, {time}"
    ),
    EventKind.LESSON_COMPLETED: QT_TRANSLATE_NOOP("events", "{who} went through a lesson, {time}"),
    EventKind.TRAINING_OFFERED: QT_TRANSLATE_NOOP(
        "events", "A lesson is required from now on, {time}"
    ),
    EventKind.PRACTICE_ENTERED: QT_TRANSLATE_NOOP(
        "events", "{who} went to the practice clinic, {time}"
    ),
    EventKind.PRACTICE_LEFT: QT_TRANSLATE_NOOP(
        "events", "{who} came back from the practice clinic, {time}"
    ),
    EventKind.KIT_MADE: QT_TRANSLATE_NOOP("events", "{who} made a new recovery kit, {time}"),
    EventKind.KIT_USED: QT_TRANSLATE_NOOP(
        "events", "The recovery kit opened the clinic for this computer again, {time}"
    ),
    EventKind.VAULT_CREATED: QT_TRANSLATE_NOOP("events", "The vault was made, {time}"),
    EventKind.PATIENTS_CONFUSABLE: QT_TRANSLATE_NOOP(
        "events", "{who} changed who is easily confused with whom, {time}"
    ),
    EventKind.PATIENTS_MERGED: QT_TRANSLATE_NOOP(
        "events", "{who} merged two cards of one person, {time}"
    ),
    EventKind.PATIENTS_UNMERGED: QT_TRANSLATE_NOOP(
        "events", "{who} took back a merge of two cards, {time}"
    ),
    EventKind.RECORD_MISTAKEN: QT_TRANSLATE_NOOP(
        "events", "{who} said that a card was opened by mistake, {time}"
    ),
}

_ACTIONS = {
    Action.CREATE: QT_TRANSLATE_NOOP("events", "made"),
    Action.READ: QT_TRANSLATE_NOOP("events", "read"),
    Action.UPDATE: QT_TRANSLATE_NOOP("events", "changed"),
    Action.DELETE: QT_TRANSLATE_NOOP("events", "deleted"),
    Action.EXECUTE: QT_TRANSLATE_NOOP("events", "done"),
}

_SEEN = {
    "contact": QT_TRANSLATE_NOOP("events", "contact"),
    "visits": QT_TRANSLATE_NOOP("events", "visits"),
}


def kind_words(kind: str) -> str:
    """``Card opened``. A kind of a newer program stays its code."""
    try:
        return _translated(SHORT[EventKind(kind)])
    except (ValueError, KeyError):
        return kind


def sentence(kind: str, *, who: str, whose: str, time: str) -> str:
    """``Jonas Tegnell opened Ludvig Tegnell’s card, 20:14``; ``whose`` is empty for nobody."""
    try:
        known = EventKind(kind)
    except ValueError:
        return " · ".join((kind, who, time))
    source = (_ABOUT.get(known) if whose else None) or _PLAIN[known]
    return _translated(source).format(who=who, whose=whose, time=time)


def action_words(action: str) -> str:
    """FHIR's action as a participle: ``read``."""
    return _translated(_ACTIONS[Action(action)])


def seen_words(seen: Iterable[str]) -> str:
    """``Contact, visits``: which groups of fields were seen."""
    words = ", ".join(_translated(_SEEN.get(one, one)) for one in seen)
    return words[:1].upper() + words[1:]


def _translated(source: object) -> str:
    return QCoreApplication.translate("events", str(source))
