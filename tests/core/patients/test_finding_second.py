"""Finding a patient by the second phone number, as by the first."""

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desk import folding
from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.errors import ClinicDeskError
from clinic_desk.family import second, second_contact
from clinic_desk.family.second import NONE, SecondContact
from clinic_desk.family.validating import Fields
from clinic_desk.folding import phone_key
from clinic_desk.patients import duplicates, finding, record, store
from clinic_desk.patients.likeness import Likeness
from clinic_desk.patients.records import NewPatient
from clinic_desk.scheduling import merging
from clinic_desk.staff import policies
from clinic_desk.storage import migrations, sqlite
from clinic_desk.storage.gate import Gate
from tests.builders import Role, a_clinic, a_patient, a_session, stretching_once

FIRST, SECOND = "+46701112233", "+46709998877"


@pytest.fixture
def keeps(owner):
    policies.change(owner, "contact.second-phone", "1")
    return owner


def keep(session, whose, phone, **wishes):
    with session.opened(whose, PurposeOfUse.DESK, reason="asks") as viewing:
        known = second.of(viewing, [whose]).get(whose, NONE)
        typed = SecondContact(phone=phone, version=known.version, **wishes)
        return second_contact.keep(session, viewing, whose, typed)


def search(session, typed):
    with session.directory("find") as opened:
        return finding.search(session, opened, typed)


def found(session, typed):
    return [one.id for one in search(session, typed).entries]


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "070-999 88 77",
            "0709998877",
            "+46 70 999 88 77",
            "+46 (0)70-999 88 77",
            "0046709998877",
        ),
        *("8877", "877", "99 88 77", "lind 8877", "alva 999 88 77"),
    ],
)
def test_in_every_form_in_which_the_first_is_found(keeps, typed):
    whose = a_patient(keeps, "Lind", "Alva", phone=FIRST)
    a_patient(keeps, "Ek", "Bo", phone="+46733334444")
    keep(keeps, whose, SECOND)
    seen = search(keeps, typed)
    assert [one.id for one in seen.entries] == [whose]
    assert seen.second == {whose: SECOND}


def test_a_hit_by_anything_else_says_nothing_of_the_second(keeps):
    whose = a_patient(keeps, "Lind", "Alva", phone="+46701118877", born="1980-03-12")
    keep(keeps, whose, SECOND)
    for typed in ("8877", "1118877", "lind", "alva 1980", "lind 8877"):
        assert (found(keeps, typed), search(keeps, typed).second) == ([whose], {})


def test_whom_the_first_number_finds_stands_before_whom_the_second_does(keeps):
    by_second = a_patient(keeps, "Aa", "Aa", phone=FIRST)
    keep(keeps, by_second, SECOND)
    by_first = a_patient(keeps, "Öö", "Öö", phone="+46701118877")
    assert found(keeps, "8877") == [by_first, by_second]


def test_a_number_that_may_not_be_used_still_says_who_calls(keeps):
    whose = a_patient(keeps)
    keep(keeps, whose, SECOND, ring=False, voicemail=False, text=False)
    assert found(keeps, "8877") == [whose]
    policies.change(keeps, "contact.second-phone", "0")
    assert found(keeps, "8877") == [whose]  # it stands on the card until it is taken away


def test_a_corrected_number_is_forgotten_and_so_is_one_that_was_taken_away(keeps):
    whose = a_patient(keeps)
    keep(keeps, whose, SECOND)
    keep(keeps, whose, "+46705556677")
    assert (found(keeps, "8877"), found(keeps, "6677")) == ([], [whose])
    keep(keeps, whose, None)
    assert found(keeps, "6677") == []
    keep(keeps, whose, SECOND)  # the way back
    assert found(keeps, "8877") == [whose]


def merge(session, kept, merged):
    session.clock.move(timedelta(minutes=1))
    with (
        session.opened(kept, PurposeOfUse.DESK, reason="asks") as into,
        session.opened(merged, PurposeOfUse.DESK, reason="asks") as other,
    ):
        versions = record.read(into).version, record.read(other).version
        merging.merge(session, into, other, frozenset(), versions)


def unmerge(session, kept, merged):
    with session.opened(kept, PurposeOfUse.DESK, reason="asks") as viewing:
        merging.unmerge(session, viewing, merged)


def test_a_merged_cards_number_finds_the_kept_card_until_they_part(keeps):
    kept, merged = (a_patient(keeps, "Lind", name) for name in ("Alva", "Alwa"))
    keep(keeps, merged, SECOND)
    merge(keeps, kept, merged)
    assert (found(keeps, "8877"), search(keeps, "8877").second) == ([kept], {kept: SECOND})
    unmerge(keeps, kept, merged)
    assert found(keeps, "8877") == [merged]


