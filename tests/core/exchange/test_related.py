"""Relatives in a bundle, and practitioners whom only a slot names: in, counted, and back as one."""

import json
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import log_entry
from clinic_desk.errors import FileRefused, Unfit
from clinic_desk.exchange import fhir, fhir_in, taking_back
from clinic_desk.exchange.records import ImportKind, RelatedCount
from clinic_desk.family import relations, telling
from clinic_desk.family.records import EVERYTHING, NOTHING, Custody, Grants, Kin
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


def said(of, words):
    return {**of, "extension": [{"url": fhir.SAID, "valueString": words}]}


def test_a_relation_that_has_ended_comes_as_one_that_has_ended(owner, tmp_path):
    ended = said(AUNT, "may-book may-cancel may-be-told custody=sole")
    stands = {**ended, "id": "94", "name": [{"text": "Bo Ek"}], "period": {"end": "2026-03-02"}}
    unclear = {**ended, "id": "95", "name": [{"text": "Ada Ek"}], "period": {"end": "in spring"}}
    ended = {**ended, "period": {"end": "2026-03-01"}, "address": [{"text": "Svens gata 9"}]}
    path = a_bundle(tmp_path, CHILD, ended, stands, unclear)
    assert previewed(owner, a_reading(owner, path)).relatives == RelatedCount(new=3, bare=2)
    taken_in(owner, path)
    found = around(owner, "elsa dem")
    siv = found["Siv Ek"]
    assert (siv.there, siv.custody, siv.street) == (NOTHING, None, "Svens gata 9")
    assert siv.until == date(2026, 3, 1)
    assert (found["Bo Ek"].there, found["Bo Ek"].custody) == (EVERYTHING, Custody.SOLE)
    assert found["Ada Ek"].there == NOTHING


@pytest.mark.parametrize("before", ["at the desk", "from the same program"])
def test_no_file_gives_a_stranger_anything_over_a_patient_who_is_here(owner, tmp_path, before):
    if before == "at the desk":
        a_patient(owner, "Dem", "Elsa", born="2018-05-06", phone="070-1234511")
    else:
        taken_in(owner, a_bundle(tmp_path, CHILD))
    stranger = said(AUNT, "may-book may-cancel may-be-told never-times custody=joint")
    path = a_bundle(tmp_path, CHILD, stranger)
    told = RelatedCount(new=1, bare=1)
    assert previewed(owner, a_reading(owner, path)).relatives == told
    assert taken_in(owner, path).relatives == told
    siv = around(owner, "elsa dem")["Siv Ek"]
    assert (siv.there, siv.custody, siv.never_times) == (NOTHING, None, True)
    written = select(log_entry.c.facts).where(log_entry.c.kind == EventKind.IMPORT_ENDED)
    last = json.loads(owner.log(Permission.LOG_READ).rows(written)[-1][0])
    assert (last["relatives"], last["relatives-bare"]) == (1, 1)


def test_who_may_never_know_comes_by_name_where_their_own_card_does_not(owner, tmp_path):
    a_patient(owner, "Dem", "Yusuf", born="1985-01-01", phone="070-0000001")  # perhaps the same
    barred = {**HIS, "extension": [HIS["extension"][0], said(HIS, "never-times")["extension"][0]]}
    aunt = {**HIS, "id": "96", "extension": [HIS["extension"][0]]}
    path = a_bundle(tmp_path, CHILD, FATHER, barred, aunt)
    told = RelatedCount(new=1, left=1)
    assert previewed(owner, a_reading(owner, path)).relatives == told
    assert taken_in(owner, path).relatives == told
    his = around(owner, "elsa dem")["Yusuf Dem"]
    assert (his.other, his.phone, his.never_times) == (None, "+467012345" + "12", True)
    assert taken_in(owner, path).relatives == RelatedCount(known=1, left=1)


def test_a_bar_on_somebody_who_is_a_relative_already_is_not_lost(owner, tmp_path):
    taken_in(owner, a_bundle(tmp_path, CHILD, FATHER, HIS))
    barred = {**HIS, "id": "97"}
    barred["extension"] = [HIS["extension"][0], said(HIS, "never-address")["extension"][0]]
    path = a_bundle(tmp_path, CHILD, FATHER, {**HIS, "id": "98"}, barred)
    told = RelatedCount(new=1, known=1)
    assert previewed(owner, a_reading(owner, path)).relatives == told
    assert taken_in(owner, path).relatives == told
    with owner.directory("card") as opened:
        child = finding.find(owner, opened, "elsa dem")[0].id
        with owner.opened(child, PurposeOfUse.DESK) as viewing:
            every = relations.relatives(viewing, opened)
    assert [one.relation.never_address for one in every if one.who is None] == [True]


