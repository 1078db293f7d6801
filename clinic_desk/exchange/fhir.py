"""The clinic in the words of FHIR R4: Patient, RelatedPerson, Practitioner, Schedule, Slot,
Appointment. What FHIR has no word for stands in an extension of ours.
"""

from datetime import UTC, datetime
from typing import Any

from clinic_desk.patients.records import PatientRecord
from clinic_desk.scheduling.records import AppointmentStatus, Practitioner

ALERT = "urn:clinic-desk:alert"
NUMBER = "urn:clinic-desk:patient-number"
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
Resource = dict[str, Any]


def patient(one: PatientRecord) -> Resource:
    telecom = [
        {"system": system, "value": value}
        for system, value in (("phone", one.phone), ("email", one.email))
        if value
    ]
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
    if one.street:
        made["address"] = [{"text": one.street}]
    if one.alert:
        made["extension"] = [{"url": ALERT, "valueString": one.alert}]
    return made


def practitioner(one: Practitioner) -> Resource:
    return {
        "resourceType": "Practitioner",
        "id": str(one.id),
        "active": True,
        "name": [{"text": one.name, **({"prefix": [one.title]} if one.title else {})}],
    }


def schedule(one: Practitioner) -> Resource:
    return {
        "resourceType": "Schedule",
        "id": str(one.id),
        "active": True,
        "actor": [{"reference": f"Practitioner/{one.id}", "display": one.name}],
    }


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


def related_person(id_: int, patient_: int, kin: str, name: str, phone: str | None) -> Resource:
    made: Resource = {
        "resourceType": "RelatedPerson",
        "id": str(id_),
        "patient": {"reference": f"Patient/{patient_}"},
        "relationship": [{"text": kin}],
    }
    if name:
        made["name"] = [{"text": name}]
    if phone:
        made["telecom"] = [{"system": "phone", "value": phone}]
    return made


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
