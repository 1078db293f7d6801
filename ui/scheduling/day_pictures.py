"""The blocks of a day with their strokes ready, so that a frame is only painting."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QStaticText

from clinic_desk.scheduling.grouped import DayGroup
from clinic_desk.scheduling.records import AppointmentStatus, DayAppointment
from ui.scheduling.day_geometry import Geometry
from ui.scheduling.day_model import (
    Block,
    BlockKind,
    DayPlan,
    TextShape,
    is_masked,
    text_shape,
)
from ui.scheduling.day_words import (
    absence_words,
    gap_words,
    held_until_words,
    short_gap_words,
    wall_time,
    whom_words,
)
from ui.scheduling.room_model import RoomPlan
from ui.scheduling.tints import TOKENS, ColourBy, Tint, stretches
from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import BAR, BODY, CAPTION, ICON_MARK, RADIUS_SMALL
from ui.words.family import needs_line
from ui.words.groups import left_words, of_words
from ui.words.people import (
    family_words,
    name_proposed,
    patient_words,
    services_seen,
    shown_whole,
)
from ui.words.visits import STATUS_MARK

_PAD = 8
_LOWEST = 9
"""Pixels of height in which a time and a name can be read, in small letters: ten minutes."""
_NARROW = 96  # pixels in which a time and a name have no room beside each other


class Text:
    """Words with their place, laid out once: that is what costs most in a frame."""

    __slots__ = ("at", "ink", "laid_out", "strong")

    def __init__(self, at: QPointF, words: str, *, strong: bool, ink: str, fonts: "Fonts") -> None:
        """``at`` is the left end of the base line, ``ink`` the name of a token."""
        metrics = fonts.strong_metrics if strong else fonts.small_metrics
        self.at = at - QPointF(0, metrics.ascent())
        self.strong, self.ink = strong, ink
        self.laid_out = QStaticText(words)
        self.laid_out.setTextFormat(Qt.TextFormat.PlainText)
        self.laid_out.prepare(font=fonts.strong if strong else fonts.small)


@dataclass(slots=True)
class Picture:
    """A block with its strokes ready. Colours are names, so a change of theme costs nothing."""

    block: Block
    rect: QRectF
    ground: QPainterPath
    bar: QPainterPath | None
    bars: list[QRectF]
    beside_bar: QRectF
    roomy: bool
    """Whether an icon has room."""
    texts: list[Text]
    tokens: tuple[str, str]


OVERBOOKED_MARK, KEPT_ICON = (Icon.TRIANGLE_ALERT, "warn"), Icon.LOCK
"""How a visit is marked that stands over another, and one that is kept at its time."""


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


def tokens_of(block: Block, by: ColourBy) -> tuple[str, str]:
    """The names of the tokens for a block's bar and ground."""
    return TOKENS[_tint_seen(block, by)]


def _tint_seen(block: Block, by: ColourBy) -> Tint:
    """A colour of services would say what a visit is for that is not shown whole."""
    one = block.appointment
    told = one is None or one.masked or by is not ColourBy.SERVICE or shown_whole(one)
    return block.tint if told else Tint.ACCENT


def bars_of(block: Block, rect: QRectF, by: ColourBy) -> list[QRectF]:
    """The bar at the left of a visit, in the pattern of its colour."""
    parts = stretches(_tint_seen(block, by), round(rect.height()), px(100) / 100)
    return [QRectF(rect.x(), rect.y() + top, BAR, end - top) for top, end in parts]


def status_icon(
    appointment: DayAppointment, *, late: bool = False
) -> tuple[Icon | None, str | None]:
    """The icon of a status, and the token of its colour where it is not the service's."""
    if is_masked(appointment):
        return None, None
    if late:
        return Icon.CLOCK_ALERT, "danger"
    if appointment.status is AppointmentStatus.BOOKED:
        if appointment.overbooked is not None:
            return OVERBOOKED_MARK
        return (KEPT_ICON, None) if appointment.fixed else (None, None)
    wrong = appointment.status is AppointmentStatus.MISSED
    return STATUS_MARK[appointment.status][0], "danger" if wrong else None


def has_room_for_icon(rect: QRectF) -> bool:
    side = px(ICON_MARK)
    return rect.height() >= side and rect.width() > 5 * side


