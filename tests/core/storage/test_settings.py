"""Settings of the clinic: typed, each with a floor and a ceiling."""

from zoneinfo import ZoneInfo

import pytest

from clinic_desk.access import EventDraft, Permission
from clinic_desk.errors import InvalidInput, Problem
from clinic_desk.storage import settings

ENTRY = EventDraft(kind="test:setting:changed", action="U")


def put(session, which, value):
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        settings.put(work, which, value)
        work.record(ENTRY)
    return session.reading(Permission.SCHEDULE_READ)


def test_a_setting_keeps_its_value(owner):
    assert settings.number(put(owner, settings.LOCK_MINUTES, 12), settings.LOCK_MINUTES) == 12
    assert settings.text(put(owner, settings.CLINIC_NAME, "Södra"), settings.CLINIC_NAME) == "Södra"
    reads = put(owner, settings.CLINIC_ZONE, "Europe/Helsinki")
    assert settings.zone(reads) == ZoneInfo("Europe/Helsinki")
    assert settings.region(put(owner, settings.CLINIC_LOCALE, "sv_FI")) == "FI"


def test_what_was_never_set_has_its_default(owner):
    reads = owner.reading(Permission.SCHEDULE_READ)
    assert settings.number(reads, settings.LOCK_MINUTES) == 5


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        (0, Problem.TOO_SHORT),
        (-5, Problem.TOO_SHORT),
        (31, Problem.TOO_LONG),
        ("", Problem.NOT_A_NUMBER),
        ("--5", Problem.NOT_A_NUMBER),
        ("5²", Problem.NOT_A_NUMBER),
        ("five", Problem.NOT_A_NUMBER),
        ("9" * 5000, Problem.NOT_A_NUMBER),
    ],
)
def test_a_number_outside_its_bounds_is_refused(owner, value, problem):
    with pytest.raises(InvalidInput) as refused:
        put(owner, settings.LOCK_MINUTES, value)
    assert refused.value.problems == {"lock.minutes": problem}
    reads = owner.reading(Permission.SCHEDULE_READ)
    assert settings.number(reads, settings.LOCK_MINUTES) == 5


@pytest.mark.parametrize(
    ("value", "problem"), [("", Problem.MISSING), ("x" * 201, Problem.TOO_LONG)]
)
def test_a_text_outside_its_bounds_is_refused(owner, value, problem):
    with pytest.raises(InvalidInput) as refused:
        put(owner, settings.CLINIC_NAME, value)
    assert refused.value.problems == {"clinic.name": problem}
