"""The ways to look at today, and the switch between those that a person has."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from ui.actions.registry import BY_ID
from ui.kit.segmented import Segmented
from ui.words.keys import keys_shown


class TodayView(StrEnum):
    """One way to look at today."""

    OVERVIEW = "overview"
    BOARD = "board"
    OWN = "own"

    @property
    def action(self) -> str:
        """The action of the registry that shows it."""
        return f"today:view:{self}"


_WORDS = {
    TodayView.OVERVIEW: QT_TRANSLATE_NOOP("today", "Overview"),
    TodayView.BOARD: QT_TRANSLATE_NOOP("today", "Flow board"),
    TodayView.OWN: QT_TRANSLATE_NOOP("today", "My day"),
}


class ViewSwitch(Segmented):
    """Offers these views, one of them shown."""

    def __init__(
        self, views: Sequence[TodayView], shown: TodayView, parent: QWidget | None = None
    ) -> None:
        super().__init__("", [(view, _words(view)) for view in views], parent)
        self._views = tuple(views)
        self.choose(shown)
        for segment, view in zip(self.segments(), views, strict=True):
            segment.setToolTip(keys_shown(BY_ID[view.action].shortcut))
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(QCoreApplication.translate("today", "How today is shown"))
        self.set_words({view: _words(view) for view in self._views})

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _words(view: TodayView) -> str:
    return QCoreApplication.translate("today", str(_WORDS[view]))
