"""What a person types into or chooses from."""

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from ui.kit import draw
from ui.kit.button import Button, ButtonKind
from ui.theme.fonts import body_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BODY, CONTROL_HEIGHT, ICON_SMALL


class TextField(QLineEdit):
    """One line; ``name`` is what a screen reader says if no label stands beside it."""

    def __init__(
        self, name: str = "", placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)


class NoteField(QPlainTextEdit):
    """Several lines; Tab goes on to the next field."""

    def __init__(self, name: str = "", lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.sizeHint().height())

    def set_lines(self, lines: int) -> None:
        """Be so many lines tall."""
        if lines != self._lines:
            self._lines = lines
            self.setFixedHeight(self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.setFixedHeight(self.sizeHint().height())
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(200, self.fontMetrics().lineSpacing() * self._lines + 26)


class _ShowButton(Button):
    """Keeps what is typed on it from falling, unseen, into the field that it stands in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.text().isprintable() and event.text():
            event.accept()


class PasswordField(QLineEdit):
    """Hidden text, shown while the button is held; says when Caps Lock seems to be on."""

    caps_lock_changed = Signal(bool)

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._caps = False
        self._show = _ShowButton("", ButtonKind.BARE, icon=Icon.EYE, parent=self)
        self._show.pressed.connect(lambda: self.setEchoMode(QLineEdit.EchoMode.Normal))
        self._show.released.connect(lambda: self.setEchoMode(QLineEdit.EchoMode.Password))
        self.setTextMargins(0, 0, px(28), 0)

    def set_show_words(self, words: str) -> None:
        """The words of the show button."""
        self._show.set_words(words)
        self._show.set_icon_only()

    def show_reached_after(self, widget: QWidget) -> None:
        """Put the show button there in the order of Tab; else it stands before what comes next."""
        QWidget.setTabOrder(widget, self._show)

    def caps_lock(self) -> bool:
        return self._caps

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = px(28)
        middle = (self.height() - side) // 2
        self._show.setGeometry(self.width() - side - 5, middle, side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._watch_caps(event)
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.EnabledChange:
            self._show.setEnabled(self.isEnabled())
        super().changeEvent(event)

    def _watch_caps(self, event: QKeyEvent) -> None:
        # Qt does not tell the state of Caps Lock; a letter against its Shift key does.
        letter = event.text()
        if not (len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper()):
            return
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        on = letter.isupper() != shift
        if on != self._caps:
            self._caps = on
            self.caps_lock_changed.emit(on)


class CodeField(QLineEdit):
    """Six digits, typed or pasted however they are spaced; the sixth sends them."""

    completed = Signal(str)
    DIGITS = 6

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("kind", "code")
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.textEdited.connect(self._tidy)

    def code(self) -> str:
        return "".join(sign for sign in self.text() if sign.isascii() and sign.isdigit())

    def _tidy(self) -> None:
        code = self.code()[: self.DIGITS]
        if code != self.text():
            self.setText(code)
        if len(code) == self.DIGITS:
            self.completed.emit(code)


class Combo(QComboBox):
    """One of several, never editable; give it to a Field, whose label names it."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._typed = QElapsedTimer()  # since the last letter

    def add(self, words: str, key: object, detail: str = "") -> None:
        """A choice; ``detail`` is shown quietly behind it once it is chosen."""
        self.addItem(words, key)
        self.setItemData(self.count() - 1, detail, Qt.ItemDataRole.UserRole + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters look for a choice; with Ctrl they are commands of what it stands in."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.text():
            event.ignore()
            return
        if event.key() == Qt.Key.Key_Space and self._types():
            self._look_for(" ")
        else:
            super().keyPressEvent(event)
        if event.text().isprintable() and event.text():
            self._typed.start()

    def _types(self) -> bool:
        """Whether a space belongs to words that are being typed, and does not open the list."""
        typing = QApplication.keyboardInputInterval()
        return self._typed.isValid() and not self._typed.hasExpired(typing)

    def _look_for(self, letter: str) -> None:
        """As Qt does with letters, which takes a space for a key of its own."""
        list_ = self.view()
        list_.setCurrentIndex(self.model().index(self.currentIndex(), self.modelColumn()))
        list_.keyboardSearch(letter)
        if list_.currentIndex().row() != self.currentIndex():
            self.setCurrentIndex(list_.currentIndex().row())
            self.activated.emit(self.currentIndex())

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + px(ICON_SMALL) + 8, px(CONTROL_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(96), px(CONTROL_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        rect = QRectF(self.rect())
        fill = now.surface if self.isEnabled() else now.sunken
        draw.box(painter, rect, fill=fill, edge=now.edge)
        if self.hasFocus():
            draw.ring(painter, rect, colour=now.acc)
        side = px(ICON_SMALL)
        arrow = QRectF(rect.right() - side - 10, rect.center().y() - side / 2, side, side)
        paint_icon(painter, Icon.CHEVRON_DOWN, arrow, now.t1)
        self._paint_words(painter, QRectF(12, 0, arrow.left() - 18, rect.height()))

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        now = colours()
        painter.setFont(body_font(px(BODY)))
        painter.setPen(QColor(now.t1 if self.isEnabled() else now.t3))
        metrics = painter.fontMetrics()
        words = metrics.elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, _MIDDLE, words)
        detail = self.currentData(Qt.ItemDataRole.UserRole + 1)
        if isinstance(detail, str) and detail:
            room.setLeft(room.left() + metrics.horizontalAdvance(words) + 8)
            painter.setFont(body_font(px(BODY) - 1))
            painter.setPen(QColor(now.t3))
            painter.drawText(room, _MIDDLE, detail)


class Check(QCheckBox):
    """A box to tick; the words belong to the target."""

    def __init__(self, words: str, parent: QWidget | None = None, *, wrap: bool = False) -> None:
        """``wrap``: long words break where the place is narrow."""
        super().__init__(words, parent)
        self.setAccessibleName(words)
        self._wraps = wrap
        if wrap:
            policy = self.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(px(18) + 8 + wide + 4, px(24))

    def minimumSizeHint(self) -> QSize:
        whole = self.sizeHint().width()
        return QSize(min(whole, px(_BREAKS)) if self._wraps else whole, px(24))

    def hasHeightForWidth(self) -> bool:
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        if not self._wraps:
            return px(24)
        room = QRect(0, 0, max(width - px(18) - 10, 1), 10_000)
        metrics = QFontMetrics(body_font(px(BODY)))
        tall = metrics.boundingRect(room, _WORDS, self.text()).height()
        return max(px(24), tall + px(24) - metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A place that scrolls asks for the least height alone: no line of it is cut."""
        super().resizeEvent(event)
        if self._wraps:
            self.setMinimumHeight(self.heightForWidth(self.width()))

    def hitButton(self, _pos: QPoint) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = colours()
        painter = QPainter(self)
        side = px(18)
        lines = self.heightForWidth(self.width()) > px(24)
        square = QRectF(1, (px(24) if lines else self.height()) / 2 - side / 2, side, side)
        fill, edge, ink, icon = self._box()
        draw.box(painter, square, fill=fill, edge=edge, radius=4)
        if icon is not None:
            paint_icon(painter, icon, square.adjusted(2, 2, -2, -2), ink)
        if self.hasFocus():
            draw.ring(painter, QRectF(self.rect()), colour=now.acc, radius=4)
        painter.setFont(body_font(px(BODY)))
        painter.setPen(QColor(now.t1 if self.isEnabled() else now.t3))
        left = square.right() + 8
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, _WORDS if self._wraps else _MIDDLE, self.text())

    def _box(self) -> tuple[str, str, str, Icon | None]:
        """Its ground, its edge, and what stands in it."""
        now = colours()
        if self.isChecked():
            return now.acc, now.acc, now.onacc, Icon.CHECK
        return now.surface, now.edge, now.t1, None


_BREAKS = 140
"""Pixels of width (at text scale 1) below which no words are broken."""
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_WORDS = _MIDDLE.value | Qt.TextFlag.TextWordWrap.value
