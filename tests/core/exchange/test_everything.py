"""The clinic taken out whole: every table, a bundle that holds to FHIR, the log; sealed."""

import csv
import io
import json
import os
import stat
from collections import Counter
from dataclasses import replace
from zipfile import ZipFile

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import exporting, queries, verify
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.errors import BackupDamaged, InvalidInput, NotAllowed, Problem, WrongKey
from clinic_desk.exchange import beside, everything, sealed_file, spreadsheet
from clinic_desk.exchange.everything import InTheClear, Sealed
from clinic_desk.exchange.records import ImportKind
from clinic_desk.scheduling import booking, services
from clinic_desk.scheduling import clinic as loading
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.services import NewService
from clinic_desk.vault.argon import FLOOR
from tests.builders import Role, a_clinic, a_patient, a_session
from tests.core.exchange.a_busy_clinic import DAY, busy
from tests.core.exchange.files import taken_in
from tests.core.scheduling.conftest import LINDQVIST, VISIT, furnish

PASSPHRASE = "granite otter harbour"
REQUIRED = {
    "Patient": {"name"},
    "RelatedPerson": {"patient"},
    "Practitioner": {"name"},
    "Schedule": {"actor"},
    "Slot": {"schedule", "status", "start", "end"},
    "Appointment": {"status", "participant"},
}
"""What R4 asks of each resource, and of ours besides."""
CODES = {
    ("Slot", "status"): {"busy", "free", "busy-unavailable", "busy-tentative", "entered-in-error"},
    ("Appointment", "status"): {
        *("proposed", "pending", "booked", "arrived", "fulfilled", "cancelled", "noshow"),
        *("entered-in-error", "checked-in", "waitlist"),
    },
}


def exported(clinic, session, path, how=None):
    steps = everything.export(
        session, path, how or Sealed(passphrase=PASSPHRASE), clinic.desk.log_key(), FLOOR
    )
    *_, last = steps
    return last


def unpacked(path):
    data = b"".join(sealed_file.opened(path, PASSPHRASE))
    with ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def table(files, name):
    text = files[f"{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text), delimiter=";"))


@pytest.fixture
def house(owner):
    furnish(owner)
    busy(owner)
    return owner


def test_all_of_it_is_there_and_the_log_proves_whole(clinic, house, tmp_path):
    path = tmp_path / "clinic.sealed"
    assert exported(clinic, house, path).patients == 4
    files = unpacked(path)
    patients = table(files, "patients")
    assert {row["family"] for row in patients} == {"Lind", "O'Brien", "Gömd", "'=cmd"}
    assert {row["protected"] for row in patients} == {"0", "1"}
    assert len(table(files, "appointments")) == 3
    assert table(files, "services")
    (tmp_path / "log.jsonl").write_bytes(files["log.jsonl"])
    assert verify.verify_file(tmp_path / "log.jsonl").finding is verify.Finding.WHOLE
    assert files["READ ME.txt"]


def test_nothing_of_it_stands_in_the_file_in_the_clear(clinic, house, tmp_path):
    path = tmp_path / "clinic.sealed"
    exported(clinic, house, path)
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_file()) == ["clinic.sealed"]
    data = path.read_bytes()
    assert not any(word in data for word in (b"Lind", b"patients.csv", b"FHIR", b"PK\x03\x04"))


