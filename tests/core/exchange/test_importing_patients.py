"""Patients from another program's list: seen first, taken in once, taken in again for nothing."""

import json
from datetime import date, timedelta
from random import Random
from string import ascii_lowercase

import pytest
from sqlalchemy import select

from clinic_desk.access import EventDraft, Permission, PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.queries import LogFilter
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import FileRefused, InvalidInput, NotAllowed, Problem
from clinic_desk.exchange import fhir, importing, taking_back
from clinic_desk.exchange.records import Answer, Field, State
from clinic_desk.family import second
from clinic_desk.patients import finding, record, unregistering
from clinic_desk.patients.records import NewPatient
from clinic_desk.patients.tables import directory
from clinic_desk.staff import policies
from tests.builders import Role, a_patient, a_session
from tests.core.exchange.files import MESSY, a_file, a_reading, previewed, taken_in

EVERYBODY = select(directory).order_by(directory.c.number)


def names(session):
    with session.directory("find") as opened:
        return [(row[2], row[3]) for row in opened.rows(EVERYBODY)]


def logged(session, kind):
    entries = session.log(Permission.LOG_READ)
    return len(entries.rows(select(log_entry.c.seq).where(log_entry.c.kind == kind)))


def test_a_preview_counts_and_writes_nothing(owner, tmp_path):
    found = previewed(owner, a_reading(owner, a_file(tmp_path, MESSY)))
    assert found.counts == {State.NEW: 3, State.KNOWN: 1, State.ALIKE: 1, State.REFUSED: 2}
    assert {one.line: one.problems for one in found.refused} == {
        5: {
            "family": Problem.MISSING,
            "birth_date": Problem.NOT_A_DATE,
            "phone": Problem.NEEDS_ONE_WAY_TO_REACH,
        },
        6: {"family": Problem.LOOKS_LIKE_FORMULA},
    }
    assert [(one.line, one.name, one.match.line) for one in found.alike] == [(8, "Alva Lindh", 2)]
    assert names(owner) == []
    assert importing.imports(owner) == []


def test_the_columns_are_told_from_their_headings_and_no_identity_number_is_taken(owner, tmp_path):
    reading = a_reading(owner, a_file(tmp_path, MESSY))
    assert reading.mapped == (
        *(Field.OUTSIDE, Field.FAMILY, Field.GIVEN, Field.BIRTH_DATE, Field.PHONE, Field.EMAIL),
        *(Field.STREET, Field.POSTCODE, Field.CITY, None),
    )


def test_what_was_previewed_is_what_is_taken_in(owner, tmp_path):
    result = taken_in(owner, a_file(tmp_path, MESSY))
    assert (result.made, result.known, result.alike) == (3, 1, (8,))
    assert [one.line for one in result.refused] == [5, 6]
    assert names(owner) == [("Lind", "Alva"), ("Åkesson", "Örjan"), ("O'Brien", "Siobhán")]
    assert logged(owner, EventKind.PATIENT_REGISTERED) == 3
    assert logged(owner, EventKind.IMPORT_ENDED) == 1


def test_the_same_file_changes_nothing_the_second_time(owner, tmp_path):
    path = a_file(tmp_path, MESSY)
    taken_in(owner, path)
    result = taken_in(owner, path)
    assert (result.made, result.known) == (0, 4)
    assert len(names(owner)) == 3
    assert logged(owner, EventKind.PATIENT_REGISTERED) == 3


def test_a_file_without_numbers_changes_nothing_the_second_time_either(owner, tmp_path):
    path = a_file(tmp_path, "Name,DOB,Phone\nAlva Lind,1980-03-12,0701234567\n")
    assert taken_in(owner, path).made == 1
    assert taken_in(owner, path).known == 1
    assert names(owner) == [("Lind", "Alva")]


def test_somebody_registered_is_known_and_somebody_like_them_is_asked_about(owner, tmp_path):
    here = a_patient(owner)
    path = a_file(
        tmp_path,
        "ID,Surname,First name,DOB,Phone\n7,Lind,Alva,1980-03-12,0701234567\n"
        "8,Lindh,Alva,1980-03-12,0709998877\n9,Berg,Bo,1950-01-01,0709998866\n",
    )
    found = previewed(owner, a_reading(owner, path))
    assert found.counts == {State.KNOWN: 1, State.ALIKE: 1, State.NEW: 1}
    assert found.alike[0].match.patient == here
    result = taken_in(owner, path, {3: Answer.SAME})
    assert (result.made, result.known) == (1, 2)
    assert taken_in(owner, path).known == 3


