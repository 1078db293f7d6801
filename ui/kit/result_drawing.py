"""How a line of a results list is measured and painted: nothing that was found is cut away."""

from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from ui.kit import draw
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px, row_height
from ui.theme.tokens import BODY, CAPTION, ICON_SMALL, RADIUS_SMALL

_EDGE, _GAP = 10, 8
_BETWEEN = 3  # pixels between the title and the detail below it
_PADDING = 12  # above and below both together
_TALL = 10_000.0


class Drawn(Protocol):
    """What is painted of a line."""

    @property
    def title(self) -> str: ...
    @property
    def detail(self) -> str: ...
    @property
    def icon(self) -> Icon | None: ...
    @property
    def keys(self) -> str: ...


def height_of(row: Drawn, wide: float, *, beside: bool) -> int:
    """How tall it is: in one line where both have room, else the detail stands below, wrapped.

    ``beside``: whether the detail may stand beside the title at all.
    """
    if _fits_beside(row, wide, beside=beside):
        return row_height()
    below = _title_height() + px(_BETWEEN) + _detail_height(row.detail, _room(row, wide))
    return max(row_height(), round(below + px(_PADDING)))


def paint_heading(painter: QPainter, rect: QRectF, words: str) -> None:
    painter.setFont(body_font(px(CAPTION)))
    painter.setPen(QColor(colours().t3))
    painter.drawText(rect.adjusted(_EDGE, 4, -_EDGE, 0), _MIDDLE, words)


def paint_row(painter: QPainter, rect: QRectF, row: Drawn, *, chosen: bool, beside: bool) -> None:
    now = colours()
    if chosen:
        draw.box(painter, rect.adjusted(2, 1, -2, -1), fill=now.accsoft, radius=RADIUS_SMALL)
    if row.keys:
        right = rect.right() - _EDGE - draw.key_width(row.keys)
        draw.key(painter, right, rect.center().y(), row.keys)
    x = rect.left() + _EDGE
    if row.icon:
        side = px(ICON_SMALL)
        square = QRectF(x, rect.center().y() - side / 2, side, side)
        paint_icon(painter, row.icon, square, now.acc if chosen else now.t3)
        x += side + _GAP
    room = _room(row, rect.width())
    if _fits_beside(row, rect.width(), beside=beside):
        used = _write_title(painter, QRectF(x, rect.top(), room, rect.height()), row.title)
        rest = QRectF(x + used + _GAP, rect.top(), room - used - _GAP, rect.height())
        _write_detail(painter, rest, row.detail, _MIDDLE)
        return
    title, detail = _title_height(), _detail_height(row.detail, room)
    top = rect.center().y() - (title + px(_BETWEEN) + detail) / 2
    _write_title(painter, QRectF(x, top, room, title), row.title)
    below = QRectF(x, top + title + px(_BETWEEN), room, detail)
    _write_detail(painter, below, row.detail, _WRAPPED)


def _room(row: Drawn, wide: float) -> float:
    """The width that the words have, between the icon and the key."""
    icon = px(ICON_SMALL) + _GAP if row.icon else 0
    keys = draw.key_width(row.keys) + _GAP if row.keys else 0
    return max(wide - 2 * _EDGE - icon - keys, 1)


def _fits_beside(row: Drawn, wide: float, *, beside: bool) -> bool:
    """Whether title and detail have room in one line."""
    if not row.detail or not wide:
        return True
    if not beside:
        return False
    title = QFontMetricsF(strong_font(px(BODY))).horizontalAdvance(row.title)
    detail = QFontMetricsF(body_font(px(CAPTION))).horizontalAdvance(row.detail)
    return title + _GAP + detail <= _room(row, wide)


def _title_height() -> float:
    return QFontMetricsF(strong_font(px(BODY))).height()


def _detail_height(words: str, room: float) -> float:
    metrics = QFontMetricsF(body_font(px(CAPTION)))
    return metrics.boundingRect(QRectF(0, 0, room, _TALL), _WRAPPED, words).height()


def _write_title(painter: QPainter, rect: QRectF, words: str) -> float:
    """Write one line that gives way at the right; how much of it was taken."""
    font = strong_font(px(BODY))
    metrics = QFontMetricsF(font)
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.setPen(QColor(colours().t1))
    painter.drawText(rect, _MIDDLE, shown)
    return metrics.horizontalAdvance(shown)


def _write_detail(painter: QPainter, rect: QRectF, words: str, how: int) -> None:
    painter.setFont(body_font(px(CAPTION)))
    painter.setPen(QColor(colours().t3))
    painter.drawText(rect, how, words)


_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
