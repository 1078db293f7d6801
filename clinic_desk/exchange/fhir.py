"""The clinic in the words of FHIR R4: Patient, RelatedPerson, Practitioner, Schedule, Slot,
Appointment. What FHIR has no word for stands in an extension of ours.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from clinic_desk.patients.records import PatientRecord
from clinic_desk.scheduling.records import AppointmentStatus, Practitioner

ALERT = "urn:clinic-desk:alert"
ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
NUMBER = "urn:clinic-desk:patient-number"
RELATED = "urn:clinic-desk:related-patient"
"""The patient that a related person is as well."""
SAID = "urn:clinic-desk:relation"
"""What they may, and may never learn: ``may-book never-times custody=joint``."""
HOURS = "urn:clinic-desk:working-hours"
"""The usual week of a schedule, in minutes of the wall day: ``1:480-720 1:780-1020 2:480-720``."""
RESTRICTED = "R"
_CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
_S = AppointmentStatus
STATUSES: dict[str, str] = {
    _S.BOOKED.value: "booked",
    _S.ARRIVED.value: "arrived",
    _S.WITH_PRACTITIONER.value: "checked-in",
    _S.DONE.value: "fulfilled",
    _S.MISSED.value: "noshow",
    _S.CANCELLED.value: "cancelled",
}
"""Our status in the value set ``appointmentstatus``."""
TAKEN_IN = frozenset({"booked", "pending", "proposed"})
"""What is still to come, of an appointment of another program."""
_SAID = {
    "may_book": "may-book",
    "may_cancel": "may-cancel",
    "may_be_told": "may-be-told",
    "never_address": "never-address",
    "never_times": "never-times",
    "back_may_book": "back-may-book",
    "back_may_cancel": "back-may-cancel",
    "back_may_be_told": "back-may-be-told",
}
Resource = dict[str, Any]


def patient(one: PatientRecord, second: str | None = None) -> Resource:
    """``second``: a further number, that is rung after the first."""
    telecom: list[Resource] = [
        {"system": system, "value": value}
        for system, value in (("phone", one.phone), ("email", one.email))
        if value
    ]
    if second:
        telecom.append({"system": "phone", "value": second, "rank": 2})
    made: Resource = {
        "resourceType": "Patient",
        "id": str(one.id),
        "identifier": [{"system": NUMBER, "value": str(one.number)}],
        "active": True,
        "name": [_human_name(one.given, one.family)],
    }
    if one.protected:
        made["meta"] = {"security": [{"system": _CONFIDENTIALITY, "code": RESTRICTED}]}
    if telecom:
        made["telecom"] = telecom
    if one.birth_date is not None:
        made["birthDate"] = one.birth_date.isoformat()
    else:
        made["_birthDate"] = {"extension": [{"url": ABSENT, "valueCode": "asked-unknown"}]}
    if one.street:
        made["address"] = [{"text": one.street}]
    if one.alert:
        made["extension"] = [{"url": ALERT, "valueString": one.alert}]
    return made


def practitioner(one: Practitioner, *, active: bool = True) -> Resource:
    return {
        "resourceType": "Practitioner",
        "id": str(one.id),
        "active": active,
        "name": [{"text": one.name, **({"prefix": [one.title]} if one.title else {})}],
    }


def schedule(
    one: Practitioner,
    services: Iterable[str] = (),
    hours: Iterable[tuple[int, tuple[int, int]]] = (),
    *,
    active: bool = True,
) -> Resource:
    """``services``: what they give, by its name; ``hours``: of each weekday (ISO), in minutes."""
    made: Resource = {
        "resourceType": "Schedule",
        "id": str(one.id),
        "active": active,
        "actor": [{"reference": f"Practitioner/{one.id}", "display": one.name}],
    }
    if given := [{"text": name} for name in services]:
        made["serviceType"] = given
    if told := " ".join(f"{day}:{start}-{end}" for day, (start, end) in hours):
        made["extension"] = [{"url": HOURS, "valueString": told}]
    return made


def slot(id_: str, practitioner_: int, start: datetime, end: datetime) -> Resource:
    """The time that an appointment takes, or all of a group together."""
    return {
        "resourceType": "Slot",
        "id": id_,
        "schedule": {"reference": f"Schedule/{practitioner_}"},
        "status": "busy",
        "start": instant(start),
        "end": instant(end),
    }


def appointment(
    id_: int,
    *,
    status: str,
    patient_: int,
    practitioner_: Practitioner,
    service: str,
    start: datetime,
    end: datetime,
    note: str | None,
    reason: str | None,
    slot_: str,
) -> Resource:
    made: Resource = {
        "resourceType": "Appointment",
        "id": str(id_),
        "status": STATUSES[status],
        "serviceType": [{"text": service}],
        "start": instant(start),
        "end": instant(end),
        "minutesDuration": int((end - start).total_seconds()) // 60,
        "participant": [
            _participant(f"Patient/{patient_}", None),
            _participant(f"Practitioner/{practitioner_.id}", practitioner_.name),
        ],
    }
    if status == AppointmentStatus.CANCELLED.value:
        made["cancelationReason"] = {"text": reason or "other"}
    else:
        made["slot"] = [{"reference": f"Slot/{slot_}"}]
    if note:
        made["comment"] = note
    return made


def related_person(row: Mapping[str, Any]) -> Resource:
    """A row of ``relation``."""
    made: Resource = {
        "resourceType": "RelatedPerson",
        "id": str(row["id"]),
        "patient": {"reference": f"Patient/{row['patient']}"},
        "relationship": [{"text": row["kin"]}],
    }
    if row["name"]:
        made["name"] = [{"text": row["name"]}]
    if row["phone"]:
        made["telecom"] = [{"system": "phone", "value": row["phone"]}]
    if row["street"]:
        made["address"] = [{"text": row["street"]}]
    if row["until"]:
        made["period"] = {"end": row["until"]}
    said = [words for column, words in _SAID.items() if row[column]]
    if row["custody"]:
        said.append(f"custody={row['custody']}")
    if row["back"] and row["other"] is not None:
        said.append(f"back={row['back']}")
    extensions: list[Resource] = []
    if row["other"] is not None:
        whom = {"reference": f"Patient/{row['other']}"}
        extensions.append({"url": RELATED, "valueReference": whom})
    if said:
        extensions.append({"url": SAID, "valueString": " ".join(said)})
    return {**made, "extension": extensions} if extensions else made


def instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds")


def _human_name(given: str, family: str) -> Resource:
    return {
        "use": "official",
        **({"family": family} if family else {}),
        **({"given": [given]} if given else {}),
    }


def _participant(reference: str, display: str | None) -> Resource:
    actor = {"reference": reference, **({"display": display} if display else {})}
    return {"actor": actor, "status": "accepted"}