def test_one_who_is_said_to_be_another_is_taken_in_and_not_asked_about_again(owner, tmp_path):
    a_patient(owner)
    path = a_file(tmp_path, "Surname,First name,DOB,Phone\nLindh,Alva,1980-03-12,0709998877\n")
    assert taken_in(owner, path, {2: Answer.NEW}).made == 1
    assert taken_in(owner, path).known == 1


def test_two_of_one_number_are_not_both_taken(owner, tmp_path):
    path = a_file(
        tmp_path,
        "ID,Name,DOB,Phone\n7,Alva Lind,1980-03-12,0701234567\n7,Bo Berg,1950-01-01,0709998866\n",
    )
    found = previewed(owner, a_reading(owner, path))
    assert found.refused[0].problems == {"outside": Problem.TAKEN}


def test_a_file_that_lacks_what_is_needed_says_what(owner, tmp_path):
    path = a_file(tmp_path, "Phone,City\n0701234567,Ystad\n")
    with pytest.raises(InvalidInput) as refused:
        previewed(owner, a_reading(owner, path, source=" "))
    assert refused.value.problems == dict.fromkeys(
        ("family", "birth_date", "source"), Problem.MISSING
    )


def test_how_columns_were_read_is_remembered(owner, tmp_path):
    path = a_file(tmp_path, "Who,Born on,Call\nAlva Lind,1980-03-12,0701234567\n")
    reading = a_reading(owner, path)
    assert reading.mapped == (None, None, None)
    told = (Field.NAME, Field.BIRTH_DATE, Field.PHONE)
    taken_in(owner, path, mapped=told)
    assert a_reading(owner, path).mapped == told


def unlike(tmp_path, count):
    """A list of people of whom none may be another."""
    rng = Random(3)
    called = ["".join(rng.choices(ascii_lowercase, k=9)) for _ in range(count)]
    born = [date(1950, 1, 1) + timedelta(days=17 * n) for n in range(count)]
    lines = [f"{n},Alva {called[n]},{born[n]},+46{n * 7919 + 700000000}" for n in range(count)]
    return a_file(tmp_path, "\n".join(["ID,Name,DOB,Phone", *lines])), called, born


def test_stopped_between_two_pieces_what_is_in_stands_and_the_rest_follows(
    owner, tmp_path, monkeypatch
):
    monkeypatch.setattr(importing, "_PIECE", 100)
    path, _, _ = unlike(tmp_path, 110)
    found = previewed(owner, a_reading(owner, path))
    steps = importing.run(owner, found, {})
    first = next(steps)
    steps.close()
    assert first.result.made == len(names(owner)) == 100
    owner.clock.move(timedelta(milliseconds=1))  # ids of one millisecond may meet
    assert taken_in(owner, path).made == 10


@pytest.mark.parametrize("pieces", [0, 1])
def test_whoever_is_registered_after_the_preview_is_found_all_the_same(
    owner, tmp_path, monkeypatch, pieces
):
    monkeypatch.setattr(importing, "_PIECE", 5)
    path, called, born = unlike(tmp_path, 15)
    found = previewed(owner, a_reading(owner, path))
    assert found.counts == {State.NEW: 15}
    steps = importing.run(owner, found, {})
    for _ in range(pieces):
        next(steps)
    a_patient(owner, given="Alva", family=called[12], born=str(born[12]))
    owner.clock.move(timedelta(milliseconds=1))
    *_, last = steps
    assert (last.result.made, last.result.alike) == (14, (14,))


def test_a_file_that_was_changed_after_the_preview_is_compared_anew(owner, tmp_path):
    a_patient(owner, given="Alva", family="Lind", born="1980-03-12")
    path, _, _ = unlike(tmp_path, 3)
    found = previewed(owner, a_reading(owner, path))
    path.write_text("ID,Name,DOB,Phone\n0,Alva Lind,1980-03-12,+46700000007\n")
    *_, last = importing.run(owner, found, {})
    assert (last.result.made, last.result.alike) == (0, (2,))


