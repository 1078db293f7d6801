import json
from dataclasses import replace
from datetime import date

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.ids import AccountId, PatientId, ServiceId
from clinic_desk.patients.records import Told
from clinic_desk.vault import sealing
from tests.builders import a_new_patient
from ui.scheduling.booking_records import ChosenPatient, Draft
from ui.shell import half_written
from ui.shell.focus import Focus
from ui.shell.half_written import HalfWritten, HalfWrittenDesk, Place

ANNA = AccountId(7)
SIV = ChosenPatient(
    id=PatientId(2**62 + 1),
    name="Siv Rådberg",
    birth_date=None,
    phone=None,
    purpose=PurposeOfUse.DESK,
)


@pytest.fixture(scope="module")
def pair():
    return sealing.new_key_pair()


@pytest.fixture
def desk():
    return HalfWrittenDesk()


def test_its_writer_gets_it_back_once(desk, pair):
    new = a_new_patient("Sjögren", "Märta", born="1980-13")
    half = HalfWritten(
        booking=Draft(text="märta", new=new, service=ServiceId(31), weekday=3, note="wheelchair"),
        was_open=True,
        card=(SIV.id, SIV.purpose),
        place=Place(
            on=date(2026, 3, 2),
            room="schedule",
            day=date(2026, 3, 4),
            focus=Focus(kind="TextField", nth=2, cursor=4),
        ),
        corrections={SIV.id: a_new_patient("Rådberg", "SivX")},
        forms={"forms": [{"action": "to-do:waiting:add", "whose": SIV.id}], "shown": True},
        report={"words": "A letter", "kind": "other", "ago": 15, "urgent": False},
    )

    desk.keep(ANNA, pair.public, half)

    assert desk.take(ANNA, pair.private) == half
    assert desk.take(ANNA, pair.private).is_empty()


def test_of_a_known_patient_it_keeps_the_id_and_the_purpose_alone(desk, pair):
    told = replace(SIV, told=frozenset({Told.PHONE}), otherwise=frozenset({Told.BIRTH_DATE}))
    desk.keep(ANNA, pair.public, HalfWritten(booking=Draft(patient=told, note="wheelchair")))

    patient = desk.take(ANNA, pair.private).booking.patient

    assert (patient.id, patient.purpose, patient.name) == (SIV.id, SIV.purpose, "")
    assert (patient.told, patient.otherwise) == (told.told, told.otherwise)


def test_nobody_else_gets_it(desk, pair):
    desk.keep(ANNA, pair.public, HalfWritten(booking=Draft(text="siv")))

    assert desk.take(AccountId(8), pair.private).is_empty()
    assert desk.take(ANNA, sealing.new_key_pair().private).is_empty()


def test_it_cannot_be_read_where_it_lies(desk, pair):
    desk.keep(ANNA, pair.public, HalfWritten(booking=Draft(text="Sjogren")))

    assert b"Sjogren" not in repr(vars(desk)).encode()


def test_leaving_with_nothing_forgets_what_was_kept_before(desk, pair):
    desk.keep(ANNA, pair.public, HalfWritten(booking=Draft(text="siv")))
    desk.keep(ANNA, pair.public, HalfWritten())

    assert desk.take(ANNA, pair.private).is_empty()


@pytest.mark.parametrize("said", [b"", b"{}", b"[1]", b'{"booking": 1}', b"\xff"])
def test_what_another_version_wrote_otherwise_is_nothing(said):
    assert half_written.read(said).is_empty()


@pytest.mark.parametrize(
    ("part", "otherwise"),
    [
        ("card", []),
        ("parked", [True]),
        ("booking", [1]),
        ("place", []),
        ("corrections", [[1, [2]]]),
        ("settings", [1]),
        ("forms", True),
    ],
)
def test_nor_does_a_part_of_another_shape_keep_anybody_out(part, otherwise):
    told = json.loads(half_written.written(HalfWritten()))
    assert half_written.read(json.dumps({**told, part: otherwise}).encode()).is_empty()


def test_a_place_alone_is_worth_keeping():
    place = Place(on=date(2026, 3, 2), room="log", day=date(2026, 3, 2))
    assert half_written.read(half_written.written(HalfWritten(place=place))).place == place