def test_the_name_of_a_protected_relative_is_not_written_where_everybody_reads_it(owner, tmp_path):
    a_patient(owner, "Dem", "Yusuf", born="1985-01-01", phone="070-0000001")
    hidden = {**FATHER, "meta": {"security": [{"code": fhir.RESTRICTED}]}}
    path = a_bundle(tmp_path, CHILD, hidden, HIS)
    assert taken_in(owner, path).relatives == RelatedCount(left=1)
    assert around(owner, "elsa dem") == {}


def test_half_a_character_is_refused_with_the_file(owner, tmp_path):
    path = a_bundle(tmp_path, {**CHILD, "name": [{"family": "\udfff", "given": ["Elsa"]}]})
    with pytest.raises(FileRefused) as refused:
        previewed(owner, a_reading(owner, path))
    assert refused.value.why is Unfit.NOT_A_BUNDLE


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
        "street": st.none() | st.just("Svens gata 9"),
        "until": st.none() | st.just("2026-03-03"),
        "custody": st.none() | st.sampled_from([one.value for one in Custody]),
        "back": st.none() | st.sampled_from([one.value for one in Kin]),
        **{f"back_may_{what}": st.integers(0, 1) for what in ("book", "cancel", "be_told")},
        **{
            flag: st.integers(0, 1)
            for flag in ("may_book", "may_cancel", "may_be_told", "never_address", "never_times")
        },
    }
)


@settings(
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
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
        assert (one.street, one.end) == (row["street"] or "", row["until"] or "")
        flags = [each for each in row if each.startswith(("may_", "never_", "back_may_"))]
        said = {flag.replace("_", "-") for flag in flags if row[flag]}
        assert set(one.said) - {f"custody={row['custody']}", f"back={row['back']}"} == said


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


def test_what_each_may_do_for_the_other_comes_over_those_whom_the_file_brings(owner, tmp_path):
    said = "may-book back-may-cancel back-may-be-told back=ward"
    tie = {"url": fhir.RELATED, "valueReference": {"reference": "Patient/12"}}
    both = {**HIS, "extension": [tie, {"url": fhir.SAID, "valueString": said}]}
    whole = a_bundle(tmp_path, CHILD, FATHER, both)
    assert previewed(owner, a_reading(owner, whole)).relatives == RelatedCount(new=1)
    taken_in(owner, whole)
    one = around(owner, "elsa dem")["Yusuf Dem"]
    assert (one.back, one.there.book) == (Kin.WARD, True)
    assert one.back_there == Grants(cancel=True, told=True)
    sent = fhir.related_person(a_row(one))
    assert set(sent["extension"][1]["valueString"].split()) == set(said.split())


def test_a_file_gives_nobody_anything_over_an_elder_who_is_here_already(owner, tmp_path):
    taken_in(owner, a_bundle(tmp_path, FATHER))
    said = "may-book back-may-cancel"
    tie = {"url": fhir.RELATED, "valueReference": {"reference": "Patient/12"}}
    both = {**HIS, "extension": [tie, {"url": fhir.SAID, "valueString": said}]}
    path = a_bundle(tmp_path, CHILD, FATHER, both)
    assert previewed(owner, a_reading(owner, path)).relatives == RelatedCount(new=1, bare=1)
    taken_in(owner, path)
    one = around(owner, "elsa dem")["Yusuf Dem"]
    assert (one.there.book, one.back_there) == (True, NOTHING)


def a_row(one):
    """As the export reads it."""
    return {
        **{name: getattr(one, name) for name in ("id", "patient", "other", "name", "phone")},
        **{name: getattr(one, name) for name in ("street", "until", "custody", "kin", "back")},
        **{name: getattr(one, name) for name in ("never_address", "never_times")},
        **{f"may_{what}": of(one.there) for what, of in GRANTED.items()},
        **{f"back_may_{what}": of(one.back_there) for what, of in GRANTED.items()},
    }


GRANTED = {
    "book": lambda may: may.book,
    "cancel": lambda may: may.cancel,
    "be_told": lambda may: may.told,
}
