"""Who a protected person is changes nothing of what is shown to whoever may not see them.

Clinics differ in nothing but the protected person's details, or in what is kept of that person,
whose visits stand in all of them. What somebody reads there without the permission is the same in
all: hits, counts, orders, warnings, lists, papers, files. See ``oracles.py``.
"""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from itertools import zip_longest
from pathlib import Path

import pytest

from clinic_desk.errors import NotAllowed
from clinic_desk.exchange import everything
from clinic_desk.exchange.everything import InTheClear
from clinic_desk.patients.records import NewPatient
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.reaching import Narrowing
from clinic_desk.staff.session import DeskSession
from clinic_desk.vault.argon import FLOOR
from tests.core.exchange.files import a_file, a_reading, previewed
from tests.core.patients.errands import ERRANDS, ON_LISTS, answer, questions
from tests.core.patients.hidden import (
    LETTERS_TO,
    MERGED,
    NUMBER,
    ONE,
    OTHERS,
    SECOND,
    Hiding,
    furnished,
)
from tests.core.patients.oracles import ORACLES, TYPED, a_week_later
from tests.core.patients.oracles_of_cards import acts, registered
from tests.core.scheduling.conftest import HADDAD

AT_THE_DESK = set(ORACLES) - {"reports", "calendars"}
ASKED = {
    Role.RECEPTIONIST: AT_THE_DESK,
    Role.TEMP: AT_THE_DESK - {"warnings", "lists", "matches", "own log", "sheets with notes"},
    Role.PRACTICE_MANAGER: {"reports", "hits", "lists", "searches", "calendars", "cards"},
}
"""A manager who may see no more than one practitioner's patients, and whoever sits at the desk."""
Read = dict[str, list[str]]


def sit(desks: list[Hiding], role: Role) -> list[DeskSession]:
    """That person at each of the desks, at the same time."""
    now = max(desk.clinic.clock.at for desk in desks)
    sessions = []
    for desk in desks:
        desk.clinic.clock.at = now
        session = desk.sit(role)
        if role is Role.PRACTICE_MANAGER:
            session.narrowed = {role: Narrowing(practitioners=frozenset({HADDAD}))}
        sessions.append(session)
    return sessions


def read(desk: Hiding, session: DeskSession, asked: Iterable[str]) -> Read:
    with session.directory("find") as opened:
        return {one: [repr(said) for said in ORACLES[one](desk, session, opened)] for one in asked}


def furnished_for(folder: Path, *whom: NewPatient) -> Iterator[list[Hiding]]:
    """A clinic for each, and one in which nothing is kept of the first but the visits."""
    made = [furnished(folder / one.family, one) for one in whom]
    made.append(furnished(folder / "quiet", whom[0], busy=False))
    yield made
    for desk in made:
        desk.clinic.close()


@pytest.fixture(scope="module")
def clinics(tmp_path_factory) -> Iterator[list[Hiding]]:
    yield from furnished_for(tmp_path_factory.mktemp("clinics"), ONE, *OTHERS)


@pytest.fixture
def fresh(tmp_path) -> Iterator[list[Hiding]]:
    """Of this test alone, which writes there."""
    yield from furnished_for(tmp_path, ONE, OTHERS[0])


@pytest.mark.parametrize("role", ASKED)
def test_it_is_the_same_whoever_the_protected_person_is_and_whatever_is_kept_of_them(clinics, role):
    sessions = sit(clinics, role)
    seen = [read(desk, who, ASKED[role]) for desk, who in zip(clinics, sessions, strict=True)]

    assert mentioned(clinics[1], seen[1]) == {}
    first, *others = seen
    for other in others:
        other.pop("own log", None)  # there stands whom one has seen oneself
        assert differing(other, first) == {}


def differing(one: Read, other: Read) -> dict[str, list[tuple[str, str]]]:
    return {
        name: pairs
        for name, said in one.items()
        if (pairs := [both for both in zip_longest(said, other[name]) if both[0] != both[1]])
    }


