"""Painting a day: hours, blocks, what is dragged, and the time line."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from ui.kit import draw
from ui.scheduling.day_appointments import paint_appointments
from ui.scheduling.day_geometry import Geometry
from ui.scheduling.day_model import Block, BlockKind, DayPlan
from ui.scheduling.day_pictures import Fonts, Picture, Text, picture_of
from ui.scheduling.day_words import span_words, wall_time
from ui.theme.style import colours
from ui.theme.tokens import RADIUS_SMALL

_PAD = 8
_FAINT = 0.6
_NOW = 0.55
_HATCH = 17  # pixels between two stripes, along the line


def paint_hours(painter: QPainter, plan: DayPlan, geometry: Geometry, area: QRectF) -> None:
    """Hour lines and the hairlines between columns, as far as ``area`` reaches."""
    now = colours()
    painter.setPen(QPen(QColor(now.line), 0))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    lines = []
    for hour in plan.hours:
        y = round(geometry.y_of(hour))
        if area.top() - 1 <= y <= area.bottom() + 1:
            lines.append(QLineF(geometry.gutter, y, geometry.width, y))
    days: list[QLineF] = []
    for column in range(geometry.columns):
        x = geometry.left_of(column)
        begins = bool(plan.dates) and plan.dates[column] not in plan.dates[:column]
        (days if begins else lines).append(QLineF(x, area.top(), x, area.bottom()))
    painter.drawLines(lines)
    painter.setPen(QPen(QColor(now.line2), 0))
    painter.drawLines(days)


def hatch(painter: QPainter, rect: QRectF, area: QRectF) -> None:
    """Stripes from lower left to upper right that go on from one column to the next."""
    part = rect & area
    if part.isEmpty():
        return
    painter.save()
    painter.setClipRect(part, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours().sunken), 6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    height = part.height()
    phase = (rect.x() + rect.bottom()) % _HATCH
    first = part.left() - height - _HATCH
    start = first - (first + part.bottom() - phase) % _HATCH
    lines = []
    while start < part.right() + _HATCH:
        over = _HATCH
        lines.append(
            QLineF(start - over, part.bottom() + over, start + height + over, part.top() - over)
        )
        start += _HATCH
    painter.drawLines(lines)
    painter.restore()


def paint_pictures(
    painter: QPainter,
    pictures: Iterable[Picture],
    fonts: Fonts,
    area: QRectF,
    now: int | None,
) -> None:
    """Paint blocks in their order; appointments lie next to each other in it."""
    for kind, alike in groupby(pictures, key=lambda picture: picture.block.kind):
        if kind is BlockKind.APPOINTMENT:
            paint_appointments(painter, alike, fonts, now)
        else:
            for picture in alike:
                _paint_picture(painter, picture, fonts, area)


def _paint_picture(painter: QPainter, picture: Picture, fonts: Fonts, area: QRectF) -> None:
    match picture.block.kind:
        case BlockKind.CLOSED | BlockKind.BUFFER:
            hatch(painter, picture.rect, area)
        case BlockKind.ABSENCE:
            painter.fillRect(picture.rect & area, QColor(colours().sunken))
        case BlockKind.GAP:
            _paint_gap(painter, picture)
        case BlockKind.HELD:
            _paint_held(painter, picture.rect)
        case BlockKind.PROPOSAL:
            _paint_proposal(painter, picture.rect, over=picture.block.joins)
    _write(painter, picture.texts, fonts)


def paint_ghost(
    painter: QPainter, ghost: Block, plan: DayPlan, geometry: Geometry, fonts: Fonts
) -> None:
    """Paint what is being dragged where it would fall."""
    picture = picture_of(ghost, plan, geometry, fonts)
    paint_appointments(painter, [picture], fonts, None)
    draw.box(painter, picture.rect, edge=colours().acc, radius=RADIUS_SMALL, dashed=True)
    _paint_span(painter, picture.rect, span_words(ghost, plan), fonts)


def _paint_span(painter: QPainter, rect: QRectF, words: str, fonts: Fonts) -> None:
    """From when until when, in a label that hangs below what is dragged."""
    metrics = fonts.small_metrics
    wide = metrics.horizontalAdvance(words) + 2 * _PAD
    label = QRectF(rect.x(), rect.bottom() + 2, wide, fonts.line + 4)
    draw.box(painter, label, fill=colours().acc, radius=RADIUS_SMALL)
    painter.setFont(fonts.small)
    painter.setPen(QColor(colours().onacc))
    painter.drawText(label, Qt.AlignmentFlag.AlignCenter, words)


def _paint_gap(painter: QPainter, picture: Picture) -> None:
    """Hatched, but not behind its words."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colours().line2), 1)
    pen.setDashPattern([1, 1])
    painter.setPen(pen)
    box = picture.rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(QColor(colours().surface))
    painter.drawRoundedRect(box, RADIUS_SMALL, RADIUS_SMALL)
    painter.setBrush(QBrush(QColor(colours().line), Qt.BrushStyle.FDiagPattern))
    painter.drawRoundedRect(box, RADIUS_SMALL, RADIUS_SMALL)
    for text in picture.texts:
        words = QRectF(text.at, text.laid_out.size()).adjusted(-3, 1, 3, -1)
        painter.fillRect(words & box.adjusted(1, 1, -1, -1), QColor(colours().surface))


