"""A late morning: the board says who runs late, and whoever is waiting at home is told."""

from datetime import timedelta

from clinic_desk.audit.events import EventKind
from clinic_desk.staff.permissions import Role
from tests.core.scheduling.conftest import LINDQVIST
from tests.journeys.driving import until
from ui.today.tell_panel import TellPanel


def page(desk):
    return desk.window.room("today")


def words(desk, family):
    cards = page(desk).board._cards.values()
    return next(one.words() for one in cards if one.card.appointment.family == family)


def later(desk, minutes):
    """Time passes, and the board sees it."""
    desk.clinic.clock.move(timedelta(minutes=minutes))
    desk.program.sitting.tick(desk.clinic.clock.now())


def tell(desk):
    until(lambda: isinstance(desk.window.panel(), TellPanel), "whom to tell is shown")
    return desk.window.panel()


def test_a_late_morning_is_told_to_whoever_it_makes_late(desk):
    desk.sit(Role.RECEPTIONIST, room="today")
    later(desk, 116)  # 10:28, and the visit of 10:00 only begins
    desk.keyboard.press("A", "S")
    until(lambda: page(desk).late.isHidden(), "a half hour's gap is enough")
    later(desk, 49)

    assert page(desk).late.sentence() == "Dr Lindqvist runs 17 min late"
    assert "about 11:17" in words(desk, "O'Brien")
    desk.keyboard.press("L")
    (first,) = tell(desk).rows()
    assert first._time.text() == "11:00 → about 11:17"
    assert first._phone.text() == "070-174 06 02"
    assert desk.window.focusWidget() is first.told

    # Nobody answers, then somebody does; the wrong button is taken back, and done again.
    desk.keyboard.press("Tab", "Return")
    until(lambda: first._call.text().startswith("Not reached"), "it is noted")
    desk.keyboard.press("Up", "Return")
    until(lambda: first._call.text().startswith("Told"), "it is noted")
    assert page(desk).late._tell.text() == "Whom to tell"
    desk.keyboard.press("Ctrl+Z")
    until(lambda: first._call.text().startswith("Not reached"), "it is taken back")
    desk.keyboard.press("Ctrl+Y")
    until(lambda: first._call.text().startswith("Told"), "it is done again")
    desk.keyboard.press("Esc")
    assert desk.window.panel() is None

    # Much later it is worth another call.
    later(desk, 12)
    until(lambda: page(desk).late._tell.text() == "Tell 1", "it has grown later since")

    # What was chosen stays chosen while the minutes pass.
    desk.keyboard.press("Left")
    chosen = desk.window.focusWidget()
    later(desk, 1)
    assert desk.window.focusWidget() is chosen

    told = desk.entries(kinds=(EventKind.LATENESS_TOLD,))
    assert [one.facts["outcome"] for one in told] == ["not-reached", "told", "not-reached", "told"]


def test_of_today_nothing_is_proposed_before_whoever_runs_late_is_there(desk):
    desk.sit(Role.RECEPTIONIST, room="today")
    later(desk, 116)
    desk.keyboard.press("A", "S")
    later(desk, 49)  # 11:17, and the visit of 11:00 waits
    desk.keyboard.press("Ctrl+N")
    desk.keyboard.type("alva")
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel().draft().patient, "somebody is chosen")
    until(lambda: desk.window.panel().looking.list.chosen(), "a time is proposed")

    model = desk.window.panel().looking.list.model()
    found = [model.proposal(row) for row in range(model.rowCount())]
    lindqvist = [one.start for one in found if one.practitioner == LINDQVIST]
    assert min(lindqvist).strftime("%H:%M") >= "11:34", "seventeen minutes from now"
