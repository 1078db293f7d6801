"""Small pop-ups in which one chooses what to filter by, or what to export.

A pop-up is a child of the window, so that it looks the same everywhere; it closes by Esc, by a
choice, and when the focus goes elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from clinic_desk.audit.events import EventKind
from clinic_desk.ids import AccountId
from clinic_desk.patients.records import DirectoryEntry
from ui.kit.results import ResultGroup, ResultRow, ResultsList, SearchList
from ui.theme.style import px, row_height
from ui.theme.tokens import S1, S2
from ui.words.contact import born_hidden
from ui.words.event_groups import KIND_GROUPS, KindGroup
from ui.words.events import kind_words
from ui.words.roles import role_words

FAILED = "failed"
"""The key of the row that keeps only what was refused or failed."""
_WIDTH = 300
_TALLEST = 380


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """Somebody whose entries can be looked for."""

    account: AccountId
    name: str
    role: str


class PopUp(QFrame):
    """A frame below what opened it."""

    chosen = Signal(object)
    """What was chosen; each chooser says what that is."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "popup")
        self._opener: QWidget | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(S2, S2, S2, S2)
        self.body.setSpacing(S1)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self.hide()

    def open_below(self, opener: QWidget, *, height: int = _TALLEST) -> None:
        """Stand below ``opener``, wholly inside the window, and take the focus."""
        window = opener.window()
        self._opener = opener
        self.setParent(window)
        self.resize(px(_WIDTH), height)
        at = opener.mapTo(window, QPoint(0, opener.height() + S1))
        at.setX(max(min(at.x(), window.width() - self.width() - S2), 0))
        self.setFixedHeight(min(height, window.height() - at.y() - S2))
        self.move(at)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Close, and go back to what opened it."""
        opener, self._opener = self._opener, None
        self.hide()
        if opener is not None:
            opener.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
            return
        super().keyPressEvent(event)

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._opener is None or now is None or now is self or self.isAncestorOf(now):
            return
        self._opener = None
        self.hide()
        self.closed.emit()


class PersonChooser(PopUp):
    """Colleagues, narrowed by typing; a Colleague is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._staff: tuple[Colleague, ...] = ()
        self.search = SearchList("")
        self.search.text_changed.connect(self._show)
        self.search.chosen.connect(self._take)
        self.body.addWidget(self.search)
        self.setFocusProxy(self.search)
        self.retranslate()

    def show_staff(self, staff: Sequence[Colleague]) -> None:
        self._staff = tuple(staff)

    def open_below(self, opener: QWidget, *, height: int = _TALLEST) -> None:
        self.search.line.clear()
        self._show("")
        wanted = row_height() * (len(self._staff) + 1) + 5 * S2
        super().open_below(opener, height=min(height, wanted))

    def retranslate(self) -> None:
        _name(self.search, QCoreApplication.translate("audit", "Find a colleague"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show(self, typed: str) -> None:
        fitting = (one for one in self._staff if typed.casefold() in one.name.casefold())
        rows = [ResultRow(key=one, title=one.name, detail=role_words(one.role)) for one in fitting]
        self.search.show_groups((ResultGroup(rows=tuple(rows)),))

    def _take(self, key: object) -> None:
        self.close_up()
        self.chosen.emit(key)


class PatientChooser(PopUp):
    """A search in the directory, answered with ``show_found``; a DirectoryEntry is chosen."""

    search_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchList("")
        self.search.text_changed.connect(self.search_wanted)
        self.search.chosen.connect(self._take)
        self.body.addWidget(self.search)
        self.setFocusProxy(self.search)
        self.retranslate()

    def show_found(self, found: Sequence[DirectoryEntry]) -> None:
        rows = [
            ResultRow(
                key=one,
                title=one.name,
                detail=" · ".join(
                    part for part in (born_hidden(one.birth_date), str(one.number)) if part
                ),
            )
            for one in found
        ]
        self.search.show_groups((ResultGroup(rows=tuple(rows)),))

    def open_below(self, opener: QWidget, *, height: int = _TALLEST) -> None:
        self.search.line.clear()
        self.show_found(())
        super().open_below(opener, height=height)

    def retranslate(self) -> None:
        _name(self.search, QCoreApplication.translate("audit", "Find a patient"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _take(self, key: object) -> None:
        self.close_up()
        self.chosen.emit(key)


class KindChooser(PopUp):
    """Every kind in its group. A KindGroup, an EventKind or FAILED is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.search = SearchList("")
        self.search.text_changed.connect(self._show)
        self.search.chosen.connect(self._take)
        self.body.addWidget(self.search)
        self.setFocusProxy(self.search)
        self.retranslate()

    def open_below(self, opener: QWidget, *, height: int = _TALLEST) -> None:
        self.search.line.clear()
        self._show("")
        super().open_below(opener, height=height)

    def retranslate(self) -> None:
        _name(self.search, QCoreApplication.translate("audit", "What happened"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show(self, typed: str) -> None:
        text = typed.casefold()
        failed = failed_words()
        groups = [ResultGroup(rows=(ResultRow(key=FAILED, title=failed),))]
        if text and text not in failed.casefold():
            groups.clear()
        groups += [_group(group, text) for group in KIND_GROUPS]
        self.search.show_groups(groups)

    def _take(self, key: object) -> None:
        self.close_up()
        self.chosen.emit(key)


class ListChooser(PopUp):
    """A few rows; the key of one is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.list = ResultsList("")
        self.list.chosen.connect(self._take)
        self.body.addWidget(self.list)
        self.setFocusProxy(self.list)

    def offer(self, name: str, rows: Sequence[ResultRow]) -> None:
        self.list.setAccessibleName(name)
        self.list.show_groups((ResultGroup(rows=tuple(rows)),))

    def open_below(self, opener: QWidget, *, height: int = _TALLEST) -> None:
        wanted = row_height() * self.list.model().rowCount() + 3 * S2
        super().open_below(opener, height=min(height, wanted))

    def _take(self, key: object) -> None:
        self.close_up()
        self.chosen.emit(key)


def failed_words() -> str:
    return QCoreApplication.translate("audit", "Refused or failed")


def kind_choice_words(chosen: KindGroup | EventKind) -> str:
    return chosen.words if isinstance(chosen, KindGroup) else kind_words(chosen)


def _group(group: KindGroup, text: str) -> ResultGroup:
    everything = QCoreApplication.translate("audit", "All of these")
    whole = text in group.words.casefold()
    rows = [ResultRow(key=group, title=everything)] if whole else []
    rows += [
        ResultRow(key=kind, title=kind_words(kind))
        for kind in group.kinds
        if whole or text in kind_words(kind).casefold()
    ]
    return ResultGroup(title=group.words, rows=tuple(rows))


def _name(search: SearchList, words: str) -> None:
    search.line.setAccessibleName(words)
    search.line.setPlaceholderText(words)
    search.results.setAccessibleName(words)
