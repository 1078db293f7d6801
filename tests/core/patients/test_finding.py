"""Finding a patient: whoever is registered is found by what a caller says."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.folding import fold
from clinic_desk.patients import finding, record, registering
from clinic_desk.patients.records import NewPatient
from tests.builders import Role, a_clinic, a_new_patient, a_patient, a_session, stretching_once

LETTERS = "abcdefghijklmnopqrstuvwxyzåäöéèøßæłđðþœıāčğñşžABCÅÄÖÉØŁİ"
OTHER_SCRIPTS = "абвгдежзијќαβγδεςאבגדابتثجم田中𠮷村김이박नमतेरा"
SIGNS = "0123456789 -/.²٣५\"*:^(){}'AND OR NOT NEAR"
WORD = st.text(st.sampled_from(LETTERS), min_size=1, max_size=9) | st.text(
    st.sampled_from(OTHER_SCRIPTS), min_size=1, max_size=5
)
NAME = st.builds(
    lambda words, sign: sign.join(words),
    st.lists(WORD, min_size=1, max_size=3),
    st.sampled_from([" ", "-", "'", "’", " '", ". "]),
).filter(lambda name: fold(name) != "" and len(name) <= 60)
BORN = st.dates(date(1910, 1, 1), date(2026, 3, 1))
DIGITS = st.text(st.sampled_from("0123456789"), min_size=7, max_size=7)

one_clinic = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """One clinic for all of a module's examples; each example adds to it."""
    made = a_clinic(tmp_path_factory.mktemp("finding"))
    session = a_session(made, Role.OWNER)
    with stretching_once(), session.directory("find") as opened:
        yield made, session, opened
        opened._pending.clear()
    made.close()


def find(desk, typed):
    made, session, opened = desk
    made.clock.move(timedelta(seconds=1))
    return [one.id for one in finding.find(session, opened, typed, limit=10_000)]


def register(desk, family, given, **other):
    made, session, _ = desk
    made.clock.move(timedelta(seconds=1))
    return registering.register(session, a_new_patient(family, given, **other))


def prefixes(name):
    return [name[:at] for at in range(1, len(name) + 1) if fold(name[:at])]


def plain(name):
    return fold(name)


@one_clinic
@given(family=NAME, given=NAME, protected=st.booleans())
def test_by_every_beginning_of_either_name(desk, family, given, protected):
    patient = register(desk, family, given, protected=protected)
    for name in (family, given):
        for typed in prefixes(name):
            for form in (typed, typed.upper(), plain(typed), f"  {typed} "):
                assert patient in find(desk, form), form


@one_clinic
@given(family=NAME, given=NAME, protected=st.booleans(), data=st.data())
def test_by_both_names_in_either_order(desk, family, given, protected, data):
    patient = register(desk, family, given, protected=protected)
    first = data.draw(st.sampled_from(prefixes(family)))
    second = data.draw(st.sampled_from(prefixes(given)))
    for one, two in ((family, given), (given, family), (first, second), (second, first)):
        for typed in (f"{one} {two}", f"{one}, {two}", f"{plain(one)} {plain(two)}"):
            assert patient in find(desk, typed), typed


@one_clinic
@given(family=NAME, given=NAME, protected=st.booleans())
def test_by_the_beginning_of_any_word_of_a_name(desk, family, given, protected):
    patient = register(desk, family, given, protected=protected)
    for word in fold(f"{family} {given}").split():
        for at in range(1, len(word) + 1):
            assert patient in find(desk, word[:at])


@one_clinic
@given(digits=DIGITS, protected=st.booleans())
def test_by_the_last_digits_of_the_phone(desk, digits, protected):
    patient = register(desk, "Lind", "Alva", phone=f"070{digits}", protected=protected)
    whole = f"70{digits}"
    for at in range(len(whole) - 2):
        assert patient in find(desk, whole[at:])
    for typed in (
        f"070-{digits}",
        f"+46 70 {digits[:3]} {digits[3:]}",
        f"0046 70{digits}",
        f"070{digits}",
    ):
        assert patient in find(desk, typed), typed


