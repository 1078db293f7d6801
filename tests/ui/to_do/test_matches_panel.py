"""Who waits for a time that became free: how to ring them stands there too."""

from datetime import timedelta

from clinic_desk.clock import from_minutes
from clinic_desk.family.records import MayContact
from clinic_desk.scheduling.to_do.records import Match, Suited, WaitingEntry, WaitingId, Wish
from tests.ui.to_do.test_to_do_page import BESIDE, NOW, SARA, TODAY, VISIT, person
from ui.to_do.matches_panel import MatchesPanel


def suited(reach):
    who = person(7)
    wish = Wish(service=VISIT.id, first=TODAY, last=TODAY + timedelta(days=30))
    entry = WaitingEntry(id=WaitingId(1), patient=who.id, wish=wish, since=from_minutes(NOW))
    match = Match(entry=entry, practitioner=SARA.id, start_utc=NOW + 60, left_over=0)
    return Suited(match=match, who=who, phone=who.phone, reach=reach)


def test_who_wants_a_neutral_name_is_not_told_that_a_clinic_rings(qtbot):
    for reach, last in (
        (MayContact(neutral_name=True), "Do not say that it is a clinic"),
        (MayContact(), "When possible"),
    ):
        panel = MatchesPanel([suited(reach)], BESIDE)
        qtbot.addWidget(panel)
        panel.list.stand_on(WaitingId(1))
        assert last in panel._about.text().splitlines()[-1]
        assert panel._phone.text() == "070-123 45 67"
