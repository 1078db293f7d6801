import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from ui.theme.files import ICONS
from ui.theme.icons import Icon, icon, paint_icon
from ui.theme.style import Look, Scheme, wear
from ui.theme.tokens import DARK, LIGHT


def painted(name, side, ratio=1.0, colour="#000000"):
    image = QImage(int(side * ratio), int(side * ratio), QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_icon(painter, name, QRectF(0, 0, side, side), colour)
    painter.end()
    return image


def colours_in(image):
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


def test_every_icon_has_a_file_and_every_file_an_icon():
    assert {path.stem for path in ICONS.glob("*.svg")} == {str(name) for name in Icon}


def test_the_licences_lie_beside_the_files():
    assert "ISC License" in (ICONS / "Lucide-LICENSE.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", Icon)
def test_an_icon_can_be_drawn(name):
    assert colours_in(painted(name, 48)) == {"#000000"}


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_an_icon_is_drawn_for_the_screen_it_is_on(ratio):
    enlarged = painted(Icon.LOCK, 24).scaledToWidth(int(24 * ratio))
    assert painted(Icon.LOCK, 24, ratio) != enlarged


def test_an_icon_takes_the_colour_of_the_look_that_is_worn(qapp):
    made = icon(Icon.LOCK, "acc")
    in_light = colours_in(made.pixmap(48).toImage())
    wear(qapp, Look(scheme=Scheme.DARK))
    in_dark = colours_in(made.pixmap(48).toImage())
    assert (in_light, in_dark) == ({LIGHT.acc}, {DARK.acc})
