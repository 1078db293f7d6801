"""Families of the invented clinic: two homes, wishes, needs, and a birthday to look at."""

from collections.abc import Sequence
from datetime import date

from clinic_desk.access import Directory, PurposeOfUse, Session
from clinic_desk.demo.named import AMIR, BJORN, GORAN, JOSE, TOVE, YUSUF
from clinic_desk.family import relations, wishing
from clinic_desk.family.records import (
    EVERYTHING,
    Custody,
    Grants,
    Kin,
    Needs,
    Paper,
    TypedRelation,
    Wishes,
)
from clinic_desk.ids import PatientId
from clinic_desk.patients import registering
from clinic_desk.patients.records import NewPatient

CHILDREN = 2
"""How many are registered here."""
_SMALL, _GROWN = 7, 13
_BIRTHDAY_WAS = 40
"""So many days ago one of the children grew old enough to be asked."""


def settle(session: Session, named: Sequence[PatientId], today: date) -> None:
    """Write who belongs together, how some are reached, and what some need."""
    with session.directory("families") as opened:
        _two_homes(session, opened, named, today)
        wished = Wishes(ring=False, voicemail=False, neutral_name=True)
        wishing.wish(session, opened, named[GORAN], wished)
        spanish = Needs(language="es", interpreter=True, longer=15)
        wishing.need(session, opened, named[JOSE], spanish)
        wishing.need(session, opened, named[BJORN], Needs(hearing=True))
        turkish = Needs(language="tr", interpreter=True, interpreter_remote=True, longer=10)
        wishing.need(session, opened, named[YUSUF], turkish)


def _two_homes(
    session: Session, opened: Directory, named: Sequence[PatientId], today: date
) -> None:
    """Tove's two children; the younger one's father must not learn where they live."""
    mother, father = named[TOVE], named[AMIR]
    grown = date.fromordinal(today.toordinal() - _BIRTHDAY_WAS)
    for given, born, paper in (
        ("Elsa", date(today.year - _SMALL, 5, 6), Paper.COURT_ORDER),
        ("Love", grown.replace(year=grown.year - _GROWN, day=min(grown.day, 28)), None),
    ):
        child = registering.register(
            session,
            NewPatient(
                family="Dahl",
                given=given,
                birth_date=born.isoformat(),
                phone="070-174 06 77",
                street="Lindgatan 4, 411 08 Göteborg",
            ),
        )
        with session.opened(child, PurposeOfUse.DESK) as viewing:
            home = TypedRelation(
                kin=Kin.MOTHER,
                back=Kin.DAUGHTER if given == "Elsa" else Kin.SON,
                other=mother,
                may=EVERYTHING,
                custody=Custody.JOINT if paper else Custody.SOLE,
            )
            relations.save(session, viewing, opened, home)
            if paper is not None:
                away = TypedRelation(
                    kin=Kin.FATHER,
                    back=Kin.DAUGHTER,
                    other=father,
                    may=Grants(book=True, told=True),
                    custody=Custody.JOINT,
                    street="Bygatan 12, 413 01 Göteborg",
                    never_address=True,
                    paper=paper,
                    paper_date=date(today.year - 1, 9, 14).isoformat(),
                )
                relations.save(session, viewing, opened, away)
