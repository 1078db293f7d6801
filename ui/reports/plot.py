"""A figure as bars: each beside the same of the dates before, painted on a screen or on paper.

What is now is filled, what was before is striped: the two are told apart without any colour. The
height repeats what stands over each bar in figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from clinic_desk.scheduling.behind import Behind
from ui.reports.comparing import beside, percent
from ui.theme.tokens import RING, S1, S2

_STEPS = (0.1, 0.2, 0.4, 0.6, 0.8, 1.0)
_WIDEST, _PAIR_GAP, _PART = 44, 2, 0.62
_STRIPE = 5
_SWATCH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One number with what it is of, and the same of the dates before with the difference."""

    label: str
    value: str
    of: str
    before: str
    change: str
    behind: Behind | None = None
    """Which visits it counts, where it counts any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A row and its height, a share; None where there is nothing to tell."""

    row: Row
    short: str
    """The label as it stands below a bar."""
    now: float | None
    before: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Bars up to ``top``; ``now`` and ``before`` name the dates."""

    bars: tuple[Bar, ...]
    top: float
    now: str
    before: str

    def words(self, at: int) -> str:
        """One bar, as its row says it."""
        row = self.bars[at].row
        told = beside(self.before, row.before, row.change)
        return " · ".join((f"{row.label}: {row.value}", row.of, told))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """What is painted with."""

    text: str
    quiet: str
    line: str
    now: str
    before: str
    plain: QFont
    strong: QFont
    focus: str = ""


def plotted(bars: Sequence[Bar], now: str, before: str, least: float = 0.0) -> Plot | None:
    """A plot that is as high as its highest bar needs; None if no bar has any height."""
    most = max([part or 0.0 for one in bars for part in (one.now, one.before)] + [0.0])
    if not most:
        return None
    return Plot(bars=tuple(bars), top=_top(max(most, least)), now=now, before=before)


def column(place: QRectF, plot: Plot, at: int, ink: Ink) -> QRectF:
    """Where one bar's pair stands, with its label below it."""
    inner = _inner(place, plot, ink)
    wide = inner.width() / len(plot.bars)
    return QRectF(inner.left() + at * wide, place.top(), wide, place.height())


def paint(painter: QPainter, place: QRectF, plot: Plot, ink: Ink, chosen: int = -1) -> None:
    """The whole plot, without its legend; the ``chosen`` bar is framed."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = _inner(place, plot, ink)
    _paint_scale(painter, place, inner, plot, ink)
    for at, bar in enumerate(plot.bars):
        whole = column(place, plot, at, ink)
        if at == chosen:
            painter.setPen(QPen(QColor(ink.focus or ink.text), RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(1, 1, -1, -1), S1, S1)
        _paint_pair(painter, whole, inner, plot.top, bar, ink)
    painter.restore()


def legend_width(plot: Plot, ink: Ink) -> float:
    """How wide the legend is."""
    advance = QFontMetricsF(ink.plain).horizontalAdvance
    return sum(_SWATCH + S1 + 2 + advance(words) + 2 * S2 for words in (plot.now, plot.before))


def paint_legend(painter: QPainter, at: QPointF, plot: Plot, ink: Ink) -> None:
    """Which bar is of which dates, from ``at`` on."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font, x = ink.plain, at.x()
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    for filled, words in ((True, plot.now), (False, plot.before)):
        box = QRectF(x, at.y() + (metrics.height() - _SWATCH) / 2, _SWATCH, _SWATCH)
        _paint_bar(painter, box, ink, filled=filled)
        painter.setPen(QColor(ink.quiet))
        x = box.right() + S1 + 2
        painter.drawText(QPointF(x, at.y() + metrics.ascent()), words)
        x += metrics.horizontalAdvance(words) + 2 * S2
    painter.restore()


def _top(most: float) -> float:
    """A height that is easily read: the next step, above a whole one the next half."""
    for step in _STEPS:
        if most <= step:
            return step
    return -(-most // 0.5) * 0.5


def _inner(place: QRectF, plot: Plot, ink: Ink) -> QRectF:
    """Between the scale at the left, the values above and the labels below."""
    metrics = QFontMetricsF(ink.plain)
    left = metrics.horizontalAdvance(percent(plot.top)) + S2
    line = metrics.height()
    return place.adjusted(left, line + S1, 0, -line - S2)


def _paint_scale(painter: QPainter, place: QRectF, inner: QRectF, plot: Plot, ink: Ink) -> None:
    painter.setFont(ink.plain)
    for part in (0.0, 0.5, 1.0):
        y = inner.bottom() - part * inner.height()
        painter.setPen(QPen(QColor(ink.line), 0))
        painter.drawLine(QLineF(inner.left(), y, inner.right(), y))
        painter.setPen(QColor(ink.quiet))
        high = painter.fontMetrics().height()
        room = QRectF(place.left(), y - high / 2, inner.left() - place.left() - S2, high)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, percent(part * plot.top))


def _paint_pair(
    painter: QPainter, whole: QRectF, inner: QRectF, top: float, bar: Bar, ink: Ink
) -> None:
    wide = min(whole.width() * _PART / 2, _WIDEST)
    middle, floor = whole.center().x(), inner.bottom()
    for filled, part in ((False, bar.before), (True, bar.now)):
        if part:
            high = max(part / top * inner.height(), 1.5)
            x = middle + _PAIR_GAP / 2 if filled else middle - _PAIR_GAP / 2 - wide
            _paint_bar(painter, QRectF(x, floor - high, wide, high), ink, filled=filled)
    line = QFontMetricsF(ink.plain).height()
    long = QFontMetricsF(ink.strong).horizontalAdvance(bar.row.value)
    # Over its own bar, as far as there is room before the next pair.
    fits = long <= wide + whole.width() * (1 - _PART)
    highest = bar.now or 0.0 if fits else max(bar.now or 0.0, bar.before or 0.0)
    left = middle + _PAIR_GAP / 2 + max((wide - long) / 2, 0)
    over = QRectF(left, floor - highest / top * inner.height() - line - 2, long + 1, line)
    _centred(painter, over, bar.row.value, ink.strong, ink.text)
    below = QRectF(whole.left() + 2, floor + S1, whole.width() - 4, line)
    _centred(painter, below, bar.short, ink.plain, ink.quiet)


def _paint_bar(painter: QPainter, bar: QRectF, ink: Ink, *, filled: bool) -> None:
    if filled:
        painter.fillRect(bar, QColor(ink.now))
        return
    painter.save()
    painter.setPen(QPen(QColor(ink.before), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
    painter.setClipRect(bar, Qt.ClipOperation.IntersectClip)
    high, x = bar.height(), bar.left() - bar.height()
    while x < bar.right():
        painter.drawLine(QLineF(x, bar.bottom(), x + high, bar.top()))
        x += _STRIPE
    painter.restore()


def _centred(painter: QPainter, place: QRectF, words: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    shown = QFontMetricsF(font).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)
