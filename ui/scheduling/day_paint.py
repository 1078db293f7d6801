"""Painting a day: what can be prepared is prepared once, so that a frame is only strokes."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from clinic_desk.scheduling.records import AppointmentStatus, Colour, DayAppointment
from ui.kit import draw
from ui.scheduling.day_geometry import Geometry
from ui.scheduling.day_model import (
    Block,
    BlockKind,
    DayPlan,
    TextShape,
    is_late,
    is_masked,
    is_over,
    text_shape,
)
from ui.scheduling.day_words import absence_words, gap_words, patient_words, wall_time
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import BAR, BODY, CAPTION, ICON_MARK, RADIUS_SMALL

_PAD = 8
_FAINT = 0.6
_OVER_OPACITY, _OVER_SATURATION = 0.82, 0.45
_NOW = 0.55
_HATCH = 17  # pixels between two stripes, along the line
TOKENS = {
    Colour.ACCENT: ("acc", "accsoft"),
    Colour.INFO: ("info", "infosoft"),
    Colour.VIOLET: ("vio", "viosoft"),
    Colour.WARN: ("warn", "warnsoft"),
    Colour.OK: ("ok", "oksoft"),
}
_PLAIN = ("t2", "sunken")
_STATUS_ICONS = {
    AppointmentStatus.ARRIVED: Icon.ARMCHAIR,
    AppointmentStatus.WITH_PRACTITIONER: Icon.STETHOSCOPE,
    AppointmentStatus.DONE: Icon.CHECK,
    AppointmentStatus.MISSED: Icon.USER_X,
    AppointmentStatus.CANCELLED: Icon.BAN,
}


@dataclass(frozen=True, slots=True)
class _Text:
    at: QPointF  # the left end of the base line
    words: str
    strong: bool
    ink: str  # the name of a token


@dataclass(slots=True)
class Picture:
    """A block with its strokes ready. Colours are names, so a change of theme costs nothing."""

    block: Block
    rect: QRectF
    ground: QPainterPath
    bar: QPainterPath | None
    texts: list[_Text]
    icon: Icon | None
    tokens: tuple[str, str]


@dataclass(slots=True)
class Fonts:
    """The fonts of one text scale, with their measures."""

    strong: QFont
    small: QFont
    strong_metrics: QFontMetricsF
    small_metrics: QFontMetricsF

    @property
    def line(self) -> int:
        return px(16)


def fonts_now() -> Fonts:
    strong, small = strong_font(px(BODY)), body_font(px(CAPTION))
    metrics = (QFontMetricsF(font) for font in (strong, small))
    return Fonts(strong, small, *metrics)


def tokens_of(block: Block) -> tuple[str, str]:
    """The names of the tokens for a block's bar and ground."""
    if block.appointment and is_masked(block.appointment):
        return _PLAIN
    return TOKENS[block.service.colour] if block.service else _PLAIN


def status_icon(appointment: DayAppointment, now: int | None) -> tuple[Icon | None, str | None]:
    """The icon of a status, and the token of its colour where it is not the service's."""
    if is_masked(appointment):
        return None, None
    if is_late(appointment, now):
        return Icon.CLOCK_ALERT, "danger"
    wrong = appointment.status is AppointmentStatus.MISSED
    return _STATUS_ICONS.get(appointment.status), "danger" if wrong else None


def prepare(plan: DayPlan, geometry: Geometry, fonts: Fonts) -> list[Picture]:
    """Every block of the day with its strokes, in the order in which they are painted."""
    return [_picture(block, plan, geometry, fonts) for block in plan.blocks]


def _picture(block: Block, plan: DayPlan, geometry: Geometry, fonts: Fonts) -> Picture:
    rect = geometry.rect_of(block)
    ground, bar = QPainterPath(), None
    if block.kind is BlockKind.APPOINTMENT:
        ground.addRoundedRect(rect, RADIUS_SMALL, RADIUS_SMALL)
        strip = QPainterPath()
        strip.addRect(QRectF(rect.x(), rect.y(), BAR, rect.height()))
        bar = ground.intersected(strip)
        ground = ground.subtracted(strip)
    icon = status_icon(block.appointment, None)[0] if block.appointment else None
    return Picture(
        block, rect, ground, bar, _texts(block, rect, plan, fonts), icon, tokens_of(block)
    )


