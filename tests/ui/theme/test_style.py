from PySide6.QtGui import QFontMetricsF, QPalette, QRawFont
from PySide6.QtWidgets import QLabel

from ui.theme.files import FONTS
from ui.theme.fonts import body_font, strong_font
from ui.theme.style import Look, Scheme, colours, px, row_height, set_kind, wear
from ui.theme.tokens import DARK, LIGHT, Density

SIGNS = "ÅÄÖåäöéøłŁőşŞğıțİŠžñ’ễịỳИванοςΑθή•→"


def ground(qapp):
    return qapp.palette().color(QPalette.ColorRole.Window).name().upper()


def test_the_look_can_be_changed_while_the_program_runs(qapp):
    before = ground(qapp)
    wear(qapp, Look(scheme=Scheme.DARK))
    assert (before, ground(qapp)) == (LIGHT.bg, DARK.bg)
    assert colours() is DARK


def test_text_grows_to_twice_its_size_and_no_further(qapp):
    wear(qapp, Look(scheme=Scheme.LIGHT, text_scale=3.0))
    assert px(13) == 26
    assert qapp.font().pixelSize() == 26


def test_a_row_is_lower_when_the_person_wants_more_on_the_screen(qapp):
    wear(qapp, Look(scheme=Scheme.LIGHT, density=Density.COMPACT))
    compact = row_height()
    wear(qapp, Look(scheme=Scheme.LIGHT))
    assert (compact, row_height()) == (28, 36)


def test_a_label_grows_with_the_text(qapp, qtbot):
    label = QLabel("08:00")
    qtbot.addWidget(label)
    label.ensurePolished()
    before = label.sizeHint().height()
    wear(qapp, Look(scheme=Scheme.LIGHT, text_scale=2.0))
    label.ensurePolished()
    assert label.sizeHint().height() >= before * 1.8


def test_a_widget_can_take_another_role(qtbot):
    label = QLabel("late")
    qtbot.addWidget(label)
    set_kind(label, "danger")
    label.ensurePolished()
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == LIGHT.danger


def test_the_bundled_family_writes_the_names_of_a_european_clinic():
    for font in (body_font(13), strong_font(13)):
        raw = QRawFont.fromFont(font)
        assert raw.familyName() == "Inter"
        assert [sign for sign in SIGNS if not raw.supportsCharacter(ord(sign))] == []


def test_figures_have_one_width_so_that_times_stand_in_columns():
    metrics = QFontMetricsF(body_font(13))
    assert len({metrics.horizontalAdvance(figure) for figure in "0123456789"}) == 1


def test_the_licence_lies_beside_the_fonts():
    assert "SIL OPEN FONT LICENSE" in (FONTS / "Inter-LICENSE.txt").read_text("utf-8").upper()
