"""Every number and colour of the windows; nothing else holds one.

Lengths are logical pixels at text scale 1. Colours are named by what they are for, so that
the light and the dark set can be exchanged while the program runs.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """One set of colours, as ``#RRGGBB``."""

    dark: bool
    bg: str  # the window
    surface: str  # panels and cards
    sunken: str  # closed hours and wells
    line: str  # hairlines
    line2: str  # quiet borders
    edge: str  # borders of fields, at least 3:1
    t1: str  # text
    t2: str  # secondary text
    t3: str  # captions
    acc: str  # the one accent
    accsoft: str
    onacc: str  # text on the accent
    danger: str  # harm, late
    dangersoft: str
    ondanger: str
    warn: str  # attention
    warnsoft: str
    ok: str  # holds
    oksoft: str
    info: str  # facts
    infosoft: str
    vio: str  # protected, first, practice
    viosoft: str
    now: str  # the time line


LIGHT = Colours(
    dark=False,
    bg="#F5F7F6",
    surface="#FFFFFF",
    sunken="#ECF0EE",
    line="#DCE2DF",
    line2="#C3CCC8",
    edge="#84918B",
    t1="#15201C",
    t2="#44514B",
    t3="#5E6B65",
    acc="#0E6A5E",
    accsoft="#DDF0EB",
    onacc="#FFFFFF",
    danger="#B3261E",
    dangersoft="#FBE7E5",
    ondanger="#FFFFFF",
    warn="#855300",
    warnsoft="#FBF0D9",
    ok="#1F7136",
    oksoft="#E1F3E5",
    info="#1D5CA6",
    infosoft="#E3EEFA",
    vio="#6746A0",
    viosoft="#EFE8F9",
    now="#C2331F",
)

DARK = Colours(
    dark=True,
    bg="#101513",
    surface="#171D1B",
    sunken="#0B0F0E",
    line="#29332F",
    line2="#3C4843",
    edge="#66736D",
    t1="#E8EEEB",
    t2="#B4C0BA",
    t3="#93A09A",
    acc="#5FC7B3",
    accsoft="#14352E",
    onacc="#05201A",
    danger="#FF8F86",
    dangersoft="#3B1A18",
    ondanger="#2A0806",
    warn="#F1BE62",
    warnsoft="#35270D",
    ok="#7FD495",
    oksoft="#14301C",
    info="#8DBDF5",
    infosoft="#152A42",
    vio="#C4A8F2",
    viosoft="#2A1F40",
    now="#FF7A66",
)

CONTRAST = Colours(
    dark=True,
    bg="#000000",
    surface="#000000",
    sunken="#141414",
    line="#8C8C8C",
    line2="#B0B0B0",
    edge="#FFFFFF",
    t1="#FFFFFF",
    t2="#F0F0F0",
    t3="#DCDCDC",
    acc="#5CE6D0",
    accsoft="#00352D",
    onacc="#000000",
    danger="#FFADA6",
    dangersoft="#3D0A07",
    ondanger="#000000",
    warn="#FFD466",
    warnsoft="#332400",
    ok="#86EBA0",
    oksoft="#00330F",
    info="#A6D0FF",
    infosoft="#00264D",
    vio="#DCC8FF",
    viosoft="#2B1152",
    now="#FF8F7D",
)


class Tone(StrEnum):
    """What a mark, a banner or an icon says by its colour; a word always says it too."""

    PLAIN = "plain"
    ACCENT = "accent"
    DANGER = "danger"
    WARN = "warn"
    OK = "ok"
    INFO = "info"
    VIOLET = "violet"


_TONE_TOKENS = {
    Tone.PLAIN: ("t2", "sunken"),
    Tone.ACCENT: ("acc", "accsoft"),
    Tone.DANGER: ("danger", "dangersoft"),
    Tone.WARN: ("warn", "warnsoft"),
    Tone.OK: ("ok", "oksoft"),
    Tone.INFO: ("info", "infosoft"),
    Tone.VIOLET: ("vio", "viosoft"),
}


def ink_and_ground(tone: Tone) -> tuple[str, str]:
    """The names of the tokens for a tone's text and its soft ground."""
    return _TONE_TOKENS[tone]


# Space: a grid of four.
S1, S2, S3, S4, S6, S8 = 4, 8, 12, 16, 24, 32

# Type: one family, two weights; the light one is for the clock of the lock screen alone.
FAMILY = "Inter"
SMALL, CAPTION, BODY, LEAD, TITLE, HEADING, CLOCK = 11, 12, 13, 15, 18, 24, 55
LIGHT_WEIGHT, REGULAR, SEMIBOLD = 300, 400, 600

# Form.
RADIUS = 6
RADIUS_SMALL = 4
RING = 2  # the focus ring
BAR = 3  # the coloured bar of an appointment
ICON = 20
ICON_SMALL = 16
ICON_MARK = 14
CONTROL_HEIGHT = 36
BUTTON_HEIGHT = 34
CHIP_HEIGHT = 28
BADGE_HEIGHT = 19
KEY_HEIGHT = 18
TARGET = 24  # the smallest thing to click

# The frame of the window.
RAIL_WIDTH = 80
TOP_BAR_HEIGHT = 52
STATUS_HEIGHT = 28
SEARCH_WIDTH = 420
PANEL_WIDTH = 362
PANEL_WIDTH_SLIM = 292
HELP_WIDTH = 340
LOCK_CARD_WIDTH = 400
READING_WIDTH = 1560  # how far an eye goes along a row
COUNTDOWN_WIDTH = 320
DIMMED = 150  # of 255: how dark the window lies under the countdown
PRACTICE_BORDER = 8  # what is around the rooms of the practice clinic
PRACTICE_STRIPE = 4
PRACTICE_STRIP_HEIGHT = 20
SMALLEST_WINDOW = (1024, 700)
USUAL_WINDOW = (1280, 800)

# Time, in milliseconds.
UNDO_STAYS = 10_000


TEXT_SCALES = (1.0, 1.25, 1.5, 2.0)
"""How large text can be: each person's own choice."""


class Density(StrEnum):
    """How tall a row is; each person's own choice."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"

    @property
    def row(self) -> int:
        return 36 if self is Density.COMFORTABLE else 28
