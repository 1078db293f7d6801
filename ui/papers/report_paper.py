"""A report on paper: every figure with what it means."""

from collections.abc import Sequence
from typing import Protocol

from ui.papers.writing import Document


class _Row(Protocol):
    @property
    def label(self) -> str: ...

    @property
    def value(self) -> str: ...

    @property
    def of(self) -> str: ...


class Printed(Protocol):
    """One figure, as the reports' room writes it."""

    @property
    def title(self) -> str: ...

    @property
    def headline(self) -> str: ...

    @property
    def meaning(self) -> str: ...

    @property
    def heads(self) -> tuple[str, str, str]: ...

    @property
    def rows(self) -> Sequence[_Row]: ...


def report_pages(clinic: str, title: str, figures: Sequence[Printed]) -> Document:
    pages = Document()
    pages.words(title, size=20, bold=True)
    pages.words(clinic, above=2)
    for one in figures:
        pages.line((one.title, True), ("   " + one.headline, True), size=14, above=8)
        pages.words(one.meaning, size=10, above=2)
        if one.rows:
            rows = [(each.label, each.value, each.of) for each in one.rows]
            pages.table(one.heads, (46, 18, 36), rows, size=10)
    return pages
