"""Exports: what verify.py says about them, and that none is left half-written."""

import json
from datetime import timedelta

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import checkpoints, exporting, queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.audit.verify import Finding, verify_file
from clinic_desk.errors import PlaceGone, ReadOnly, WrongKey
from tests.builders import a_patient


@pytest.fixture
def busy(owner):
    patient = a_patient(owner, "Lindqvist-Öberg")
    for _ in range(5):
        with owner.opened(patient, PurposeOfUse.PHONE, reason="about the invoice"):
            pass
        owner.clock.move(timedelta(minutes=1))
    return owner, patient


def export(clinic, session, path, *wanted) -> list[dict | list]:
    for _ in exporting.export(session, path, clinic.desk.log_key(), *wanted):
        pass
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_a_whole_log_is_proved_whole(clinic, busy, tmp_path):
    session, _ = busy
    before = [each.note for each in checkpoints.kept(session)]
    assert before

    lines = export(clinic, session, tmp_path / "log.jsonl")

    verdict = verify_file(tmp_path / "log.jsonl")
    last = checkpoints.latest(session)
    assert (verdict.finding, verdict.entries, verdict.tail) == (Finding.WHOLE, last.size, 0)
    assert [line["checkpoint"] for line in lines[1:] if isinstance(line, dict)] == [
        *before,
        last.note,
    ]


def test_that_it_was_exported_is_in_the_export(clinic, busy, tmp_path):
    session, _ = busy

    lines = export(clinic, session, tmp_path / "log.jsonl")

    kinds = [line[2] for line in lines if isinstance(line, list)]
    assert kinds[-2:] == [EventKind.LOG_EXPORTED, EventKind.CHECKPOINT_MADE]


def test_a_part_carries_its_proofs(clinic, busy, tmp_path):
    session, patient = busy
    wanted = LogFilter(patient=patient, kinds=(EventKind.RECORD_OPENED,))

    lines = export(clinic, session, tmp_path / "part.jsonl", wanted)

    verdict = verify_file(tmp_path / "part.jsonl")
    assert (verdict.finding, verdict.entries) == (Finding.PART, 5)
    assert lines[0]["filter"]["kinds"] == "patients:record:opened"
    assert lines[0]["filter"]["patient"] != patient
    entry = queries.page(session, queries.open_log(session)).entries[2]
    assert (entry.kind, entry.patients) == (EventKind.LOG_EXPORTED, (patient,))
    assert entry.facts == {"count": 5, "kinds": "patients:record:opened"}


def test_a_part_is_chosen_in_the_order_of_the_log_whatever_the_clock_did(clinic, busy, tmp_path):
    session, patient = busy
    session.clock.at -= timedelta(minutes=30)
    with session.opened(patient, PurposeOfUse.PHONE):
        pass

    lines = export(clinic, session, tmp_path / "part.jsonl", LogFilter(patient=patient))

    numbers = [line[0] for line in lines if isinstance(line, list)]
    assert numbers == sorted(numbers)
    assert verify_file(tmp_path / "part.jsonl").exit == 0


def test_neither_names_nor_words_leave_the_vault(clinic, busy, tmp_path):
    session, patient = busy

    export(clinic, session, tmp_path / "log.jsonl")

    text = (tmp_path / "log.jsonl").read_text("utf-8")
    for word in ("Lindqvist", "invoice", "Eva", str(patient)):
        assert word not in text


@pytest.mark.parametrize("steps", [1, 2])
def test_stopped_it_leaves_no_file(clinic, busy, tmp_path, steps, monkeypatch):
    monkeypatch.setattr(exporting, "_SAID_EVERY", 2)
    session, _ = busy
    running = exporting.export(session, tmp_path / "out" / "log", clinic.desk.log_key())
    (tmp_path / "out").mkdir()
    for _ in range(steps):
        next(running)

    running.close()

    assert list((tmp_path / "out").iterdir()) == []


def test_a_folder_that_cannot_be_written_to_is_told(clinic, busy, tmp_path, monkeypatch):
    def refused(*_: object) -> None:
        raise PermissionError(13, "refused")

    session, _ = busy
    monkeypatch.setattr("clinic_desk.audit.exporting.os.fsync", refused)

    with pytest.raises(ReadOnly):
        export(clinic, session, tmp_path / "log.jsonl")

    assert not list(tmp_path.glob("log*"))


def test_a_folder_that_is_gone_is_told(clinic, busy, tmp_path):
    session, _ = busy

    with pytest.raises(PlaceGone):
        export(clinic, session, tmp_path / "gone" / "log.jsonl")


def test_what_a_killed_export_left_is_in_nobodys_way(clinic, busy, tmp_path):
    session, _ = busy
    left = tmp_path / "log.jsonl.part"
    left.write_text("half of a log")

    export(clinic, session, tmp_path / "log.jsonl")

    assert verify_file(tmp_path / "log.jsonl").finding is Finding.WHOLE
    assert not left.exists()


def test_an_older_export_stands_until_the_new_one_is_whole(clinic, busy, tmp_path):
    session, _ = busy
    path = tmp_path / "log.jsonl"
    path.write_text("older")
    running = exporting.export(session, path, clinic.desk.log_key())
    next(running)

    assert path.read_text() == "older"
    list(running)
    assert verify_file(path).exit == 0


def test_another_logs_key_exports_nothing(busy, tmp_path):
    session, _ = busy

    with pytest.raises(WrongKey):
        list(exporting.export(session, tmp_path / "log", bytes(32)))

    assert not (tmp_path / "log").exists()
