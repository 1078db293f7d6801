"""A time that is taken is booked all the same: by who may, with a reason, and it is seen."""

from clinic_desk.audit.events import EventKind
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import until
from ui.scheduling.booking_panel import BookingPanel
from ui.scheduling.day_pictures import OVERBOOKED_MARK, status_icon
from ui.scheduling.legend import Sign


def test_a_taken_time_is_booked_over_with_a_reason_that_is_kept_and_shown(desk):
    desk.sit(Role.OWNER)
    desk.keyboard.press("Ctrl+N")
    desk.keyboard.type("alva")
    desk.keyboard.press("Return")
    until(lambda: desk.window.panel().draft().patient, "somebody is chosen")
    panel = desk.window.panel()
    looking = panel.looking
    looking.when.setFocus()
    desk.keyboard.type("lindqvist 10:00?")
    until(lambda: not looking._over.isHidden(), "it is taken, and why is said")
    looking._over.setFocus()
    desk.keyboard.press("Return", "Down", "Down", "Return")
    until(lambda: looking.overbook() is not None, "why it cannot wait is chosen")
    desk.keyboard.press("Ctrl+Return")
    until(lambda: not isinstance(desk.window.panel(), BookingPanel), "it is booked")
    assert desk.window._undo_bar.sentence().startswith("Alva Lindgren is booked")
    assert desk.window._undo_bar._hint_key.text() == "Ctrl Shift S", "and how to print the slip"

    page = desk.window.room("schedule")

    def hers():
        shown = (one.appointment for one in page.view.plan().blocks)
        return [one for one in shown if one is not None and one.family == "Lindgren"]

    (over,) = hers()
    assert over.overbooked is not None
    assert status_icon(over) == OVERBOOKED_MARK
    assert Sign.OVERBOOKED in {one.sign for one in page._legend.entries()}
    desk.keyboard.press("Ctrl+Z")
    until(lambda: not hers(), "it is taken back")

    (booked,) = desk.entries(kinds=(EventKind.APPOINTMENT_BOOKED,))[-1:]
    assert booked.facts["overbooked"]
