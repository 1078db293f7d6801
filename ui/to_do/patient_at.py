"""Whose card is open beside a form, and what the clinic offers to choose from."""

from dataclasses import dataclass
from datetime import date

from clinic_desk.ids import PatientId, PractitionerId, ServiceId
from clinic_desk.patients.records import NewPatient
from clinic_desk.scheduling.records import Clinic


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientAt:
    """The patient that a form is about; it begins with this service and practitioner.

    ``new``: what is typed of somebody who is in no register yet, and has no ``id``.
    """

    id: PatientId | None
    new: NewPatient | None = None
    name: str
    house: Clinic
    today: date
    service: ServiceId | None = None
    practitioner: PractitionerId | None = None
