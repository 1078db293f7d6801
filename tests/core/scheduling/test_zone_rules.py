"""The rules of a zone change: what was agreed on the wall stands, the instants follow it."""

import zoneinfo
from datetime import date, timedelta
from importlib import resources
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.errors import NoSuchTime, SlotTaken
from clinic_desk.scheduling import (
    dating,
    hit,
    hours,
    leave,
    moving,
    sizing,
    store,
    walltime,
    zone_rules,
)
from clinic_desk.scheduling.leave import NewAbsence
from clinic_desk.scheduling.places import Places
from clinic_desk.scheduling.records import WhyNot
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.a_group import comes, give_to, group
from tests.core.scheduling.conftest import HADDAD, LINDQVIST, MORNING

CACHES = (walltime.zone_named, walltime.wall_day, walltime.rules_of, hours._open_spans)


@pytest.fixture
def rules(tmp_path):
    """The clinic's zone, whose file in the computer's data can be exchanged for another's."""
    here, before = tmp_path / "zones", zoneinfo.TZPATH
    (here / "Europe").mkdir(parents=True)

    def become(name: str) -> None:
        (here / "Europe" / "Stockholm").write_bytes(data_of(name))
        zoneinfo.reset_tzpath([str(here), *before])
        forget()

    become("Europe/Stockholm")
    yield become
    zoneinfo.reset_tzpath(before)
    forget()


def forget():
    ZoneInfo.clear_cache()
    for one in CACHES:
        one.cache_clear()


def data_of(name):
    for place in zoneinfo.TZPATH:
        found = Path(place) / name
        if found.exists():
            return found.read_bytes()
    return (resources.files("tzdata") / "zoneinfo" / name).read_bytes()


def test_nothing_is_due_while_the_rules_are_the_same(desk, rules):
    desk.book()

    assert not zone_rules.due(desk.session)


def test_a_visit_keeps_its_wall_clock_and_its_instant_follows(desk, rules, schedule):
    booked = desk.book(MORNING.replace(day=9))
    rules("Europe/Helsinki")
    assert zone_rules.due(desk.session)

    found = zone_rules.reckon(desk.session, schedule)

    now = store.in_directory(schedule, booked.id)
    assert (now.start, now.start_utc) == (booked.start, booked.start_utc - 60)
    assert (found.visits, found.clashes) == (1, ())
    assert not zone_rules.due(desk.session)
    with pytest.raises(SlotTaken):
        desk.book(MORNING.replace(day=9), patient=a_patient(desk.session))
    kinds = LogFilter(kinds=(EventKind.TIMES_RECOMPUTED,))
    assert queries.count(desk.session, queries.open_log(desk.session, kinds)).entries == 2


def test_a_group_that_holds_more_than_usual_does_so_at_its_new_instant(desk, rules, schedule):
    give_to(desk, "2")
    at = MORNING.replace(day=9)
    of = group(desk, at).of
    sizing.set_size(desk.session, of, None, 3)
    comes(desk, 3, at)
    rules("Europe/Helsinki")

    assert zone_rules.reckon(desk.session, schedule).clashes == ()

    assert group(desk, at).places == Places(3, 3)
    assert group(desk, at).of.start_utc == of.start_utc - 60


def test_leave_keeps_the_wall_clock_that_was_meant(desk, rules, schedule):
    on = date(2026, 3, 10)
    leave.add(
        desk.session,
        NewAbsence(practitioner=LINDQVIST, first=on, last=on, starts=600, ends=720),
    )
    before = leave.coming(desk.session)[0]
    rules("Europe/Helsinki")

    assert zone_rules.reckon(desk.session, schedule).absences == 1

    after = leave.coming(desk.session)[0]
    assert (after.start_utc, after.end_utc) == (before.start_utc - 60, before.end_utc - 60)


def test_what_was_before_is_left_as_it_was(desk, rules):
    past = desk.book()
    desk.clinic.clock.at += timedelta(days=3)
    rules("Europe/Helsinki")

    with desk.session.directory("schedule") as opened:
        assert zone_rules.reckon(desk.session, opened).visits == 0

        assert store.in_directory(opened, past.id).start_utc == past.start_utc


def test_visits_that_fall_on_each_other_are_named_and_can_be_moved(desk, rules, schedule):
    """In the hour that the old rules had twice, two visits have one time under the new ones."""
    desk.session.kept.clear()
    first = desk.book(MORNING.replace(month=10, day=26, hour=8), patient=a_patient(desk.session))
    night = MORNING.replace(month=10, day=25, hour=2, minute=30)
    open_at_night(desk, night.date())
    one = desk.book(night, fold=0, patient=a_patient(desk.session))
    two = desk.book(night, fold=1, patient=a_patient(desk.session))
    rules("Africa/Algiers")  # the same hour, never moved

    found = zone_rules.reckon(desk.session, schedule)

    assert len(found.clashes) == 1
    assert hit.may_clash(desk.session)
    assert hit.clashes(desk.session, schedule) == 1
    assert found.clashes[0] in {one.id, two.id}
    listed = {one.visit.id: one.against.why for one in hit.listed(desk.session, schedule)}
    assert listed[found.clashes[0]] is WhyNot.TAKEN
    clashing = store.in_directory(schedule, found.clashes[0])
    moving.move(
        desk.session,
        schedule,
        clashing.id,
        clashing.version,
        practitioner=HADDAD,
        start=first.start,
    )
    assert found.clashes[0] not in {one.visit.id for one in hit.listed(desk.session, schedule)}
    assert hit.clashes(desk.session, schedule) == 0


def test_who_moves_only_their_own_visits_reckons_nothing(desk, rules):
    clinician = desk.sit(Role.CLINICIAN)
    rules("Europe/Helsinki")

    assert not zone_rules.due(clinician)


def test_the_missing_hour_is_refused_still(desk, rules):
    gap = MORNING.replace(month=3, day=29, hour=2, minute=30)

    with pytest.raises(NoSuchTime):
        desk.book(gap)


def open_at_night(desk, on):
    dating.set_date(desk.session, LINDQVIST, on, ((0, 360),))
