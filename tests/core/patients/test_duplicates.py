"""Who is registered already: warned of while a new patient is typed, and as a list."""

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import NotAllowed, NotFound
from clinic_desk.patients import duplicates, record, registering
from clinic_desk.patients.likeness import Likeness
from clinic_desk.patients.records import NewPatient
from tests.builders import Role, a_new_patient, a_patient, a_session
from tests.core.staff.test_roles import P


def alike(session, family="", given="", born="", phone="", **other):
    typed = NewPatient(family=family, given=given, birth_date=born, phone=phone, **other)
    with session.directory("find") as opened:
        return duplicates.alike(session, opened, typed)


def ids(found):
    return [one.entry.id for one in found]


def probable(session):
    with session.directory("find") as opened:
        pairs = duplicates.probable(session, opened)
        return {frozenset((pair.one.id, pair.other.id)) for pair in pairs}


@pytest.mark.parametrize(
    ("family", "given", "born", "phone"),
    [
        ("Lind", "Alva", "", ""),
        ("Alva", "Lind", "", ""),
        ("lind", "alva", "1980-03-12", ""),
        ("Lindh", "Alva", "800312", ""),
        ("Lind", "Alfa", "12/3 1980", ""),
        ("Lind", "Alva", "1980-12-03", ""),
        ("Lind", "Alva", "1980-03-13", ""),
        ("Berg", "Alva", "1980-03-12", ""),
        ("Lind", "Alva", "1999-01-01", "070-123 45 67"),
        ("Lindh", "Alva", "", "+46 70 123 45 67"),
    ],
)
def test_who_may_be_the_same_is_warned_of(owner, family, given, born, phone):
    patient = a_patient(owner)
    a_patient(owner, "Ek", "Bo", born="1991-10-01", phone="070-999 88 77")
    assert ids(alike(owner, family, given, born, phone)) == [patient]


@pytest.mark.parametrize(
    ("family", "given", "born", "phone"),
    [
        ("Lind", "Alva", "1999-01-01", ""),
        ("Lind", "Bo", "1980-03-12", "070-123 45 67"),
        ("Lind", "", "", ""),
        ("", "Alva", "1975-03-12", ""),
        ("Ek", "Bo", "1980-03-12", ""),
        ("Lind", "Bo", "2019-05-05", "070-123 45 67"),
        ("", "", "", ""),
    ],
)
def test_a_namesake_a_twin_and_a_child_are_not(owner, family, given, born, phone):
    a_patient(owner)
    assert alike(owner, family, given, born, phone) == []


def test_what_they_have_in_common_is_said(owner):
    a_patient(owner)
    [found] = alike(owner, "Lind", "Alva", "800312", "0701234567")
    assert found.why == {Likeness.NAME, Likeness.BIRTH, Likeness.PHONE}


def test_another_script_is_the_same_name(owner):
    patient = a_patient(owner, "Иванов", "Пётр")
    assert ids(alike(owner, "Ivanov", "Petr", "1980-03-12")) == [patient]


def test_who_was_told_apart_is_not_named_again_and_it_is_remembered(owner):
    patient = a_patient(owner)
    typed = {"family": "Lind", "given": "Alva", "born": "1980-03-12"}
    assert ids(alike(owner, **typed)) == [patient]
    assert alike(owner, **typed, apart_from=(patient,)) == []
    new = NewPatient(
        family="Lind",
        given="Alva",
        birth_date="1980-03-12",
        phone="070-999 88 77",
        apart_from=(patient,),
    )
    registering.register(owner, new)
    assert probable(owner) == set()


def test_who_is_registered_in_spite_of_it_stands_in_the_list(owner):
    pair = a_patient(owner), a_patient(owner, "Lindh", "Alva", phone="070-999 88 77")
    a_patient(owner, "Lind", "Bo")
    assert probable(owner) == {frozenset(pair)}