def test_of_two_cards_numbers_the_one_that_stands_on_the_card_finds_it(keeps):
    kept, merged = (a_patient(keeps, "Lind", name) for name in ("Alva", "Alwa"))
    keep(keeps, kept, "+46705556677")
    keep(keeps, merged, SECOND)
    merge(keeps, kept, merged)
    assert (found(keeps, "6677"), found(keeps, "8877")) == ([kept], [])
    unmerge(keeps, kept, merged)
    assert (found(keeps, "6677"), found(keeps, "8877")) == ([kept], [merged])


def test_what_is_taken_away_after_a_merge_finds_nobody(keeps):
    kept, merged = (a_patient(keeps, "Lind", name) for name in ("Alva", "Alwa"))
    keep(keeps, merged, SECOND)
    merge(keeps, kept, merged)
    keeps.clock.move(timedelta(minutes=1))
    keep(keeps, kept, None)
    assert found(keeps, "8877") == []


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.TEMP])
@pytest.mark.parametrize("typed", ["0709998877", "lind 8877", "8877"])
def test_a_protected_person_is_absent_from_the_moment_that_they_are_one(clinic, keeps, role, typed):
    whose = a_patient(keeps, "Lind", "Alva", phone=FIRST)
    keep(keeps, whose, SECOND)
    protect(keeps, whose, protected=True)
    assert found(keeps, typed) == [whose]
    assert found(a_session(clinic, role), typed) == []
    again = a_session(clinic, Role.OWNER)
    keep(again, whose, "+46705558877")
    assert found(again, "5558877") == [whose]
    assert found(a_session(clinic, role), "0705558877") == []
    protect(a_session(clinic, Role.OWNER), whose, protected=False)
    assert found(a_session(clinic, role), "0705558877") == [whose]


def protect(session, whose, *, protected):
    with session.opened(whose, PurposeOfUse.DESK, reason="asks") as viewing:
        card = record.read(viewing)
        typed = NewPatient(
            family=card.family,
            given=card.given,
            birth_date=str(card.birth_date),
            phone=card.phone or "",
            protected=protected,
        )
        record.correct(session, viewing, card.version, typed)


def test_a_card_that_was_merged_into_a_protected_persons_finds_nobody(clinic, keeps):
    kept, merged = (a_patient(keeps, "Lind", name) for name in ("Alva", "Alwa"))
    keep(keeps, merged, SECOND)
    merge(keeps, kept, merged)
    protect(keeps, kept, protected=True)
    assert found(keeps, "8877") == [kept]
    assert found(a_session(clinic, Role.RECEPTIONIST), "0709998877") == []


def test_a_temp_needs_the_whole_number(clinic, keeps):
    whose = a_patient(keeps)
    keep(keeps, whose, SECOND)
    temp = a_session(clinic, Role.TEMP)
    assert (found(temp, "998877"), found(temp, "070-999 88 77")) == ([], [whose])
    assert search(temp, "070-999 88 77").second == {whose: SECOND}


def test_those_of_an_older_vault_are_found_as_soon_as_it_is_brought_forward():
    raw = sqlite.driver.connect(":memory:", isolation_level=None)
    sqlite.add_functions(raw, Gate())
    for function in (folding.word_index, folding.part_index):
        raw.create_function(function.__name__, 2, function)
    for version in range(1, 10):
        raw.executescript(migrations._step(version))
    triggers = raw.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        raw.execute(f"DROP TRIGGER {name}")
    raw.execute("PRAGMA foreign_keys = OFF")
    for whose, protected in ((1, 0), (2, 1)):
        raw.execute(
            "INSERT INTO patient (id, number, family, given, protected, family_key, given_key,"
            " care_unit, device, registered, registered_by) VALUES (?, ?, '', '', ?, '', '', 1, 1,"
            " 1, 1)",
            (whose, whose, protected),
        )
        row = "INSERT INTO patient_contact VALUES (?, ?, 1, 1, 1, 0, NULL, 1, 1, 1)"
        raw.execute(row, (whose, SECOND))
    for _, sql in triggers:
        raw.execute(sql)
    raw.executescript(migrations._step(10))
    kept = raw.execute("SELECT patient, phone_key, protected FROM patient_contact ORDER BY 1")
    assert kept.fetchall() == [(1, phone_key(SECOND), 0), (2, phone_key(SECOND), 1)]
    raw.close()


@pytest.fixture(scope="module")
def a_desk(tmp_path_factory):
    """A clinic for all examples: whoever sees everything, whoever does not, and four cards."""
    made = a_clinic(tmp_path_factory.mktemp("second"))
    owner = a_session(made, Role.OWNER)
    policies.change(owner, "contact.second-phone", "1")
    cards = [a_patient(owner, f"Family{at}", "Given", phone=f"0840{at}20{at}0") for at in range(4)]
    with stretching_once():
        yield owner, cards
    made.close()


