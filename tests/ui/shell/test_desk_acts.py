"""What the desks of the day did is taken back and done again after a lock too."""

from datetime import timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.queries import LogFilter
from clinic_desk.beginning import still_to_do
from clinic_desk.clock import to_minutes
from clinic_desk.errors import MergeForbidden, StaleRow
from clinic_desk.patients import confusable, record
from clinic_desk.patients.merges import MergeField
from clinic_desk.scheduling import afterwards, interpreters, merging, paper_day, store, telling
from clinic_desk.scheduling.interpreters import InterpreterState
from clinic_desk.scheduling.records import AppointmentStatus
from clinic_desk.scheduling.telling import CallOutcome, LateCall
from clinic_desk.scheduling.true_times import TrueTimes
from tests.builders import a_patient
from tests.ui.shell.a_seat import DeskSeat
from ui.shell.afterwards import AfterwardsDesk, Entered
from ui.shell.checks import ChecksDesk
from ui.shell.held_viewing import HeldViewing
from ui.shell.lateness import LatenessDesk
from ui.shell.merging import Merged, MergeDesk
from ui.shell.overview import OverviewDesk, Waved
from ui.shell.paper_day import PaperDayDesk
from ui.shell.ties import Tied, TieDesk


@pytest.fixture
def seat(clinic, owner, shown):
    """Somebody at the desk of one kind, and one visit."""
    made = []

    def sit(make):
        one = DeskSeat(clinic, owner, shown, make)
        one.visit = one.clinic.book()
        made.append(one)
        return one

    yield sit
    for one in made:
        one.close()


def fault(error):
    raise error


def tells(session, undo, _directory):
    return LatenessDesk(session, undo.parent(), undo, "SE", fault)


def checks(session, undo, directory):
    return ChecksDesk(session, undo.parent(), undo, directory, fault)


def ties(session, undo, directory):
    return TieDesk(session, undo.parent(), directory, undo, "SE", fault)


def enters(session, undo, _directory):
    return AfterwardsDesk(session, undo.parent(), undo, "SE", fault)


def overlooks(session, undo, _directory):
    return OverviewDesk(session, undo.parent(), undo, fault, tuple)


def prints(session, undo, _directory):
    return PaperDayDesk(session, undo.parent(), None, undo, fault)


def merges(session, undo, directory):
    window = undo.parent()
    ties = TieDesk(session, window, directory, undo, "SE", fault)
    return MergeDesk(session, window, HeldViewing(session), ties, undo, "SE", fault)


def test_two_cards_are_two_again_and_one_again_after_a_lock(seat):
    one = seat(merges)
    kept = one.clinic.patient
    other = a_patient(one.session, "Radberg", "Siv", phone="0701740699")

    def look():
        with one.card() as card:
            return record.read(card).phone, len(merging.merged_into(one.session, card))

    before = look()
    act = Merged(
        kept=kept,
        merged=other,
        take=frozenset({MergeField.PHONE}),
        purpose=PurposeOfUse.OPERATIONS,
    )
    merged = one.acts._merged(one.acts._join(act))
    assert one.back_and_forth(merged, look, named=False) == before
    now = look()
    parted = one.acts._parted(one.acts._part(act))
    assert one.back_and_forth(parted, look, named=False) == now


@pytest.mark.parametrize("swapped", [False, True])
def test_a_protected_persons_card_is_not_opened_to_be_compared(seat, swapped):
    one = seat(merges)
    hidden = a_patient(one.session, "Dold", "Eva", phone="070-999 88 77", protected=True)
    cards = (hidden, one.clinic.patient) if swapped else (one.clinic.patient, hidden)
    with pytest.raises(MergeForbidden):
        one.acts.begin(*cards, PurposeOfUse.OPERATIONS)
    assert one.window.panel() is None
    log = queries.open_log(one.session, LogFilter(kinds=(EventKind.RECORD_OPENED,)))
    opened = queries.page(one.session, log, limit=99).entries
    assert not any(hidden in entry.patients for entry in opened)


def test_who_was_told_of_a_delay_was_not_and_was_after_a_lock(seat):
    one = seat(tells)
    visit = one.visit

    def look():
        found = one.ask(lambda _, at: telling.calls(at, visit.start_utc, visit.end_utc))
        return [(call.outcome, call.minutes) for call in found.values()]

    first = LateCall(outcome=CallOutcome.NOT_REACHED, minutes=10, called=0)
    one.acts._put(visit.id, first)
    before = look()
    act = one.acts._put(visit.id, LateCall(outcome=CallOutcome.TOLD, minutes=15, called=0))
    assert one.back_and_forth(one.acts._told(act), look) == before
    one.acts.close()


@pytest.mark.parametrize("now", [None, InterpreterState.CONFIRMED])
def test_an_interpreter_is_as_before_and_as_said_after_a_lock(seat, now):
    one = seat(checks)

    def look():
        return one.ask(lambda _, at: interpreters.states_of(at, [one.visit.id]))

    one.acts._set(one.visit.id, InterpreterState.ORDERED)
    before = look()
    act = one.acts._set(one.visit.id, now)
    assert one.back_and_forth(one.acts._interpreting(act), look, named=False) == before


@pytest.mark.parametrize("marked", [True, False])
def test_two_cards_are_as_before_and_marked_or_not_after_a_lock(seat, marked):
    one = seat(ties)
    pair = one.clinic.patient, a_patient(one.session, "Rådberg", "Liv")

    def look():
        return one.ask(lambda _, at: confusable.both(at))

    if not marked:
        one.acts._decide(Tied(whose=pair[0], other=pair[1], marked=True))
    before = look()
    act = one.acts._decide(Tied(whose=pair[0], other=pair[1], marked=marked))
    assert one.back_and_forth(one.acts._tied(act), look, named=False) == before


def entered(one):
    """A visit of this morning, written down three hours later."""
    one.clinic.clinic.clock.move(timedelta(hours=3))
    start = one.visit.start_utc
    assert start < to_minutes(one.session.clock.now())
    times = TrueTimes(arrived=start - 10, begun=start, done=start + 30)
    return one.acts._put(Entered(visit=one.visit.id, version=one.visit.version, times=times))


def test_a_day_on_paper_is_taken_back_and_entered_again_after_a_lock(seat):
    one = seat(enters)

    def look():
        return one.ask(lambda _, at: store.in_directory(at, one.visit.id)).status

    assert one.back_and_forth(entered(one), look) == AppointmentStatus.BOOKED
    assert look() == AppointmentStatus.DONE


def test_what_a_colleague_took_back_of_it_meanwhile_is_theirs(seat):
    one = seat(enters)
    one.undo.did(entered(one))
    one.lock()
    now = one.ask(lambda _, at: store.in_directory(at, one.visit.id))
    one.ask(lambda *at: afterwards.take_back(*at, now.id, now.version))
    one.undo.undo()
    assert [type(each) for each in one.faults] == [StaleRow]


def test_what_nobody_is_to_be_reminded_of_stands_there_again_after_a_lock(seat):
    one = seat(overlooks)

    def look():
        return still_to_do.still_to_do(one.session)

    before = look()
    act = Waved(what=before[0])
    one.acts._remind(act, again=False)
    assert one.back_and_forth(one.acts._waved(act), look, named=False) == before


def test_a_sheet_that_was_declined_is_offered_and_declined_again_after_a_lock(seat):
    one = seat(prints)
    one.clinic.clinic.clock.move(timedelta(hours=8))

    def look():
        return paper_day.due(one.session)

    due = look()
    paper_day.decline(one.session, due)
    assert one.back_and_forth(one.acts._declined(due), look, named=False) == due