def test_telling_apart_takes_them_from_the_list_and_can_be_taken_back(owner):
    one, other = pair = a_patient(owner), a_patient(owner)
    with owner.directory("find") as opened:
        duplicates.keep_apart(owner, opened, other, one)
    assert probable(owner) == set()
    with owner.directory("find") as opened:
        duplicates.ask_again(owner, opened, one, other)
    assert probable(owner) == {frozenset(pair)}
    told = owner.log(P.LOG_READ).rows(
        log_entry.select().where(log_entry.c.kind == EventKind.PATIENTS_TOLD_APART)
    )
    assert len(told) == 2


def test_what_is_corrected_enters_and_leaves_the_list(owner):
    one = a_patient(owner, "Ek", "Bo")
    other = a_patient(owner)
    assert probable(owner) == set()
    with owner.opened(one, PurposeOfUse.DESK) as viewing:
        record.correct(owner, viewing, 1, a_new_patient())
    assert probable(owner) == {frozenset((one, other))}


@pytest.mark.parametrize("role", [Role.CLINICIAN, Role.TEMP])
def test_the_list_is_for_those_who_may_correct(clinic, owner, role):
    a_patient(owner)
    session = a_session(clinic, role)
    with session.directory("find") as opened, pytest.raises(NotAllowed):
        duplicates.probable(session, opened)


# hostile ------------------------------------------------------------------------------------

GUESSES = [
    ("Hemlig", "Vera", "", ""),
    ("Hemlig", "Vera", "1971-01-02", "070-765 43 21"),
    ("Hemlik", "Wera", "1971-01-02", ""),
    ("Annan", "Vera", "1971-01-02", "070-765 43 21"),
    ("Hemlig", "Vera", "", "0707654321"),
]


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.CLINICIAN, Role.TEMP])
@pytest.mark.parametrize("guess", GUESSES)
def test_typing_a_protected_persons_facts_tells_nothing(clinic, owner, role, guess):
    session = a_session(clinic, role)
    before = alike(session, *guess)
    session = a_session(clinic, Role.OWNER)
    hidden = a_patient(
        session, "Hemlig", "Vera", born="1971-01-02", phone="070-765 43 21", protected=True
    )
    assert ids(alike(session, *guess)) == [hidden]
    assert alike(a_session(clinic, role), *guess) == before == []


def test_a_protected_person_is_in_nobodys_list_who_may_not_see_them(clinic, owner):
    hidden, seen = a_patient(owner, protected=True), a_patient(owner)
    assert probable(owner) == {frozenset((hidden, seen))}
    session = a_session(clinic, Role.RECEPTIONIST)
    assert probable(session) == set()
    with session.directory("find") as opened:
        for act in (duplicates.keep_apart, duplicates.ask_again):
            for pair in ((hidden, seen), (seen, hidden)):
                with pytest.raises(NotFound):
                    act(session, opened, *pair)


def test_a_temp_learns_no_more_than_the_whole_of_it(clinic, owner):
    patient = a_patient(owner)
    session = a_session(clinic, Role.TEMP)
    assert alike(session, "Lind", "Alva") == []
    assert alike(session, "Lind", "Alva", phone="070-123 45 67") == []
    assert alike(session, "Ek", "Alva", "1980-03-12") == []
    assert ids(alike(session, "Lind", "Alva", "1980-03-12")) == [patient]


def test_a_common_name_alone_warns_of_nobody(owner):
    for at in range(5):
        a_patient(owner, born=f"198{at}-03-12", phone=f"070-123 45 6{at}")
    assert alike(owner, "Lind", "Alva") == []
    assert len(alike(owner, "Lind", "Alva", "1983-03-12")) <= duplicates.MOST_WARNED


def test_two_without_a_date_of_birth_are_told_by_name_and_phone(owner):
    known = a_patient(owner, "Haile", "Sara", born="-", phone="070-555 66 77")
    assert ids(alike(owner, "Haile", "Sara", "-", "070-555 66 77")) == [known]
    assert alike(owner, "Haile", "Abel", "-", "070-555 66 78") == []
