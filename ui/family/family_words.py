"""Words of the family room that more than one of its files says."""

from PySide6.QtCore import QCoreApplication

from clinic_desk.family.records import Custody, Grants, Relative
from ui.words.dates import numeric_day
from ui.words.family import custody_words, grants_words, kin_words


def relative_words(one: Relative) -> str:
    """``father · never tell the address · may book, be told · joint custody``."""
    relation = one.relation
    parts = [kin_words(one.kin)]
    kept = kept_words(one)
    if kept:
        parts.append(kept)
    if not _hears_nothing(one) and (one.may != Grants() or one.owner_may == Grants()):
        parts.append(grants_words(one.may))
    if relation.custody is not None and not one.flipped:
        parts.append(custody_words(relation.custody))
    if relation.until is not None:
        until = QCoreApplication.translate("family", "until {date}")
        parts.append(until.format(date=numeric_day(relation.until)))
    return " · ".join(parts)


def _hears_nothing(one: Relative) -> bool:
    """Whether what they were given counts for nothing just now."""
    relation = one.relation
    barred = relation.never_times or relation.custody is Custody.NO_CONTACT
    return barred and not one.flipped


def kept_words(one: Relative) -> str:
    """What is never told to this relative; empty where nothing is kept."""
    if one.flipped:
        return ""
    if one.relation.never_times:
        return QCoreApplication.translate("family", "never tell times or address")
    if one.relation.never_address:
        return QCoreApplication.translate("family", "never tell the address")
    return ""
