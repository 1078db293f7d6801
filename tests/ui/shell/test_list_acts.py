"""What was done with a list is taken back and done again by whoever comes back from a lock."""

from datetime import date, timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.clock import to_minutes
from clinic_desk.errors import StaleRow
from clinic_desk.scheduling.to_do import calls, recalls, to_rebook, waiting
from clinic_desk.scheduling.to_do.records import CallOutcome, CallWhat, NewRecall, Wish
from tests.builders import a_patient
from tests.core.scheduling.conftest import CHECK, MORNING, VISIT, Desk, furnish
from ui.shell.doors import HeldDirectory
from ui.shell.list_acts import ListActs
from ui.shell.main_window import MainWindow
from ui.shell.undoing import UndoDesk

WISH = Wish(service=VISIT, first=date(2026, 3, 3), last=date(2026, 3, 31))
RECALL = NewRecall(service=CHECK, due=date(2026, 3, 20))


class Seat:
    """Somebody at the lists, who is locked and comes back."""

    def __init__(self, clinic, session, shown):
        furnish(session)
        patient = a_patient(session, "Rådberg", "Siv")
        self.clinic = Desk(clinic=clinic, session=session, patient=patient)
        self.session, self.shown, self.faults = session, shown, []
        self.sit(b"")

    def sit(self, kept):
        window = self.shown(MainWindow(()))
        window.sit_down("Anna", "Receptionist", lambda _permission: True, {})
        self.window, self.undo = window, UndoDesk(window, self.faults.append)
        self.directory = HeldDirectory(self.session, "to-do", self.faults.append, window)
        self.acts = ListActs(self.session, self.undo, self.directory)
        self.acts.join()
        self.undo.take_up(kept)

    def lock(self):
        kept = self.undo.half_done()
        assert "Rådberg" not in kept.decode()
        self.directory.close()
        self.undo.close()
        self.sit(kept)

    def card(self):
        return self.session.opened(self.clinic.patient, PurposeOfUse.PHONE)

    def look(self):
        """What stands on the lists."""
        ask, session = self.directory.ask, self.session
        return (
            [one.entry.id for one in ask(lambda at: waiting.listed(session, at))],
            [one.recall.id for one in ask(lambda at: recalls.listed(session, at, RECALL.due))],
            [(one.appointment, one.why) for one in ask(lambda at: to_rebook.listed(session, at))],
            [
                (one.about, [(x.outcome, x.again) for x in one.attempts])
                for one in ask(lambda at: calls.listed(session, at))
                if one.what is CallWhat.CONFIRM
            ],
        )

    # --- what is done ---

    def waits(self):
        with self.card() as card:
            return waiting.add(self.session, card, WISH, "Rådberg rings back")

    def due(self):
        with self.card() as card:
            return recalls.make(self.session, card, RECALL)

    def call(self):
        self.clinic.book(MORNING + timedelta(days=1))
        return self.directory.ask(lambda at: calls.listed(self.session, at))[0]


@pytest.fixture
def seat(clinic, owner, shown):
    made = Seat(clinic, owner, shown)
    yield made
    made.directory.close()


def put_on(seat):
    return lambda: seat.acts.put_on(seat.waits())


def taken_off(seat):
    entry = seat.waits()
    return lambda: seat.acts.wait(entry, on=False)


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


EACH = [put_on, taken_off, made_due, not_due, to_be_rebooked, not_rebooked, rung, to_call_back]


@pytest.mark.parametrize("kind", EACH)
def test_each_is_taken_back_and_done_again_after_a_lock(seat, kind):
    act = kind(seat)
    before = seat.look()
    seat.undo.did(act())
    done = seat.look()
    said = seat.window._undo_bar.sentence()
    assert "Siv Rådberg" in said
    assert done != before

    for _ in range(2):
        seat.lock()
        seat.undo.undo()
        assert seat.faults == []
        gone = seat.look()
        assert gone != done
        seat.lock()
        seat.undo.redo()
        assert seat.faults == []
        assert seat.look() == done
        assert seat.window._undo_bar.sentence() == said
    if kind is not put_on and kind is not made_due:  # these two brought what was not there before
        assert gone == before


def test_several_acts_with_one_wish_are_taken_back_one_after_another(seat):
    entry = seat.waits()
    seat.undo.did(seat.acts.put_on(entry))
    before = seat.look()
    seat.undo.did(seat.acts.wait(entry, on=False))
    [left] = seat.directory.ask(lambda at: waiting.left_lately(seat.session, at))
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
    assert seat.look()[0] == [entry.id]