NUMBERS = st.from_regex(r"\+467[02369][0-4]{3}[0-2]{4}", fullmatch=True)
ACTS = st.tuples(
    st.sampled_from(["keep", "keep", "take", "protect", "show", "merge", "part"]),
    st.permutations(range(4)),
    NUMBERS,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(acts=st.lists(ACTS, max_size=8), digits=st.from_regex(r"[1-4][0-4]{2,3}", fullmatch=True))
def test_it_finds_whom_a_plain_look_at_every_card_would(a_desk, acts, digits):
    session, cards = a_desk
    for what, (one, other, *_), number in acts:
        act(session, what, cards[one], cards[other], number)
    for withheld in (frozenset(), frozenset({Permission.PROTECTED_SEE})):
        session.withheld = withheld
        with session.directory("find") as opened:
            shown, others = store.by_ids(opened, cards), second.of(opened, cards)
            numbers = {
                whose: (card.phone, others.get(whose, NONE).phone) for whose, card in shown.items()
            }
            seen = finding.search(session, opened, digits)
        session.withheld = frozenset()
        ends = {
            whose: [bool(one) and one.endswith(digits) for one in both]
            for whose, both in numbers.items()
        }
        assert {one.id for one in seen.entries} == {one for one, both in ends.items() if any(both)}
        assert seen.second == {
            whose: numbers[whose][1] for whose, both in ends.items() if both == [False, True]
        }


def act(session, what, one, other, number):
    """What the clinic refuses, such as a card that was merged, changes nothing."""
    session.clock.move(timedelta(minutes=1))
    with suppress(ClinicDeskError):
        match what:
            case "keep":
                keep(session, one, number)
            case "take":
                keep(session, one, None)
            case "merge":
                merge(session, one, other)
            case "part":
                unmerge(session, one, other)
            case _:
                protect(session, one, protected=what == "protect")


@given(typed=st.from_regex(r"(\+|00|0)[1-9][0-9]{3,14}", fullmatch=True))
def test_the_database_reads_a_number_from_its_end_as_the_program_does(typed):
    number = Fields(today=date(2026, 1, 1), region="SE").phone("phone", typed)
    raw = sqlite.driver.connect(":memory:")
    sql = next(line for line in migrations._step(10).split(";") if "GENERATED ALWAYS AS" in line)
    worked_out = sql.split("GENERATED ALWAYS AS")[1].removesuffix(" VIRTUAL")
    (key,) = raw.execute(f"SELECT {worked_out} FROM (SELECT ? AS phone)", (number,)).fetchone()
    assert key == phone_key(number)
    raw.close()


def alike(session, phone, born="", name="Alva"):
    typed = NewPatient(family="Lind", given=name, birth_date=born, phone=phone)
    with session.directory("find") as opened:
        return {one.entry.id: one.why for one in duplicates.alike(session, opened, typed)}


def test_a_shared_second_phone_warns_while_a_new_patient_is_typed(keeps):
    whose = a_patient(keeps, "Lind", "Alva", born="1980-03-12", phone=FIRST)
    assert alike(keeps, "070-999 88 77", "1999-01-01") == {}
    keep(keeps, whose, SECOND)
    assert alike(keeps, "070-999 88 77", "1999-01-01") == {whose: {Likeness.NAME, Likeness.PHONE}}
    assert alike(keeps, "070-999 88 77", "1980-03-12") == {whose: set(Likeness)}
    assert alike(keeps, "070-999 88 77", "1999-01-01", name="Bo") == {}  # a sister or brother


@pytest.mark.parametrize("number", [FIRST, SECOND])
def test_a_shared_second_phone_stands_in_the_list_of_duplicates(keeps, number):
    one = a_patient(keeps, "Lind", "Alva", born="1980-03-12", phone=FIRST)
    other = a_patient(keeps, "Lindh", "Alva", born="1999-01-01", phone="+46733334444")
    brother = a_patient(keeps, "Lind", "Bo", born="2001-01-01", phone="+46733335555")
    keep(keeps, one, SECOND)
    assert probable(keeps) == {}
    for whose in (other, brother):
        keep(keeps, whose, number)
    assert probable(keeps) == {frozenset({one, other}): {Likeness.NAME, Likeness.PHONE}}
    protect(keeps, one, protected=True)
    keeps.withheld = frozenset({Permission.PROTECTED_SEE})
    assert probable(keeps) == {}


def test_what_else_two_cards_share_is_said_beside_the_second_phone(keeps):
    one, other = (a_patient(keeps, phone=phone) for phone in (FIRST, "+46733334444"))
    assert probable(keeps) == {frozenset({one, other}): {Likeness.NAME, Likeness.BIRTH}}
    keep(keeps, other, FIRST)
    assert probable(keeps) == {frozenset({one, other}): set(Likeness)}


def probable(session):
    with session.directory("find") as opened:
        pairs = duplicates.probable(session, opened)
        return {frozenset({pair.one.id, pair.other.id}): pair.why for pair in pairs}
