"""What the invented clinic calls things: in the language of whoever asked for it."""

from clinic_desk.demo.building import DemoSize, build
from clinic_desk.demo.house import WEEK
from clinic_desk.scheduling import clinic, working
from tests.builders import stretching_once

from .conftest import TUESDAY, at_the_desk


def test_a_swedish_clinic_has_swedish_services_rooms_and_titles(tmp_path):
    size = DemoSize(patients=12, appointments=20, events=60)
    with stretching_once():
        made = build(tmp_path, size=size, seed=1, now=TUESDAY, language="sv")

    with at_the_desk(made) as session:
        house = clinic.load(session)
        assert {"Nybesök", "Återbesök", "Ryggskola"} <= {one.name for one in house.services}
        assert all(one.name.startswith("Rum ") for one in house.rooms)
        assert {one.title for one in house.practitioners} <= {"Dr", "fysioterapeut"}
        assert working.usual_week(session) == WEEK
