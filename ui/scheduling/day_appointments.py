"""Painting the appointments of a day or week, all of one colour at a stroke.

What costs in a full week is the number of strokes, not how much of the screen they cover.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPainterPath

from clinic_desk.scheduling.records import AppointmentStatus, DayAppointment
from ui.kit import draw
from ui.scheduling.day_model import is_late, is_over
from ui.scheduling.day_pictures import (
    Fonts,
    Picture,
    Text,
    status_icon,
)
from ui.theme.icons import paint_icon
from ui.theme.style import px
from ui.theme.tokens import ICON_MARK

_OVER_OPACITY, _OVER_SATURATION = 0.82, 0.45
_MANY = 200
"""So many appointments at once have square corners, which all go in one stroke."""
_Shade = tuple[str, bool]
"""A token, and whether what it colours is over."""


def paint_appointments(
    painter: QPainter, pictures: Iterable[Picture], fonts: Fonts, now: int | None
) -> None:
    """Paint them; they do not lie over each other."""
    shapes: dict[_Shade, list[QPainterPath]] = {}
    boxes: dict[_Shade, list[QRectF]] = {}
    shown = list(pictures)
    plain = len(shown) > _MANY
    words: dict[tuple[str, bool, bool, bool], list[Text]] = {}
    roomy: list[tuple[Picture, DayAppointment]] = []
    for picture in shown:
        one = picture.block.appointment
        assert one is not None and picture.bar is not None
        over = is_over(one)
        ink, ground = picture.tokens
        if plain:
            boxes.setdefault((ground, over), []).append(picture.beside_bar)
            boxes.setdefault((ink, over), []).extend(picture.bars)
        else:
            shapes.setdefault((ground, over), []).append(picture.ground)
            shapes.setdefault((ink, over), []).append(picture.bar)
        struck = one.status is AppointmentStatus.CANCELLED
        for text in picture.texts:
            words.setdefault((text.ink, over, text.strong, struck), []).append(text)
        if picture.roomy:
            roomy.append((picture, one))
    _fill(painter, shapes, boxes)
    for (token, over, strong, struck), texts in words.items():
        painter.setFont(_font(fonts, strong=strong, struck=struck))
        painter.setPen(_colour(token, over=over))
        for text in texts:
            painter.drawStaticText(text.at, text.laid_out)
    for picture, one in roomy:
        _paint_icon(painter, picture, one, now)
    painter.setOpacity(1.0)


def _fill(
    painter: QPainter,
    shapes: Mapping[_Shade, list[QPainterPath]],
    boxes: Mapping[_Shade, list[QRectF]],
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for (token, over), paths in shapes.items():
        brush = QBrush(_colour(token, over=over))
        for path in paths:
            painter.fillPath(path, brush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)
    for (token, over), rects in boxes.items():
        painter.setBrush(_colour(token, over=over))
        painter.drawRects(rects)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_icon(painter: QPainter, picture: Picture, one: DayAppointment, now: int | None) -> None:
    icon, token = status_icon(one, late=is_late(picture.block.due, now))
    if icon is None:
        return
    over = is_over(one)
    side = px(ICON_MARK)
    short = picture.rect.height() < px(26)
    y = picture.rect.center().y() - side / 2 if short else picture.rect.y() + 4
    square = QRectF(picture.rect.right() - side - 6, y, side, side)
    painter.setOpacity(_OVER_OPACITY if over else 1.0)
    ink = draw.token(token) if token else _colour(picture.tokens[0], over=over).name()
    paint_icon(painter, icon, square, ink)


def _font(fonts: Fonts, *, strong: bool, struck: bool) -> QFont:
    font = fonts.strong if strong else fonts.small
    if struck:
        font = QFont(font)
        font.setStrikeOut(True)
    return font


def _colour(token: str, *, over: bool) -> QColor:
    """What is over loses some of its hue, so that what is still to come stands out.

    It is seen through by its colour: a painter's opacity slows large words thirtyfold.
    """
    if not over:
        return QColor(draw.token(token))
    colour = QColor(_desaturated(draw.token(token)))
    colour.setAlphaF(_OVER_OPACITY)
    return colour


@lru_cache(maxsize=64)
def _desaturated(colour: str) -> str:
    full = QColor(colour)
    grey = 0.2126 * full.red() + 0.7152 * full.green() + 0.0722 * full.blue()
    parts = (full.red(), full.green(), full.blue())
    return QColor(*(round(grey + (part - grey) * _OVER_SATURATION) for part in parts)).name()
