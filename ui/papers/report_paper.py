"""A report on paper: every figure with what it means, its bars and its rows."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.papers.writing import Document


class _Row(Protocol):
    @property
    def label(self) -> str: ...

    @property
    def value(self) -> str: ...

    @property
    def of(self) -> str: ...

    @property
    def before(self) -> str: ...

    @property
    def change(self) -> str: ...


class Printed(Protocol):
    """One figure, as the reports' room writes it."""

    @property
    def title(self) -> str: ...

    @property
    def headline(self) -> str: ...

    @property
    def compared(self) -> str: ...

    @property
    def meaning(self) -> str: ...

    @property
    def plot(self) -> object | None: ...

    @property
    def heads(self) -> tuple[str, str, str, str, str]: ...

    @property
    def rows(self) -> Sequence[_Row]: ...


Draw = Callable[[Printed, QPainter, QRectF], None]
"""Paints a figure's bars into a place."""
_BARS_HIGH = 118
_ON_A_PAGE = 2
"""So many figures stand on a page: no name is parted from its bars."""


def report_pages(clinic: str, title: str, figures: Sequence[Printed], draw: Draw) -> Document:
    pages = Document()
    pages.words(title, size=20, bold=True)
    pages.words(clinic, above=2)
    for at, one in enumerate(figures):
        head = ((one.title, True), ("   " + one.headline, True))
        pages.line(*head, size=14, above=8, new_page=at > 0 and at % _ON_A_PAGE == 0)
        pages.words(one.compared, size=10, above=2)
        pages.words(one.meaning, size=10, above=2)
        if one.plot is not None:
            pages.drawing(_BARS_HIGH, partial(draw, one), above=4)
        if one.rows:
            rows = [
                (each.label, each.value, each.of, each.before, each.change) for each in one.rows
            ]
            pages.table(one.heads, (25, 11, 21, 16, 27), rows, size=10)
    return pages
