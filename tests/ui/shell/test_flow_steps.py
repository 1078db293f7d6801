"""A step of the board says of which of two namesakes it was."""

import pytest

from tests.builders import a_patient
from tests.core.scheduling.conftest import HADDAD, MORNING
from tests.ui.shell.a_seat import DeskSeat
from ui.shell.flow import FlowDesk


@pytest.fixture
def seat(clinic, owner, shown):
    def make(session, undo, _directory):
        return FlowDesk(session, made.window, undo, made.faults.append)

    class Seat(DeskSeat):
        def sit(self, kept):
            nonlocal made
            made = self
            super().sit(kept)

        def close(self):
            self.acts.close()
            super().close()

    made = None
    made = Seat(clinic, owner, shown, make)
    yield made
    made.close()


def test_the_year_stands_beside_the_name_when_it_is_taken_back_too(seat):
    ann, other = (
        a_patient(seat.session, "Lee", "Ann", born=born, phone=phone)
        for born, phone in (("1961-03-09", "070-174 06 07"), ("1984-01-02", "070-174 06 15"))
    )
    visit = seat.clinic.book(MORNING, patient=ann)
    seat.clinic.book(MORNING, practitioner=HADDAD, patient=other)
    seat.acts.arrive(visit)
    assert seat.said() == "Ann Lee · 1961 has arrived"
    seat.undo.undo()
    assert seat.said() == "Undone: Ann Lee · 1961 is expected again"
    assert seat.faults == []