def _texts(block: Block, rect: QRectF, plan: DayPlan, fonts: Fonts) -> list[_Text]:
    match block.kind:
        case BlockKind.APPOINTMENT | BlockKind.PROPOSAL:
            return _appointment_texts(block, rect, plan, fonts)
        case BlockKind.GAP:
            return _one_line(gap_words(block), rect, fonts, _middle(rect, fonts))
        case BlockKind.ABSENCE if block.absence and rect.height() >= fonts.line:
            words = absence_words(block.absence, plan)
            return _one_line(words, rect, fonts, rect.y() + px(19))
    return []


def _one_line(words: str, rect: QRectF, fonts: Fonts, base: float) -> list[_Text]:
    room = rect.width() - 2 * _PAD
    shown = fonts.small_metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    if rect.height() < px(CAPTION):
        return []
    return [_Text(QPointF(rect.x() + _PAD + 1, base), shown, strong=False, ink="t2")]


def _middle(rect: QRectF, fonts: Fonts) -> float:
    metrics = fonts.small_metrics
    return round(rect.center().y() + (metrics.ascent() - metrics.descent()) / 2)


def _appointment_texts(block: Block, rect: QRectF, plan: DayPlan, fonts: Fonts) -> list[_Text]:
    shape = text_shape(rect.height(), fonts.line)
    if rect.height() < px(CAPTION):
        return []
    proposal = block.kind is BlockKind.PROPOSAL
    top: float = {TextShape.BELOW: 4, TextShape.BESIDE: 4, TextShape.SQUEEZED: 0}[shape]
    if proposal or shape is TextShape.SQUEEZED:
        top = max((min(rect.height(), px(36)) - fonts.line) / 2 - 1, -1)
    base = round(rect.y() + top + px(12))
    x = rect.x() + BAR + _PAD - (2 if proposal else 0)
    end = rect.right() - 6
    ink = "acc" if proposal else tokens_of(block)[0]
    name = patient_words(block.appointment) if block.appointment else block.name
    if block.appointment and status_icon(block.appointment, block.start + 1)[0]:
        end -= px(ICON_MARK) + 4
    found: list[_Text] = []
    x = _add(found, fonts, wall_time(block.start, plan.day.zone), (x, base, end), ink, strong=True)
    x = _add(found, fonts, name, (x + 6, base, end), "acc" if proposal else "t1", strong=True)
    if block.service and not (block.appointment and is_masked(block.appointment)):
        service = _fitting(block, fonts, end - x - 9)
        if shape is TextShape.BELOW and not proposal:
            place = (rect.x() + BAR + _PAD, base + px(15), end)
            _add(found, fonts, block.service.name, place, "t2", strong=False)
        elif service:
            _add(found, fonts, service, (x + 9, base, end), "t2", strong=False)
    return found


def _fitting(block: Block, fonts: Fonts, room: float) -> str:
    """The service's name, its short name, or nothing, as there is room."""
    assert block.service is not None
    for words in (block.service.name, block.service.short):
        if fonts.small_metrics.horizontalAdvance(words) <= room:
            return words
    return ""


def _add(
    found: list[_Text],
    fonts: Fonts,
    words: str,
    place: tuple[float, float, float],
    ink: str,
    *,
    strong: bool,
) -> float:
    """Add words at x and base line, giving way before the end; where they ended."""
    x, base, end = place
    metrics = fonts.strong_metrics if strong else fonts.small_metrics
    wide = metrics.horizontalAdvance(words)
    if wide > end - x:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(end - x, 0))
        wide = metrics.horizontalAdvance(words)
    if words:
        found.append(_Text(QPointF(x, base), words, strong=strong, ink=ink))
    return x + wide


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
    for column in range(geometry.columns):
        x = geometry.left_of(column)
        lines.append(QLineF(x, area.top(), x, area.bottom()))
    painter.drawLines(lines)


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


