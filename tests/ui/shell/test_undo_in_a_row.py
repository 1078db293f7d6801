"""Several corrections of one thing are taken back one after another, and done again."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, Signal

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import StaleRow
from clinic_desk.family.second import SecondContact
from clinic_desk.patients import record
from clinic_desk.patients.records import NewPatient
from clinic_desk.scheduling import clinic as house_of
from clinic_desk.scheduling import equipment, history, rooms
from clinic_desk.scheduling.equipment import NewEquipment
from clinic_desk.scheduling.services import NewService
from clinic_desk.staff import policies
from tests.core.scheduling.conftest import LINDQVIST, VISIT
from tests.ui.shell.a_seat import DeskSeat
from ui.settings.room_form import TypedRoom
from ui.shell.corrections import Corrections
from ui.shell.forms import FormsDesk
from ui.shell.noting import NoteDesk
from ui.shell.second_contact import Deed, of
from ui.shell.settings import SettingsDesk
from ui.shell.settings_acts import PractitionerActs, RoomActs, ServiceActs, typed_of
from ui.shell.settings_time import EquipmentActs

TYPED = NewPatient(family="Rådberg", given="Siv", birth_date="1979-03-12", phone="0701740601")


@pytest.fixture
def sit(clinic, owner, shown):
    made = []

    def seat(make):
        made.append(DeskSeat(clinic, owner, shown, make))
        return made[-1]

    yield seat
    for one in made:
        one.close()


def back_and_forth(seat, acts, look):
    """Each act, then all of them back and forth, twice."""
    seen = [look()]
    for act in acts:
        seat.undo.did(act())
        seen.append(look())
    assert all(one != other for one, other in pairwise(seen))
    for _ in range(2):
        for stood in reversed(seen[:-1]):
            seat.undo.undo()
            assert (seat.faults, look()) == ([], stood)
        for stood in seen[1:]:
            seat.undo.redo()
            assert (seat.faults, look()) == ([], stood)


def corrects(session, undo, directory):
    return Corrections(session, directory, undo, lambda _one: None)


def read(seat):
    with seat.card() as card:
        return record.read(card)


def correct(seat, **typed):
    new = {**{name: getattr(TYPED, name) for name in TYPED.__slots__}, **typed}
    with seat.card() as card:
        return seat.acts.correct(card, record.read(card).version, NewPatient(**new))


def test_the_fields_of_a_card(sit):
    seat = sit(corrects)

    def look():
        one = read(seat)
        return one.given, one.phone, one.street

    each = ({"street": "Lindgatan 4"}, {"given": "Siw"}, {"phone": "0701740602"})
    back_and_forth(seat, [lambda typed=typed: correct(seat, **typed) for typed in each], look)


def test_what_a_colleague_corrected_between_two_corrections_is_theirs(sit):
    seat = sit(corrects)
    seat.undo.did(correct(seat, street="Lindgatan 4"))
    with seat.card() as card:
        record.correct(seat.session, card, read(seat).version, TYPED)
    seat.undo.did(correct(seat, given="Siw"))
    seat.undo.undo()
    assert (seat.faults, read(seat).given) == ([], "Siv")
    seat.undo.undo()
    assert [type(one) for one in seat.faults] == [StaleRow]


def test_a_second_number(sit):
    seat = sit(lambda session, undo, ways: Deed(session, ways, undo, lambda: None))
    policies.change(seat.session, "contact.second-phone", "1")

    def look():
        with seat.card() as card:
            one = of(card)
        return one.phone, one.ring

    def save(**typed):
        with seat.session.opened(seat.clinic.patient, PurposeOfUse.PHONE) as card:
            return seat.acts.save(card, SecondContact(version=of(card).version, **typed))

    each = ({"phone": "0701740605"}, {"phone": "0701740605", "ring": False}, {"phone": None})
    back_and_forth(seat, [lambda typed=typed: save(**typed) for typed in each], look)


class Cards(QObject):
    """The card from which a note is asked for."""

    note_wanted = Signal(object)

    def refresh(self, _whose):
        pass


def notes(session, undo, directory):
    window = undo.parent()
    ways = Cards(window), FormsDesk(window), undo, directory, lambda: None
    return NoteDesk(session, window, None, *ways)


def test_the_note_of_a_visit(sit):
    seat = sit(notes)
    seat.clinic.book()

    def look():
        with seat.card() as card:
            return history.read(card, 0).coming[0].note

    def note(typed):
        with seat.card() as card:
            before = history.read(card, 0).coming[0]
        now = seat.acts._write(before, before.version, typed)
        return seat.acts._noted(before.note or "", now)

    each = ("rings first", "comes late", "")
    back_and_forth(seat, [lambda typed=typed: note(typed) for typed in each], look)


def settings(session, undo, _directory):
    return SettingsDesk(session, undo.parent(), undo, lambda error: None)


def of_practitioners(session):
    acts, known = PractitionerActs(session), house_of.load(session).practitioner(LINDQVIST)
    typed = typed_of(known)
    changed = replace(typed, title="Prof"), replace(typed, name="Sara Lind")
    return acts, LINDQVIST, changed, lambda: house_of.load(session).practitioners


def of_rooms(session):
    room = rooms.add(session, "Room 3")
    typed = TypedRoom(name="Green room", kind=""), TypedRoom(name="Green room", kind="quiet")

    def look():
        return rooms.in_use(session), rooms.kinds(session)

    return RoomActs(session), room.id, typed, look


def of_services(session):
    house = house_of.load(session)
    givers = frozenset(one.id for one in house.giving(VISIT))
    typed = NewService.of(house.service(VISIT), givers)
    changed = replace(typed, minutes="45"), replace(typed, name="Long visit")
    return ServiceActs(session), VISIT, changed, lambda: house_of.load(session).bookable()


def of_equipment(session):
    one = equipment.add(session, NewEquipment(name="Treadmill", kind="treadmill"))
    typed = NewEquipment.of(one)
    changed = replace(typed, name="Treadmill 1"), replace(typed, name="Treadmill 2")
    return EquipmentActs(session), one.id, changed, lambda: equipment.everything(session)


@pytest.mark.parametrize("kind", [of_practitioners, of_rooms, of_services, of_equipment])
def test_what_stands_in_the_lists_of_the_settings(sit, kind):
    seat = sit(settings)
    does, key, changed, look = kind(seat.session)
    acts = [lambda to=to: seat.acts._done(does.change(key, to)) for to in changed]
    acts.append(lambda: seat.acts._done(does.retire(key, "it")))
    back_and_forth(seat, acts, look)
