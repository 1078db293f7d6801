"""What is said about paper: how much stands on it, why it is printed again."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.scheduling.papers import Again, Detail

_DETAILS = {
    Detail.FULL: QT_TRANSLATE_NOOP("papers", "Full"),
    Detail.INITIALS: QT_TRANSLATE_NOOP("papers", "Initials"),
    Detail.TIMES: QT_TRANSLATE_NOOP("papers", "Times only"),
}
_SAYS = {
    Detail.FULL: QT_TRANSLATE_NOOP(
        "papers", "Names, phone numbers and services. Notes are never printed."
    ),
    Detail.INITIALS: QT_TRANSLATE_NOOP("papers", "Initials, no service and no phone number."),
    Detail.TIMES: QT_TRANSLATE_NOOP("papers", "When somebody comes and where, nobody's name."),
}
_AGAIN = {
    Again.NOT_OUT: QT_TRANSLATE_NOOP("papers", "It did not come out"),
    Again.UNREADABLE: QT_TRANSLATE_NOOP("papers", "It cannot be read"),
    Again.CHANGED: QT_TRANSLATE_NOOP("papers", "Something has changed since"),
    Again.MORE: QT_TRANSLATE_NOOP("papers", "One more is needed"),
    Again.LOST: QT_TRANSLATE_NOOP("papers", "The first one cannot be found"),
}
REASONS = tuple(_AGAIN)


def detail_words(detail: Detail) -> str:
    return QCoreApplication.translate("papers", str(_DETAILS[detail]))


def detail_says(detail: Detail) -> str:
    """What stands on a paper of this detail."""
    return QCoreApplication.translate("papers", str(_SAYS[detail]))


def again_words(reason: Again) -> str:
    return QCoreApplication.translate("papers", str(_AGAIN[reason]))


def copies_words(copies: int) -> str:
    return QCoreApplication.translate("papers", "%n copies", "", copies)


def practice() -> str:
    """What a paper from the practice clinic says at its foot."""
    return QCoreApplication.translate("papers", "Practice clinic: nobody on this paper exists")
