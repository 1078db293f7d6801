"""What a person tells beside the name, in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from clinic_desk.patients.records import Told


def identifier_words(told: Told) -> str:
    """``birth date``, as within a sentence."""
    translate = QCoreApplication.translate
    return {
        Told.BIRTH_DATE: translate("words", "birth date"),
        Told.PHONE: translate("words", "phone"),
        Told.NUMBER: translate("words", "number"),
    }[told]


def told_words(codes: str) -> str:
    """``birth date, phone``, of the codes that an entry of the log holds; empty for none."""
    known = {one.value for one in Told}
    return _list(Told(code) for code in codes.split() if code in known)


def _list(told: Iterable[Told]) -> str:
    return ", ".join(map(identifier_words, told))
