"""The people whom the invented clinic's days are told around; their order is their number."""

from dataclasses import dataclass
from typing import NamedTuple


class Named(NamedTuple):
    """``born`` as somebody would type it."""

    given: str
    family: str
    born: str
    alert: str = ""
    protected: bool = False


PEOPLE = (
    Named("Siv", "Rådberg", "1980-05-17"),
    Named("Göran", "Nyström", "1952-11-02"),
    Named("Ann", "Lee", "1961-03-09"),
    Named("Ingrid", "Åkesson", "1947-08-21"),
    Named("Yusuf", "Demir", "1990-01-30"),
    Named("Siobhán", "O’Brien", "1985-12-12"),
    Named("Elif", "Şahin", "1999-06-04"),
    Named("Karin", "Björk", "1971-02-19"),
    Named("Ludvig", "Wallin", "1966-09-27"),
    Named("Thị Mai", "Nguyễn", "1978-04-15"),
    Named("Ann", "Lee", "1984-10-06"),
    Named("Björn", "Ask", "1959-07-23", "Hard of hearing in the left ear"),
    Named("Tove", "Dahl", "1993-03-28"),
    Named("Alexandra", "Vinter", "1988-08-08", protected=True),
    Named("Marek", "Nowak", "1975-05-05"),
    Named("Erik", "Sand", "2001-02-11"),
    Named("Helena", "Öst", "1969-12-30"),
    Named("José", "Álvarez", "1982-09-14", "Needs an interpreter: Spanish"),
    Named("Lena", "Friis", "1956-01-18"),
    Named("Ludvig", "Tegnell", "1949-04-02"),
    Named("Maria", "Tegnell", "1951-10-25"),
    Named("Ελένη", "Παπαδοπούλου", "1964-06-29"),
    Named("Наталья", "Соколова", "1973-11-11"),
    Named("小明", "王", "1996-02-03"),
    Named("Amir", "Rostami", "1987-07-07"),
    Named("Amina", "Yılmaz", "1991-05-21"),
    Named("Carl", "Ros", "1944-03-03"),
    Named("Helena", "Borg", "1968-08-16"),
    Named("Jonas", "Tegnell", "1986-09-09"),
)
SIV, ANN_1961, ANN_1984, PROTECTED = 0, 2, 10, 13
GORAN, YUSUF, BJORN, JOSE = 1, 4, 11, 17
TOVE, LUDVIG_TEGNELL, MARIA_TEGNELL, AMIR = 12, 19, 20, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """One visit of today. Times are wall minutes; steps are minutes from the start.

    ``arrived``, ``met`` and ``done`` say when it went on; without them it goes as usual.
    """

    practitioner: int
    start: int
    service: str
    who: int
    arrived: int | None = None
    met: int | None = None
    done: int | None = None
    missed: bool = False
    cancelled: int | None = None
    note: str = ""


def _at(hour: int, minute: int = 0) -> int:
    return hour * 60 + minute


TODAY = (
    Board(practitioner=0, start=_at(8), service="New visit", who=1),
    Board(practitioner=0, start=_at(8, 30), service="Follow-up", who=ANN_1961),
    Board(practitioner=0, start=_at(9), service="Health check", who=3),
    Board(practitioner=0, start=_at(10), service="Follow-up", who=4, missed=True),
    Board(practitioner=0, start=_at(10, 30), service="New visit", who=5, arrived=-8, met=1),
    Board(practitioner=0, start=_at(13), service="New visit", who=6),
    Board(practitioner=0, start=_at(14, 10), service="Follow-up", who=22),
    Board(practitioner=0, start=_at(15), service="Health check", who=7),
    Board(practitioner=0, start=_at(16), service="Follow-up", who=23),
    Board(practitioner=0, start=_at(16, 25), service="New visit", who=25),
    Board(practitioner=1, start=_at(8, 30), service="Health check", who=8, met=20, done=98),
    Board(practitioner=1, start=_at(9, 30), service="New visit", who=9, met=42, done=76),
    Board(practitioner=1, start=_at(10, 20), service="Follow-up", who=10, arrived=-5, met=28),
    Board(
        practitioner=1,
        start=_at(11),
        service="Minor surgery",
        who=11,
        met=12,
        done=72,
        note="Brings a form to sign",
    ),
    Board(practitioner=1, start=_at(13, 30), service="Follow-up", who=TOVE),
    Board(practitioner=1, start=_at(14), service="New visit", who=AMIR, cancelled=_at(10, 31)),
    Board(practitioner=1, start=_at(14, 30), service="New visit", who=14),
    Board(practitioner=2, start=_at(8), service="Physio 60", who=15),
    Board(practitioner=2, start=_at(9, 15), service="Physio 45", who=16),
    Board(practitioner=2, start=_at(10, 15), service="Physio 45", who=PROTECTED, met=1),
    Board(practitioner=2, start=_at(13, 15), service="Physio 60", who=17),
    Board(practitioner=2, start=_at(15), service="Physio 45", who=18),
    Board(practitioner=2, start=_at(16), service="Physio 45", who=21),
)

EARLIER = {
    9: (0, SIV),
    19: (0, SIV),
    30: (0, SIV),
    5: (0, ANN_1961),
    12: (1, ANN_1984),
    7: (2, 15),
    14: (2, 16),
    4: (1, 9),
    16: (1, 14),
    11: (0, 7),
    6: (2, 17),
    3: (0, 3),
}
"""By working days before today: with whom (practitioner) somebody had a visit then."""
