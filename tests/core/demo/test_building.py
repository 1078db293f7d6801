"""The invented clinic: the same for the same seed, full today, and whole."""

import json
import re
from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select

from clinic_desk.audit import verifying
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import Verified
from clinic_desk.audit.tables import log_entry
from clinic_desk.audit.verify import Finding
from clinic_desk.clock import from_microseconds
from clinic_desk.demo.building import CARD_NAME, DemoSize, build
from clinic_desk.patients import finding
from clinic_desk.patients.tables import directory, record
from clinic_desk.scheduling import clinic, day
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.tables import day_appointment
from clinic_desk.storage.gate import Scope
from tests.builders import stretching_once

from .conftest import SMALL, TUESDAY, at_the_desk, built

SEEING, LOG = Scope(directory=1), Scope(log=0)
PEOPLE = select(*[c for c in directory.c if c.name != "id"]).order_by(directory.c.number)
VISITS = select(
    *[day_appointment.c[name] for name in ("start_wall", "minutes", "status", "version")]
).order_by(day_appointment.c.start, day_appointment.c.id)
ENTRIES = select(log_entry.c.recorded, log_entry.c.kind, log_entry.c.role).order_by(log_entry.c.seq)
IDENTITY_NUMBER = re.compile(r"\d{6}(\d{2})?[-+ ]?\d{4}")


def told(session):
    database = session.database
    rows = (database.rows(SEEING, PEOPLE, {}), database.rows(SEEING, VISITS, {}))
    return (*rows, database.rows(LOG, ENTRIES, {}))


def status_of(session, day_of):
    """Of everybody who comes alone, by name."""
    groups = {one.id for one in clinic.load(session).services if one.capacity}
    with session.directory("test") as opened:
        shown = day.day(session, opened, day_of)
    return {
        (one.family or f"Nr {one.call_in}", one.birth_year): one.status
        for column in shown.columns
        for one in column.appointments
        if one.service not in groups
    }


@pytest.mark.slow
def test_the_same_seed_makes_the_same_clinic(demo, tmp_path):
    again, other = built(tmp_path / "again"), built(tmp_path / "other", seed=2)

    with at_the_desk(demo) as session:
        first = told(session)
    with at_the_desk(again) as session:
        second = told(session)
    with at_the_desk(other) as session:
        third = told(session)

    shortest = min(len(first[2]), len(second[2])) - 8  # other tests sign in to the first
    assert first[:2] == second[:2]
    assert first[2][:shortest] == second[2][:shortest]
    assert first[0] != third[0]
    assert first[1] != third[1]


def test_it_is_about_as_large_as_wanted(manager):
    people, visits, entries = told(manager)

    assert len(people) == SMALL.patients
    assert len(visits) == SMALL.appointments
    assert len(entries) == pytest.approx(SMALL.events, rel=0.1)


def test_today_is_full_and_stands_where_the_clock_stands(manager):
    board = status_of(manager, TUESDAY.date())

    assert len(board) == 23
    assert board["Nyström", None] is AppointmentStatus.DONE
    assert board["O’Brien", None] is AppointmentStatus.WITH_PRACTITIONER
    assert board["Nr 14", None] is AppointmentStatus.WITH_PRACTITIONER
    assert board["Demir", None] is AppointmentStatus.BOOKED
    assert board["Lee", 1961] is AppointmentStatus.DONE
    assert board["Lee", 1984] is AppointmentStatus.ARRIVED
    assert board["Rostami", None] is AppointmentStatus.CANCELLED
    assert board["Björk", None] is AppointmentStatus.BOOKED


@pytest.mark.slow
@pytest.mark.parametrize(
    ("now", "booked"),
    [
        (datetime(2026, 11, 24, 3, tzinfo=UTC), True),
        (datetime(2026, 11, 28, 12, tzinfo=UTC), None),
        (datetime(2026, 3, 29, 21, tzinfo=UTC), False),
    ],
    ids=["before dawn", "on a Saturday", "on the night after the clock was changed"],
)
def test_today_is_full_at_any_hour_of_any_day(tmp_path, now, booked):
    demo = built(tmp_path, DemoSize(patients=60, appointments=60, events=300), now=now)

    with at_the_desk(demo, now=now) as session:
        board = status_of(session, now.date())

    assert len(board) == 23
    if booked is not None:
        still = board["Nyström", None] is AppointmentStatus.BOOKED
        assert still is booked


