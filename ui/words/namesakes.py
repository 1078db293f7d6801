"""People of one name, told apart in a list by the year in which they were born."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from clinic_desk.folding import fold
from clinic_desk.ids import PatientId
from clinic_desk.patients.records import DirectoryEntry
from ui.words.people import known_as, name_seen


def namesakes(shown: Iterable[DirectoryEntry]) -> dict[PatientId, bool]:
    """Those in a list who are called as somebody else in it; whether one stands before them."""
    alike: dict[str, list[PatientId]] = {}
    for one in shown:
        if one.birth_date is not None:
            alike.setdefault(fold(one.name), []).append(one.id)
    several = [ids for ids in alike.values() if len(ids) > 1]
    return {whose: at > 0 for ids in several for at, whose in enumerate(ids)}


def namesake_words(one: DirectoryEntry, *, another: bool) -> str:
    """``another Ann Lee, born 1961``; ``born 1984`` of the first in the list."""
    year = one.birth_date.year if one.birth_date else ""
    if another:
        words = QCoreApplication.translate("contact", "another {name}, born {year}")
        return words.format(name=name_seen(one.name), year=year)
    return QCoreApplication.translate("contact", "born {year}").format(year=year)


def taken_for_words(one: DirectoryEntry) -> str:
    """``Ann Lee, born 1961, number 12``: somebody with whom another is easily confused."""
    number = QCoreApplication.translate("contact", "number {number}").format(number=one.number)
    born = namesake_words(one, another=False) if one.birth_date else ""
    return ", ".join(part for part in (name_seen(known_as(one)), born, number) if part)


def confusable_words() -> str:
    """The mark beside a patient who is easily confused with another."""
    return QCoreApplication.translate("contact", "easily confused")


def born_otherwise_words() -> str:
    """What stands over those of the name typed whom the date typed does not fit."""
    return QCoreApplication.translate("contact", "Same name, other date of birth")


def close_words() -> str:
    """What stands over people whom the words typed do not fit."""
    return QCoreApplication.translate("contact", "Close to what was typed")