@one_clinic
@given(born=BORN, protected=st.booleans())
def test_by_the_date_of_birth_in_each_usual_form(desk, born, protected):
    patient = register(desk, "Lind", "Alva", born=born.isoformat(), protected=protected)
    forms = ["%Y-%m-%d", "%Y%m%d", "%d/%m %Y", "%d.%m.%Y", "%Y %m %d", "%Y/%m/%d"]
    if born > date(1926, 3, 2):
        forms += ["%y%m%d", "%d.%m.%y", "%d/%m/%y", "%y-%m-%d"]
    for form in forms:
        assert patient in find(desk, born.strftime(form)), form
    assert patient in find(desk, f"{born.day}/{born.month} {born.year}")


@one_clinic
@given(family=NAME)
def test_by_the_number(desk, family):
    patient = register(desk, family, "Alva")
    (number,) = [one.number for one in finding.names(desk[2], [patient]).values()]
    assert patient in find(desk, str(number))
    assert patient in find(desk, f" {number} ")


@one_clinic
@given(
    typed=st.text(max_size=40)
    | st.text(st.sampled_from("0123456789 -/.²٣५\"*:^(){}'AND OR NOT NEAR"), max_size=30)
)
def test_whatever_is_typed_is_no_fault(desk, typed):
    find(desk, typed)


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        '"lind" OR x',
        "lind*",
        "names:lind",
        "lind)",
        "NEAR(a b)",
        "a" * 100_000,
        "9" * 100_000,
        "9999999999999999999999/1/1",
        "²",
        "\x00",
        "\ud800",
        "lind\ud800",
        "%",
        "_",
        "l%",
        "'; --",
    ],
)
def test_signs_that_mean_something_to_a_machine_mean_nothing(desk, typed):
    find(desk, typed)


# told apart and kept apart -----------------------------------------------------------------


def test_people_of_the_same_name_both_appear(owner):
    first = a_patient(owner, "Lind", "Alva", born="1980-03-12")
    second = a_patient(owner, "Lind", "Alva", born="1991-10-01")
    with owner.directory("find") as opened:
        found = finding.find(owner, opened, "lind alva")
    assert {one.id: one.birth_date for one in found} == {
        first: date(1980, 3, 12),
        second: date(1991, 10, 1),
    }


def test_people_with_one_phone_both_appear(owner):
    both = {a_patient(owner, "Lind", "Alva"), a_patient(owner, "Lind", "Bo")}
    with owner.directory("find") as opened:
        assert {one.id for one in finding.find(owner, opened, "4567")} == both


@pytest.mark.parametrize(
    ("family", "given", "typed"),
    [
        ("O'Brien", "Siobhán", "obrien"),
        ("O'Brien", "Siobhán", "o'brien siobhan"),
        ("Åkesson", "Åsa", "akesson"),
        ("Ångström-Łukasz", "Zoë", "lukasz"),
        ("Weiß", "Jürgen", "weiss jurgen"),
        ("Þórsdóttir", "Æsa", "thorsdottir aesa"),
        ("Đorđević", "Ljiljana", "dordevic"),
        ("Nguyễn", "Thị Hồng", "hong nguyen"),
        ("رضایی", "علی\u200cرضا", "علیرضا"),
        ("𠮷田", "太郎", "𠮷"),
        ("ﬁsher", "Ⅷ", "fisher viii"),
        ("van der Berg", "Anna Karin", "berg karin"),
        ("Andersson", "Sven", "derss"),
    ],
)
def test_names_are_found_as_they_are_said(owner, family, given, typed):
    patient = a_patient(owner, family, given)
    a_patient(owner, "Ek", "Bo")
    with owner.directory("find") as opened:
        assert [one.id for one in finding.find(owner, opened, typed)] == [patient]


def test_a_hit_at_the_beginning_of_the_family_name_stands_first(owner):
    given = a_patient(owner, "Ek", "Linda")
    family = a_patient(owner, "Lindh", "Bo")
    with owner.directory("find") as opened:
        assert [one.id for one in finding.find(owner, opened, "lind")] == [family, given]


def test_a_search_stops_at_its_limit(owner):
    registering.add_many(
        owner, [(owner.clock.now(), a_new_patient("Lind", f"A{n}")) for n in range(60)]
    )
    with owner.directory("find") as opened:
        for typed in ("l", "lind a", "a", "4567", "19800312", "in"):
            assert len(finding.find(owner, opened, typed)) <= finding.LIMIT
        assert len(finding.find(owner, opened, "lind", limit=7)) == 7