def test_a_line_that_was_changed_after_the_preview_is_seen_by_those_that_were_not(owner, tmp_path):
    path, called, born = unlike(tmp_path, 3)
    found = previewed(owner, a_reading(owner, path))
    lines = path.read_text().splitlines()
    lines[1] = f"x,Alva {called[2]},{born[2]},+46701740605"
    path.write_text("\n".join(lines))
    *_, last = importing.run(owner, found, {})
    assert (last.result.made, last.result.alike) == (2, (4,))


def test_a_file_that_breaks_off_meanwhile_ends_the_import_in_the_log(owner, tmp_path, monkeypatch):
    monkeypatch.setattr(importing, "_PIECE", 5)
    path, _, _ = unlike(tmp_path, 15)
    found = previewed(owner, a_reading(owner, path))
    cut = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(cut[:8]) + b'8,"Alva')
    steps = importing.run(owner, found, {})
    assert next(steps).result.made == 5
    with pytest.raises(FileRefused):
        next(steps)
    with owner.directory("test"):
        log = queries.open_log(owner, LogFilter(kinds=(EventKind.IMPORT_ENDED,)))
        (ended,) = queries.page(owner, log, limit=9).entries
    assert (ended.facts["stopped"], ended.facts["made"]) == (1, 5)
    (batch,) = importing.imports(owner)
    *_, last = taking_back.take_back(owner, batch.id)
    assert last.gone == 5


def asked_about(owner, tmp_path):
    """A line that may be Alva Lind, who is registered, and the file it stands in."""
    a_patient(owner, "Lind", "Alva", born="1980-03-12", phone="070-111 22 33")
    path = a_file(tmp_path, "ID,Name,DOB,Phone\n7,Alva Lindh,1980-03-12,+46701112244\n")
    found = previewed(owner, a_reading(owner, path))
    assert [one.line for one in found.alike] == [2]
    return path, found


@pytest.mark.parametrize("protected", [False, True])
def test_a_protected_persons_phone_is_not_shown_beside_a_line_that_may_be_them(
    owner, tmp_path, protected
):
    a_patient(owner, "Dold", "Eva", born="1971-01-02", phone="070-999 88 77", protected=protected)
    path = a_file(tmp_path, "ID,Name,DOB,Phone\n7,Eva Doldt,1971-01-02,+46701112244\n")
    (line,) = previewed(owner, a_reading(owner, path)).alike
    assert (line.match.phone == "") == protected


@pytest.mark.parametrize("answer", [Answer.SAME, Answer.NEW])
def test_an_answer_holds_for_no_line_that_was_put_in_its_place(owner, tmp_path, answer):
    path, found = asked_about(owner, tmp_path)
    a_patient(owner, "Berg", "Bo", born="1951-01-02", phone="070-555 66 77")
    path.write_text("ID,Name,DOB,Phone\n8,Bo Bergh,1951-01-02,+46705556688\n")
    *_, last = importing.run(owner, found, {2: answer})
    assert (last.result.made, last.result.known, last.result.alike) == (0, 0, (2,))


def test_an_answer_holds_for_nobody_else_who_is_alike_since(owner, tmp_path):
    _, found = asked_about(owner, tmp_path)
    alva = found.alike[0].match.patient
    with owner.work(Permission.PATIENT_REGISTER) as work:
        unregistering.unregister(work, alva)
        work.record(EventDraft(kind=EventKind.PATIENT_UNREGISTERED, action="D", patient=alva))
    a_patient(owner, "Lindt", "Alva", born="1980-03-12", phone="070-777 88 99")
    *_, last = importing.run(owner, found, {2: Answer.SAME})
    assert (last.result.made, last.result.known, last.result.alike) == (0, 0, (2,))


def test_the_desk_takes_no_file_in(clinic, tmp_path):
    session = a_session(clinic, Role.RECEPTIONIST)
    with pytest.raises(NotAllowed):
        a_reading(session, a_file(tmp_path, MESSY))


