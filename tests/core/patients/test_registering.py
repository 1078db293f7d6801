"""Taking patients into the register, one or many."""

import random
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import InvalidInput, NotAllowed, Problem
from clinic_desk.patients import record, registering
from clinic_desk.patients.tables import directory
from tests.builders import Role, a_clinic, a_new_patient, a_patient, a_session

EVERYBODY = select(directory).order_by(directory.c.number)
OF_ITS_OWN = {"session", "salt", "leaf", "patient"}
LOGGED = (
    select(*(column for column in log_entry.c if column.name not in OF_ITS_OWN))
    .where(log_entry.c.kind == EventKind.PATIENT_REGISTERED)
    .order_by(log_entry.c.seq)
)


def everybody(session):
    with session.directory("find") as opened:
        return [row[1:] for row in opened.rows(EVERYBODY)]


def records(session):
    with session.directory("find") as opened:
        ids = [row[0] for row in opened.rows(EVERYBODY)]
    read = []
    for patient in ids:
        with session.opened(patient, PurposeOfUse.DESK, reason="a test") as viewing:
            found = record.read(viewing)
            read.append([getattr(found, name) for name in found.__slots__ if name != "id"])
    return read


def test_a_patient_is_registered_as_typed_and_tidied(owner):
    patient = a_patient(
        owner, "  O'Brien ", "Siobhán   Mary", born="12/3 1980", email="s@example.org", alert="Deaf"
    )
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        found = record.read(viewing)
    assert (found.name, found.number, found.version) == ("Siobhán Mary O'Brien", 1, 1)
    assert (str(found.birth_date), found.phone) == ("1980-03-12", "+46701234567")
    assert (found.email, found.street, found.alert) == ("s@example.org", None, "Deaf")


def test_numbers_go_up_by_one(owner):
    for _ in range(3):
        a_patient(owner)
    assert [row[0] for row in everybody(owner)] == [1, 2, 3]


def test_nothing_is_written_when_something_is_wrong(owner):
    with pytest.raises(InvalidInput) as refused:
        registering.register(owner, a_new_patient("", "", born="31/2 1980", phone=""))
    assert refused.value.problems == {
        "family": Problem.MISSING,
        "birth_date": Problem.NOT_A_DATE,
        "phone": Problem.NEEDS_ONE_WAY_TO_REACH,
    }
    assert everybody(owner) == []
    assert owner.log(Permission.LOG_READ).rows(LOGGED) == []


def test_a_clinician_registers_nobody(clinic):
    session = a_session(clinic, Role.CLINICIAN)
    with pytest.raises(NotAllowed):
        a_patient(session)


def test_many_are_taken_all_or_none(owner):
    now = owner.clock.now()
    rows = [(now, a_new_patient("Lind", f"A{n}")) for n in range(5)]
    with pytest.raises(InvalidInput):
        registering.add_many(owner, [*rows, (now, a_new_patient("", ""))])
    assert everybody(owner) == []
    assert registering.add_many(owner, []) == []


@pytest.mark.slow
def test_many_at_once_equal_one_by_one(quick_path):
    """A thousand rows, the same either way: rows, entries, what the search finds."""
    rng = random.Random(7)
    new = [
        a_new_patient(
            rng.choice(["Lind", "Åkesson", "O'Brien"]) + str(n),
            f"Alva {n}",
            phone=f"070{n:07d}",
            protected=n % 50 == 0,
        )
        for n in range(1000)
    ]
    results = []
    for name in ("one", "many"):
        (quick_path / name).mkdir()
        made = a_clinic(quick_path / name)
        session = a_session(made)
        start = made.clock.at
        rows = [(start + timedelta(seconds=n), each) for n, each in enumerate(new)]
        if name == "many":
            assert len(set(registering.add_many(session, rows))) == 1000
        else:
            for at, each in rows:
                made.clock.at = at
                registering.register(session, each)
        made.clock.at = start + timedelta(seconds=1000)
        logged = session.log(Permission.LOG_READ).rows(LOGGED)
        results.append((everybody(session), logged, records(session)[::97]))
        made.close()
    assert results[0] == results[1]
    assert len(results[0][1]) == 1000


def test_a_thousand_of_one_instant_have_a_thousand_ids(owner):
    few = random.Random(1).getrandbits
    owner.database._randbits = lambda count: few(11 if count == 22 else count)
    rows = [(owner.clock.now(), a_new_patient()) for _ in range(1000)]
    assert len(set(registering.add_many(owner, rows))) == 1000


def test_who_cannot_say_when_they_were_born_is_registered_all_the_same(owner):
    patient = a_patient(owner, "Haile", "Sara", born="-", phone="070-555 66 77")
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        found = record.read(viewing)
        assert (found.birth_date, found.phone, found.number) == (None, "+46705556677", 1)
        other = replace(a_new_patient("Haile", "Saara"), birth_date="-", phone="070-555 66 77")
        assert record.correct(owner, viewing, 1, other).birth_date is None, "it stays so"
        known = record.correct(owner, viewing, 2, replace(other, birth_date="12/3 1980"))
    assert str(known.birth_date) == "1980-03-12"
    with pytest.raises(InvalidInput) as refused:
        a_patient(owner, born="-", phone="")
    assert refused.value.problems == {"phone": Problem.NEEDS_ONE_WAY_TO_REACH}
