"""Whatever says who somebody is leaves an entry that names them, for whoever asked."""

from collections.abc import Callable

import pytest

from clinic_desk.access import Directory, PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.family import relations, telling
from clinic_desk.family.records import Addressee, Custody, Kin, Post, TypedRelation
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.patients import duplicates, finding
from clinic_desk.scheduling import coming, free, series, sheets
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.series import SeriesRequest
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.session import DeskSession
from tests.builders import a_new_patient, a_patient
from tests.core.scheduling.conftest import LINDQVIST, MORNING, VISIT, Desk

Asked = Callable[[DeskSession, Directory, PatientId, AppointmentId], object]


def _coming(session: DeskSession, opened: Directory, who: PatientId, _v: AppointmentId) -> object:
    offered = free.next_free(session, free.Search(service=VISIT), limit=1)[0]
    return coming.that_day(session, opened, [(who, offered)])


def _letter(_s: DeskSession, opened: Directory, who: PatientId, _v: AppointmentId) -> object:
    return sheets.addressees(
        opened, Post(to=(Addressee(street="Ängen 1", name=None, patient=who),))
    )


ASKED: dict[str, Asked] = {
    "names": lambda _s, o, who, _v: finding.names(o, [who]),
    "coming": _coming,
    "letter": _letter,
    "reviews": lambda _s, o, _w, _v: telling.reviews_due(o, MORNING.date()),
    "series": lambda s, o, _w, v: series.of(s, o, v),
}


@pytest.mark.parametrize("asked", ASKED)
def test_whom_a_temp_was_told_of_stands_in_their_log(desk: Desk, asked: str) -> None:
    child = a_patient(desk.session, "Ek", "Elsa", born="2008-02-06", phone="070-555 66 77")
    with desk.session.opened(child, PurposeOfUse.DESK) as viewing:
        starts = tuple(MORNING.replace(day=10 + 7 * week) for week in range(2))
        request = SeriesRequest(
            practitioner=LINDQVIST, service=VISIT, starts=starts, calling=Calling()
        )
        booked = series.book(desk.session, viewing, request).visits
        with desk.session.directory("card") as opened:
            typed = TypedRelation(kin=Kin.MOTHER, other=desk.patient, custody=Custody.JOINT)
            relations.save(desk.session, viewing, opened, typed)
    session = desk.sit(Role.TEMP)

    with session.directory("asks") as opened:
        assert ASKED[asked](session, opened, child, booked[0].id) is not None

    log = queries.open_log(session)
    named = {each for one in queries.page(session, log, limit=20).entries for each in one.patients}
    assert named == {child}


def test_one_name_does_not_take_anothers_place_in_the_log(desk: Desk) -> None:
    other = a_patient(desk.session, "Ek", "Elsa")
    session = desk.sit(Role.TEMP)
    with session.directory("asks") as opened:
        finding.names(opened, [desk.patient])
        finding.names(opened, [other])
        finding.names(opened, [PatientId(12345)])
    seen = queries.page(session, queries.open_log(session), limit=20).entries
    assert {each for one in seen for each in one.patients} == {desk.patient, other}


@pytest.mark.parametrize(
    ("given", "warned"), [("Alva", True), ("ÁLVA", True), ("Alwa", False), ("Al", False)]
)
def test_a_temp_is_warned_of_the_very_name_alone(desk: Desk, given: str, warned: bool) -> None:
    session = desk.sit(Role.TEMP)
    typed = a_new_patient("Lind", given, phone="070-123 45 67")
    with session.directory("asks") as opened:
        assert bool(duplicates.alike(session, opened, typed)) == warned
