"""The clinic filled and kept: rooms, practitioners, services."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import (
    InvalidInput,
    NotAllowed,
    NotFound,
    Problem,
    StillInUse,
)
from clinic_desk.ids import PractitionerId, RoomId, ServiceId
from clinic_desk.scheduling import (
    cancelling,
    clinic,
    day,
    free,
    practitioners,
    rooms,
    services,
    working,
)
from clinic_desk.scheduling.practitioners import NewPractitioner
from clinic_desk.scheduling.records import Cancellation, CancelledBy, CancelReason, Colour
from clinic_desk.scheduling.services import NewService
from clinic_desk.scheduling.weekly import Week
from clinic_desk.staff import policies
from clinic_desk.storage import settings
from tests.builders import Role
from tests.core.scheduling.conftest import CHECK, HADDAD, LINDQVIST, MORNING, VISIT

MONDAY = date(2026, 3, 2)
AFTERNOONS = Week((((780, 1020),),) * 5 + ((),) * 2)


def last_entry(session, kind: EventKind):
    wanted = select(log_entry.c.action, log_entry.c.entity_id, log_entry.c.facts).where(
        log_entry.c.kind == kind
    )
    return session.log(Permission.LOG_READ).rows(wanted.order_by(log_entry.c.seq))[-1]


def cancel(desk, booked):
    why = Cancellation(reason=CancelReason.OTHER, by=CancelledBy.CLINIC, late=False)
    with desk.session.directory("schedule") as opened:
        cancelling.cancel(desk.session, opened, booked.id, booked.version, why)


# rooms -------------------------------------------------------------------------------------


def test_a_room_is_added_renamed_retired_and_taken_back(desk):
    new = rooms.add(desk.session, "  Room   3 ")
    assert new.name == "Room 3"
    assert rooms.rename(desk.session, new.id, "Lab").name == "Room 3"
    assert "Lab" in [one.name for one in rooms.in_use(desk.session)]

    rooms.retire(desk.session, new.id)
    assert "Lab" not in [one.name for one in rooms.in_use(desk.session)]
    assert clinic.load(desk.session).room_name(new.id) == "Lab"

    rooms.restore(desk.session, new.id)
    assert "Lab" in [one.name for one in rooms.in_use(desk.session)]
    assert last_entry(desk.session, EventKind.ROOM_CONFIGURED)[:2] == ("U", new.id)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("", Problem.MISSING),
        ("room 1", Problem.TAKEN),
        ("x" * 61, Problem.TOO_LONG),
        ("a\x00b", Problem.FORBIDDEN_CHARACTER),
    ],
)
def test_a_room_needs_a_name_of_its_own(desk, name, problem):
    with pytest.raises(InvalidInput) as refused:
        rooms.add(desk.session, name)
    assert refused.value.problems == {"name": problem}
    assert len(rooms.in_use(desk.session)) == 2


def test_a_room_keeps_its_own_name_and_frees_it_when_retired(desk):
    new = rooms.add(desk.session, "Lab")
    rooms.rename(desk.session, new.id, "LAB")
    rooms.retire(desk.session, new.id)
    assert rooms.add(desk.session, "Lab").id != new.id


def test_rooms_stand_in_the_order_of_their_numbers(desk):
    for name in ("Room 10", "Lab", "Room 9b"):
        rooms.add(desk.session, name)
    names = [one.name for one in rooms.in_use(desk.session)]
    assert names == ["Lab", "Room 1", "Room 2", "Room 9b", "Room 10"]


def test_a_room_in_which_somebody_works_or_is_booked_stays(desk):
    desk.book()
    with pytest.raises(StillInUse) as refused:
        rooms.retire(desk.session, RoomId(11))
    assert (refused.value.visits, refused.value.days) == (1, (MONDAY,))
    assert refused.value.practitioners == (LINDQVIST,)
    assert len(rooms.in_use(desk.session)) == 2


def test_a_room_that_is_not_there_is_not_found(desk):
    for act in (rooms.retire, rooms.restore, lambda *args: rooms.rename(*args, "Lab")):
        with pytest.raises(NotFound):
            act(desk.session, RoomId(99))


# practitioners -----------------------------------------------------------------------------


def test_a_practitioner_is_added_last_changed_and_put_back(desk):
    new = practitioners.add(desk.session, NewPractitioner(name="Maja Sjöberg", title="physio"))
    assert clinic.load(desk.session).practitioners[-1] == new

    before = practitioners.change(
        desk.session,
        new.id,
        NewPractitioner(name="Maja Berg", room=RoomId(12), colour=Colour.OK),
    )
    changed = clinic.load(desk.session).practitioner(new.id)
    assert (changed.name, changed.room, changed.colour) == ("Maja Berg", 12, Colour.OK)
    assert before == new


def test_what_is_wrong_with_a_practitioner_stands_at_its_field(desk):
    with pytest.raises(InvalidInput) as refused:
        practitioners.add(
            desk.session,
            NewPractitioner(
                name="sara lindqvist", title="x" * 21, room=RoomId(99), account=1234567
            ),
        )
    assert refused.value.problems == {
        "name": Problem.TAKEN,
        "title": Problem.TOO_LONG,
        "room": Problem.UNKNOWN,
        "account": Problem.UNKNOWN,
    }


def test_a_linked_account_sees_its_own_patients_from_the_next_sign_in_on(desk):
    kim = desk.clinic.people[Role.CLINICIAN].account
    with pytest.raises(NotFound):
        clinic.load(desk.sit(Role.CLINICIAN)).practitioner(HADDAD)

    desk.sit(Role.OWNER)
    practitioners.change(
        desk.session, HADDAD, NewPractitioner(name="Omar Haddad", title="Dr", account=kim)
    )

    assert [one.id for one in clinic.load(desk.sit(Role.CLINICIAN)).practitioners] == [HADDAD]
    desk.sit(Role.OWNER)
    with pytest.raises(InvalidInput) as refused:
        practitioners.change(
            desk.session, LINDQVIST, NewPractitioner(name="Sara Lindqvist", account=kim)
        )
    assert refused.value.problems == {"account": Problem.TAKEN}


def test_a_practitioner_with_visits_from_today_on_is_not_retired_and_loses_none(desk):
    first = desk.book(practitioner=HADDAD)
    second = desk.book(MORNING + timedelta(days=3), practitioner=HADDAD)
    with pytest.raises(StillInUse) as refused:
        practitioners.retire(desk.session, HADDAD)
    assert (refused.value.visits, refused.value.days) == (2, (MONDAY, date(2026, 3, 5)))

    cancel(desk, first)
    cancel(desk, second)
    practitioners.retire(desk.session, HADDAD)

    house = clinic.load(desk.session)
    assert [one.id for one in house.practitioners] == [LINDQVIST]
    assert [one.id for one in house.former] == [HADDAD]
    with pytest.raises(NotFound):
        desk.book(practitioner=HADDAD)

    practitioners.restore(desk.session, HADDAD)
    assert desk.book(practitioner=HADDAD).practitioner == HADDAD


def test_a_past_day_still_shows_the_visits_of_who_is_there_no_more(desk):
    desk.book(practitioner=HADDAD)
    desk.clinic.clock.move(timedelta(days=1))
    desk.sit(Role.OWNER)
    practitioners.retire(desk.session, HADDAD)

    with desk.session.directory("schedule") as opened:
        past = day.day(desk.session, opened, MONDAY)
        present = day.day(desk.session, opened, MONDAY + timedelta(days=1))

    assert [one.practitioner.id for one in past.columns] == [LINDQVIST, HADDAD]
    assert len(past.columns[1].appointments) == 1
    assert [one.practitioner.id for one in present.columns] == [LINDQVIST]


# services ----------------------------------------------------------------------------------


def test_a_service_is_added_and_can_be_booked_with_whom_it_is_given_by(desk):
    new = services.add(
        desk.session,
        NewService(name="Vaccination visit", minutes="15", given_by=frozenset({HADDAD})),
    )
    assert new.short == "Vaccination"
    assert desk.book(practitioner=HADDAD, service=new.id).minutes == 15
    with pytest.raises(NotFound):
        desk.book(MORNING + timedelta(hours=3), practitioner=LINDQVIST, service=new.id)


def test_a_changed_service_holds_for_new_visits_and_not_for_those_that_were_agreed(desk):
    agreed = desk.book()
    before = services.change(
        desk.session,
        VISIT,
        NewService(name="New visit", minutes="60", given_by=frozenset({LINDQVIST})),
    )
    later = desk.book(MORNING + timedelta(hours=3))
    assert (agreed.minutes, later.minutes) == (30, 60)

    services.change(desk.session, VISIT, before)
    assert desk.book(practitioner=HADDAD).minutes == 30


@pytest.mark.parametrize(
    ("field", "typed", "problem"),
    [
        ("name", "health CHECK", Problem.TAKEN),
        ("short", "x" * 13, Problem.TOO_LONG),
        ("minutes", "", Problem.MISSING),
        ("minutes", "4", Problem.TOO_SHORT),
        ("minutes", "721", Problem.TOO_LONG),
        ("minutes", "9" * 30, Problem.TOO_LONG),
        ("minutes", "-30", Problem.NOT_A_NUMBER),
        ("minutes", "½", Problem.NOT_A_NUMBER),
        ("before", "121", Problem.TOO_LONG),
        ("after", "ten", Problem.NOT_A_NUMBER),
        ("given_by", frozenset({PractitionerId(99)}), Problem.UNKNOWN),
    ],
)
def test_what_is_wrong_with_a_service_stands_at_its_field(desk, field, typed, problem):
    with pytest.raises(InvalidInput) as refused:
        services.add(desk.session, NewService(**{"name": "Other", field: typed}))
    assert refused.value.problems == {field: problem}


def test_a_retired_service_is_booked_no_more_and_its_visits_stand(desk):
    agreed = desk.book(service=CHECK)
    services.retire(desk.session, CHECK)

    assert CHECK in clinic.load(desk.session).retired
    with pytest.raises(NotFound):
        desk.book(MORNING + timedelta(days=1), service=CHECK)
    with desk.session.directory("schedule") as opened:
        shown = day.day(desk.session, opened, MONDAY).columns[0].appointments
    assert [one.id for one in shown] == [agreed.id]

    services.restore(desk.session, CHECK)
    assert desk.book(MORNING + timedelta(days=1), service=CHECK).service == CHECK


def test_a_receptionist_fills_nothing(desk):
    session = desk.sit(Role.RECEPTIONIST)
    for act in (
        lambda: rooms.add(session, "Lab"),
        lambda: practitioners.add(session, NewPractitioner(name="Ny")),
        lambda: services.add(session, NewService(name="Ny")),
        lambda: working.set_week(session, LINDQVIST, AFTERNOONS, MONDAY),
        lambda: policies.change(session, settings.LOCK_MINUTES.key, "30"),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_what_was_retired_comes_back_unless_its_name_is_another_s_now(desk):
    session = desk.session
    lab, visit = rooms.add(session, "Lab"), clinic.load(session).service(VISIT)
    rooms.retire(session, lab.id)
    services.retire(session, VISIT)
    practitioners.retire(session, HADDAD)
    rooms.add(session, "lab")
    services.add(session, NewService(name=visit.name))
    practitioners.add(session, NewPractitioner(name="Omar Haddad"))

    for restore, which in (
        (rooms.restore, lab.id),
        (services.restore, VISIT),
        (practitioners.restore, HADDAD),
    ):
        with pytest.raises(InvalidInput) as refused:
            restore(session, which)
        assert refused.value.problems == {"name": Problem.TAKEN}


def test_a_clinic_begun_with_nothing_is_filled_and_booked(clinic, owner):
    room = rooms.add(owner, "Room 1")
    who = practitioners.add(owner, NewPractitioner(name="Sara Lindqvist", room=room.id))
    what = services.add(owner, NewService(name="New visit", given_by=frozenset({who.id})))
    working.set_week(owner, who.id, AFTERNOONS, MONDAY)

    found = free.next_free(owner, free.Search(service=ServiceId(what.id)))

    assert found[0].start == MORNING.replace(hour=13)
    assert found[0].room == room.id
