"""Visits to be moved: what one must know before one rings stands beside each."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QFontMetricsF

from clinic_desk.family.records import MayContact, WhyNotContact
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling.hit import Hit
from clinic_desk.scheduling.records import Obstacle, WhyNot
from clinic_desk.scheduling.to_do.records import Attempt, CallId, CallOutcome, CallWhat
from tests.ui.accessible import nameless
from tests.ui.scheduling.a_clinic import (
    DATE,
    LINDQVIST,
    NEW,
    PRACTITIONERS,
    SERVICES,
    ZONE,
    an_appointment,
)
from ui.kit.table import cell_font
from ui.scheduling.booking_records import Clinic
from ui.scheduling.hit_panel import HitPanel

CLINIC = Clinic(zone=ZONE, services=tuple(SERVICES.values()), practitioners=PRACTITIONERS)
NUMBER = "+46701740601"


def a_hit(phone, reach, number=1):
    visit = an_appointment(number, LINDQVIST, "13:00", "Göran Nyström", NEW)
    who = DirectoryEntry(
        id=visit.patient,
        number=7,
        family="Nyström",
        given="Göran",
        birth_date=None,
        phone=NUMBER,
        protected=False,
    )
    against = Obstacle(why=WhyNot.ABSENT)
    return Hit(visit=visit, against=against, who=who, on_the_way=False, phone=phone, reach=reach)


@pytest.mark.parametrize(
    ("phone", "reach", "mark", "said"),
    [
        (NUMBER, MayContact(), "", ""),
        (NUMBER, MayContact(neutral_name=True), "", "Do not say that it is a clinic"),
        (None, MayContact(), "No number", ""),
        (
            None,
            MayContact(why_not=WhyNotContact.NO_RINGING),
            "Not to be rung up",
            "Wishes not to be rung up: the card says how to reach them",
        ),
        (
            None,
            MayContact(why_not=WhyNotContact.NEVER_TOLD),
            "Not to be rung up",
            "Not on this number: whoever answers must not know the times",
        ),
    ],
    ids=["as usual", "neutral", "none", "text only", "never told"],
)
def test_how_they_wish_to_be_reached_stands_beside_the_number(qtbot, phone, reach, mark, said):
    panel = HitPanel("Dr Lindqvist", lambda _permission: True)
    qtbot.addWidget(panel)
    panel.show_hits([a_hit(phone, reach)], CLINIC, DATE)

    assert panel.table.model().index(0, 2).data() == mark
    first, *rest = panel._why.text().splitlines()
    assert first.startswith("Today 13:00")
    assert rest == ([said] if said else [])
    assert nameless(panel) == []


def test_how_a_call_went_has_its_room_in_the_list(shown):
    """It had been cut off: the columns kept the widths of before the call."""
    panel = shown(HitPanel("Dr Lindqvist", lambda _permission: True))
    panel.resize(400, 700)
    rung = a_hit(NUMBER, MayContact())
    panel.show_hits([rung], CLINIC, DATE)
    call = Attempt(
        id=CallId(1),
        patient=rung.visit.patient,
        what=CallWhat.CONFIRM,
        about=1,
        outcome=CallOutcome.VOICEMAIL,
        made=datetime(2026, 11, 24, 9, tzinfo=UTC),
    )
    panel.show_hits([replace(rung, on_the_way=True, attempts=(call,))], CLINIC, DATE)

    table, index = panel.table, panel.table.model().index(0, 2)
    assert index.data() == "On the way, Voicemail"
    assert table.model().index(0, 0).data() == "13:00", "all of them are today's"
    for column in range(3):
        words = table.model().index(0, column)
        wide = QFontMetricsF(cell_font(words)).horizontalAdvance(words.data())
        assert table.columnWidth(column) >= wide + 20


def test_two_people_share_the_calls_by_every_other_and_nobody_is_rung_twice(qtbot):
    panel = HitPanel("Dr Lindqvist", lambda _permission: True)
    qtbot.addWidget(panel)
    panel.show_hits([a_hit(NUMBER, MayContact(), number=one) for one in range(3)], CLINIC, DATE)
    assert panel._halves.isHidden(), "so few are one person's"

    panel.show_hits([a_hit(NUMBER, MayContact(), number=one) for one in range(5)], CLINIC, DATE)
    assert not panel._halves.isHidden()
    shared = []
    for half in ("first", "second"):
        panel._halves.choose(half)
        panel._halves.chosen.emit(half)
        model = panel.table.model()
        shared.append([model.hit(row).visit.id for row in range(model.rowCount())])
    assert shared == [[0, 2, 4], [1, 3]]
