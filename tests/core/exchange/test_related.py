"""Relatives in a bundle, and practitioners whom only a slot names: in, counted, and back as one."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desk.access import PurposeOfUse
from clinic_desk.exchange import fhir, fhir_in, taking_back
from clinic_desk.exchange.records import ImportKind
from clinic_desk.family import relations, telling
from clinic_desk.family.records import Custody, Kin
from clinic_desk.patients import finding
from clinic_desk.scheduling import clinic as house
from tests.builders import a_patient
from tests.core.exchange.files import a_file, a_reading, previewed, taken_in
from tests.core.scheduling.conftest import LINDQVIST, MORNING, VISIT, furnish

TODAY = MORNING.date()


def a_person(number, family, given, born, **other):
    return {
        "resourceType": "Patient",
        "id": number,
        "name": [{"family": family, "given": [given]}],
        "birthDate": born,
        "telecom": [{"system": "phone", "value": f"070-12345{number}"}],
        **other,
    }


CHILD = a_person("11", "Dem", "Elsa", "2018-05-06")
FATHER = a_person("12", "Dem", "Yusuf", "1985-01-01")
HIS = {
    "resourceType": "RelatedPerson",
    "id": "91",
    "patient": {"reference": "Patient/11"},
    "relationship": [{"text": "father"}],
    "extension": [
        {"url": fhir.RELATED, "valueReference": {"reference": "Patient/12"}},
        {"url": fhir.SAID, "valueString": "may-be-told never-times custody=joint"},
    ],
}
AUNT = {
    "resourceType": "RelatedPerson",
    "id": "92",
    "patient": {"reference": "Patient/11"},
    "relationship": [{"coding": [{"system": "v3-RoleCode", "code": "GUARD"}]}],
    "name": [{"given": ["Siv"], "family": "Ek"}],
    "telecom": [{"system": "phone", "value": "070-555 66 77"}],
}
NOBODYS = {**AUNT, "id": "93", "patient": {"reference": "Patient/77"}}


def a_bundle(folder, *resources):
    entries = [{"resource": one} for one in resources]
    text = json.dumps({"resourceType": "Bundle", "type": "collection", "entry": entries})
    return a_file(folder, text, "bundle.json")


def around(session, typed):
    with session.directory("card") as opened:
        whose = finding.find(session, opened, typed)[0].id
        with session.opened(whose, PurposeOfUse.DESK) as viewing:
            return {one.name: one.relation for one in relations.relatives(viewing, opened)}


def test_relatives_come_with_their_patients_are_counted_and_go_back_with_them(owner, tmp_path):
    path = a_bundle(tmp_path, CHILD, FATHER, HIS, AUNT, NOBODYS)
    assert previewed(owner, a_reading(owner, path)).related == 2
    result = taken_in(owner, path)
    assert (result.made, result.related) == (2, 2)
    found = around(owner, "elsa dem")
    assert found["Yusuf Dem"].kin is Kin.FATHER
    assert (found["Yusuf Dem"].custody, found["Yusuf Dem"].never_times) == (Custody.JOINT, True)
    assert (found["Siv Ek"].kin, found["Siv Ek"].phone) == (Kin.GUARDIAN, "+46705556677")
    assert not found["Siv Ek"].there.told  # nobody has said so here
    with owner.directory("card") as opened:
        father, child = (finding.find(owner, opened, each)[0].id for each in ("yusuf", "elsa dem"))
        assert not telling.patient_may(opened, father, [child], TODAY)[child].told

    again = taken_in(owner, path)
    assert (again.made, again.related) == (0, 0)
    *_, back = taking_back.take_back(owner, result.batch)
    assert (back.gone, back.stays) == (2, {})
    with owner.directory("find") as opened:
        assert finding.find(owner, opened, "dem") == []


def test_a_relation_that_somebody_has_worked_on_holds_its_card(owner, tmp_path):
    result = taken_in(owner, a_bundle(tmp_path, CHILD, AUNT))
    one = around(owner, "elsa dem")["Siv Ek"]
    with owner.directory("card") as opened:
        child = finding.find(owner, opened, "elsa dem")[0].id
        with owner.opened(child, PurposeOfUse.DESK) as viewing:
            relations.review(owner, viewing, one)
    *_, back = taking_back.take_back(owner, result.batch)
    assert (back.gone, back.stays) == (0, {"ties": 1})
    assert around(owner, "elsa dem")


def test_a_relative_of_somebody_who_was_here_comes_to_them(owner, tmp_path):
    a_patient(owner, "Dem", "Elsa", born="2018-05-06", phone="070-1234511")
    result = taken_in(owner, a_bundle(tmp_path, CHILD, AUNT))
    assert (result.made, result.known, result.related) == (0, 1, 1)
    assert "Siv Ek" in around(owner, "elsa dem")


def test_a_visit_that_names_only_a_slot_is_with_whoever_has_that_schedule(owner, tmp_path):
    furnish(owner)
    loaded = house.load(owner)
    who = fhir.practitioner(loaded.practitioner(LINDQVIST))
    schedule = fhir.schedule(loaded.practitioner(LINDQVIST))
    slot = {
        "resourceType": "Slot",
        "id": "71",
        "schedule": {"reference": f"Schedule/{schedule['id']}"},
        "status": "busy",
        "start": "2026-03-03T09:00:00+01:00",
        "end": "2026-03-03T09:30:00+01:00",
    }
    visit = {
        "resourceType": "Appointment",
        "id": "81",
        "status": "booked",
        "serviceType": [{"text": loaded.service(VISIT).name}],
        "slot": [{"reference": "Slot/71"}],
        "participant": [{"actor": {"reference": "Patient/11"}, "status": "accepted"}],
    }
    path = a_bundle(tmp_path, CHILD, who, schedule, slot, visit)
    taken_in(owner, path)
    result = taken_in(owner, path, kind=ImportKind.APPOINTMENTS)
    assert (result.made, result.refused) == (1, ())


rows = st.fixed_dictionaries(
    {
        "id": st.integers(1, 2**62),
        "patient": st.integers(1, 2**62),
        "other": st.none() | st.integers(1, 2**62),
        "kin": st.sampled_from([one.value for one in Kin]),
        "name": st.text("aåöxyz '-", min_size=1, max_size=20).map(str.strip).filter(bool),
        "phone": st.none() | st.just("+46705556677"),
        "custody": st.none() | st.sampled_from([one.value for one in Custody]),
        **{
            flag: st.integers(0, 1)
            for flag in ("may_book", "may_cancel", "may_be_told", "never_address", "never_times")
        },
    }
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=st.lists(rows, max_size=5, unique_by=lambda row: row["id"]))
def test_what_is_written_of_a_relation_is_read_again(told):
    with TemporaryDirectory() as folder:
        path = a_bundle(Path(folder), *(fhir.related_person(row) for row in told))
        read = list(fhir_in.related(path))
    assert len(read) == len(told)
    for row, one in zip(told, read, strict=True):
        assert (one.outside, one.patient) == (str(row["id"]), str(row["patient"]))
        assert one.other == ("" if row["other"] is None else str(row["other"]))
        assert (one.kin, one.name) == (row["kin"], row["name"])
        flags = [each for each in row if each.startswith(("may_", "never_"))]
        said = {flag.replace("_", "-") for flag in flags if row[flag]}
        assert set(one.said) - {f"custody={row['custody']}"} == said


@pytest.mark.parametrize(
    "broken",
    [
        {"patient": None},
        {"patient": {"reference": 7}},
        {"id": 5},
        {"relationship": "father"},
        {"name": "Siv"},
        {"extension": {"url": fhir.SAID}},
    ],
)
def test_what_is_no_related_person_harms_nobody(owner, tmp_path, broken):
    path = a_bundle(tmp_path, CHILD, {**AUNT, **broken})
    assert taken_in(owner, path).made == 1
