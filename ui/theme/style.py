"""Roles to palette and stylesheet: how the tokens are worn by the application.

Widgets name a role by a dynamic property (``kind``), never a colour. What paints itself
asks ``colours()`` while painting, and so follows a change without being told.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme import tokens
from ui.theme.fonts import body_font, load_fonts
from ui.theme.sheet import stylesheet
from ui.theme.tokens import CONTRAST, DARK, LIGHT, Colours, Density


class Scheme(StrEnum):
    """Which set of colours a person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One person's choice of colours, row height and text size (1.0 to 2.0)."""

    scheme: Scheme = Scheme.SYSTEM
    density: Density = Density.COMFORTABLE
    text_scale: float = 1.0


_worn = [Look()]


def look() -> Look:
    """The look that the application wears now."""
    return _worn[0]


def colours() -> Colours:
    """The colours to paint with now."""
    return _colours_of(_worn[0].scheme)


def px(size: int) -> int:
    """A text size or a length that must grow with the text, at the present text scale."""
    return round(size * _worn[0].text_scale)


def row_height() -> int:
    """The height of one row of a list or table now."""
    return px(_worn[0].density.row)


def wear(application: QApplication, wanted: Look) -> None:
    """Give the application this look; may be called again at any time."""
    _worn[0] = replace(wanted, text_scale=min(max(wanted.text_scale, 1.0), 2.0))
    load_fonts()
    application.setStyle("Fusion")
    application.setFont(body_font(px(tokens.BODY)))
    application.setPalette(palette(colours()))
    application.setStyleSheet(stylesheet(colours(), _worn[0].text_scale, row_height()))


def follow_system(application: QApplication) -> Callable[[], None]:
    """Change with the system's choice of colours and contrast; returns what ends the following."""
    hints = QGuiApplication.styleHints()
    changes = (hints.colorSchemeChanged, hints.accessibility().contrastPreferenceChanged)

    def changed() -> None:
        if look().scheme is Scheme.SYSTEM:
            wear(application, look())

    for each in changes:
        each.connect(changed)
    return lambda: _disconnect(changes, changed)


def _disconnect(changes: Iterable[SignalInstance], changed: Callable[[], None]) -> None:
    for each in changes:
        each.disconnect(changed)


def set_kind(widget: QWidget, kind: str) -> None:
    """Give a widget another role, and have the stylesheet look at it again."""
    if widget.property("kind") == kind:
        return
    widget.setProperty("kind", kind)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def _colours_of(scheme: Scheme) -> Colours:
    if scheme is Scheme.SYSTEM:
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
    return _SETS[scheme]


_SETS = {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}


def palette(of: Colours) -> QPalette:
    """The palette for what Fusion draws by itself."""
    role = QPalette.ColorRole
    made = QPalette()
    for where, colour in {
        role.Window: of.bg,
        role.WindowText: of.t1,
        role.Base: of.surface,
        role.AlternateBase: of.bg,
        role.Text: of.t1,
        role.PlaceholderText: of.t3,
        role.Button: of.surface,
        role.ButtonText: of.t1,
        role.BrightText: of.danger,
        role.ToolTipBase: of.t1,
        role.ToolTipText: of.surface,
        role.Highlight: of.acc,
        role.HighlightedText: of.onacc,
        role.Accent: of.acc,
        role.Link: of.acc,
        role.LinkVisited: of.vio,
        role.Light: of.surface,
        role.Midlight: of.line,
        role.Mid: of.line2,
        role.Dark: of.edge,
        role.Shadow: of.sunken,
    }.items():
        made.setColor(where, QColor(colour))
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, where, QColor(of.t3))
    return made
