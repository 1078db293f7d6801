"""The settings: a list of sections at the left, one of them open."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.kit.frames import Scrolled
from ui.kit.label import Label
from ui.settings.nav_item import NavItem
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S1, S3, S4

_NAV_WIDTH = 208
_ICONS = {
    "clinic": Icon.HEART_HANDSHAKE,
    "practitioners": Icon.STETHOSCOPE,
    "services": Icon.LIST_CHECKS,
    "hours": Icon.CLOCK,
    "dates": Icon.CALENDAR_CLOCK,
    "leave": Icon.CALENDAR_X,
    "holidays": Icon.CALENDAR_DAYS,
    "blocks": Icon.BAN,
    "rooms": Icon.DOOR_OPEN,
    "equipment": Icon.STETHOSCOPE,
    "policies": Icon.SCALE,
    "exchange": Icon.FILE_DOWN,
    "reports": Icon.LIST_CHECKS,
    "about": Icon.INFO,
}


class SettingsPage(QWidget):
    """Up and down walk the sections, Enter or Tab goes into the one that is open."""

    section_entered = Signal(str)

    def __init__(self, sections: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        """``sections`` by their ids, in the order of the list."""
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._sections = dict(sections)
        self._title = Label(kind="title")
        self._items: dict[str, NavItem] = {}
        nav = self._nav = QFrame()
        nav.setProperty("kind", "surface")
        nav.setFixedWidth(min(px(_NAV_WIDTH), round(_NAV_WIDTH * 1.5)))
        lines = QVBoxLayout(nav)
        lines.setContentsMargins(S3, S4 + 4, S3, S3)
        lines.setSpacing(S1)
        lines.addWidget(self._title)
        lines.addSpacing(S3)
        self._stack = QStackedWidget()
        inside = QWidget()
        items = QVBoxLayout(inside)
        items.setContentsMargins(0, 0, 0, 0)
        items.setSpacing(S1)
        for name, section in self._sections.items():
            item = NavItem(_ICONS[name])
            item.clicked.connect(lambda _on=False, name=name: self.open(name))
            item.entered.connect(self.focus_section)
            item.stepped.connect(self._walk)
            self._items[name] = item
            items.addWidget(item)
            self._stack.addWidget(section)
        items.addStretch(1)
        lines.addWidget(Scrolled(inside), 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(nav)
        whole.addWidget(self._stack, 1)
        self.retranslate()
        self.open(next(iter(self._sections)))

    def minimumSizeHint(self) -> QSize:
        """What the section that is open needs; the others have not been asked for."""
        shown = self._sections[self.current()].minimumSizeHint().width()
        return QSize(self._nav.width() + shown, super().minimumSizeHint().height())

    def open(self, name: str) -> None:
        """Open a section. Raises KeyError for one that is not here."""
        self._stack.setCurrentWidget(self._sections[name])
        self.updateGeometry()
        for key, item in self._items.items():
            item.setChecked(key == name)
            tab, none = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
            item.setFocusPolicy(tab if key == name else none)  # Tab goes on into the section
        self.setFocusProxy(self._items[name])
        self.section_entered.emit(name)

    def current(self) -> str:
        shown = self._stack.currentWidget()
        return next(name for name, section in self._sections.items() if section is shown)

    def focus_section(self) -> None:
        """Give the keyboard to the section that is open."""
        section = self._sections[self.current()]
        focus = getattr(section, "focus_list", None)
        if focus is not None:
            focus()
        else:
            section.setFocus(Qt.FocusReason.OtherFocusReason)

    def _walk(self, step: int) -> None:
        names = list(self._items)
        at = names.index(self.current()) + step
        if 0 <= at < len(names):
            self.open(names[at])
            self._items[names[at]].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        self._title.setText(QCoreApplication.translate("settings", "Settings"))
        for name, words in section_words().items():
            if name in self._items:
                self._items[name].set_words(words)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def section_words() -> dict[str, str]:
    """What the sections are called."""
    translate = QCoreApplication.translate
    return {
        "clinic": translate("settings", "Clinic"),
        "practitioners": translate("settings", "Practitioners"),
        "services": translate("settings", "Services"),
        "hours": translate("settings", "Working hours"),
        "dates": translate("settings", "Single dates"),
        "leave": translate("settings", "Absences"),
        "holidays": translate("settings", "Holidays"),
        "blocks": translate("settings", "Blocked time"),
        "rooms": translate("settings", "Rooms"),
        "equipment": translate("settings", "Equipment"),
        "policies": translate("settings", "Policies"),
        "exchange": translate("settings", "Import and export"),
        "reports": translate("settings", "Reports"),
        "about": translate("settings", "About"),
    }
