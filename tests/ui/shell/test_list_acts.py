"""What was done with a list is taken back and done again by whoever comes back from a lock."""

from datetime import date, timedelta

import pytest

from clinic_desk.clock import to_minutes
from clinic_desk.errors import StaleRow
from clinic_desk.scheduling.to_do import calls, recalls, to_rebook, waiting
from clinic_desk.scheduling.to_do.records import CallOutcome, CallWhat, NewRecall, Wish
from tests.core.scheduling.conftest import CHECK, MORNING, VISIT
from tests.ui.shell.a_seat import Seat
from ui.shell.list_acts import ListActs

WISH = Wish(service=VISIT, first=date(2026, 3, 3), last=date(2026, 3, 31))
LATER = Wish(service=CHECK, first=date(2026, 4, 1), last=date(2026, 4, 30))
RECALL = NewRecall(service=CHECK, due=date(2026, 3, 20))


class Lists(Seat):
    def __init__(self, clinic, session, shown):
        super().__init__(clinic, session, shown, ListActs)

    def look(self):
        """What stands on the lists."""
        return (
            [(one.entry.id, one.entry.wish) for one in self.ask(waiting.listed)],
            [one.recall.id for one in self.ask(lambda *at: recalls.listed(*at, RECALL.due))],
            [(one.appointment, one.why) for one in self.ask(to_rebook.listed)],
            [
                (one.about, [(x.outcome, x.again) for x in one.attempts])
                for one in self.ask(calls.listed)
                if one.what is CallWhat.CONFIRM
            ],
        )

    def waits(self):
        with self.card() as card:
            return waiting.add(self.session, card, WISH, "Rådberg rings back")

    def due(self):
        with self.card() as card:
            return recalls.make(self.session, card, RECALL)

    def call(self):
        self.clinic.book(MORNING + timedelta(days=1))
        return self.ask(calls.listed)[0]


@pytest.fixture
def seat(clinic, owner, shown):
    made = Lists(clinic, owner, shown)
    yield made
    made.close()


def put_on(seat):
    return lambda: seat.acts.put_on(seat.waits())


def taken_off(seat):
    entry = seat.waits()
    return lambda: seat.acts.wait(entry, on=False)


def waits_for_else(seat):
    entry = seat.waits()

    def change():
        with seat.card() as card:
            return seat.acts.change(card, entry, LATER, "Rådberg rings back")

    return change


def made_due(seat):
    return lambda: seat.acts.made_due(seat.due())


def not_due(seat):
    recall = seat.due()
    return lambda: seat.acts.not_due(recall)


def to_be_rebooked(seat):
    visit = seat.clinic.book()
    return lambda: seat.acts.ask_new_time(visit.id)


def not_rebooked(seat):
    visit = seat.clinic.book()
    seat.acts.ask_new_time(visit.id)
    return lambda: seat.acts.want_no_time(visit.id)


def rung(seat):
    call = seat.call()
    return lambda: seat.acts.ring(call, CallOutcome.VOICEMAIL, None)


def to_call_back(seat):
    call, at = seat.call(), to_minutes(seat.session.clock.now()) + 90
    return lambda: seat.acts.ring(call, CallOutcome.CALL_BACK, at)


EACH = [
    put_on,
    taken_off,
    waits_for_else,
    made_due,
    not_due,
    to_be_rebooked,
    not_rebooked,
    rung,
    to_call_back,
]


@pytest.mark.parametrize("kind", EACH)
def test_each_is_taken_back_and_done_again_after_a_lock(seat, kind):
    act = kind(seat)
    before = seat.look()
    gone = seat.back_and_forth(act(), seat.look)
    assert gone == before


def test_several_acts_with_one_wish_are_taken_back_one_after_another(seat):
    entry = seat.waits()
    seat.undo.did(seat.acts.put_on(entry))
    before = seat.look()
    seat.undo.did(seat.acts.wait(entry, on=False))
    [left] = seat.ask(waiting.left_lately)
    seat.undo.did(seat.acts.wait(left.entry, on=True))
    seat.lock()
    for _ in range(3):
        seat.undo.undo()
    assert seat.faults == []
    assert seat.look()[0] == []
    seat.lock()
    for _ in range(3):
        seat.undo.redo()
    assert seat.faults == []
    assert seat.look() == before


def test_what_a_colleague_changed_meanwhile_is_theirs(seat):
    entry = seat.waits()
    seat.undo.did(seat.acts.put_on(entry))
    seat.lock()
    with seat.card() as card:
        waiting.change(seat.session, card, entry.id, entry.version, WISH, "later")
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [StaleRow]
    assert [which for which, _ in seat.look()[0]] == [entry.id]


def test_a_note_that_was_written_anew_is_taken_back_and_kept_nowhere(seat):
    entry = seat.waits()
    with seat.card() as card:
        seat.undo.did(seat.acts.change(card, entry, LATER, "Rådberg is away in May"))
    assert "May" not in seat.undo.half_done().decode()
    seat.undo.undo()
    with seat.card() as card:
        [(stands, said)] = waiting.of_record(card)
    assert (seat.faults, stands.wish, said) == ([], WISH, "Rådberg rings back")
