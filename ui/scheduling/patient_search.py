"""Whom a booking is for, looked for by letters and figures; or somebody new."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from ui.kit.results import ResultGroup, ResultRow, SearchList
from ui.theme.icons import Icon
from ui.words.namesakes import born_otherwise_words, close_words

NEW = "new-patient"
"""The key of the line below those that were found: nobody of them."""


class PatientSearch(SearchList):
    """Those whom the letters fit, each row's key a PatientId, and the line for somebody new."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.retranslate()

    def show_found(
        self,
        rows: Sequence[ResultRow],
        *,
        close: bool = False,
        namesakes: Sequence[ResultRow] = (),
    ) -> None:
        """``close``: nobody fits, these are close to what was typed; ``namesakes``: those of the
        name who were born otherwise."""
        typed = self.line.text()
        words = QCoreApplication.translate("scheduling", "New patient")
        new = ResultRow(key=NEW, title=words, detail=typed, icon=Icon.USER_PLUS)
        self.show_groups(
            [
                ResultGroup(title=close_words() if close else "", rows=tuple(rows)),
                ResultGroup(title=born_otherwise_words(), rows=tuple(namesakes)),
                ResultGroup(rows=(new,) if typed.strip() else ()),
            ]
        )

    def retranslate(self) -> None:
        for one in (self.line, self.results):
            one.setAccessibleName(QCoreApplication.translate("scheduling", "Patient"))
        self.line.setPlaceholderText(
            QCoreApplication.translate("scheduling", "Name, phone or date of birth")
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
