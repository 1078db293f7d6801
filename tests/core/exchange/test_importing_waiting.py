"""A waiting list of another program: who waits for what, once, and taken off again as one."""

import pytest

from clinic_desk.errors import Problem
from clinic_desk.exchange import taking_back
from clinic_desk.exchange.records import ImportKind, State
from clinic_desk.scheduling import clinic
from clinic_desk.scheduling.to_do import waiting
from tests.core.exchange.files import a_file, a_reading, previewed, taken_in
from tests.core.scheduling.conftest import LINDQVIST, VISIT, furnish

PEOPLE = "ID;Name;DOB;Phone\n7;Alva Lind;1980-03-12;0701234567\n8;Bo Berg;1950-01-01;0709998866\n"
LIST = """\
Patient;Service;Practitioner;From;Until;Note
7;{what};{whom};2026-03-09;2026-04-10;Mornings
8;{what};;;;
9;{what};;;;
7;Dancing;;;;
8;{what};;;2026-01-31;
"""
WAITING = {"kind": ImportKind.WAITING_LIST}


@pytest.fixture
def path(owner, tmp_path):
    furnish(owner)
    house = clinic.load(owner)
    names = {
        "whom": house.practitioner(LINDQVIST).name,
        "what": house.service(VISIT).name,
    }
    taken_in(owner, a_file(tmp_path, PEOPLE))
    return a_file(tmp_path, LIST.format(**names), "waiting.csv")


def listed(session):
    with session.directory("to-do") as opened:
        return [
            (one.who.given, str(one.entry.wish.last)) for one in waiting.listed(session, opened)
        ]


def test_who_waits_is_put_on_the_list_once(owner, path):
    found = previewed(owner, a_reading(owner, path, ImportKind.WAITING_LIST))
    assert found.counts == {State.NEW: 2, State.REFUSED: 3}
    assert {one.line: one.problems for one in found.refused} == {
        4: {"patient": Problem.UNKNOWN},
        5: {"service": Problem.UNKNOWN},
        6: {"until": Problem.IN_THE_PAST},
    }
    assert taken_in(owner, path, **WAITING).made == 2
    assert sorted(listed(owner)) == [("Alva", "2026-04-10"), ("Bo", "2026-05-31")]
    assert (taken_in(owner, path, **WAITING).made, len(listed(owner))) == (0, 2)


def test_taken_back_nobody_waits_and_the_same_list_can_come_again(owner, path):
    result = taken_in(owner, path, **WAITING)
    *_, last = taking_back.take_back(owner, result.batch)
    assert (last.gone, dict(last.stays), listed(owner)) == (2, {}, [])
    assert taken_in(owner, path, **WAITING).made == 2
