"""What a new password must be, how strong it is so far, and what makes it weak."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.staff import passwords
from clinic_desk.staff.passwords import Demand, Judgement, Reason

_DEMANDS = {
    Demand.LENGTH: QT_TRANSLATE_NOOP("passwords", "At least {shortest} characters"),
    Demand.CLASSES: QT_TRANSLATE_NOOP(
        "passwords", "{phrase} characters or more, or capital and small letters, figures and signs"
    ),
    Demand.OF_ITS_OWN: QT_TRANSLATE_NOOP(
        "passwords", "More than names that people here know of you"
    ),
    Demand.STRENGTH: QT_TRANSLATE_NOOP("passwords", "Hard to guess"),
}
_REASONS = {
    Reason.COMMON: QT_TRANSLATE_NOOP("passwords", "It is like a password that many people use."),
    Reason.DATE: QT_TRANSLATE_NOOP("passwords", "Dates are among the first that are tried."),
    Reason.KEYBOARD: QT_TRANSLATE_NOOP("passwords", "Rows of keys are easy to guess."),
    Reason.NAME: QT_TRANSLATE_NOOP("passwords", "Names are easy to guess."),
    Reason.REPEATS: QT_TRANSLATE_NOOP("passwords", "Repeating something adds little."),
    Reason.SEQUENCE: QT_TRANSLATE_NOOP(
        "passwords", "Sequences like abc or 6543 are easy to guess."
    ),
    Reason.WORD: QT_TRANSLATE_NOOP("passwords", "A word by itself is easy to guess."),
    Reason.YEAR: QT_TRANSLATE_NOOP("passwords", "Years are easy to guess."),
}
_STRENGTHS = (
    QT_TRANSLATE_NOOP("passwords", "Guessed at once"),
    QT_TRANSLATE_NOOP("passwords", "Very easy to guess"),
    QT_TRANSLATE_NOOP("passwords", "Easy to guess"),
    QT_TRANSLATE_NOOP("passwords", "Hard to guess"),
    QT_TRANSLATE_NOOP("passwords", "Very hard to guess"),
)


def demand(of: Demand) -> str:
    """One line of the policy."""
    return _translated(_DEMANDS[of]).format(
        shortest=passwords.SHORTEST, phrase=passwords.PASSPHRASE
    )


def strength(of: Judgement) -> str:
    """How strong it is so far."""
    return _translated(_STRENGTHS[of.strength])


def advice(of: Judgement) -> str:
    """What makes it weak, or what would make it stronger; empty where it holds."""
    if of.reason is not None and of.strength < passwords.GOOD:
        return _translated(_REASONS[of.reason])
    if of.holds:
        return ""
    return QCoreApplication.translate(
        "passwords", "Four or five words that have nothing to do with each other are a good start."
    )


def _translated(source: object) -> str:
    return QCoreApplication.translate("passwords", str(source))
