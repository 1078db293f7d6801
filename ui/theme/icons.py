"""Lucide icons, tinted by token when they are painted, so that they are sharp at any scale."""

from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.files import ICONS
from ui.theme.style import colours


class Icon(StrEnum):
    """The icons there are: one member for each file in resources/icons, sorted."""

    ACCESSIBILITY = "accessibility"
    ARROW_LEFT = "arrow-left"
    ARROW_RIGHT = "arrow-right"
    BAN = "ban"
    BELL = "bell"
    CALENDAR = "calendar"
    CALENDAR_CHECK = "calendar-check"
    CALENDAR_CLOCK = "calendar-clock"
    CALENDAR_DAYS = "calendar-days"
    CALENDAR_PLUS = "calendar-plus"
    CALENDAR_X = "calendar-x"
    CHECK = "check"
    CHEVRON_DOWN = "chevron-down"
    CHEVRON_LEFT = "chevron-left"
    CHEVRON_RIGHT = "chevron-right"
    CIRCLE = "circle"
    CIRCLE_ALERT = "circle-alert"
    CIRCLE_CHECK = "circle-check"
    CIRCLE_QUESTION_MARK = "circle-question-mark"
    CLIPBOARD_PASTE = "clipboard-paste"
    CLOCK = "clock"
    CLOCK_ALERT = "clock-alert"
    COPY = "copy"
    DATABASE_BACKUP = "database-backup"
    DOOR_OPEN = "door-open"
    EAR = "ear"
    EYE = "eye"
    EYE_OFF = "eye-off"
    FILE_DOWN = "file-down"
    FOLDER_OPEN = "folder-open"
    GRADUATION_CAP = "graduation-cap"
    HEART_HANDSHAKE = "heart-handshake"
    HISTORY = "history"
    HOURGLASS = "hourglass"
    ID_CARD = "id-card"
    INFO = "info"
    KEYBOARD = "keyboard"
    LANGUAGES = "languages"
    LAYOUT_DASHBOARD = "layout-dashboard"
    LINK = "link"
    LIST_CHECKS = "list-checks"
    LOCK = "lock"
    LOCK_KEYHOLE = "lock-keyhole"
    LOG_OUT = "log-out"
    MAP_PIN = "map-pin"
    MESSAGE_SQUARE = "message-square"
    PEN_LINE = "pen-line"
    PHONE = "phone"
    PLUS = "plus"
    PRINTER = "printer"
    QR_CODE = "qr-code"
    REDO_2 = "redo-2"
    REPEAT = "repeat"
    SCALE = "scale"
    SCISSORS = "scissors"
    SEARCH = "search"
    SETTINGS = "settings"
    SETTINGS_2 = "settings-2"
    SHIELD_CHECK = "shield-check"
    SPARKLES = "sparkles"
    STAMP = "stamp"
    STETHOSCOPE = "stethoscope"
    STICKY_NOTE = "sticky-note"
    SUN_MOON = "sun-moon"
    TIMER = "timer"
    TRASH_2 = "trash-2"
    TRIANGLE_ALERT = "triangle-alert"
    UNDO_2 = "undo-2"
    USER = "user"
    USER_CHECK = "user-check"
    USER_PLUS = "user-plus"
    USER_X = "user-x"
    USERS = "users"
    VOLUME_X = "volume-x"
    X = "x"


# Lucide draws with 2 in a square of 24; a little lighter sits better beside Inter.
_STROKE = b'stroke-width="1.75"'


@lru_cache(maxsize=256)
def _renderer(name: Icon, colour: str) -> QSvgRenderer:
    drawing = (ICONS / f"{name}.svg").read_bytes()
    drawing = drawing.replace(b"currentColor", colour.encode())
    return QSvgRenderer(QByteArray(drawing.replace(b'stroke-width="2"', _STROKE)))


def paint_icon(painter: QPainter, name: Icon, square: QRectF, colour: str) -> None:
    """Paint an icon into a square, in a colour as ``#RRGGBB``."""
    _renderer(name, colour).render(painter, square)


class _TokenEngine(QIconEngine):
    """Paints in the present colour of a token each time it is asked."""

    def __init__(self, name: Icon, token: str) -> None:
        super().__init__()
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        token = "t3" if mode is QIcon.Mode.Disabled else self._token
        colour: str = getattr(colours(), token)
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        paint_icon(painter, self._name, square, colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        return _TokenEngine(self._name, self._token)


def icon(name: Icon, ink: str = "t2") -> QIcon:
    """An icon for actions and item views, in the colour that the token ``ink`` names."""
    return QIcon(_TokenEngine(name, ink))
