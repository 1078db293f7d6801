"""Practitioners and services that a file names and the clinic does not have: asked about, added
with the import, remembered, and gone again with it.
"""

import pytest

from clinic_desk.errors import InvalidInput, NotAllowed, Problem
from clinic_desk.exchange import importing, settling, taking_back
from clinic_desk.exchange.called import Settled, Thing, Way, key_of
from clinic_desk.exchange.records import ImportKind, Previewed, State
from clinic_desk.scheduling import clinic
from tests.builders import a_clinic, a_session
from tests.core.exchange.a_busy_clinic import busy
from tests.core.exchange.files import a_file, a_reading, taken_in
from tests.core.exchange.test_everything import exported, unpacked
from tests.core.scheduling.conftest import LINDQVIST, furnish

PEOPLE = "ID;Name;DOB;Phone\n7;Alva Lind;1980-03-12;0701234567\n8;Bo Berg;1950-01-01;0709998866\n"
VISITS = """\
Booking ID;Patient;Start;Practitioner;Service;Minutes
101;7;2026-03-03 18:00;Dr Eva Holm;Massage;45
102;8;2026-03-03 19:00;Dr Eva Holm;Massage;60
103;8;2026-02-03 19:00;Dr Former;Massage;45
104;8;2026-03-03 09:00;S. Lindkvist;New visit;30
"""
LATER = VISITS.replace("2026-03", "2099-03")
"""The same visits long after any clock of a test."""
HOLM = key_of(Thing.PRACTITIONER, "Dr. Eva Holm")
MASSAGE = key_of(Thing.SERVICE, "massage")
SARA = key_of(Thing.PRACTITIONER, "S. Lindkvist")
KIND = {"kind": ImportKind.APPOINTMENTS}


@pytest.fixture
def house(owner):
    furnish(owner)
    return owner


@pytest.fixture
def visits(house, tmp_path):
    taken_in(house, a_file(tmp_path, PEOPLE))
    return a_file(tmp_path, VISITS, "visits.csv")


def previewed(session, path, said=None, **other):
    *_, last = importing.preview(session, a_reading(session, path, **KIND, **other), said)
    assert isinstance(last, Previewed)
    return last.preview


def ran(session, found):
    *_, last = importing.run(session, found, {})
    return last.result


def all_added(session, found):
    house = clinic.load(session)
    return {one.key: settling.proposed(one, house) for one in found.gathered.strangers}


def answered(session, found):
    said = all_added(session, found)
    return said | {SARA: Settled(way=Way.HERE, stands_for=LINDQVIST)}


def test_they_are_named_with_their_lines_their_hours_and_what_they_give(house, visits):
    found = previewed(house, visits)
    strangers = {one.key: one for one in found.gathered.strangers}
    assert set(strangers) == {HOLM, MASSAGE, SARA}  # whose visits are over is not asked about
    holm = strangers[HOLM]
    assert (holm.name, holm.title, holm.lines, holm.services) == ("Eva Holm", "Dr", 2, ("Massage",))
    assert holm.week.days[1] == ((18 * 60, 20 * 60),)
    assert strangers[SARA].choices[0][0] == LINDQVIST
    assert found.counts == {State.REFUSED: 4}


def test_what_would_be_added_changes_what_would_happen_and_writes_nothing(house, visits):
    before = clinic.load(house)
    found = previewed(house, visits, answered(house, previewed(house, visits)))
    assert found.counts == {State.NEW: 3, State.REFUSED: 1}
    assert clinic.load(house) == before


def test_appointments_land_with_whoever_was_added_for_as_long_as_they_say(house, visits):
    said = answered(house, previewed(house, visits))
    result = ran(house, previewed(house, visits, said))
    assert (result.made, len(result.refused)) == (3, 1)
    there = clinic.load(house)
    holm = next(one for one in there.practitioners if one.name == "Eva Holm")
    massage = next(one for one in there.services if one.name == "Massage")
    assert holm.title == "Dr" and there.giving(massage.id) == (holm,)


