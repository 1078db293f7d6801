"""The painted day for a screen reader: one child for each appointment and for the focus.

Qt's cache owns a registered interface and deletes it; what Python holds then is only a shell,
so each is held for as long as it is registered and let go through the cache alone. The stubs know
no null, which Qt takes for "there is none": hence the ignored overrides.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import Shiboken, VoidPtr

from ui.theme.style import colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One child: ``key`` stays the same while the thing does; ``rect`` is on the screen."""

    key: tuple[str, int]
    words: str
    rect: QRect
    focused: bool = False
    chosen: bool = False


Places = Callable[[], list[Place]]


class SpokenDay(QAccessibleWidget):
    """The whole day: a list whose children are the appointments, by column and time."""

    def __init__(self, view: QWidget, places: Places, name: Callable[[], str]) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._places = places
        self._name = name
        self._children: dict[tuple[str, int], tuple[_SpokenPlace, int]] = {}
        view.destroyed.connect(self.forget)

    def text(self, kind: QAccessible.Text) -> str:
        return self._name() if kind is QAccessible.Text.Name else ""

    def childCount(self) -> int:
        return len(self._places())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        places = self._places()
        return self._child(places[index]) if 0 <= index < len(places) else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        for place in reversed(self._places()):
            if place.rect.contains(x, y):
                return self._child(place)
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        for number, place in enumerate(self._places()):
            known = self._children.get(place.key)
            if known and known[0] is child:
                return number
        return -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        found = next((place for place in self._places() if place.focused), None)
        return self._child(found) if found and self._view.hasFocus() else None

    def interface_cast(self, _kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        # None would crash: it is read as a pointer.
        return VoidPtr(0, 0)  # type: ignore[call-arg]

    def place(self, key: tuple[str, int]) -> Place | None:
        return next((place for place in self._places() if place.key == key), None)

    def prune(self) -> None:
        """Let go of the children whose appointments are no longer there."""
        keys = {place.key for place in self._places()}
        for key in [key for key in self._children if key not in keys]:
            self._drop(key)

    def forget(self) -> None:
        for key in list(self._children):
            self._drop(key)

    def _drop(self, key: tuple[str, int]) -> None:
        child, number = self._children.pop(key)
        if Shiboken.isValid(child):
            QAccessible.deleteAccessibleInterface(number)

    def _child(self, place: Place) -> QAccessibleInterface:
        if place.key not in self._children:
            made = _SpokenPlace(self._view, self, place.key)
            self._children[place.key] = made, QAccessible.registerAccessibleInterface(made)
        return self._children[place.key][0]


class _SpokenPlace(QAccessibleInterface):
    """An appointment, the proposal, or the free time that has the focus."""

    def __init__(self, view: QWidget, day: SpokenDay, key: tuple[str, int]) -> None:
        super().__init__()
        self._view = view
        self._day = day
        self._key = key

    def isValid(self) -> bool:
        return Shiboken.isValid(self._view) and self._day.place(self._key) is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        handle: QWindow | None = self._view.window().windowHandle()
        return handle

    def parent(self) -> QAccessibleInterface:
        return self._day

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        place = self._day.place(self._key)
        return place.rect if place else QRect()

    def text(self, kind: QAccessible.Text) -> str:
        place = self._day.place(self._key)
        return place.words if place and kind is QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _words: str) -> None:
        """The day is not written here."""

    def state(self) -> QAccessible.State:
        place = self._day.place(self._key)
        state = QAccessible.State()
        state.focusable = True
        state.selectable = True
        if place is None:
            state.invalid = True
            return state
        state.focused = place.focused and self._view.hasFocus()
        state.selected = place.chosen
        return state

    def foregroundColor(self) -> QColor:
        return QColor(colours().t1)

    def backgroundColor(self) -> QColor:
        return QColor(colours().surface)

    def interface_cast(self, _kind: QAccessible.InterfaceType) -> VoidPtr:  # type: ignore[override]
        return VoidPtr(0, 0)  # type: ignore[call-arg]


def say_focus(view: QWidget, index: int) -> None:
    """Tell a screen reader which child has the focus now."""
    event = QAccessibleEvent(view, QAccessible.Event.Focus)
    event.setChild(index)
    QAccessible.updateAccessibility(event)


class _Factory:
    """Makes and keeps the interfaces of the views that asked for one."""

    def __init__(self) -> None:
        self._makers: dict[int, Callable[[], SpokenDay]] = {}
        self._made: dict[int, SpokenDay] = {}
        self._installed = False

    def register(self, view: QWidget, make: Callable[[], SpokenDay]) -> None:
        if not self._installed:
            QAccessible.installFactory(self._interface)
            self._installed = True
        number = id(view)
        self._makers[number] = make
        view.destroyed.connect(lambda: self._forget(number))

    def of(self, view: QWidget) -> SpokenDay | None:
        """The interface of a view, if anybody has asked for it yet."""
        return self._made.get(id(view))

    def _interface(self, _key: str, thing: QObject) -> QAccessibleInterface | None:
        number = id(thing)
        if number not in self._makers:
            return None
        self._made[number] = self._makers[number]()
        return self._made[number]

    def _forget(self, number: int) -> None:
        self._makers.pop(number, None)
        self._made.pop(number, None)


factory = _Factory()