def _paint_held(painter: QPainter, rect: QRectF) -> None:
    now = colours()
    box = rect.adjusted(0, 0, -1, -1)
    draw.box(painter, box, fill=now.infosoft, edge=now.info, radius=RADIUS_SMALL, dashed=True)


def _paint_proposal(painter: QPainter, rect: QRectF, *, over: bool) -> None:
    """``over``: a group stands there, which is not painted over."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if over:
        draw.box(painter, rect, edge=colours().acc, width=2, radius=RADIUS_SMALL, dashed=True)
        return
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    draw.box(painter, box, fill=colours().surface, radius=RADIUS_SMALL)  # over a taken time too
    ground = QColor(colours().accsoft)
    ground.setAlphaF(_FAINT)
    pen = QPen(QColor(colours().acc), 1)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box, RADIUS_SMALL, RADIUS_SMALL)


def _write(painter: QPainter, texts: list[Text], fonts: Fonts) -> None:
    for text in texts:
        painter.setFont(fonts.strong if text.strong else fonts.small)
        painter.setPen(QColor(draw.token(text.ink)))
        painter.drawStaticText(text.at, text.laid_out)


def paint_gutter(
    painter: QPainter, plan: DayPlan, geometry: Geometry, fonts: Fonts, area: QRectF
) -> None:
    """The hours, which stay where they are when the columns are scrolled sideways."""
    now = colours()
    painter.fillRect(QRectF(0, area.top(), geometry.gutter, area.height()), QColor(now.surface))
    painter.setFont(fonts.small)
    metrics = fonts.small_metrics
    for hour in plan.hours:
        y = round(geometry.y_of(hour))
        if not area.top() - 20 < y < area.bottom() + 20:
            continue
        words = wall_time(hour, plan.day.zone)
        wide = metrics.horizontalAdvance(words)
        right = geometry.gutter - _PAD
        painter.setPen(QPen(QColor(now.line), 0))
        painter.drawLine(QLineF(0, y, right - wide - 4, y))
        painter.drawLine(QLineF(right + 4, y, geometry.gutter, y))
        painter.setPen(QColor(now.t3))
        base = y + round((metrics.ascent() - metrics.descent()) / 2)
        painter.drawText(QPointF(right - wide, base), words)


def paint_now(painter: QPainter, geometry: Geometry, minute: int, columns: range) -> None:
    """The time line over everything, with its dot before the first of the columns."""
    y = round(geometry.y_of(minute))
    left, right = geometry.left_of(columns.start), geometry.left_of(columns.stop)
    line = QColor(colours().now)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line)
    dot = left - 7
    painter.drawEllipse(QRectF(dot - 4, y - 4, 8, 8))
    line.setAlphaF(_NOW)
    painter.fillRect(QRectF(dot + 4, y, right - dot - 4, 1), line)
