"""The card of somebody who cannot say when they were born."""

from clinic_desk.patients.records import NOT_GIVEN
from tests.ui.patients.test_card_panel import panel, texts  # noqa: F401 - a fixture


def test_it_is_said_so_and_corrected_as_such(panel, build):  # noqa: F811
    panel.show_card(build.card(build.record(birth_date=None)))
    assert "date of birth not given · number 1001" in texts(panel)
    panel.correct()
    assert panel.form.typed().birth_date == NOT_GIVEN
