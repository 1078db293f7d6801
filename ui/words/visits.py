"""A visit's status and why it was cancelled, in words; each status with its icon and tone."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.calling import OverbookReason
from clinic_desk.scheduling.records import AppointmentStatus, CancelledBy, CancelReason
from ui.theme.icons import Icon
from ui.theme.tokens import Tone

_STATUS = {
    AppointmentStatus.BOOKED: QT_TRANSLATE_NOOP("visits", "booked"),
    AppointmentStatus.ARRIVED: QT_TRANSLATE_NOOP("visits", "arrived"),
    AppointmentStatus.WITH_PRACTITIONER: QT_TRANSLATE_NOOP("visits", "with the practitioner"),
    AppointmentStatus.DONE: QT_TRANSLATE_NOOP("visits", "done"),
    AppointmentStatus.MISSED: QT_TRANSLATE_NOOP("visits", "missed"),
    AppointmentStatus.CANCELLED: QT_TRANSLATE_NOOP("visits", "cancelled"),
}

STATUS_MARK = {
    AppointmentStatus.BOOKED: (Icon.CALENDAR, Tone.PLAIN),
    AppointmentStatus.ARRIVED: (Icon.DOOR_OPEN, Tone.INFO),
    AppointmentStatus.WITH_PRACTITIONER: (Icon.STETHOSCOPE, Tone.ACCENT),
    AppointmentStatus.DONE: (Icon.CHECK, Tone.OK),
    AppointmentStatus.MISSED: (Icon.USER_X, Tone.DANGER),
    AppointmentStatus.CANCELLED: (Icon.BAN, Tone.WARN),
}
"""The icon and the tone that go with the word."""

_REASONS = {
    CancelReason.PATIENT_ASKED: QT_TRANSLATE_NOOP("visits", "the patient asked"),
    CancelReason.PATIENT_ILL: QT_TRANSLATE_NOOP("visits", "the patient is ill"),
    CancelReason.PRACTITIONER_ILL: QT_TRANSLATE_NOOP("visits", "the practitioner is ill"),
    CancelReason.PRACTITIONER_AWAY: QT_TRANSLATE_NOOP("visits", "the practitioner is away"),
    CancelReason.BOOKED_BY_MISTAKE: QT_TRANSLATE_NOOP("visits", "booked by mistake"),
    CancelReason.OTHER: QT_TRANSLATE_NOOP("visits", "another reason"),
}

_BY = {
    CancelledBy.PATIENT: QT_TRANSLATE_NOOP("visits", "by the patient"),
    CancelledBy.ON_BEHALF: QT_TRANSLATE_NOOP("visits", "on the patient’s behalf"),
    CancelledBy.CLINIC: QT_TRANSLATE_NOOP("visits", "by the clinic"),
}

_ASKED = {
    CancelledBy.PATIENT: QT_TRANSLATE_NOOP("visits", "the patient"),
    CancelledBy.ON_BEHALF: QT_TRANSLATE_NOOP("visits", "somebody on the patient’s behalf"),
    CancelledBy.CLINIC: QT_TRANSLATE_NOOP("visits", "the clinic"),
}


def status_words(status: AppointmentStatus) -> str:
    return _translated(_STATUS[status])


def stands_words(status: AppointmentStatus, *, late: bool) -> str:
    """``cancelled late``: how a visit stands, where it matters when it was cancelled."""
    if late and status is AppointmentStatus.CANCELLED:
        return QCoreApplication.translate("visits", "cancelled late")
    return status_words(status)


def cancel_reason_words(reason: CancelReason) -> str:
    return _translated(_REASONS[reason])


def asked_words(by: CancelledBy) -> str:
    """Who asked, as an answer to that question."""
    return _translated(_ASKED[by])


def cancelled_by_words(by: CancelledBy) -> str:
    return _translated(_BY[by])


def _translated(source: object) -> str:
    return QCoreApplication.translate("visits", str(source))


_OVERBOOK = {
    OverbookReason.CANNOT_WAIT: QT_TRANSLATE_NOOP("words", "Cannot wait"),
    OverbookReason.PRACTITIONER_AGREED: QT_TRANSLATE_NOOP("words", "The practitioner agreed"),
    OverbookReason.SHORT_MATTER: QT_TRANSLATE_NOOP("words", "A short matter"),
    OverbookReason.SEEN_TOGETHER: QT_TRANSLATE_NOOP("words", "Seen together"),
    OverbookReason.OTHER: QT_TRANSLATE_NOOP("words", "Another reason"),
}


def overbook_words(reason: OverbookReason) -> str:
    """``Cannot wait``: why a visit stands over another."""
    return QCoreApplication.translate("words", str(_OVERBOOK[reason]))
