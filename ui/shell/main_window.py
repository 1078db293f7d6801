"""The window: rail, top bar, status line, one room at a time, a panel at its side.

It holds no rule and asks nobody: ``wiring`` tells it who sat down and listens to its signals.
The title is the program's name alone, since titles show in task bars and screenshots.
"""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from clinic_desk.access import Permission
from ui.actions.binder import May, available, bind, unbind
from ui.actions.registry import BY_ID, ROOM_SHORTCUTS
from ui.actions.shortcut_sheet import ShortcutSheet
from ui.kit.banner import Banner
from ui.kit.name_label import NameLabel
from ui.kit.offer import Offer
from ui.kit.undo_bar import UndoBar
from ui.shell.panel_place import PanelPlace
from ui.shell.practice_frame import Framed
from ui.shell.rail import Rail
from ui.shell.room import Room
from ui.shell.sign_in_page import SignInPage
from ui.shell.status_line import StatusLine
from ui.shell.top_bar import TopBar
from ui.shell.veiled import Veiled
from ui.shell.visitors import VisitorsQuestion
from ui.theme.icons import Icon
from ui.theme.tokens import SMALLEST_WINDOW, USUAL_WINDOW

PROGRAM = "Clinic Desk"
_SAYS = 280
"""Pixels of width in which a sentence still reads as one."""
_OVER_ALL = frozenset(
    {"session:lock", "session:sign-out", "app:theme:change", "app:language:change"}
)
"""What can be done while a page stands in place of everything."""


