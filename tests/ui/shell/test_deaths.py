"""The day of a death as it is said, and what is left to do afterwards."""

from datetime import date

import pytest

from clinic_desk.access import PurposeOfUse
from tests.builders import a_patient
from tests.core.scheduling.conftest import Desk, furnish
from ui.shell import deaths

TODAY = date(2026, 11, 30)  # a Monday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("29/11", date(2026, 11, 29)),
        ("2 dec", date(2025, 12, 2)),
        ("29 november", date(2026, 11, 29)),
        ("yesterday", date(2026, 11, 29)),
        ("fri", date(2026, 11, 27)),
        ("lördag", date(2026, 11, 28)),
        ("2026-11-29", date(2026, 11, 29)),
        ("1/12 2026", date(2026, 12, 1)),
        ("29/2", None),
        ("soon", None),
    ],
)
def test_a_day_without_a_year_is_the_last_one(typed, meant):
    assert deaths.day_typed(typed, TODAY) == meant


def test_visits_that_stand_are_said_where_somebody_has_died(clinic, owner):
    furnish(owner)
    whose = a_patient(owner, "Dem", "Elsa")
    desk = Desk(clinic=clinic, session=owner, patient=whose)
    with owner.opened(whose, PurposeOfUse.DESK) as viewing:
        assert deaths.saved(owner, viewing, TODAY) == "Saved on the card"
    desk.book()
    with owner.opened(whose, PurposeOfUse.DESK) as viewing:
        assert "1 visit" in deaths.saved(owner, viewing, TODAY)
        assert deaths.saved(owner, viewing, None) == "Saved on the card"