def paint_picture(
    painter: QPainter, picture: Picture, fonts: Fonts, area: QRectF, now: int | None
) -> None:
    """Paint one block."""
    match picture.block.kind:
        case BlockKind.CLOSED | BlockKind.BUFFER:
            hatch(painter, picture.rect, area)
        case BlockKind.ABSENCE:
            painter.fillRect(picture.rect & area, QColor(colours().sunken))
        case BlockKind.GAP:
            _paint_gap(painter, picture.rect)
        case BlockKind.PROPOSAL:
            _paint_proposal(painter, picture.rect)
        case BlockKind.APPOINTMENT:
            _paint_appointment(painter, picture, fonts, now)
            return
    _write(painter, picture.texts, fonts)


def _paint_appointment(painter: QPainter, picture: Picture, fonts: Fonts, now: int | None) -> None:
    one = picture.block.appointment
    assert one is not None and picture.bar is not None
    over = is_over(one)
    ink, ground = (_pale(name) if over else draw.token(name) for name in picture.tokens)
    painter.setOpacity(_OVER_OPACITY if over else 1.0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(picture.ground, QBrush(QColor(ground)))
    painter.fillPath(picture.bar, QBrush(QColor(ink)))
    _write(painter, picture.texts, fonts, one)
    icon, token = status_icon(one, now)
    side = px(ICON_MARK)
    if icon and picture.rect.height() >= side and picture.rect.width() > 3 * side:
        short = picture.rect.height() < px(26)
        y = picture.rect.center().y() - side / 2 if short else picture.rect.y() + 4
        square = QRectF(picture.rect.right() - side - 6, y, side, side)
        paint_icon(painter, icon, square, draw.token(token) if token else ink)
    painter.setOpacity(1.0)


def paint_ghost(
    painter: QPainter, ghost: Block, plan: DayPlan, geometry: Geometry, fonts: Fonts
) -> None:
    """Paint what is being dragged where it would fall."""
    picture = _picture(ghost, plan, geometry, fonts)
    _paint_appointment(painter, picture, fonts, None)
    draw.box(painter, picture.rect, edge=colours().acc, radius=RADIUS_SMALL, dashed=True)


def _paint_gap(painter: QPainter, rect: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colours().line2), 1)
    pen.setDashPattern([1, 1])
    painter.setPen(pen)
    painter.setBrush(QColor(colours().surface))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SMALL, RADIUS_SMALL)


def _paint_proposal(painter: QPainter, rect: QRectF) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ground = QColor(colours().accsoft)
    ground.setAlphaF(_FAINT)
    pen = QPen(QColor(colours().acc), 1)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_SMALL, RADIUS_SMALL)


def _write(
    painter: QPainter, texts: list[_Text], fonts: Fonts, one: DayAppointment | None = None
) -> None:
    over = one is not None and is_over(one)
    struck = one is not None and one.status is AppointmentStatus.CANCELLED
    for text in texts:
        font = fonts.strong if text.strong else fonts.small
        if struck:
            font = QFont(font)
            font.setStrikeOut(True)
        painter.setFont(font)
        painter.setPen(QColor(_pale(text.ink) if over else draw.token(text.ink)))
        painter.drawText(text.at, text.words)


def _pale(token: str) -> str:
    """A colour of what is over: less of its hue, so that what is still to come stands out."""
    return _desaturated(draw.token(token))


@lru_cache(maxsize=64)
def _desaturated(colour: str) -> str:
    full = QColor(colour)
    grey = 0.2126 * full.red() + 0.7152 * full.green() + 0.0722 * full.blue()
    parts = (full.red(), full.green(), full.blue())
    return QColor(*(round(grey + (part - grey) * _OVER_SATURATION) for part in parts)).name()


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


def paint_now(painter: QPainter, geometry: Geometry, minute: int) -> None:
    """The time line over everything, with its dot in the gutter."""
    y = round(geometry.y_of(minute))
    line = QColor(colours().now)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(line)
    dot = geometry.gutter - 7
    painter.drawEllipse(QRectF(dot - 4, y - 4, 8, 8))
    line.setAlphaF(_NOW)
    painter.fillRect(QRectF(dot + 4, y, geometry.width - dot - 4, 1), line)
