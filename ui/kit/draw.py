"""Strokes that several widgets and delegates share, in the present colours."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.theme.fonts import body_font, strong_font
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import (
    BADGE_HEIGHT,
    CAPTION,
    ICON_MARK,
    KEY_HEIGHT,
    RADIUS,
    RADIUS_SMALL,
    RING,
    SMALL,
    Tone,
    ink_and_ground,
)

_KEY_PAD = 5
_BADGE_PAD, _BADGE_LINE = 7, 16
_GAP = 4


def token(name: str) -> str:
    """The present colour of a token, as ``#RRGGBB``."""
    colour: str = getattr(colours(), name)
    return colour


def metrics(font: QFont) -> QFontMetricsF:
    """How much room words take in this font."""
    return QFontMetricsF(font)


def box(
    painter: QPainter,
    rect: QRectF,
    *,
    fill: str | None = None,
    edge: str | None = None,
    width: float = 1,
    radius: float = RADIUS,
    dashed: bool = False,
) -> None:
    """A rounded box whose border lies wholly inside ``rect``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(edge), width) if edge else QPen(Qt.PenStyle.NoPen)
    if dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inset = width / 2 if edge else 0
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def ring(painter: QPainter, rect: QRectF, *, colour: str, radius: float = RADIUS) -> None:
    """The focus ring: two pixels, at the inner edge of ``rect``."""
    box(painter, rect, edge=colour, width=RING, radius=radius)


def key_width(keys: str) -> int:
    """How wide a key hint will be."""
    wide = QFontMetricsF(body_font(px(SMALL))).horizontalAdvance(keys)
    return max(round(wide) + 2 * _KEY_PAD + 2, px(KEY_HEIGHT))


def key(painter: QPainter, x: float, middle: float, keys: str, *, on: str | None = None) -> float:
    """A key hint from ``x``, centred on ``middle``; its width.

    ``on`` is the ink of a filled button, if it stands on one.
    """
    now = colours()
    rect = QRectF(x, round(middle - px(KEY_HEIGHT) / 2), key_width(keys), px(KEY_HEIGHT))
    box(
        painter,
        rect,
        fill=None if on else now.surface,
        edge=on or now.line2,
        radius=RADIUS_SMALL,
    )
    painter.setFont(body_font(px(SMALL)))
    painter.setPen(QColor(on or now.t2))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, keys)
    return rect.width()


def badge_width(text: str, icon: Icon | None = None) -> int:
    """How wide a badge will be, its words in as many lines as they come."""
    metrics = QFontMetricsF(body_font(px(CAPTION)))
    wide = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
    return round(wide) + 2 * _BADGE_PAD + (px(ICON_MARK) + _GAP if icon else 0)


def badge_height(text: str) -> int:
    """How tall a badge will be."""
    return px(BADGE_HEIGHT) + text.count("\n") * px(_BADGE_LINE)


def badge(painter: QPainter, at: QPointF, text: str, tone: Tone, icon: Icon | None = None) -> float:
    """A mark: icon and word on a soft ground, its upper left corner ``at``; its width."""
    ink, ground = (token(name) for name in ink_and_ground(tone))
    rect = QRectF(at.x(), at.y(), badge_width(text, icon), badge_height(text))
    box(painter, rect, fill=ground, radius=RADIUS_SMALL)
    x = rect.x() + _BADGE_PAD
    if icon:
        side = px(ICON_MARK)
        paint_icon(painter, icon, QRectF(x, rect.center().y() - side / 2, side, side), ink)
        x += side + _GAP
    painter.setFont(body_font(px(CAPTION)))
    painter.setPen(QColor(ink))
    words = QRectF(x, rect.y(), rect.right() - x, rect.height())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
    return rect.width()


def person(painter: QPainter, rect: QRectF, initials: str, size: int) -> None:
    """A person's initials in a round field."""
    now = colours()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(now.accsoft))
    painter.drawEllipse(rect)
    painter.setFont(strong_font(px(size)))
    painter.setPen(QColor(now.acc))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials)