def test_a_number_that_is_there_twice_is_shown_with_both_lines_and_values_as_they_will_stand(
    owner, tmp_path
):
    text = (
        "Id;Family;Given;Born;Phone\n117;Lind;Alva;1980-03-12;070-111 22 33\n"
        "118;Ek;Bo;1991-01-02;070-111 22 34\n117;Berg;Siv;1975-07-07;070-111 22 35\n"
        "119;Ahl;Eva;1975-07-08;070\n"
    )
    reading = a_reading(owner, a_file(tmp_path, text))
    found = previewed(owner, reading)
    twice, wrong = found.refused
    assert (twice.earlier, twice.line, twice.values) == (2, 4, {Field.OUTSIDE: "117"})
    assert (wrong.earlier, wrong.values) == (None, {Field.PHONE: "070"})
    assert [(one.line, one.values[Field.NAME]) for one in found.sample] == [
        (2, "Alva Lind"),
        (3, "Bo Ek"),
    ]
    assert found.sample[0].values[Field.PHONE] == "+46701112233"
    for one in (*found.refused, *found.sample):  # what is logged of a line says nothing of anybody
        assert not any(word in repr(one) for word in ("117", "Lind", "070", "4670"))


TWO_NUMBERS = (
    "Id;Family;Given;Born;Phone;Second phone\n"
    "1;Lind;Alva;1980-03-12;070-111 22 33;031-11 22 33\n2;Ek;Bo;1991-01-02;070-111 22 34;\n"
)


def second_of(session, typed):
    with session.directory("find") as opened:
        (found,) = finding.find(session, opened, typed)
        kept = second.of(opened, [found.id]).get(found.id)
        return found.id, None if kept is None else kept.phone


def test_a_second_number_comes_where_the_clinic_keeps_one_and_goes_back_with_the_card(
    owner, tmp_path
):
    path = a_file(tmp_path, TWO_NUMBERS)
    policies.change(owner, "contact.second-phone", "1")
    found = previewed(owner, a_reading(owner, path))
    assert found.sample[0].values[Field.SECOND_PHONE] == "+4631112233"
    result = taken_in(owner, path)
    alva, phone = second_of(owner, "alva lind")
    assert (phone, second_of(owner, "bo ek")[1]) == ("+4631112233", None)

    with owner.opened(alva, PurposeOfUse.DESK) as viewing:
        new = NewPatient(
            family="Lind", given="Alva", birth_date="1980-03-12", phone="070-111 22 99"
        )
        record.correct(owner, viewing, record.read(viewing).version, new)
    *_, back = taking_back.take_back(owner, result.batch)
    assert back.gone == 1, "she was corrected since, and keeps her card"
    assert second_of(owner, "alva lind")[1] == "+4631112233"


def test_a_second_number_is_left_out_where_the_clinic_keeps_none(owner, tmp_path):
    result = taken_in(owner, a_file(tmp_path, TWO_NUMBERS))
    assert second_of(owner, "alva lind")[1] is None
    *_, back = taking_back.take_back(owner, result.batch)
    assert back.gone == 2


def test_a_second_number_that_came_goes_with_the_import(owner, tmp_path):
    policies.change(owner, "contact.second-phone", "1")
    result = taken_in(owner, a_file(tmp_path, TWO_NUMBERS))
    *_, back = taking_back.take_back(owner, result.batch)
    assert (back.gone, back.stays) == (2, {})


def test_a_bundle_brings_numbers_by_their_rank_and_none_that_is_old(owner, tmp_path):
    policies.change(owner, "contact.second-phone", "1")
    ways = [
        {"system": "phone", "value": "070-111 22 30", "use": "old"},
        {"system": "phone", "value": "070-111 22 32", "rank": 2},
        {"system": "phone", "value": "070-111 22 31", "rank": 1},
    ]
    alva = {
        "resourceType": "Patient",
        "id": "7",
        "name": [{"family": "Lind", "given": ["Alva"]}],
        "birthDate": "1980-03-12",
        "telecom": ways,
    }
    text = json.dumps({"resourceType": "Bundle", "entry": [{"resource": alva}]})
    taken_in(owner, a_file(tmp_path, text, "bundle.json"))
    whose, phone = second_of(owner, "alva lind")
    assert phone == "+46701112232"
    with owner.opened(whose, PurposeOfUse.DESK) as viewing:
        sent = fhir.patient(record.read(viewing), phone)
    assert [(way["value"], way.get("rank")) for way in sent["telecom"]] == [
        ("+46701112231", None),
        ("+46701112232", 2),
    ]
