from dataclasses import replace

import pytest

from clinic_desk.beginning import places
from clinic_desk.beginning.answers import (
    USUAL_HOURS,
    Answers,
    Profile,
    Step,
    folder_for,
    problems,
    suggested,
    week,
)
from clinic_desk.errors import Problem

WHOLE = Answers(
    clinic="Norra Kliniken",
    country="SE",
    zone="Europe/Stockholm",
    owner="Eva Öst",
    sign_in_name="eva",
)


@pytest.mark.parametrize("step", Step)
def test_a_page_that_is_filled_in_holds(step):
    assert problems(step, WHOLE) == {}


@pytest.mark.parametrize(
    ("step", "changed", "field", "problem"),
    [
        (Step.CLINIC, {"clinic": "  "}, "clinic", Problem.MISSING),
        (Step.CLINIC, {"clinic": "x" * 101}, "clinic", Problem.TOO_LONG),
        (Step.CLINIC, {"clinic": "a\u0007b"}, "clinic", Problem.FORBIDDEN_CHARACTER),
        (Step.CLINIC, {"zone": "Europe"}, "zone", Problem.NOT_A_ZONE),
        (Step.CLINIC, {"zone": "../../etc/passwd"}, "zone", Problem.NOT_A_ZONE),
        (Step.CLINIC, {"zone": ""}, "zone", Problem.NOT_A_ZONE),
        (Step.CLINIC, {"country": "XX"}, "country", Problem.UNKNOWN),
        (Step.CLINIC, {"folder": "somewhere/else"}, "folder", Problem.NOT_EMPTY),
        (
            Step.HOURS,
            {"hours": ("12-8", *USUAL_HOURS[1:])},
            "day-1",
            Problem.ENDS_FIRST,
        ),
        (Step.OWNER, {"owner": ""}, "owner", Problem.MISSING),
        (Step.OWNER, {"sign_in_name": ""}, "sign_in_name", Problem.MISSING),
    ],
)
def test_what_is_wrong_is_said_of_its_field(step, changed, field, problem):
    assert problems(step, replace(WHOLE, **changed)) == {field: problem}


def test_a_folder_that_holds_something_is_not_taken(tmp_path):
    (tmp_path / "letter.txt").write_text("dear")
    there = replace(WHOLE, folder=str(tmp_path))
    assert problems(Step.CLINIC, there) == {"folder": Problem.NOT_EMPTY}
    assert problems(Step.CLINIC, replace(WHOLE, folder=str(tmp_path / "new"))) == {}


def test_the_usual_folder_is_named_for_the_clinic_and_never_one_that_is_there(tmp_path):
    assert folder_for(replace(WHOLE, clinic="Åsas Ögon & Öron"), tmp_path).name == "asas-ogon-oron"
    assert folder_for(replace(WHOLE, clinic="診療所"), tmp_path).name == "clinic"
    (tmp_path / "norra-kliniken").mkdir()
    assert folder_for(WHOLE, tmp_path).name == "norra-kliniken-2"


def test_opening_hours_are_what_was_typed():
    typed = replace(WHOLE, hours=("8-12, 13-17", "", "closed", "", "", "", "10.00–14.00"))
    assert dict(enumerate(week(typed).days))[0] == ((480, 720), (780, 1020))
    assert list(week(typed))[-1] == (7, (600, 840))


def test_laws_follow_the_country_until_somebody_chooses():
    assert replace(WHOLE, country="SE").laws == (Profile.GDPR_SWEDEN,)
    assert replace(WHOLE, country="US").laws == (Profile.HIPAA,)
    assert replace(WHOLE, country="DE").laws == (Profile.GDPR,)
    assert suggested("JP") == ()
    assert replace(WHOLE, country="US", profiles=()).laws == ()


def test_the_zone_database_knows_the_countries():
    assert places.country_of("Europe/Stockholm") == "SE"
    assert places.country_of("UTC") == ""
    assert "America/Los_Angeles" in places.zones()
    assert {"SE", "US", "GB"} <= set(places.countries())
