"""Finding by what a caller says: figures beside a name, other scripts, what was misheard."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.folding import fold, latin, sound
from clinic_desk.patients import finding, record
from clinic_desk.patients.typed import take_apart
from tests.builders import Role, a_clinic, a_new_patient, a_patient, a_session, stretching_once

TODAY = date(2026, 3, 2)
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def search(session, typed, **other):
    with session.directory("find") as opened:
        return finding.search(session, opened, typed, **other)


def ids(found):
    return [one.id for one in found.entries]


# figures ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "typed",
    [
        *("lind 800312", "800312 lind", "Alva 12/3 1980", "lind, alva 1980-03-12"),
        *("alva lind 19800312", "lind 1980", "1980 alva", "alva -80", "lin al 80"),
        *("12 mars 1980", "12 mar 1980", "March 12, 1980", "12th March 1980", "lind 12 mars 1980"),
        *("800312-1234", "19800312-1234", "198003121234", "3/12/1980", "3/12 1980"),
        *("lind 4567", "4567 alva", "lind 070-123 45 67", "+46 (0)70-123 45 67", "lind 1"),
    ],
)
def test_figures_beside_a_name_or_alone(owner, typed):
    patient = a_patient(owner)
    a_patient(owner, "Lind", "Bo", born="1991-10-01", phone="070-999 88 77")
    a_patient(owner, "Ek", "Alva", born="1992-10-01", phone="070-999 88 66")
    found = search(owner, typed)
    assert ids(found) == [patient]
    assert not found.close


def test_figures_that_belong_to_somebody_else_find_nobody(owner):
    a_patient(owner)
    a_patient(owner, "Ek", "Bo", born="1991-10-01", phone="070-999 88 77")
    for typed in ("lind 1991", "lind 911001", "lind 8877", "lind 2", "ek 800312"):
        assert ids(search(owner, typed)) == [], typed


def test_a_month_that_is_a_name_stays_one(owner):
    patient = a_patient(owner, "Juni", "April", born="1980-03-12")
    for typed in ("april juni", "juni april", "april juni 1980", "April 12/3 1980"):
        assert ids(search(owner, typed)) == [patient], typed


@settings(deadline=None)
@given(st.text(max_size=40))
def test_whatever_is_typed_is_taken_apart_without_a_fault(typed):
    meant = take_apart(typed, TODAY)
    assert all(1890 < year <= 2026 for year in meant.years)


# other scripts ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("family", "given", "typed"),
    [
        ("Хрущёва", "Юлия", "khrushcheva"),
        ("Хрущёва", "Юлия", "yuliya khr"),
        ("Иванов", "Пётр", "petr ivanov"),
        ("Παπαδόπουλος", "Γιώργος", "giorgos papad"),
        ("김", "민준", "minjun"),
        ("たなか", "ゆき", "tanaka"),
        ("गुप्ता", "नमिता", "nmita"),
    ],
)
def test_a_name_in_another_script_is_found_by_latin_letters(owner, family, given, typed):
    patient = a_patient(owner, family, given)
    a_patient(owner, "Ek", "Bo")
    found = search(owner, typed)
    assert ids(found) == [patient]
    assert not found.close


@pytest.mark.parametrize(
    ("family", "given", "typed"),
    [
        ("محمد", "علی", "mohammed"),
        ("Muhammad", "Ali", "mehmed"),
        ("عمر", "علی", "omar"),
        ("Иванов", "Пётр", "iwanow"),
        ("Хрущёва", "Юлия", "chrusjtjova"),
        ("Christoffersson", "Bo", "kristoferson"),
        ("Petersen", "Bo", "pedersen bo"),
        ("Andersson", "Karin", "amdersson"),
        ("Andersson", "Karin", "karin andrsson"),
        ("Andersson", "Karin", "andresson karin"),
        ("Andersson", "Karin", "andersxson"),
        ("Lindqvist", "Åsa", "lindkvist asa"),
        ("Müller", "Jürgen", "mueller"),
    ],
)
def test_what_is_close_is_found_and_said_to_be_close(owner, family, given, typed):
    patient = a_patient(owner, family, given)
    a_patient(owner, "Zorn", "Wei")
    found = search(owner, typed)
    assert ids(found) == [patient]
    assert found.close


def test_nobody_is_called_close_while_somebody_fits(owner):
    fits = a_patient(owner, "Anderson", "Bo")
    a_patient(owner, "Amderson", "Bo")
    found = search(owner, "anderson")
    assert ids(found) == [fits]
    assert not found.close


def test_the_closest_stands_first(owner):
    far = a_patient(owner, "Andersen", "Bo")
    near = a_patient(owner, "Anderssen", "Bo")
    assert ids(search(owner, "andrssen")) == [near, far]


def test_a_name_that_only_begins_alike_is_not_close(owner):
    meant = a_patient(owner, "Jansson", "Siv")
    a_patient(owner, "Björk", "Jan")
    assert ids(search(owner, "jansonn")) == [meant]


def test_what_is_far_away_is_nobody(owner):
    a_patient(owner, "Andersson", "Karin")
    for typed in ("lindqvist", "karin lindqvist", "bo andersson", "xyzzy", "mm"):
        assert ids(search(owner, typed)) == [], typed


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    made = a_clinic(tmp_path_factory.mktemp("close"))
    session = a_session(made, Role.OWNER)
    with stretching_once(), session.directory("find") as opened:
        yield made, session, opened
        opened._pending.clear()
    made.close()


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    name=st.text(st.sampled_from(ALPHABET), min_size=7, max_size=12),
    at=st.integers(1, 5),
    letter=st.sampled_from(ALPHABET),
    slip=st.sampled_from(["other", "missing", "one more", "swapped"]),
)
def test_one_slip_in_a_long_name_is_forgiven(desk, name, at, letter, slip):
    made, session, opened = desk
    made.clock.move(timedelta(seconds=1))
    patient = a_patient(session, name, "Bo")
    typed = {
        "other": name[:at] + letter + name[at + 1 :],
        "missing": name[:at] + name[at + 1 :],
        "one more": name[:at] + letter + name[at:],
        "swapped": name[:at] + name[at + 1] + name[at] + name[at + 2 :],
    }[slip]
    found = finding.search(session, opened, f"bo {typed}", limit=10_000)
    assert patient in ids(found) or not found.close


@settings(deadline=None)
@given(st.text(max_size=20))
def test_latin_letters_and_sounds_are_plain(text):
    written = latin(fold(text))
    assert written.isascii()
    assert fold(written) == written
    for word in written.split():
        assert sound(word).isalpha() or not sound(word)


# the day's patients, and people of one name -------------------------------------------------


def test_those_who_come_first_stand_first_even_behind_the_limit(owner):
    for at in range(12):
        a_patient(owner, "Lind", f"A{ALPHABET[at]}")
    last = a_patient(owner, "Lindqvist", "Zoe")
    with owner.directory("find") as opened:
        first = finding.those_first(opened, [last])
        for typed in ("lind", "l", "li"):
            found = finding.search(owner, opened, typed, limit=8, first=first)
            assert ids(found)[0] == last
            assert len(found.entries) == 8
        assert last not in ids(finding.search(owner, opened, "lind a", limit=8, first=first))


# protected persons --------------------------------------------------------------------------

ORACLES = [
    *("christoffersson", "kristoferson", "kristofersson vera", "veera kristoffersson"),
    *("christoffersson 1971", "vera 710102", "vera 4321", "kristofferson 710102", "1971 vera"),
    *("2 jan 1971", "710102-1234", "vera 2", "khrushchev", "chrusjtjov"),
]


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.CLINICIAN, Role.TEMP])
def test_closeness_and_figures_tell_nothing_of_a_protected_person(clinic, owner, role):
    session = a_session(clinic, role)
    before = [search(session, typed) for typed in ORACLES]
    session = a_session(clinic, Role.OWNER)
    born, phone = "1971-01-02", "070-765 43 21"
    for family in ("Kristoffersson", "Хрущёв"):
        a_patient(session, family, "Vera", born=born, phone=phone, protected=True)
    session = a_session(clinic, role)
    with session.directory("find") as opened:
        assert finding.those_first(opened, []) == finding.NOBODY
    assert [search(session, typed) for typed in ORACLES] == before


def test_who_may_see_finds_a_protected_person_by_closeness(owner):
    hidden = a_patient(owner, "Kristoffersson", "Vera", born="1971-01-02", protected=True)
    for typed in ("christoferson", "vera 1971", "christofferson vera", "kristoffersson 710102"):
        assert ids(search(owner, typed)) == [hidden], typed


def test_a_temp_is_shown_nobody_who_is_close(clinic, owner):
    a_patient(owner, "Andersson", "Karin")
    session = a_session(clinic, Role.TEMP)
    for typed in ("amdersson", "karin amdersson", "andersson 1980", "karin 800312"):
        assert ids(search(session, typed)) == [], typed


def test_who_becomes_protected_is_close_to_nothing_at_once(clinic, owner):
    patient = a_patient(owner, "Andersson", "Karin")
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        hidden = a_new_patient("Andersson", "Karin", protected=True)
        record.correct(owner, viewing, 1, hidden)
    session = a_session(clinic, Role.RECEPTIONIST)
    for typed in ("amdersson", "andrson karin", "andersson 1980"):
        assert ids(search(session, typed)) == [], typed


# the name of somebody who was born otherwise ------------------------------------------------


def others(session, typed):
    found = search(session, typed)
    assert found.entries == ()
    return [one.id for one in found.namesakes]


@pytest.mark.parametrize(
    "typed",
    [
        *("alva lind 1991", "lind alva 08", "alva lind -81", "1979 alva lind"),
        *("alva lind 800313", "alva lind 12/4 1980", "alva maria lind 1980-03-21"),
    ],
)
def test_a_name_with_a_date_that_is_not_theirs_is_no_hit_and_is_named_apart(owner, typed):
    patient = a_patient(owner, "Lind", "Alva Maria")
    a_patient(owner, "Lindström", "Alva")
    a_patient(owner, "Lind", "Bo")
    assert others(owner, typed) == [patient]


@pytest.mark.parametrize("typed", ["lind 1991", "alva lind 8877", "alva lind 2", "al lin 1991"])
def test_half_a_name_and_figures_that_are_no_date_name_nobody(owner, typed):
    a_patient(owner)
    assert others(owner, typed) == []


def test_three_are_named_at_most_the_nearest_birth_first_and_today_before_all(owner):
    far, turned, other, today, near = (
        a_patient(owner, "Johansson", "Kristina", born=f"{year}-03-12")
        for year in (1938, 1965, 1976, 1999, 1957)
    )
    assert set(others(owner, "kristina johansson 56")) == {turned, other, near}
    assert others(owner, "kristina johansson 12/3 1939")[0] == far
    with owner.directory("find") as opened:
        first = finding.those_first(opened, [today])
    assert search(owner, "kristina johansson 56", first=first).namesakes[0].id == today


def test_where_somebody_fits_nobody_else_of_the_name_is_named(owner):
    patient = a_patient(owner, "Johansson", "Kristina", born="1956-03-12")
    a_patient(owner, "Johansson", "Kristina", born="1965-03-12")
    found = search(owner, "kristina johansson 56")
    assert (ids(found), found.namesakes) == ([patient], ())


def test_whoever_is_named_so_is_in_the_log(owner):
    a_patient(owner)
    with owner.directory("find") as opened:
        finding.search(owner, opened, "alva lind 1991")
        opened.settle()
    facts = owner.log(Permission.LOG_READ).value(
        select(log_entry.c.facts).where(log_entry.c.kind == EventKind.SEARCH_SHOWN)
    )
    assert facts == '{"count":1}'


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.TEMP])
def test_a_protected_person_is_named_so_to_nobody_who_may_not_see_them(clinic, owner, role):
    hidden = a_patient(owner, protected=True)
    assert others(owner, "alva lind 1991") == [hidden]
    assert others(a_session(clinic, role), "alva lind 1991") == []


def test_a_temp_is_named_nobody(clinic, owner):
    a_patient(owner)
    assert others(a_session(clinic, Role.TEMP), "alva lind 1991") == []
