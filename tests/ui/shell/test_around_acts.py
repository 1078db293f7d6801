"""What is written around a patient is taken back and done again, after a lock too."""

from dataclasses import replace
from datetime import date

import pytest

from clinic_desk.errors import StaleRow
from clinic_desk.family import relations, wishing
from clinic_desk.family.records import NO_NEEDS, NO_WISHES, Grants, Kin, Needs, TypedRelation
from tests.builders import a_patient
from tests.ui.shell.a_seat import Seat
from ui.shell.around_acts import AroundActs, Reach

ALL = Grants(book=True, cancel=True, told=True)
QUIET = Reach(wishes=replace(NO_WISHES, ring=False), died=None)
GONE = Reach(wishes=replace(NO_WISHES, recall=False), died=date(2026, 2, 27))
LIVES = Reach(wishes=NO_WISHES, died=None)


class Arounds(Seat):
    def __init__(self, clinic, session, shown):
        super().__init__(clinic, session, shown, lambda *ways: AroundActs(*ways, lambda: None))
        self.whose = self.clinic.patient
        self.mother = a_patient(session, "Rådberg", "Karin", born="1950-04-01")

    def around(self):
        with self.card() as card:
            return self.ask(lambda _, opened: relations.around(card, opened))

    def look(self):
        """All that stands there, whichever version it has."""
        now = self.around()
        return (
            [replace(one.relation, version=0) for one in now.relatives],
            replace(now.wishes, version=0),
            replace(now.needs, version=0),
            now.died,
        )

    def typed(self, before=None, **other):
        new = TypedRelation(**{"kin": Kin.MOTHER, "other": self.mother, "may": ALL, **other})
        with self.card() as card:
            return self.ask(lambda *at: relations.save(at[0], card, at[1], new, before))

    def relate(self, before=None, **other):
        return self.acts.relate(self.whose, before, self.typed(before, **other))


@pytest.fixture
def seat(clinic, owner, shown):
    made = Arounds(clinic, owner, shown)
    yield made
    made.close()


def related(seat):
    return seat.relate


def related_otherwise(seat):
    before = seat.typed()
    return lambda: seat.relate(before, never_times=True)


def parted(seat):
    before = seat.typed()
    return lambda: seat.acts.part(seat.whose, before)


def reached(seat):
    return lambda: seat.acts.reach(seat.whose, LIVES, QUIET)


def died(seat):
    return lambda: seat.acts.reach(seat.whose, LIVES, GONE)


def needed(seat):
    return lambda: seat.acts.need(seat.whose, NO_NEEDS, Needs(language="ar", interpreter=True))


@pytest.mark.parametrize("kind", [related, related_otherwise, parted, reached, died, needed])
def test_each_is_taken_back_and_done_again_after_a_lock(seat, kind):
    act = kind(seat)
    before = seat.look()
    assert seat.back_and_forth(act(), seat.look, named=False) == before


@pytest.mark.parametrize("locks", [True, False])
def test_all_of_a_card_is_taken_back_in_a_row_and_done_again(seat, locks):
    seen = [seat.look()]

    def did(done):
        seat.undo.did(done)
        seen.append(seat.look())

    def now():
        one = seat.around()
        return one.relatives[0].relation if one.relatives else None, one.wishes, one.needs

    did(seat.relate())
    did(seat.relate(now()[0], never_times=True))
    did(seat.acts.part(seat.whose, now()[0]))
    did(seat.acts.need(seat.whose, now()[2], replace(now()[2], wheelchair=True)))
    did(seat.acts.need(seat.whose, now()[2], replace(now()[2], hearing=True)))
    was = Reach(wishes=now()[1], died=None)
    did(seat.acts.reach(seat.whose, was, replace(was, wishes=replace(was.wishes, text=False))))
    was = Reach(wishes=now()[1], died=None)
    did(seat.acts.reach(seat.whose, was, replace(was, wishes=replace(was.wishes, ring=False))))
    for _ in range(2):
        for stood in reversed(seen[:-1]):
            if locks:
                seat.lock()
            seat.undo.undo()
            assert (seat.faults, seat.look()) == ([], stood)
        for stood in seen[1:]:
            if locks:
                seat.lock()
            seat.undo.redo()
            assert (seat.faults, seat.look()) == ([], stood)


def test_what_is_typed_of_somebody_who_is_no_patient_is_not_kept(seat):
    done = seat.relate(other=None, name="Göran Åkesson", phone="070 174 06 02")
    seat.undo.did(done)
    assert "Göran" not in seat.undo.half_done().decode()
    seat.undo.undo()
    assert (seat.faults, seat.look()[0]) == ([], [])


def test_what_a_colleague_wrote_since_it_was_shown_is_not_written_over(seat):
    shown = seat.around().needs
    seat.ask(lambda *at: wishing.need(*at, seat.whose, replace(shown, hearing=True)))
    with pytest.raises(StaleRow):
        seat.acts.need(seat.whose, seat.around().needs, replace(shown, wheelchair=True))


def test_what_a_colleague_wrote_meanwhile_is_theirs(seat):
    seat.undo.did(needed(seat)())
    seat.lock()
    seat.ask(lambda *at: wishing.need(*at, seat.whose, replace(seat.around().needs, hearing=True)))
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [StaleRow]


def test_a_protected_relative_who_is_taken_away_is_not_named(seat):
    hidden = a_patient(seat.session, "Dold", "Eva", born="1985-01-01", protected=True)
    before = seat.typed(other=hidden)
    seat.undo.did(seat.acts.part(seat.whose, before))
    assert seat.said().startswith("Nr ")
    assert "Dold" not in seat.said()