def test_taken_back_they_are_used_no_more_and_come_again_as_they_were(house, visits):
    said = answered(house, previewed(house, visits))
    found = previewed(house, visits, said)
    result = ran(house, found)
    ids = {one.id for one in clinic.load(house).practitioners}
    *_, last = taking_back.take_back(house, result.batch)
    assert (last.gone, last.unused, dict(last.stays)) == (3, 2, {})
    there = clinic.load(house)
    assert all(one.name != "Eva Holm" for one in there.practitioners)
    assert all(one.name != "Massage" for one in there.bookable())
    assert previewed(house, visits).said[HOLM].way is Way.ADD
    assert ran(house, found).made == 3
    assert {one.id for one in clinic.load(house).practitioners} == ids


def test_what_was_said_is_remembered_of_that_program_alone(house, visits):
    said = {
        HOLM: Settled(way=Way.LEAVE_OUT),
        SARA: Settled(way=Way.HERE, stands_for=LINDQVIST),
    }
    ran(house, previewed(house, visits, said))
    assert previewed(house, visits).said == said
    assert previewed(house, visits, source="Another desk").said == {}


def test_whoever_may_not_configure_adds_nobody(house, visits):
    found = previewed(house, visits)
    said = answered(house, found)

    class Narrowed:
        def require(self, permission):
            raise NotAllowed(permission)

    with pytest.raises(NotAllowed):
        settling.require(Narrowed(), found.gathered.strangers, said, clinic.load(house))


def test_a_name_that_cannot_be_is_said_at_its_field(house, visits):
    said = {
        HOLM: Settled(way=Way.ADD, name="Sara Lindqvist"),
        MASSAGE: Settled(way=Way.ADD, name="", minutes="many"),
        SARA: Settled(way=Way.HERE),
    }
    with pytest.raises(InvalidInput) as told:
        previewed(house, visits, said)
    assert told.value.problems == {
        settling.field_name(HOLM, "name"): Problem.TAKEN,
        settling.field_name(MASSAGE, "name"): Problem.MISSING,
        settling.field_name(MASSAGE, "minutes"): Problem.NOT_A_NUMBER,
        settling.field_name(SARA, "stands_for"): Problem.MISSING,
    }


def test_what_a_practitioner_does_not_give_is_refused_where_it_stands(house, tmp_path):
    taken_in(house, a_file(tmp_path, PEOPLE))
    line = "101;7;2026-03-03 09:00;Omar Haddad;Health check;45\n"
    found = previewed(house, a_file(tmp_path, VISITS.splitlines()[0] + "\n" + line, "v.csv"))
    assert found.refused[0].problems == {"service": Problem.NOT_GIVEN}


def test_a_bundle_makes_the_same_clinic_of_an_empty_one(clinic, owner, tmp_path):
    furnish(owner)
    busy(owner)
    exported(clinic, owner, tmp_path / "first")
    bundle = tmp_path / "bundle.json"
    bundle.write_bytes(unpacked(tmp_path / "first")["fhir-r4-bundle.json"])
    other = a_clinic(tmp_path / "other")
    session = a_session(other)
    try:
        assert taken_in(session, bundle).made == 4
        found = previewed(session, bundle)
        assert {one.name for one in found.gathered.strangers} == {
            *("Sara Lindqvist", "Omar Haddad", "New visit")
        }
        result = ran(session, previewed(session, bundle, all_added(session, found)))
        assert (result.made, result.refused) == (2, ())
        here, there = (_told(one) for one in (owner, session))
        assert there == here
    finally:
        other.close()


def _told(session):
    house = clinic.load(session)
    names = {one.id: one.name for one in (*house.practitioners, *house.services)}
    hours = {(names[r.practitioner], r.weekday, r.start, r.end) for r in house.schedule.hours}
    offers = {(names[a], names[b]) for a, b in house.offers if names[a] == "New visit"}
    return hours, offers
