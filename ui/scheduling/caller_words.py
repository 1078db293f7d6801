"""What a relative who calls may do with a visit, and what is said where they may not."""

from PySide6.QtCore import QCoreApplication

from ui.scheduling.booking_records import KnownCaller
from ui.words.keys import keys_shown

_KEY = "Ctrl+Return"


def may_cancel_words(one: KnownCaller) -> str:
    """``Anna Berg, mother: may cancel``."""
    if one.may_cancel:
        words = QCoreApplication.translate("scheduling", "{caller}: may cancel")
    else:
        words = QCoreApplication.translate("scheduling", "{caller}: may not cancel")
    return words.format(caller=one.words)


def may_move_words(one: KnownCaller) -> str:
    """``Anna Berg, mother: may move``: for that one may book and cancel."""
    if one.may_move:
        words = QCoreApplication.translate("scheduling", "{caller}: may move")
    else:
        words = QCoreApplication.translate("scheduling", "{caller}: may not move")
    return words.format(caller=one.words)


def book_warning(one: KnownCaller) -> str:
    """Whoever may not book is booked for by somebody who was told so."""
    warns = QCoreApplication.translate(
        "scheduling",
        "{caller} may not book for this patient. {keys} books all the same; the log keeps it.",
    )
    return warns.format(caller=one.words, keys=keys_shown(_KEY))


def cancel_warning(one: KnownCaller) -> str:
    warns = QCoreApplication.translate(
        "scheduling",
        "{caller} may not cancel for this patient. {keys} cancels all the same; the log keeps it.",
    )
    return warns.format(caller=one.words, keys=keys_shown(_KEY))


def move_warning(one: KnownCaller) -> str:
    warns = QCoreApplication.translate(
        "scheduling",
        "{caller} may not move visits of this patient. {keys} moves it all the same; the log "
        "keeps it.",
    )
    return warns.format(caller=one.words, keys=keys_shown(_KEY))
