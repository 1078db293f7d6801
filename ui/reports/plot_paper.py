"""A figure's bars on paper: black and grey, the striped ones told apart by their stripes."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from ui.reports.plot import Ink, Plot, paint, paint_legend

_SIZE, _ABOVE, _LEGEND = 8.5, 3, 19
_BLACK, _GREY, _RULE = "#000000", "#444444", "#BBBBBB"


def draw(painter: QPainter, place: QRectF, plot: Plot, letters: Callable[..., QFont]) -> None:
    """Legend and bars into ``place``; ``letters`` makes a font of so many points."""
    ink = Ink(
        text=_BLACK,
        quiet=_GREY,
        line=_RULE,
        now=_GREY,
        before=_GREY,
        plain=letters(_SIZE, bold=False),
        strong=letters(_SIZE, bold=True),
    )
    paint_legend(painter, QPointF(place.left(), place.top() + _ABOVE), plot, ink)
    paint(painter, place.adjusted(0, _LEGEND, 0, 0), plot, ink)
