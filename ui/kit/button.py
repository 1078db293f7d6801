"""Buttons: a verb, perhaps an icon, and the key that does the same, drawn inside."""

from enum import StrEnum
from math import ceil
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.kit import draw
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, BUTTON_HEIGHT, ICON_SMALL, TARGET

_PAD = 12
_GAP = 8


class ButtonKind(StrEnum):
    """How much a button asks to be pressed."""

    PRIMARY = "primary"  # the one thing this screen is for
    QUIET = "quiet"
    DANGER = "danger"  # takes something away
    BARE = "bare"  # no border: arrows, close
    LINK = "link"  # text alone, in the accent
    TEXT = "text"  # text alone, secondary


class Pressable(QPushButton):
    """What Enter presses as the space bar does; by itself Qt does so in dialogs alone.

    Assistive technology presses what can be checked by toggling it, which Qt does without a
    click: here it is one.
    """

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._toggles = False
        self.toggled.connect(self._toggled)

    def setChecked(self, on: bool) -> None:  # noqa: FBT001 - as Qt has it
        self._toggles = True
        super().setChecked(on)
        self._toggles = False

    def nextCheckState(self) -> None:
        self._toggles = True
        super().nextCheckState()
        self._toggles = False

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - what Qt tells
        gave_way = not on and (self.autoExclusive() or self.group() is not None)
        if not self._toggles and not gave_way:
            self.clicked[bool].emit(on)  # type: ignore[index]  # the stubs know no overloads

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not held:
            if not event.isAutoRepeat():  # a key held down does not do a thing twice
                self.click()
        else:
            super().keyPressEvent(event)


class Button(Pressable):
    """A button; ``keys`` is the shortcut as a person reads it ("Ctrl L"), shown inside."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.QUIET,
        *,
        icon: Icon | None = None,
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon = icon
        self._keys = keys
        self._icon_only = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_words(text)

    def set_words(self, text: str, keys: str | None = None) -> None:
        """The words, which are the accessible name too, and perhaps another key."""
        if keys is not None:
            self._keys = keys
        self.setText(text)
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._keys)
        self.updateGeometry()
        self.update()

    def set_kind(self, kind: ButtonKind) -> None:
        self._kind = kind
        self.update()

    def set_icon(self, icon: Icon) -> None:
        self._icon = icon
        self.update()

    def set_icon_only(self, *, only: bool = True) -> None:
        """Show the icon alone; the words stay as accessible name and tool tip."""
        self._icon_only = only
        self.setToolTip(self.text() if only else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = self._height()
        if self._icon_only:
            return QSize(height + px(2), height)
        if self._kind in {ButtonKind.LINK, ButtonKind.TEXT}:
            return QSize(ceil(self._content_width()), height)
        return QSize(round(self._content_width()) + 2 * _PAD + 2, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self._paint_ground(painter)
        x = self._start()
        middle = self.height() / 2
        if self._icon:
            side = px(ICON_SMALL)
            if self._icon_only:
                x = (self.width() - side) / 2
            paint_icon(painter, self._icon, QRectF(x, middle - side / 2, side, side), ink)
            x += side + _GAP
        if self._icon_only:
            return
        painter.setFont(self._font())
        painter.setPen(QColor(ink))
        wide = self._text_width()
        words = QRectF(x, 0, wide + 1, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._keys:
            on = colours().onacc if self._filled() else None
            draw.key(painter, round(x + wide + _GAP), middle, self._keys, on=on)

    def _filled(self) -> bool:
        return self._kind is ButtonKind.PRIMARY and self.isEnabled()

    def _height(self) -> int:
        small = self._kind in {ButtonKind.LINK, ButtonKind.TEXT}
        return px(TARGET if small else BUTTON_HEIGHT)

    def _font(self) -> QFont:
        size = px(BODY)
        return body_font(size) if self._kind is ButtonKind.TEXT else strong_font(size)

    def _text_width(self) -> float:
        return QFontMetricsF(self._font()).horizontalAdvance(self.text())

    def _content_width(self) -> float:
        wide = self._text_width()
        if self._icon:
            wide += px(ICON_SMALL) + _GAP
        if self._keys:
            wide += _GAP + draw.key_width(self._keys)
        return wide

    def _start(self) -> float:
        if self._kind in {ButtonKind.LINK, ButtonKind.TEXT}:
            return 0
        return round((self.width() - self._content_width()) / 2)

    def _paint_ground(self, painter: QPainter) -> str:
        """Paint ground, border and focus ring; the colour to write with."""
        now = colours()
        rect = QRectF(self.rect())
        down = self.isDown() or self.isChecked()
        soft = now.sunken if down else now.bg
        ink = {
            ButtonKind.PRIMARY: now.onacc,
            ButtonKind.DANGER: now.danger,
            ButtonKind.LINK: now.acc,
            ButtonKind.TEXT: now.t1 if self.underMouse() else now.t2,
            ButtonKind.BARE: now.t2,
        }.get(self._kind, now.t1)
        if not self.isEnabled():
            ink = now.t3
        if self._filled():
            draw.box(painter, rect, fill=_mixed(now.acc, now.t1, 0.12 if self.underMouse() else 0))
        elif self._kind is ButtonKind.BARE:
            if self.underMouse() or down:
                draw.box(painter, rect, fill=now.sunken)
        elif self._kind not in {ButtonKind.LINK, ButtonKind.TEXT}:
            fill = soft if self.underMouse() or down or not self.isEnabled() else now.surface
            draw.box(painter, rect, fill=fill, edge=now.line2)
        if self.hasFocus():
            if self._filled():
                draw.ring(painter, rect.adjusted(2, 2, -2, -2), colour=now.onacc, radius=4)
            else:
                draw.ring(painter, rect, colour=now.acc)
        return ink


class KeyButton(Pressable):
    """A key hint that can be pressed as well, such as Esc on a panel."""

    def __init__(self, keys: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(draw.key_width(self.text()), px(TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw.key(painter, 0, self.height() / 2, self.text())
        if self.hasFocus():
            draw.ring(painter, QRectF(self.rect()), colour=colours().acc)


def _mixed(first: str, second: str, share: float) -> str:
    one, other = QColor(first), QColor(second)

    def part(a: int, b: int) -> int:
        return round(a * (1 - share) + b * share)

    return QColor(
        part(one.red(), other.red()),
        part(one.green(), other.green()),
        part(one.blue(), other.blue()),
    ).name()


def icon_button(icon: Icon, name: str, kind: ButtonKind = ButtonKind.QUIET) -> Button:
    """A square button with an icon alone; ``name`` is what a screen reader says."""
    made = Button(name, kind, icon=icon)
    made.set_icon_only()
    return made
