"""Where visitors can see the screen, a policy shows patients by their initials, at once."""

from PySide6.QtGui import QAccessible

from clinic_desk.staff import policies
from clinic_desk.storage import settings
from tests.builders import Role
from tests.journeys.driving import until
from tests.ui.accessible import tree


def shown(desk, room: str) -> str:
    """All that a room says of its visits."""
    page = desk.window.room(room)
    parts = [
        part.text(kind)
        for part in tree(page)
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description)
    ]
    return " ".join(parts)


def test_names_give_way_to_initials_and_come_back(desk):
    desk.sit(Role.OWNER)
    until(lambda: "Siv Rådberg" in shown(desk, "schedule"), "the day shows the name")

    policies.change(desk.session, settings.SCREEN_SEEN.key, "1")
    until(lambda: "S. R." in shown(desk, "schedule"), "the name gives way")
    assert "Rådberg" not in shown(desk, "schedule")
    desk.go("today")
    desk.keyboard.press("Ctrl+2")  # from the overview to the board
    until(lambda: "S. R." in shown(desk, "today"), "on the board too")
    assert "Rådberg" not in shown(desk, "today")

    policies.change(desk.session, settings.SCREEN_SEEN.key, "0")
    until(lambda: "Siv Rådberg" in shown(desk, "today"), "the name is back")


def test_a_search_shows_the_name_of_the_line_one_stands_on_alone(desk):
    desk.sit(Role.OWNER)
    policies.change(desk.session, settings.SCREEN_SEEN.key, "1")
    desk.keyboard.press("Ctrl+K")
    desk.keyboard.type("si")
    until(desk.window.find_box.is_open, "two are found")
    results = desk.window.find_box._drop.results
    model = results.model()

    def names():
        shown = [model.index(row, 0).data() for row in range(model.rowCount())]
        return [one for one in shown if one in {"Siv Rådberg", "Siobhán O'Brien", "S. R.", "S. O."}]

    until(lambda: len(names()) == 2, "both are there")
    first = names()
    assert sum(one.endswith(".") for one in first) == 1
    desk.keyboard.press("Down")
    assert names() != first, "the name goes with the line one stands on"
    results.moment.timer.timeout.emit()
    assert all(one.endswith(".") for one in names())
