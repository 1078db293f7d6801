"""The one family, bundled; other scripts fall back to what the system has (Noto and kin)."""

from enum import StrEnum
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from ui.theme.files import FONTS
from ui.theme.tokens import FAMILY, REGULAR, SEMIBOLD


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, ...]:
    """Load the bundled files once; their family names. Raises FileNotFoundError."""
    families: list[str] = []
    for path in sorted(FONTS.glob("*.woff2")):
        number = QFontDatabase.addApplicationFont(str(path))
        families.extend(QFontDatabase.applicationFontFamilies(number))
    if FAMILY not in families:
        raise FileNotFoundError(FONTS)
    return tuple(families)


class Script(StrEnum):
    """What names may be written in and the bundled family has not."""

    CHINESE = "chinese"
    JAPANESE = "japanese"
    KOREAN = "korean"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    HINDI = "hindi"
    THAI = "thai"


_WRITING = QFontDatabase.WritingSystem
_SYSTEMS = {
    Script.CHINESE: _WRITING.SimplifiedChinese,
    Script.JAPANESE: _WRITING.Japanese,
    Script.KOREAN: _WRITING.Korean,
    Script.ARABIC: _WRITING.Arabic,
    Script.HEBREW: _WRITING.Hebrew,
    Script.HINDI: _WRITING.Devanagari,
    Script.THAI: _WRITING.Thai,
}


def lacking() -> tuple[Script, ...]:
    """The scripts that no font of this computer has: their names are shown as boxes."""
    return tuple(
        script for script, system in _SYSTEMS.items() if not QFontDatabase.families(system)
    )


def body_font(size: int, weight: int = REGULAR) -> QFont:
    """The family at a pixel size, with figures of one width so that times stand in columns."""
    font = QFont(FAMILY)
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def strong_font(size: int) -> QFont:
    return body_font(size, SEMIBOLD)
