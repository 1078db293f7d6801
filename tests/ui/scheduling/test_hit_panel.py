"""Visits to be moved: what one must know before one rings stands beside each."""

import pytest

from clinic_desk.family.records import MayContact, WhyNotContact
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling.hit import Hit
from clinic_desk.scheduling.records import Obstacle, WhyNot
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
from ui.scheduling.booking_records import Clinic
from ui.scheduling.hit_panel import HitPanel

CLINIC = Clinic(zone=ZONE, services=tuple(SERVICES.values()), practitioners=PRACTITIONERS)
NUMBER = "+46701740601"


def a_hit(phone, reach):
    visit = an_appointment(1, LINDQVIST, "13:00", "Göran Nyström", NEW)
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
