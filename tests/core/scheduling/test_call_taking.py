"""A call is made by one person at a time; and the list on paper says what people wish."""

from dataclasses import replace
from datetime import timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import CallTaken, NotFound
from clinic_desk.family import wishing
from clinic_desk.family.records import Wishes
from clinic_desk.scheduling.papers import Detail
from clinic_desk.scheduling.to_do import calls, taking
from clinic_desk.scheduling.to_do.call_sheet import CallSheet, call_sheet
from clinic_desk.scheduling.to_do.records import Call, CallOutcome, CallWhat
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, MORNING, Desk

TOMORROW = MORNING + timedelta(days=1)


@pytest.fixture
def call(desk: Desk) -> Call:
    desk.book(TOMORROW)
    return listed(desk)[0]


def listed(desk: Desk) -> list[Call]:
    with desk.session.directory("to-do") as opened:
        return calls.listed(desk.session, opened)


def take(desk: Desk, about: int) -> None:
    with desk.session.directory("to-do") as opened:
        taking.take(desk.session, opened, CallWhat.CONFIRM, about)


def sheet(desk: Desk, detail: Detail) -> CallSheet:
    with desk.session.directory("to-do") as opened:
        return call_sheet(desk.session, opened, detail)


def test_a_call_that_one_makes_is_refused_to_the_others(desk: Desk, call: Call) -> None:
    take(desk, call.about)
    desk.sit(Role.RECEPTIONIST)

    with pytest.raises(CallTaken):
        take(desk, call.about)
    shown = listed(desk)[0].taken
    assert shown is not None
    assert not shown.mine
    taking.let_go(desk.session, call.what, call.about)
    assert listed(desk)[0].taken is not None, "only its own taker lets it go"


def test_it_is_let_go_by_itself_by_its_outcome_and_by_leaving(desk: Desk, call: Call) -> None:
    take(desk, call.about)
    desk.clinic.clock.move(timedelta(minutes=taking.MINUTES))
    assert listed(desk)[0].taken is None

    take(desk, call.about)
    taking.let_all_go(desk.session)
    assert listed(desk)[0].taken is None

    take(desk, call.about)
    with desk.session.directory("to-do") as opened:
        calls.record(desk.session, opened, call, CallOutcome.NO_ANSWER)
    assert listed(desk)[0].taken is None


def test_the_list_on_paper_says_no_more_than_was_asked_for(desk: Desk, call: Call) -> None:
    full, initials, times = (sheet(desk, one).rows[0] for one in Detail)

    assert full.name == call.who.name
    assert (full.phone, full.service) == (call.who.phone, "New visit")
    assert initials.name.endswith(".")
    assert (initials.phone, initials.service, initials.birth_year) == (None, "", None)
    assert (times.name, times.phone, times.start_utc) == ("", None, call.start_utc)
    assert sheet(desk, Detail.TIMES).paper.about == ()
    assert sheet(desk, Detail.FULL).paper.about == (call.who.id,)


def test_who_does_not_want_to_be_rung_is_on_no_paper(desk: Desk, call: Call) -> None:
    quiet = a_patient(desk.session, "Tyst", phone="070-174 06 05")
    desk.book(TOMORROW + timedelta(hours=1), patient=quiet)
    assert len(sheet(desk, Detail.FULL).rows) == 2
    with desk.session.opened(quiet, PurposeOfUse.PHONE) as card:
        wishing.wish(desk.session, card, quiet, Wishes(ring=False))

    assert [one.name for one in sheet(desk, Detail.FULL).rows] == [call.who.name]


def test_a_protected_person_is_a_number_or_absent(desk: Desk) -> None:
    hidden = a_patient(desk.session, "Hemlig", protected=True)
    desk.book(TOMORROW, patient=hidden)

    rows = sheet(desk, Detail.FULL).rows
    assert [(one.name, one.phone) for one in rows] == [("", None)]
    assert rows[0].call_in is not None
    desk.sit(Role.RECEPTIONIST)
    assert sheet(desk, Detail.FULL).rows == ()


def test_nobody_silences_or_takes_the_call_of_a_visit_that_is_masked_for_them(
    desk: Desk, call: Call
) -> None:
    hidden = a_patient(desk.session, "Hemlig", phone="070-555 44 33", protected=True)
    masked = desk.book(TOMORROW + timedelta(hours=1), patient=hidden)
    other = desk.book(TOMORROW, practitioner=HADDAD, patient=a_patient(desk.session, "Ek"))
    desk.sit(Role.RECEPTIONIST)

    for about in (masked.id, other.id, 12345):
        with desk.session.directory("to-do") as opened, pytest.raises(NotFound):
            calls.record(desk.session, opened, replace(call, about=about), CallOutcome.REACHED)
    for about in (masked.id, 12345):
        with pytest.raises(NotFound):
            take(desk, about)
    take(desk, other.id)
    desk.sit(Role.OWNER)
    assert {one.about: one.last for one in listed(desk)}[masked.id] is None
    take(desk, masked.id)