class MainWindow(QMainWindow):
    """Either the sign-in page or the frame with the rooms of whoever sits at the desk."""

    lock_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    panel_left = Signal(object)
    """The panel that is taken away: the last moment to keep what was typed there."""
    lift_wanted = Signal()
    """Somebody pressed what takes the privacy screen away."""
    help_wanted = Signal()
    panel_shown = Signal()
    """There is another panel at the side, or none."""
    emptied = Signal()
    """Whoever sat here has gone, or somebody else sits down."""
    room_entered = Signal(str)
    """The id of the room that is shown now."""

    def __init__(self, rooms: Sequence[Room] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(PROGRAM)
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.resize(*USUAL_WINDOW)
        self._all_rooms = tuple(rooms)
        self._rooms: tuple[Room, ...] = ()
        self._made: dict[str, QWidget] = {}
        self._actions: dict[str, QAction] = {}
        self._keys: list[QShortcut] = []
        self._sheet: ShortcutSheet | None = None
        self._may: May = lambda _permission: False
        self._build()
        self.sit_nobody()

    def _build(self) -> None:
        self.sign_in = SignInPage()
        self.rail = Rail()
        self.top_bar = TopBar()
        self.find_box = self.top_bar.find_box
        self.status_line = StatusLine()
        self.banner = Banner()
        self.question = VisitorsQuestion()
        self.offer = Offer(Icon.PRINTER)
        self._stack = Veiled()
        self._stack.veil.lift_wanted.connect(self.lift_wanted)
        self._panel: QWidget | None = None
        self._veiled_from: QWidget | None = None
        self._whole: QWidget | None = None
        self._frame = Framed()
        self._undo_bar = UndoBar(self._frame, self.beside_panel)
        self._undo_bar.undo_wanted.connect(self.undo_wanted)
        self.top_bar.lock_wanted.connect(self.lock_wanted)
        self.rail.room_wanted.connect(self.enter)
        self._lay_out()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.sign_in)
        self._pages.addWidget(self._frame)
        self.setCentralWidget(self._pages)

    def _lay_out(self) -> None:
        inside = QWidget()
        room = QVBoxLayout(inside)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addWidget(self.banner)
        room.addWidget(self.question)
        room.addWidget(self.offer)
        room.addWidget(self._stack.whole, 1)
        self._panel_place = PanelPlace(inside, self._least_room)
        self._panel_place.veil.lift_wanted.connect(self.lift_wanted)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self._panel_place, 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.rail)
        upper.addLayout(right, 1)
        self._frame.body.addLayout(upper, 1)
        self._frame.body.addWidget(self.status_line)

    def offer_rooms(self, rooms: Sequence[Room]) -> None:
        """Say which rooms there are for whoever sits down next."""
        self._all_rooms = tuple(rooms)

    def sit_down(
        self,
        name: str,
        role: str,
        may: May,
        callbacks: Mapping[str, Callable[[], object]],
    ) -> None:
        """Show the frame for one person: their rooms and the keys of what they may do.

        ``callbacks`` are by action id; ``find:show``, ``session:lock``, ``app:undo`` and
        ``app:shortcuts:show`` have the window's own unless given.
        """
        self.sit_nobody()
        self.sign_in.forget()
        self._may = may
        self._rooms = tuple(
            room for room in self._all_rooms if room.permission is None or may(room.permission)
        )
        self.rail.show_rooms(self._rooms)
        self.top_bar.show_person(name, role)
        self._actions = bind(self, {**self._own_callbacks(), **callbacks}, may)
        acts = {name: does for name, does in callbacks.items() if name in self._actions}
        self.top_bar.person.set_acts(acts)
        self._bind_rooms()
        self._pages.setCurrentWidget(self._frame)
        if self._rooms:
            self.enter(self._rooms[0].id)

    def sit_nobody(self) -> None:
        """Show the sign-in page; rooms, panel and texts of the last person are destroyed."""
        self.show_instead(None)
        self.emptied.emit()
        self._may = lambda _permission: False
        self._pages.setCurrentWidget(self.sign_in)
        self._close_sheet()
        self.show_panel(None)
        self._undo_bar.forget()
        self.banner.say("")
        self.question.hide()
        self.offer.forget()
        self.find_box.forget()
        self.top_bar.show_person("", "")
        self.top_bar.person.set_acts({})
        unbind(self, self._actions)
        self._actions = {}
        for key in self._keys:
            key.deleteLater()
        self._keys = []
        self.rail.show_rooms(())
        self._rooms = ()
        self.show_practice(None)
        self.drop_rooms()

    def show_instead(self, page: QWidget | None) -> None:
        """Put a page in place of everything else, or take it away; the one before is destroyed."""
        before, self._whole = self._whole, page
        if before is not None and before is not page:
            self._pages.removeWidget(before)
            before.hide()
            before.deleteLater()
        if page is not None:
            self._pages.addWidget(page)
            self._pages.setCurrentWidget(page)
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        elif before is not None:
            under = self._frame if self._rooms else self.sign_in
            self._pages.setCurrentWidget(under)
            under.setFocus(Qt.FocusReason.OtherFocusReason)
        for name, action in self._actions.items():
            action.setEnabled(page is None or name in _OVER_ALL)

    def show_practice(self, bar: QWidget | None) -> None:
        """Put the frame of the practice clinic around the rooms, or take it away."""
        self._frame.show_practice(bar)

    def practises(self) -> bool:
        """Whether this is the practice clinic."""
        return self._frame.practises()

    def drop_rooms(self) -> None:
        """Destroy the rooms' widgets; entering one makes it anew."""
        for widget in self._made.values():
            self._stack.removeWidget(widget)
            widget.deleteLater()
        self._made = {}

    def veil(self, *, on: bool) -> None:
        """Hide every name, or show them again. A page that has ``rewrite_names`` writes its own
        anew; any other page, and a panel, is hidden whole."""
        before = self.focusWidget()
        if on:
            self.find_box.forget()
        self._undo_bar.be_discreet(on=on)
        self._panel_place.show_veil(on=on)
        self._stack.show_veil(on=on)
        self.rewrite_names()
        self._give_back(before, on=on)

    def rewrite_names(self) -> None:
        """What may be seen of people has changed."""
        for widget in self._made.values():
            rewrite = getattr(widget, "rewrite_names", None)
            if rewrite is not None:
                rewrite()
        for label in self.findChildren(NameLabel):
            label.write()

    def _give_back(self, before: QWidget | None, *, on: bool) -> None:
        """The keys go to what is seen, and afterwards back to where they were."""
        if on:
            self._veiled_from = before
            if before is not None and not before.isVisible():
                self.focus_room()
            return
        back, self._veiled_from = self._veiled_from, None
        if back is not None and isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self, name: str) -> None:
        """Show a room, making it the first time. Raises KeyError for one that is not here."""
        room = {room.id: room for room in self._rooms}[name]
        if name not in self._made:
            self._made[name] = room.make()
            self._stack.addWidget(self._made[name])
        self._stack.setCurrentWidget(self._made[name])
        self._panel_place.arrange()
        self.rail.set_current(name)
        self._made[name].setFocus(Qt.FocusReason.OtherFocusReason)
        self.room_entered.emit(name)

    def room(self, name: str) -> QWidget | None:
        """The widget of a room that has been entered."""
        return self._made.get(name)

    def rooms(self) -> Sequence[Room]:
        """The rooms of whoever sits at the desk."""
        return self._rooms

    def action(self, name: str) -> QAction | None:
        """The bound action of that id, of the window or of a room that has been entered."""
        bound = self._actions.get(name)
        if bound is not None:
            return bound
        wanted = BY_ID[name].words
        inside = (one for widget in self._made.values() for one in widget.actions())
        return next((one for one in inside if one.text() == wanted), None)

    def current_room(self) -> str:
        """The id of the room that is shown, empty if none is."""
        shown = self._stack.currentWidget()
        return next((name for name, widget in self._made.items() if widget is shown), "")

    def show_panel(self, panel: QWidget | None) -> None:
        """Put a panel at the right side, or take it away; the one before is destroyed."""
        if panel is self._panel:
            return
        before, self._panel = self._panel, None
        if before is not None:
            self.panel_left.emit(before)
            before.hide()
            before.deleteLater()
        self._panel = panel
        self._panel_place.show_panel(panel)
        self._undo_bar.place()
        self.panel_shown.emit()

    def focus_room(self) -> None:
        """Give the keyboard back to the room that is shown."""
        shown = self._stack.shown()
        if shown is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def panel(self) -> QWidget | None:
        return self._panel

    def show_change(
        self, sentence: str, *, undoable: bool = True, hint: tuple[str, str] = ("", "")
    ) -> None:
        """Say what was just done, with the way back for ten seconds, and what is often next."""
        self._undo_bar.show_change(sentence, undoable=undoable, hint=hint)

    def hinted(self) -> str:
        """The key that is offered beside what was just done."""
        return self._undo_bar.hinted()

    def help_place(self) -> PanelPlace:
        """What help lies over."""
        return self._panel_place

    def may(self, permission: Permission) -> bool:
        """Whether whoever sits here may do that."""
        return self._may(permission)

    def undo_bar_place(self) -> QWidget:
        """What the undo bar floats over, for what stands beside it."""
        return self._frame

    def beside_panel(self) -> tuple[int, int]:
        """What the panel leaves of the frame, where that is wide enough to be read."""
        left = self._panel_place.mapTo(self._frame, QPoint()).x()
        right = left + self._panel_place.free()
        return (left, right) if right - left >= _SAYS else (0, self._frame.width())

    def forget_change(self) -> None:
        """What was said last no longer holds."""
        self._undo_bar.forget()

    def show_shortcuts(self) -> None:
        self._close_sheet()
        self._sheet = ShortcutSheet(
            available(self._may), self.rail.words(), self, here=self.current_room()
        )
        self._sheet.finished.connect(self._close_sheet)
        self._sheet.show()
        self._sheet.activateWindow()

    def fit(self) -> None:
        """Take the sizes of a changed look."""
        self._frame.fit()
        self.top_bar.fit()
        self.status_line.fit()
        self.rail.show_rooms(self._rooms)
        self.rail.set_current(self.current_room())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._undo_bar.place()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._actions:
            for name, qaction in self._actions.items():
                qaction.setText(BY_ID[name].words)
        super().changeEvent(event)

    def _least_room(self) -> int:
        shown = self._stack.currentWidget()
        return shown.minimumSizeHint().width() if shown is not None else 0

    def _close_sheet(self) -> None:
        sheet, self._sheet = self._sheet, None
        if sheet is not None:
            sheet.hide()
            sheet.deleteLater()
            self.activateWindow()

    def _own_callbacks(self) -> dict[str, Callable[[], object]]:
        return {
            "find:show": self.find_box.enter,
            "session:lock": self.lock_wanted.emit,
            "app:redo": self.redo_wanted.emit,
            "app:undo": self.undo_wanted.emit,
            "app:shortcuts:show": self.show_shortcuts,
            "app:help:show": self.help_wanted.emit,
        }

    def _bind_rooms(self) -> None:
        numbered = [room for room in self._rooms if not room.keys]
        for room, keys in zip(numbered, ROOM_SHORTCUTS, strict=False):
            shortcut = QShortcut(QKeySequence(keys), self._frame)
            shortcut.activated.connect(lambda name=room.id: self.enter(name))
            self._keys.append(shortcut)