def test_an_empty_search_shows_nobody_and_owes_nothing(owner):
    a_patient(owner)
    with owner.directory("find") as opened:
        assert finding.find(owner, opened, "lind")
        for typed in ("", "  ", "-", "'"):
            assert finding.find(owner, opened, typed) == []
        assert not opened.owes


PROTECTED = NewPatient(
    family="Hemlig", given="Vera Maria", birth_date="1971-01-02", phone="0707654321", protected=True
)
SAID = [
    "h",
    "hemlig",
    "v",
    "vera",
    "maria",
    "vera hemlig",
    "hemlig maria",
    "eml",
    "4321",
    "070-765 43 21",
    "1971-01-02",
    "710102",
    "2",
]


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.CLINICIAN])
def test_a_protected_person_is_never_found_by_who_may_not_see(clinic, owner, role):
    a_patient(owner)
    hidden = registering.register(owner, PROTECTED)
    session = a_session(clinic, role)
    with session.directory("find") as opened:
        for typed in SAID:
            assert hidden not in [one.id for one in finding.find(session, opened, typed)], typed
        assert finding.names(opened, [hidden]) == {}


def test_who_may_see_finds_a_protected_person_by_whole_words(owner):
    a_patient(owner)
    hidden = registering.register(owner, PROTECTED)
    with owner.directory("find") as opened:
        for typed in [each for each in SAID if each != "eml"]:
            assert hidden in [one.id for one in finding.find(owner, opened, typed)], typed


def test_who_becomes_protected_is_lost_to_the_others_at_once_and_back_again(clinic, owner):
    patient = a_patient(owner, "Lind", "Vera Maria")
    for protected, version in ((True, 1), (False, 2)):
        session = a_session(clinic, Role.OWNER)
        typed = a_new_patient("Lind", "Vera Maria", protected=protected)
        with session.opened(patient, PurposeOfUse.DESK, reason="asked for it") as viewing:
            record.correct(session, viewing, version, typed)
        session = a_session(clinic, Role.RECEPTIONIST)
        with session.directory("find") as opened:
            for said in ("lind", "vera", "maria", "ind", "maria lind"):
                assert bool(finding.find(session, opened, said)) is not protected, said


def test_a_corrected_name_is_found_and_the_former_is_not(owner):
    patient = a_patient(owner, "Lind", "Alva Maria")
    with owner.opened(patient, PurposeOfUse.DESK) as viewing:
        record.correct(owner, viewing, 1, a_new_patient("Ek", "Bodil Karin"))
    with owner.directory("find") as opened:
        for said, there in itertools.chain(
            ((said, True) for said in ("ek", "bodil", "karin", "ari")),
            ((said, False) for said in ("lind", "alva", "maria", "ind")),
        ):
            assert bool(finding.find(owner, opened, said)) is there, said


def test_what_a_search_showed_is_what_the_log_says(owner):
    a_patient(owner)
    with owner.directory("find") as opened:
        finding.find(owner, opened, "lind")
        opened.settle()
    row = owner.log(Permission.LOG_READ).row(
        select(log_entry.c.facts, log_entry.c.patients).where(
            log_entry.c.kind == EventKind.SEARCH_SHOWN
        )
    )
    assert row[0] == '{"count":1}'
    assert len(row[1]) == 8


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("lasse", {"Lars", "Lasse"}),
        ("lasse ek", {"Lars", "Lasse"}),
        ("ek lass", {"Lasse"}),
        ("liz", {"Elizabeth"}),
        ("kalle", {"Karl", "Carl"}),
    ],
)
def test_somebody_is_found_by_what_they_are_called(owner, typed, names):
    for each in ("Lars", "Lasse", "Elizabeth", "Karl", "Carl", "Larsa", "Bo"):
        a_patient(owner, "Ek", each)
    with owner.directory("find") as opened:
        found = {one.given for one in finding.find(owner, opened, typed)}
    assert found == names


def test_a_protected_person_is_found_by_a_nickname_by_those_alone_who_may_see_them(clinic, owner):
    a_patient(owner, "Ek", "Lars", protected=True)
    for role, found in ((Role.OWNER, 1), (Role.RECEPTIONIST, 0)):
        session = a_session(clinic, role)
        with session.directory("find") as opened:
            assert len(finding.find(session, opened, "lasse ek")) == found
