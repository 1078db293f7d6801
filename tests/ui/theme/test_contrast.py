"""Every text token can be read on every ground it may stand on (WCAG 2.2, 1.4.3 and 1.4.11)."""

import pytest

from ui.theme.tokens import CONTRAST, DARK, LIGHT, Tone, ink_and_ground

GROUNDS = ("bg", "surface", "sunken")
SETS = pytest.mark.parametrize(
    "colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"]
)


def luminance(colour):
    def linear(part):
        share = int(part, 16) / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(colour[at : at + 2]) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@SETS
@pytest.mark.parametrize("ground", GROUNDS)
def test_body_text_has_seven_to_one(colours, ground):
    assert contrast(colours.t1, getattr(colours, ground)) >= 7


@SETS
@pytest.mark.parametrize("ground", (*GROUNDS, "accsoft"))
@pytest.mark.parametrize("ink", ["t1", "t2", "t3"])
def test_text_has_four_and_a_half_to_one(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@SETS
@pytest.mark.parametrize("tone", Tone)
def test_a_mark_can_be_read_on_its_ground_and_on_cards(colours, tone):
    ink, soft = ink_and_ground(tone)
    for ground in (soft, "surface", "bg"):
        assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@SETS
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("onacc", "acc"),
        ("ondanger", "danger"),
        ("surface", "t1"),
        ("sunken", "t1"),
        ("surface", "vio"),
    ],
)
def test_text_on_filled_grounds_can_be_read(colours, ink, ground):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@SETS
@pytest.mark.parametrize("token", ["edge", "acc", "now"])
def test_borders_of_fields_and_the_focus_ring_have_three_to_one(colours, token):
    for ground in ("bg", "surface"):
        assert contrast(getattr(colours, token), getattr(colours, ground)) >= 3


SOFT = ("accsoft", *sorted({ink_and_ground(tone)[1] for tone in Tone}))


@pytest.mark.parametrize("ground", sorted({*GROUNDS, *SOFT}))
@pytest.mark.parametrize("ink", ["t1", "t2", "t3"])
def test_in_high_contrast_all_text_has_seven_to_one(ink, ground):
    assert contrast(getattr(CONTRAST, ink), getattr(CONTRAST, ground)) >= 7


@pytest.mark.parametrize("tone", Tone)
def test_in_high_contrast_every_mark_has_seven_to_one(tone):
    ink, soft = ink_and_ground(tone)
    for ground in (soft, *GROUNDS):
        assert contrast(getattr(CONTRAST, ink), getattr(CONTRAST, ground)) >= 7


@pytest.mark.parametrize(
    ("ink", "ground"),
    [("onacc", "acc"), ("ondanger", "danger"), ("surface", "t1"), ("surface", "vio")],
)
def test_in_high_contrast_text_on_filled_grounds_has_seven_to_one(ink, ground):
    assert contrast(getattr(CONTRAST, ink), getattr(CONTRAST, ground)) >= 7


@pytest.mark.parametrize("token", ["edge", "acc", "now", "line2"])
def test_in_high_contrast_borders_are_plain_to_see(token):
    for ground in GROUNDS:
        assert contrast(getattr(CONTRAST, token), getattr(CONTRAST, ground)) >= 4.5
