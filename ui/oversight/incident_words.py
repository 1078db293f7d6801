"""What the report form and the list of reports say."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.oversight.records import IncidentKind

KINDS = {
    IncidentKind.WRONG_PERSON: QT_TRANSLATE_NOOP("oversight", "Something reached the wrong person"),
    IncidentKind.LOOKED: QT_TRANSLATE_NOOP("oversight", "Somebody looked without needing to"),
    IncidentKind.LOST: QT_TRANSLATE_NOOP("oversight", "Something is lost or stolen"),
    IncidentKind.MAIL_OR_CALL: QT_TRANSLATE_NOOP("oversight", "A suspicious mail, link or caller"),
    IncidentKind.ACCOUNT: QT_TRANSLATE_NOOP("oversight", "An account or the program is strange"),
    IncidentKind.OTHER: QT_TRANSLATE_NOOP("oversight", "Something else"),
}


def kind_words(kind: IncidentKind) -> str:
    return QCoreApplication.translate("oversight", str(KINDS[kind]))
