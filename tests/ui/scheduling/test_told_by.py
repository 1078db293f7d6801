"""What somebody was found by, they have told: by either number, in any form."""

from dataclasses import dataclass
from datetime import date

import pytest

from clinic_desk.patients.records import Told
from ui.scheduling.told_chips import told_by


@dataclass(frozen=True, slots=True)
class Known:
    birth_date: date | None = date(1980, 3, 12)
    phone: str | None = "+46701234567"
    number: int | None = 8


@pytest.mark.parametrize("typed", ["4567", "0701234567", "070-123 45 67", "lind 4567"])
def test_the_first_number(typed):
    assert told_by(typed, Known()) == {Told.PHONE}


@pytest.mark.parametrize("typed", ["8877", "0709998877", "070-999 88 77"])
def test_the_second_number(typed):
    assert told_by(typed, Known(), "+46709998877") == {Told.PHONE}
    assert told_by(typed, Known()) == frozenset()


@pytest.mark.parametrize("typed", ["877", "0000", "lind", ""])
def test_too_little_tells_nothing(typed):
    assert told_by(typed, Known(), "+46709998877") == frozenset()
