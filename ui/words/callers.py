"""Who asked for a visit, in words, from the codes that an entry of the log holds."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from clinic_desk.family.records import Kin
from clinic_desk.scheduling.calling import Caller
from ui.words.family import kin_words

_WHO = {
    Caller.PATIENT: QT_TRANSLATE_NOOP("words", "the patient"),
    Caller.GUARDIAN: QT_TRANSLATE_NOOP("words", "a guardian"),
    Caller.OTHER: QT_TRANSLATE_NOOP("words", "somebody else"),
    Caller.CLINIC: QT_TRANSLATE_NOOP("words", "the clinic"),
    Caller.NOT_SAID: QT_TRANSLATE_NOOP("words", "not said"),
}


def caller_words(caller: Caller) -> str:
    """``the patient``, as within a sentence."""
    return QCoreApplication.translate("words", str(_WHO[caller]))


def asked_words(facts: Mapping[str, object]) -> str:
    """``a guardian, mother``; empty where the entry keeps nobody."""
    known, kin = {one.value for one in Caller}, {one.value for one in Kin}
    parts = []
    if (code := facts.get("caller")) in known:
        parts.append(caller_words(Caller(str(code))))
    if (code := facts.get("kin")) in kin:
        parts.append(kin_words(Kin(str(code))))
    return ", ".join(parts)