def prepare(
    plan: DayPlan, geometry: Geometry, fonts: Fonts, known: Mapping[Block, Picture]
) -> list[Picture]:
    """Every block of the day with its strokes, in the order in which they are painted.

    ``known`` are pictures made for the same geometry and fonts, which are taken again.
    """
    kept = {one: known[one] for one in plan.blocks if one in known and not one.absence}
    return [kept.get(one) or picture_of(one, plan, geometry, fonts) for one in plan.blocks]


def picture_of(block: Block, plan: DayPlan, geometry: Geometry, fonts: Fonts) -> Picture:
    """One block with its strokes."""
    rect = geometry.rect_of(block)
    ground, bar = QPainterPath(), None
    if block.kind is BlockKind.APPOINTMENT:
        ground.addRoundedRect(rect, RADIUS_SMALL, RADIUS_SMALL)
        strip = QPainterPath()
        strip.addRect(QRectF(rect.x(), rect.y(), BAR, rect.height()))
        bar = _patterned(ground.intersected(strip), block, rect, plan.shown.colour_by)
        ground = ground.subtracted(strip)
    by = plan.shown.colour_by
    return Picture(
        block=block,
        rect=rect,
        ground=ground,
        bar=bar,
        bars=bars_of(block, rect, by) if bar is not None else [],
        beside_bar=rect.adjusted(BAR, 0, 0, 0),
        roomy=has_room_for_icon(rect),
        texts=_texts(block, rect, plan, fonts),
        tokens=tokens_of(block, by),
    )


def _patterned(whole: QPainterPath, block: Block, rect: QRectF, by: ColourBy) -> QPainterPath:
    """The bar with its round corners, as far as its pattern draws it."""
    parts = bars_of(block, rect, by)
    if len(parts) == 1:
        return whole
    drawn = QPainterPath()
    for part in parts:
        drawn.addRect(part)
    return whole.intersected(drawn)


def _texts(block: Block, rect: QRectF, plan: DayPlan, fonts: Fonts) -> list[Text]:
    match block.kind:
        case BlockKind.APPOINTMENT | BlockKind.PROPOSAL:
            return _appointment_texts(block, rect, plan, fonts)
        case BlockKind.HELD:
            words = held_until_words(block, plan.day.zone)
            return _one_line(words, rect, fonts, _middle(rect, fonts), least=_LOWEST)
        case BlockKind.GAP:
            words, room = gap_words(block), rect.width() - 2 * _PAD
            if plan.dates or fonts.small_metrics.horizontalAdvance(words) > room:
                words = short_gap_words(block)
            return _one_line(words, rect, fonts, _middle(rect, fonts))
        case BlockKind.ABSENCE if block.absence and rect.height() >= fonts.line:
            words = absence_words(block.absence, plan, block.column)
            free = _free_below(block, rect, plan, fonts)
            return _one_line(words, free, fonts, free.y() + px(19))
    return []


def _free_below(block: Block, rect: QRectF, plan: DayPlan, fonts: Fonts) -> QRectF:
    """What is left of an absence below the visits that stand over its beginning."""
    scale = rect.height() / max(block.end - block.start, 1)
    free = block.start
    for start, end in sorted((one.start, one.end) for one in plan.blocks if _covers(one, block)):
        if start < free + (fonts.line + px(8)) / scale:
            free = max(free, end)
    return rect.adjusted(0, (free - block.start) * scale, 0, 0)


def _covers(one: Block, absence: Block) -> bool:
    kinds = (BlockKind.APPOINTMENT, BlockKind.PROPOSAL, BlockKind.HELD)
    meets = one.start < absence.end and one.end > absence.start
    return one.kind in kinds and one.column == absence.column and meets


def _one_line(
    words: str, rect: QRectF, fonts: Fonts, base: float, *, least: int = CAPTION
) -> list[Text]:
    room = rect.width() - 2 * _PAD
    shown = fonts.small_metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    if rect.height() < px(least):
        return []
    return [Text(QPointF(rect.x() + _PAD + 1, base), shown, strong=False, ink="t2", fonts=fonts)]


def _middle(rect: QRectF, fonts: Fonts) -> float:
    metrics = fonts.small_metrics
    return round(rect.center().y() + (metrics.ascent() - metrics.descent()) / 2)


