"""Lines of a file in words: those that would be taken in, and those that cannot."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from clinic_desk.exchange.records import Field, NewLine, RefusedLine
from ui.exchange.fault_words import why_told
from ui.words.contact import phone_shown
from ui.words.dates import number

_LONGEST_SHOWN = 120
_RUNS = 20
_PHONES = (Field.PHONE, Field.SECOND_PHONE)


def refused_line(one: RefusedLine) -> str:
    """Where, why, and what stands there."""
    translate = QCoreApplication.translate
    if one.earlier is not None and list(one.problems) == [Field.OUTSIDE]:
        twice = translate("exchange", "Lines {first} and {line}: {value} is there twice.")
        value = one.values.get(Field.OUTSIDE, "")
        return twice.format(first=one.earlier, line=one.line, value=value)
    told = translate("exchange", "Line {line}. {why}").format(line=one.line, why=why_told(one))
    stands = " · ".join(_short(value) for value in one.values.values())
    if not stands:
        return told
    return translate("exchange", "{told} There stands: {value}").format(told=told, value=stands)


def known_lines(lines: Sequence[int]) -> str:
    """``Lines 2 to 4, 9 and 12 are here already``: which, in as few words as can be."""
    translate = QCoreApplication.translate
    runs: list[list[int]] = []
    for line in lines:
        if runs and line == runs[-1][-1] + 1:
            runs[-1][1:] = [line]
        else:
            runs.append([line])
    between = translate("exchange", "{first} to {last}", "lines")
    shown = [
        between.format(first=number(run[0]), last=number(run[-1])) if run[1:] else number(run[0])
        for run in runs[:_RUNS]
    ]
    told = translate("exchange", "Line(s) {lines}.", "", len(lines)).format(lines=", ".join(shown))
    if len(runs) <= _RUNS:
        return told
    rest = len(lines) - sum(run[-1] - run[0] + 1 for run in runs[:_RUNS])
    return " ".join((told, translate("exchange", "And %n more.", "lines", rest)))


def new_line(one: NewLine, region: str) -> str:
    """``Line 2: Alva Lind · 1980-03-12 · 070-123 45 67``, as it would be taken in and shown in
    the clinic's ``region`` (ISO 3166)."""
    told = " · ".join(
        phone_shown(value, region) if field in _PHONES else _short(value)
        for field, value in one.values.items()
    )
    return QCoreApplication.translate("exchange", "Line {line}: {person}").format(
        line=one.line, person=told
    )


def _short(value: str) -> str:
    return value if len(value) <= _LONGEST_SHOWN else f"{value[: _LONGEST_SHOWN - 1]}…"