def test_the_coming_weeks_have_gaps_and_the_past_has_missed_and_cancelled(manager):
    visits = manager.database.rows(SEEING, VISITS, {})
    coming = Counter(row[0][:10] for row in visits if row[0] > "2026-11-25")
    past = Counter(row[2] for row in visits if row[0] < "2026-11-24")

    assert len(coming) >= 3
    assert coming[min(coming)] > coming[max(coming)]
    assert past["missed"] >= 1
    assert past["cancelled"] >= 1
    assert past["done"] > 5 * past["booked"]


def test_the_log_is_whole_and_sealed_every_evening(manager):
    last = list(verifying.verify(manager, whole=True))[-1]

    assert isinstance(last, Verified)
    assert last.verdict.finding is Finding.WHOLE
    entries = manager.database.rows(LOG, ENTRIES, {})
    evenings = {
        from_microseconds(row[0]).date() for row in entries if row[1] == EventKind.CHECKPOINT_MADE
    }
    assert len(evenings) >= 4
    assert EventKind.CLOCK_WENT_BACK not in {row[1] for row in entries}


def test_nobody_looks_and_nothing_happens_after_the_present(demo, manager):
    entries = manager.database.rows(LOG, ENTRIES, {})

    assert from_microseconds(entries[demo.entries - 1][0]) < TUESDAY


def test_a_record_is_opened_before_its_visit_is_booked(manager):
    query = select(log_entry.c.kind, log_entry.c.patient).order_by(log_entry.c.seq)
    rows = manager.database.rows(LOG, query, {})
    booked = [at for at, row in enumerate(rows) if row[0] == EventKind.APPOINTMENT_BOOKED][-40:]

    before = [rows[at - 1] for at in booked]

    known = [row for row in before if row[0] == EventKind.RECORD_OPENED]
    assert len(known) > 20
    assert all(rows[at][1] == rows[at - 1][1] for at in booked if rows[at - 1] in known)


def test_somebody_looks_in_the_evening_at_people_of_their_own_name(manager):
    night = TUESDAY.replace(hour=19, minute=0) - timedelta(days=1)
    kinds = [
        row[1]
        for row in manager.database.rows(LOG, ENTRIES, {})
        if night <= from_microseconds(row[0]) < night + timedelta(hours=2)
    ]

    assert kinds.count(EventKind.RECORD_OPENED) == 3
    with manager.directory("test") as opened:
        assert len(finding.find(manager, opened, "tegnell")) == 3


def test_names_have_homonyms_scripts_and_somebody_protected(manager):
    with manager.directory("test") as opened:
        homonyms = finding.find(manager, opened, "ann lee")
        everybody = opened.rows(PEOPLE)
    names = " ".join(f"{row[2]} {row[1]}" for row in everybody)

    assert sorted(one.birth_date.year for one in homonyms) == [1961, 1984]
    assert [row[0] for row in everybody if row[directory.c.keys().index("protected") - 1]] == [14]
    for difficult in ("Nguyễn", "O’Brien", "Şahin", "Ελένη", "Наталья", "王", "Åkesson"):
        assert difficult in names


def test_a_receptionist_never_meets_the_protected_person(demo):
    with at_the_desk(demo, "anna") as session, session.directory("test") as opened:
        assert finding.find(session, opened, "vinter") == []


def test_nobody_has_what_looks_like_an_identity_number(manager):
    texts = [record.c[name] for name in ("family", "given", "email", "street", "alert")]
    found = []
    for (patient,) in manager.database.rows(SEEING, select(directory.c.id), {}):
        row = manager.database.rows(Scope(viewing=patient), select(*texts), {})[0]
        found += [text for text in row if text and IDENTITY_NUMBER.search(text)]

    assert found == []


def test_visits_lie_where_the_clinic_works(manager):
    rows = manager.database.rows(SEEING, select(day_appointment.c.start_wall), {})
    walls = [datetime.fromisoformat(row[0]) for row in rows]

    assert {wall.isoweekday() for wall in walls} <= {1, 2, 3, 4, 5}
    assert all(8 <= wall.hour < 12 or 13 <= wall.hour < 17 for wall in walls)


def test_the_card_says_how_everybody_comes_in_and_that_nobody_is_real(demo):
    card = json.loads((demo.folder / CARD_NAME).read_text("utf-8"))

    assert card["invented"] is True
    assert [one["sign_in_name"] for one in card["accounts"]] == [
        one.sign_in_name for one in demo.accounts
    ]
    for one in demo.accounts:
        with at_the_desk(demo, one.sign_in_name) as session:
            assert session.who.roles == one.roles


def test_progress_is_told_to_the_end(tmp_path):
    steps = []
    with stretching_once():
        build(
            tmp_path,
            size=DemoSize(patients=40, appointments=60, events=300),
            seed=3,
            now=TUESDAY,
            progress=steps.append,
        )

    assert steps[-1].done == steps[-1].total == len(steps)
