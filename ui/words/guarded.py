"""What is said of free words: a number that is not kept, and how many letters are left."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.guarding import Guarded, NumberKind

_HIDDEN = 4
_KINDS = {
    NumberKind.CARD: QT_TRANSLATE_NOOP("guarded", "the number of a payment card"),
    NumberKind.SWEDISH: QT_TRANSLATE_NOOP("guarded", "a Swedish personal identity number"),
    NumberKind.NORWEGIAN: QT_TRANSLATE_NOOP("guarded", "a Norwegian identity number"),
    NumberKind.DANISH: QT_TRANSLATE_NOOP("guarded", "a Danish CPR number"),
    NumberKind.FINNISH: QT_TRANSLATE_NOOP("guarded", "a Finnish identity code"),
    NumberKind.AMERICAN: QT_TRANSLATE_NOOP("guarded", "a US Social Security number"),
    NumberKind.BELGIAN: QT_TRANSLATE_NOOP("guarded", "a Belgian national number"),
    NumberKind.FRENCH: QT_TRANSLATE_NOOP("guarded", "a French social security number"),
    NumberKind.ITALIAN: QT_TRANSLATE_NOOP("guarded", "an Italian fiscal code"),
    NumberKind.POLISH: QT_TRANSLATE_NOOP("guarded", "a Polish PESEL number"),
    NumberKind.SPANISH: QT_TRANSLATE_NOOP("guarded", "a Spanish identity number"),
}


def guarded_words(text: str, found: Guarded) -> str:
    """Which number stands where, and why it is not kept."""
    begins = text[found.start : found.end - _HIDDEN].strip(" -+")
    return QCoreApplication.translate(
        "guarded",
        "“{begins}…” looks like {kind}. The clinic works without it and does not keep it: "
        "take it out.",
    ).format(begins=begins, kind=QCoreApplication.translate("guarded", str(_KINDS[found.kind])))


def left_words(left: int) -> str:
    """``12 left``; ``3 too many``."""
    if left < 0:
        return QCoreApplication.translate("guarded", "%n too many", "letters", -left)
    return QCoreApplication.translate("guarded", "%n left", "letters", left)