def mentioned(desk: Hiding, seen: Read) -> dict[str, list[str]]:
    """What was said of the hidden person, by what said it."""
    words = [desk.who.family, desk.who.given, desk.who.phone, *MERGED.values(), LETTERS_TO, SECOND]
    asked = {  # their number was asked about, or stands in one's own log
        *("relatives", "own log", "hands")
    }
    return {
        name: said
        for name, lines in seen.items()
        if (
            said := [
                word
                for word in [*words, *([] if name in asked else [str(int(desk.hidden))])]
                if any(word in line.replace(repr(TYPED), "") for line in lines)
            ]
        )
    }


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.TEMP])
def test_a_guessed_number_is_answered_as_one_that_nobody_has(clinics, role):
    desk = clinics[0]
    (session,) = sit([desk], role)
    visit = desk.visits[1]
    asked = [(name, one, int(visit.id)) for name, one in ERRANDS.items()]
    asked += [(name, one, desk.on_lists[which]) for name, (which, one) in ON_LISTS.items()]
    with session.directory("find") as opened:
        for name, one, number in asked:
            said = answer(one, session, opened, desk.hidden, number)
            assert (name, said) == (name, answer(one, session, opened, 12345, 54321))
            assert said.startswith(("NotFound", "NotAllowed")), name


@pytest.mark.parametrize("role", [Role.RECEPTIONIST, Role.TEMP, Role.OWNER])
def test_a_question_about_a_guessed_number_is_answered_as_about_nobody(clinics, role):
    desk = clinics[0]
    (session,) = sit([desk], role)
    visit, told = desk.visits[0].id, set()
    with session.directory("find") as opened:
        for name, one in questions(desk.child).items():
            said = answer(one, session, opened, desk.hidden, visit)
            if said != answer(one, session, opened, 12345, 54321):
                told.add(name)

    if role is Role.OWNER:  # who may see them is told, so there was something to tell
        assert told >= {"may they", "of whom", "stands", "contact", "names"}
    else:
        assert told == set()


def test_whoever_does_not_see_everybody_takes_no_register_in(clinics, tmp_path):
    heading = "Patientnr;Efternamn;Förnamn;Födelsedatum;Mobil\n"
    for desk, session in zip(clinics[:2], sit(clinics[:2], Role.PRACTICE_MANAGER), strict=True):
        row = f"{NUMBER};{desk.who.family};{desk.who.given};{desk.who.birth_date};070-1\n"
        with pytest.raises(NotAllowed):
            previewed(session, a_reading(session, a_file(tmp_path, heading + row)))


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.OWNER}))
def test_whoever_does_not_see_everybody_takes_no_clinic_out(clinics, tmp_path, role):
    desk = clinics[0]
    (session,) = sit([desk], role)
    how = InTheClear(reason="To look for somebody")
    with pytest.raises(NotAllowed):
        next(everything.export(session, tmp_path / "out", how, desk.clinic.desk.log_key(), FLOOR))
    assert list(tmp_path.iterdir()) == []


def test_whoever_may_see_them_does(clinics):
    asked = ["searches", "days", "board", "lists", "hits", "papers", "relatives", "matches"]
    asked += ["groups", "rooms", "typing", "hands", "sheets with notes"]
    seen = [
        read(desk, who, asked) for desk, who in zip(clinics, sit(clinics, Role.OWNER), strict=True)
    ]

    assert all(differing(seen[0], other).keys() == set(asked) for other in [seen[1], seen[3]])


def test_what_passes_and_who_comes_new_tells_nothing_either(fresh):
    for desk in fresh:
        desk.clinic.clock.at += timedelta(days=8)
    for later in (a_week_later, acts, registered):
        sessions = sit(fresh, Role.RECEPTIONIST)
        seen: list[Read] = []
        for desk, session in zip(fresh, sessions, strict=True):
            with session.directory("find") as opened:
                seen.append({"later": [repr(said) for said in later(desk, session, opened)]})
        for other in seen[1:]:
            assert differing(other, seen[0]) == {}
