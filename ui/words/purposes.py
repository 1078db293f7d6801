"""Why a card is opened, in the words of the desk."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.access import PurposeOfUse

_WORDS = {
    PurposeOfUse.TREATMENT: QT_TRANSLATE_NOOP("purposes", "Treatment"),
    PurposeOfUse.BOOKING: QT_TRANSLATE_NOOP("purposes", "Booking"),
    PurposeOfUse.PHONE: QT_TRANSLATE_NOOP("purposes", "Phone call"),
    PurposeOfUse.DESK: QT_TRANSLATE_NOOP("purposes", "At the desk"),
    PurposeOfUse.REFERRAL: QT_TRANSLATE_NOOP("purposes", "Referral"),
    PurposeOfUse.BILLING: QT_TRANSLATE_NOOP("purposes", "Billing"),
    PurposeOfUse.RECORDS_REQUEST: QT_TRANSLATE_NOOP("purposes", "Records request"),
    PurposeOfUse.LOG_REVIEW: QT_TRANSLATE_NOOP("purposes", "Log review"),
    PurposeOfUse.OPERATIONS: QT_TRANSLATE_NOOP("purposes", "Running the clinic"),
    PurposeOfUse.EMERGENCY: QT_TRANSLATE_NOOP("purposes", "Emergency"),
}

_RECORDED = {
    PurposeOfUse.TREATMENT: QT_TRANSLATE_NOOP(
        "purposes", "Opening this card was recorded · purpose: treatment"
    ),
    PurposeOfUse.BOOKING: QT_TRANSLATE_NOOP(
        "purposes", "Opening this card was recorded · purpose: booking"
    ),
    PurposeOfUse.PHONE: QT_TRANSLATE_NOOP(
        "purposes", "Opening this card was recorded · purpose: phone call"
    ),
    PurposeOfUse.DESK: QT_TRANSLATE_NOOP(
        "purposes", "Opening this card was recorded · purpose: patient at the desk"
    ),
    PurposeOfUse.REFERRAL: QT_TRANSLATE_NOOP(
        "purposes", "Opening this card was recorded · purpose: referral"
    ),
    PurposeOfUse.BILLING: QT_TRANSLATE_NOOP(
        "purposes", "Opening this card was recorded · purpose: billing"
    ),
    PurposeOfUse.RECORDS_REQUEST: QT_TRANSLATE_NOOP(
        "purposes", "Opening this card was recorded · purpose: request for records"
    ),
    PurposeOfUse.LOG_REVIEW: QT_TRANSLATE_NOOP(
        "purposes", "Opening this card was recorded · purpose: review of the log"
    ),
    PurposeOfUse.OPERATIONS: QT_TRANSLATE_NOOP(
        "purposes", "Opening this card was recorded · purpose: running the clinic"
    ),
    PurposeOfUse.EMERGENCY: QT_TRANSLATE_NOOP(
        "purposes", "Opening this card was recorded · purpose: emergency"
    ),
}


def purpose_words(purpose: str | None) -> str:
    """``Phone call``; empty for none, the code itself for one of a newer program."""
    if purpose is None:
        return ""
    try:
        return _translated(_WORDS[PurposeOfUse(purpose)])
    except ValueError:
        return purpose


def opening_recorded(purpose: PurposeOfUse) -> str:
    """``Opening this card was recorded · purpose: phone call``."""
    return _translated(_RECORDED[purpose])


def _translated(source: object) -> str:
    return QCoreApplication.translate("purposes", str(source))