def test_another_passphrase_and_a_changed_byte_open_nothing(clinic, house, tmp_path):
    path = tmp_path / "clinic.sealed"
    exported(clinic, house, path)
    with pytest.raises(WrongKey):
        list(sealed_file.opened(path, "another one entirely"))
    data = path.read_bytes()
    other = data[:-9] + bytes([data[-9] ^ 1]) + data[-8:]
    longer = data + bytes(4) + b"and more"
    for changed in (data[:-1], data[: len(data) // 2], other, b"x" + data, longer):
        path.write_bytes(changed)
        with pytest.raises((BackupDamaged, WrongKey)):
            list(sealed_file.opened(path, PASSPHRASE))


def test_in_the_clear_asks_why_and_the_log_keeps_the_words(clinic, house, tmp_path):
    path = tmp_path / "clinic.zip"
    with pytest.raises(InvalidInput) as refused:
        exported(clinic, house, path, InTheClear(reason=" "))
    assert refused.value.problems == {"reason": Problem.MISSING}
    with pytest.raises(InvalidInput):
        exported(clinic, house, path, Sealed(passphrase="short"))
    assert not path.exists()
    exported(clinic, house, path, InTheClear(reason="The new program reads no sealed files"))
    with ZipFile(path) as archive:
        assert "patients.csv" in archive.namelist()
    log = queries.open_log(house, LogFilter(kinds=(EventKind.DATA_EXPORTED,)))
    (entry,) = queries.page(house, log).entries
    assert (entry.facts["encrypted"], entry.has_reason) == (0, True)


def test_every_record_that_leaves_has_its_entry(clinic, house, tmp_path):
    exported(clinic, house, tmp_path / "clinic.sealed")
    log = queries.open_log(house, LogFilter(kinds=(EventKind.RECORD_OPENED,)))
    opened = [one for one in queries.page(house, log).entries if one.purpose == "operations"]
    assert len({one.patients for one in opened}) == 4


def test_only_who_may_takes_it_out(clinic, house, tmp_path):
    for role in (Role.RECEPTIONIST, Role.CLINICIAN, Role.TEMP):
        session = a_session(clinic, role)
        with pytest.raises(NotAllowed):
            exported(clinic, session, tmp_path / "clinic.sealed")


def test_stopped_on_the_way_no_file_is_left(clinic, house, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    steps = everything.export(
        house, folder / "clinic.sealed", Sealed(passphrase=PASSPHRASE), b"", FLOOR
    )
    next(steps)
    steps.close()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("stage", [exporting.WRITING, everything.PACKING])
def test_it_can_be_stopped_while_the_log_is_written_and_while_the_file_is_closed(
    clinic, house, tmp_path, stage
):
    folder = tmp_path / "out"
    folder.mkdir()
    how = Sealed(passphrase=PASSPHRASE)
    steps = everything.export(house, folder / "c.sealed", how, clinic.desk.log_key(), FLOOR)
    assert any(one.stage == stage for one in steps)
    steps.close()
    assert list(folder.iterdir()) == []


def test_meanwhile_nothing_else_lies_beside_it_and_no_other_file_is_touched(
    clinic, house, tmp_path
):
    """The log had been written in the clear to ``NAME.log``, over whatever was called so."""
    folder = tmp_path / "out"
    folder.mkdir()
    mine = folder / "c.sealed.log"
    mine.write_text("my own notes")
    how = Sealed(passphrase=PASSPHRASE)
    beside_it = set()
    for _ in everything.export(house, folder / "c.sealed", how, clinic.desk.log_key(), FLOOR):
        beside_it |= {one.name for one in folder.iterdir()}
    part = "c.sealed" + beside.UNFINISHED
    assert beside_it == {mine.name, part, "c.sealed"}
    assert mine.read_text() == "my own notes"
    files = unpacked(folder / "c.sealed")
    (tmp_path / "log.jsonl").write_bytes(files["log.jsonl"])
    assert verify.verify_file(tmp_path / "log.jsonl").finding is verify.Finding.WHOLE


def test_stopped_between_two_tables_nothing_readable_is_left(clinic, house, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    how = InTheClear(reason="Handed to the auditors")
    steps = everything.export(house, folder / "clinic.zip", how, clinic.desk.log_key(), FLOOR)
    modes = set()
    for _ in steps:
        parts = list(folder.glob("*" + beside.UNFINISHED))
        modes |= {stat.S_IMODE(one.stat().st_mode) for one in parts}
        if parts and parts[0].stat().st_size:
            break
    assert len(parts) == 1
    assert modes == {0o600} or os.name == "nt"
    steps.close()
    assert list(folder.iterdir()) == []


def test_what_a_program_that_was_killed_has_left_goes_with_the_next_export(tmp_path):
    names = ("old.zip", "old.csv", "fresh.zip")
    old, table, fresh = (tmp_path / (name + beside.UNFINISHED) for name in names)
    foreign = tmp_path / "film.mkv.part"
    for one in (old, table, fresh, foreign):
        one.write_text("Alva Lind", encoding="utf-8")
    for one in (old, table, foreign):
        os.utime(one, (1_000_000, 1_000_000))
    with spreadsheet.whole_file(tmp_path / "list.csv") as file:
        file.write("Åsa;1\r\n")
    assert set(tmp_path.iterdir()) == {fresh, foreign, tmp_path / "list.csv"}
    assert (tmp_path / "list.csv").read_bytes() == "\ufeffÅsa;1\r\n".encode()


def test_the_bundle_holds_to_what_fhir_asks(clinic, house, tmp_path):
    path = tmp_path / "clinic.sealed"
    exported(clinic, house, path)
    bundle = json.loads(unpacked(path)["fhir-r4-bundle.json"])
    resources = [entry["resource"] for entry in bundle["entry"]]
    here = {f"{one['resourceType']}/{one['id']}" for one in resources}
    assert bundle["type"] == "collection"
    assert len(here) == len(resources)
    for one in resources:
        kind = one["resourceType"]
        assert REQUIRED[kind] <= one.keys()
        for (of, name), codes in CODES.items():
            assert of != kind or one[name] in codes
        assert set(references(one)) <= here
        for participant in one.get("participant", ()):
            assert participant["status"] == "accepted"
    assert {"Patient", "Practitioner", "Schedule", "Slot", "Appointment"} <= {
        one["resourceType"] for one in resources
    }


def test_who_comes_together_shares_a_slot_and_has_an_appointment_each(clinic, house, tmp_path):
    known = loading.load(house)
    whom = frozenset(one.id for one in known.giving(VISIT))
    group = replace(NewService.of(known.service(VISIT), whom), capacity="4")
    services.change(house, VISIT, group)
    for given in ("Bo", "Cy"):
        request = BookingRequest(practitioner=LINDQVIST, service=VISIT, start=DAY.replace(hour=14))
        person = a_patient(house, "Berg", given)
        with house.opened(person, PurposeOfUse.PHONE, reason="calls") as viewing:
            booking.book(house, viewing, request)
    exported(clinic, house, tmp_path / "clinic.sealed")
    files = unpacked(tmp_path / "clinic.sealed")
    bundle = json.loads(files["fhir-r4-bundle.json"])
    resources = [entry["resource"] for entry in bundle["entry"]]
    shared = Counter(
        one["slot"][0]["reference"]
        for one in resources
        if one["resourceType"] == "Appointment" and "slot" in one
    )
    slots = [f"Slot/{one['id']}" for one in resources if one["resourceType"] == "Slot"]
    assert sorted(shared.values()) == [1, 1, 2]
    assert sorted(slots) == sorted(shared)
    (row,) = table(files, "how many have room in a group")
    assert row["capacity"] == "4"


def test_what_went_out_comes_in_equal(clinic, house, tmp_path):
    path = tmp_path / "clinic.sealed"
    exported(clinic, house, path)
    bundle = tmp_path / "bundle.json"
    bundle.write_bytes(unpacked(path)["fhir-r4-bundle.json"])
    (tmp_path / "other").mkdir()
    other = a_clinic(tmp_path / "other")
    session = a_session(other)
    furnish(session)
    assert taken_in(session, bundle).made == 4
    visits = taken_in(session, bundle, kind=ImportKind.APPOINTMENTS)
    assert (visits.made, visits.refused) == (2, ())
    second = tmp_path / "second.sealed"
    exported(other, session, second)
    told = [told_of(unpacked(one)["fhir-r4-bundle.json"]) for one in (path, second)]
    assert told[0] == told[1]
    assert taken_in(session, bundle).known == 4
    other.close()


def references(value):
    if isinstance(value, dict):
        if "reference" in value:
            yield value["reference"]
        for each in value.values():
            yield from references(each)
    elif isinstance(value, list):
        for each in value:
            yield from references(each)


def told_of(bundle):
    """People and coming visits as the bundle tells them, without ids."""
    resources = [entry["resource"] for entry in json.loads(bundle)["entry"]]
    names = {
        f"Patient/{one['id']}": json.dumps(one["name"])
        for one in resources
        if one["resourceType"] == "Patient"
    }
    own = {"id", "identifier", "slot"}
    told = []
    for one in resources:
        if (
            one["resourceType"] not in {"Patient", "Appointment", "RelatedPerson"}
            or one.get("status") == "cancelled"
        ):
            continue
        text = json.dumps({key: value for key, value in one.items() if key not in own})
        for reference, name in names.items():
            text = text.replace(f'"{reference}"', name)
        told.append(text)
    return sorted(told)