def _appointment_texts(block: Block, rect: QRectF, plan: DayPlan, fonts: Fonts) -> list[Text]:
    shape = text_shape(rect.height(), fonts.line)
    if rect.height() < px(_LOWEST) or block.joins:
        return []
    low = rect.height() < px(CAPTION)
    proposal = block.kind is BlockKind.PROPOSAL
    top: float = {TextShape.BELOW: 4, TextShape.BESIDE: 4, TextShape.SQUEEZED: 0}[shape]
    if proposal or shape is TextShape.SQUEEZED:
        top = max((min(rect.height(), px(36)) - fonts.line) / 2 - 1, -1)
    base = _middle(rect, fonts) if low else round(rect.y() + top + px(12))
    x = rect.x() + BAR + _PAD - (2 if proposal else 0)
    end = rect.right() - 6
    ink = "acc" if proposal else tokens_of(block, plan.shown.colour_by)[0]
    name = title_words(block)
    late = block.due is not None  # now or later: the name gives way once
    marked = block.appointment and status_icon(block.appointment, late=late)[0]
    if marked and has_room_for_icon(rect):
        end -= px(ICON_MARK) + 4
    found: list[Text] = []
    time = wall_time(block.start, plan.day.zone)
    if plan.dates and end - x < px(_NARROW):  # where it stands says when it is
        name = _short_title(block)
    else:
        x = _add(found, fonts, time, (x, base, end), ink, strong=not low) + 6
    below, left, lines = shape is TextShape.BELOW and not proposal, rect.x() + BAR + _PAD, 2
    metrics = fonts.small_metrics if low else fonts.strong_metrics
    if metrics.horizontalAdvance(name) > end - x:
        if below and x > left:  # the name weighs more than what it is for
            x, base, lines = left, base + fonts.line, 3
        else:
            name = _shorter_title(block)
    x = _add(found, fonts, name, (x, base, end), "acc" if proposal else "t1", strong=not low)
    if block.service and not (block.appointment and is_masked(block.appointment)):
        service = _fitting(block, plan, fonts, end - x - 9)
        if below and rect.height() < lines * fonts.line + 8:
            return found
        if below:
            place = (left, base + px(15), end)
            _add(found, fonts, "".join(details(block, plan)[:1]), place, "t2", strong=False)
        elif service:
            _add(found, fonts, service, (x + 9, base, end), "t2", strong=False)
    return found


def title_words(block: Block) -> str:
    """A name, or a group: ``Back school · 3 of 8``; what it is for only where that may stand."""
    one = block.appointment
    if one is None:
        return name_proposed(block.name)
    if (
        isinstance(one, DayGroup)
        and block.service is not None
        and shown_whole(one)
        and not one.masked
    ):
        return " · ".join((block.service.name, of_words(one.places)))
    return patient_words(one)


def _short_title(block: Block) -> str:
    """As ``title_words`` where there is little room."""
    one = block.appointment
    if isinstance(one, DayGroup) and not one.masked:
        return of_words(one.places)
    return family_words(one) if one else name_proposed(block.name)


def _shorter_title(block: Block) -> str:
    """The family name; of two who are called alike with what tells them apart."""
    one, name = block.appointment, _short_title(block)
    told = one is not None and one.birth_year is not None and shown_whole(one)
    return " · ".join((name, str(one.birth_year))) if told and one is not None else name


def details(block: Block, plan: DayPlan) -> tuple[str, ...]:
    """What stands beside a name, the longest first: the service and what the visit needs;
    among rooms with whom."""
    one = block.appointment
    seen = services_seen() if one is None else not is_masked(one) and shown_whole(one)
    if block.service is None or not seen:
        return ()
    if isinstance(block.appointment, DayGroup):
        left, name = left_words(block.appointment.places), block.service.name
        return (name, block.service.short) if plan.dates else (left,)
    name, short = block.service.name, block.service.short
    whom = whom_words(block.appointment, plan.shown) if block.appointment else ""
    if not whom or not isinstance(plan, RoomPlan):
        needs = needs_line(block.appointment.needs) if block.appointment else ""
        return (" · ".join((name, needs)), name, short) if needs else (name, short)
    return (" · ".join((whom, name)), whom)


def _fitting(block: Block, plan: DayPlan, fonts: Fonts, room: float) -> str:
    """The service's name, its short name, or nothing, as there is room."""
    for words in details(block, plan):
        if fonts.small_metrics.horizontalAdvance(words) <= room:
            return words
    return ""


def _add(
    found: list[Text],
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
        found.append(Text(QPointF(x, base), words, strong=strong, ink=ink, fonts=fonts))
    return x + wide
