"""The figures of a report: every number beside that of before, whoever worked then."""

from dataclasses import replace
from datetime import date

import pytest

from clinic_desk.scheduling import clinic
from clinic_desk.scheduling.behind import Behind, Of
from clinic_desk.scheduling.figures import Compared, OfPractitioner, Report
from clinic_desk.scheduling.records import CancelReason
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, furnish
from ui.reports.report_words import figures

BUSY = OfPractitioner(
    practitioner=LINDQVIST,
    offered=600,
    booked_minutes=480,
    visits=12,
    took_place=8,
    missed=2,
    cancelled=2,
    waits=8,
    waited=40,
)
NOW = Report(
    first=date(2026, 11, 1),
    last=date(2026, 11, 30),
    practitioners=(BUSY,),
    lead=(2, 4, 6, 0, 0, 0),
    lead_days=36,
    waiting=(2, 6, 0, 0, 0),
    reasons=((CancelReason.PATIENT_ILL, 2),),
    cancelled_late=1,
)
BEFORE = replace(
    NOW,
    practitioners=(
        replace(BUSY, booked_minutes=300, missed=0, took_place=10, waited=16),
        replace(BUSY, practitioner=HADDAD),
    ),
    reasons=((CancelReason.OTHER, 4),),
)


@pytest.fixture
def told(owner, usual_look):
    furnish(owner)
    both = Compared(now=NOW, before=BEFORE)
    return figures(both, clinic.load(owner), "November 2026", "October 2026")


def test_each_number_stands_beside_that_of_before(told):
    use, missed, waiting, lead, cancelled = told
    assert (use.headline, use.compared) == (
        "80 %",
        "October 2026: 65 % · now 15 percentage points more",
    )
    assert (missed.headline, missed.compared) == (
        "20 %",
        "October 2026: 10 % · now 10 percentage points more",
    )
    assert waiting.compared == "October 2026: 4 min · now 1 minute longer"
    assert (lead.headline, lead.compared) == ("3.0 days", "October 2026: the same")
    assert cancelled.compared == "October 2026: the same"


def test_who_worked_only_before_has_a_row_and_opens_nothing(told):
    row = told[0].rows[1]
    assert (row.label, row.value, row.before, row.behind) == ("Dr Omar Haddad", "–", "80 %", None)
    assert told[0].rows[0].behind == Behind(of=Of.BOOKED, practitioner=LINDQVIST)


def test_reasons_of_either_stand_in_the_figure(told):
    ill, other, late = told[4].rows
    assert (ill.value, ill.before, ill.change) == ("100 %", "0 %", "100 percentage points more")
    assert (other.value, other.before, other.behind) == ("0 %", "100 %", None)
    assert (late.value, late.before) == ("50 %", "25 %")


def test_every_bar_is_a_row_of_its_figure_and_names_both_dates(told):
    for one in told:
        assert {id(bar.row) for bar in one.plot.bars} <= {id(row) for row in one.rows}
        assert (one.plot.now, one.plot.before) == ("November 2026", "October 2026")
        for at in range(len(one.plot.bars)):
            assert "October 2026" in one.plot.words(at)
