"""A FHIR R4 bundle read as lines: its patients, or its appointments with whom they are."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from clinic_desk.errors import FileRefused, InvalidInput, Unfit
from clinic_desk.exchange.fhir import ABSENT, ALERT, HOURS, RELATED, RESTRICTED, SAID, TAKEN_IN
from clinic_desk.exchange.records import ImportKind, Line
from clinic_desk.patients.records import NOT_GIVEN
from clinic_desk.scheduling import weekly
from clinic_desk.scheduling.weekly import Week

MOST_BYTES = 50 * 1024 * 1024
_MOST_PARTS = 6_000_000
"""More than so large a bundle of patients and visits has; each takes memory, however short."""
PATIENTS = (
    *("id", "family name", "given name", "date of birth", "phone", "email", "address", "alert"),
    *("protected", "second phone"),
)
APPOINTMENTS = ("id", "patient", "start", "practitioner", "service", "minutes", "note")
Resource = dict[str, Any]
_UNRANKED = 1000
_WORKED = frozenset({"busy", "free", "busy-tentative"})
"""Slots in which somebody is there."""
_STRETCH = re.compile(r"(?:^| )([1-7]):(\d{1,4})-(\d{1,4})(?= |$)")
_LAST = re.compile("[:/]")
_HALVES = re.compile("[\ud800-\udfff]")
_KIN = {
    "MTH": "mother",
    "FTH": "father",
    "PRN": "parent",
    "GUARD": "guardian",
    "SPS": "partner",
    "DOMPART": "partner",
    "SIB": "sibling",
    "BRO": "sibling",
    "SIS": "sibling",
    "GRPRN": "grandparent",
    "DAU": "daughter",
    "SON": "son",
    "CHILD": "child",
    "GRNDCHILD": "grandchild",
    "C": "contact-person",
    "N": "contact-person",
}
"""Codes of HL7's role codes, and of its contact roles, in our words."""


def lines(path: Path, kind: ImportKind) -> Iterator[Line]:
    """One line for each resource, numbered by its entry. Raises FileRefused."""
    entries = _resources(path)
    if kind is ImportKind.PATIENTS:
        for number, one in entries:
            if one.get("resourceType") == "Patient":
                yield Line(number=number, cells=_patient(one))
        return
    house = _House(entries)
    for number, one in entries:
        if one.get("resourceType") == "Appointment" and _text(one.get("status")) in TAKEN_IN:
            yield Line(number=number, cells=_appointment(one, house))


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A RelatedPerson. ``other``: the patient that they are as well, whose name and number stand
    here too where they are no secret; ``said``: codes of ours; ``end``: the last day."""

    outside: str
    patient: str
    other: str
    kin: str
    name: str
    phone: str
    street: str = ""
    end: str = ""
    active: bool = True
    said: tuple[str, ...] = ()


def related(path: Path) -> Iterator[Related]:
    """The related persons of a bundle that have a number and a patient. Raises FileRefused."""
    entries = _resources(path)
    patients = {
        _text(one.get("id")): one for _, one in entries if one.get("resourceType") == "Patient"
    }
    for _, one in entries:
        whose = _text(_dict(one.get("patient")).get("reference"))
        outside = _text(one.get("id"))
        if one.get("resourceType") != "RelatedPerson" or not outside or not whose:
            continue
        kind = _first(one.get("relationship"))
        other = _reference(one, RELATED).removeprefix("Patient/")
        same = patients.get(other, {})
        same = {} if RESTRICTED in _labels(same) else same
        yield Related(
            outside=outside[:100],
            patient=whose.removeprefix("Patient/"),
            other=other,
            kin=_text(kind.get("text")) or _KIN.get(_code(kind), ""),
            name=_name(one) or _name(same),
            phone=_reached(one, "phone") or _reached(same, "phone"),
            street=_address(_first(one.get("address"))),
            end=_text(_dict(one.get("period")).get("end")),
            active=one.get("active") is not False,
            said=tuple(_extension(one, SAID).split()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """Somebody who sees patients there. ``week``: as our own export says it; ``slots``: from when
    until when, as instants are written."""

    name: str
    title: str = ""
    week: Week | None = None
    services: tuple[str, ...] = ()
    slots: tuple[tuple[str, str], ...] = ()


def practitioners(path: Path) -> Iterator[Staff]:
    """Who works there, visits or none. Raises FileRefused."""
    return _House(_resources(path)).staff()


class _House:
    """Who works there, by the references that a bundle uses: a slot leads to them too."""

    def __init__(self, entries: Sequence[tuple[int, Resource]]) -> None:
        by_kind: dict[str, dict[str, Resource]] = {}
        for _, one in entries:
            kind, number = _text(one.get("resourceType")), _text(one.get("id"))
            by_kind.setdefault(kind, {})[f"{kind}/{number}"] = one
        self._people = by_kind.get("Practitioner", {})
        self._names = {key: _name(one) for key, one in self._people.items()}
        self._schedules = by_kind.get("Schedule", {})
        self._slots = by_kind.get("Slot", {})

    def name(self, reference: str, told: str) -> str:
        return self._names.get(reference) or told

    def of_slot(self, reference: str) -> str:
        """Whose schedule a slot is in."""
        slot = self._slots.get(reference, {})
        schedule = self._schedules.get(_text(_dict(slot.get("schedule")).get("reference")), {})
        actors = [_dict(each) for each in _list(schedule.get("actor"))]
        found = (
            self.name(_text(one.get("reference")), _text(one.get("display"))) for one in actors
        )
        return next((one for one in found if one), "")

    def times(self, reference: str) -> tuple[str, str]:
        """From when until when a slot is."""
        slot = self._slots.get(reference, {})
        return _text(slot.get("start")), _text(slot.get("end"))

    def staff(self) -> Iterator[Staff]:
        """Who works there still, each with what their schedules say."""
        slots: dict[str, list[tuple[str, str]]] = {}
        schedules: dict[str, list[str]] = {}
        for key, one in self._schedules.items():
            for actor in dict.fromkeys(_actors(one)):
                schedules.setdefault(actor, []).append(key)
        for reference, one in self._slots.items():
            whose = _text(_dict(one.get("schedule")).get("reference"))
            if _text(one.get("status")) in _WORKED:
                slots.setdefault(whose, []).append(self.times(reference))
        for reference, person in self._people.items():
            if person.get("active") is False or not self._names[reference]:
                continue
            own = schedules.get(reference, [])
            weeks = [_week(_extension(self._schedules[key], HOURS)) for key in own]
            prefix = _first(person.get("name")).get("prefix")
            yield Staff(
                name=self._names[reference],
                title=" ".join(map(_text, _list(prefix))),
                week=next(filter(None, weeks), None),
                services=tuple(each for key in own for each in _given(self._schedules[key])),
                slots=tuple(each for key in own for each in slots.get(key, ())),
            )


def _resources(path: Path) -> list[tuple[int, Resource]]:
    if path.stat().st_size > MOST_BYTES:
        raise FileRefused(Unfit.TOO_LARGE, most=MOST_BYTES)
    try:
        text = path.read_text("utf-8-sig")
        if sum(map(text.count, "{[,")) > _MOST_PARTS:
            raise FileRefused(Unfit.NOT_A_BUNDLE)
        bundle = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FileRefused(Unfit.NOT_A_BUNDLE) from error
    if not isinstance(bundle, dict) or bundle.get("resourceType") != "Bundle":
        raise FileRefused(Unfit.NOT_A_BUNDLE)
    found, known = [], {}
    for number, entry in enumerate(_list(bundle.get("entry")), start=1):
        resource = entry.get("resource") if isinstance(entry, dict) else None
        if isinstance(resource, dict):
            url = _text(entry.get("fullUrl"))
            resource.setdefault("id", _LAST.split(url)[-1])
            known[url] = f"{_text(resource.get('resourceType'))}/{_text(resource.get('id'))}"
            found.append((number, resource))
    known = {url: short for url, short in known.items() if url and url != short}
    for _, resource in found:
        _refer(resource, known)
    return found


def _refer(value: Any, known: Mapping[str, str]) -> None:
    """Let what refers to a resource by its whole address name it by kind and id."""
    if isinstance(value, list):
        for one in value:
            _refer(one, known)
    elif isinstance(value, dict):
        told = value.get("reference")
        if isinstance(told, str) and told in known:
            value["reference"] = known[told]
        for one in value.values():
            if isinstance(one, list | dict):
                _refer(one, known)


def _patient(one: Resource) -> tuple[str, ...]:
    name = _first(one.get("name"))
    return (
        _text(one.get("id")),
        _text(name.get("family")) or ("" if name.get("given") else _text(name.get("text"))),
        " ".join(map(_text, _list(name.get("given")))),
        _born(one),
        _reached(one, "phone"),
        _reached(one, "email"),
        _address(_first(one.get("address"))),
        _extension(one, ALERT),
        "yes" if RESTRICTED in _labels(one) else "",
        _reached(one, "phone", 1),
    )


def _born(one: Resource) -> str:
    """The date of birth, or that it was asked for and not given."""
    told = _extension(_dict(one.get("_birthDate")), ABSENT)
    return _text(one.get("birthDate")) or (NOT_GIVEN if told else "")


def _appointment(one: Resource, house: _House) -> tuple[str, ...]:
    actors = [
        (_text(actor.get("reference")), _text(actor.get("display")))
        for actor in (_dict(_dict(each).get("actor")) for each in _list(one.get("participant")))
    ]
    patient = next((ref for ref, _ in actors if ref.startswith("Patient/")), "")
    whom = next(
        (house.name(ref, told) for ref, told in actors if ref.startswith("Practitioner/")), ""
    )
    slot = _text(_first(one.get("slot")).get("reference"))
    service = _first(one.get("serviceType"))
    coded = _text(_first(service.get("coding")).get("display"))
    return (
        _text(one.get("id")),
        patient.removeprefix("Patient/"),
        _text(one.get("start")) or house.times(slot)[0],
        whom or house.of_slot(slot),
        _text(service.get("text")) or coded,
        _minutes(one, house.times(slot)),
        _text(one.get("comment")),
    )


def _minutes(one: Resource, slot: tuple[str, str]) -> str:
    """How long it is: as it says, or from its start to its end."""
    told = one.get("minutesDuration")
    if isinstance(told, int):
        return str(told)
    try:
        start = datetime.fromisoformat(_text(one.get("start")) or slot[0])
        end = datetime.fromisoformat(_text(one.get("end")) or slot[1])
        return str(int((end - start).total_seconds()) // 60)
    except (ValueError, TypeError):
        return ""


def _actors(schedule: Resource) -> list[str]:
    return [_text(_dict(one).get("reference")) for one in _list(schedule.get("actor"))]


def _given(schedule: Resource) -> list[str]:
    kinds = [_dict(one) for one in _list(schedule.get("serviceType"))]
    coded = [_text(_first(one.get("coding")).get("display")) for one in kinds]
    told = [_text(one.get("text")) or code for one, code in zip(kinds, coded, strict=True)]
    return [one for one in told if one]


def _week(told: str) -> Week | None:
    """The hours of an export of ours; None where there are none, or they cannot be."""
    found = _STRETCH.findall(told)
    days = (
        tuple((int(start), int(end)) for at, start, end in found if int(at) == day)
        for day in range(1, 8)
    )
    try:
        return weekly.checked(Week(tuple(days))) if found else None
    except InvalidInput:
        return None


def _labels(one: Resource) -> list[str]:
    labels = _list(_dict(one.get("meta")).get("security"))
    return [_text(_dict(each).get("code")) for each in labels]


def _name(one: Resource) -> str:
    name = _first(one.get("name"))
    given = " ".join(map(_text, _list(name.get("given"))))
    return _text(name.get("text")) or f"{given} {_text(name.get('family'))}".strip()


def _reached(one: Resource, system: str, number: int = 0) -> str:
    """The first way of a system by its rank, or a further one; what is out of use is none."""
    ways = [_dict(each) for each in _list(one.get("telecom"))]
    used = [way for way in ways if way.get("system") == system and way.get("use") != "old"]
    values = [_text(way.get("value")) for way in sorted(used, key=_rank)]
    found = list(dict.fromkeys(filter(None, values)))
    return found[number] if number < len(found) else ""


def _rank(way: Resource) -> int:
    rank = way.get("rank")
    return rank if isinstance(rank, int) and 0 < rank < _UNRANKED else _UNRANKED


def _address(one: Resource) -> str:
    if one.get("text"):
        return _text(one["text"])
    town = " ".join(filter(None, (_text(one.get("postalCode")), _text(one.get("city")))))
    return ", ".join(filter(None, [*map(_text, _list(one.get("line"))), town]))


def _reference(one: Resource, url: str) -> str:
    known = [_dict(each) for each in _list(one.get("extension"))]
    found = (_dict(each.get("valueReference")) for each in known if each.get("url") == url)
    return next((_text(each.get("reference")) for each in found), "")


def _code(kind: Resource) -> str:
    return _text(_first(kind.get("coding")).get("code")).upper()


def _extension(one: Resource, url: str) -> str:
    known = [_dict(each) for each in _list(one.get("extension"))]
    told = (
        each.get("valueString", each.get("valueCode")) for each in known if each.get("url") == url
    )
    return _text(next(told, ""))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _first(value: Any) -> dict[str, Any]:
    listed = _list(value)
    return _dict(listed[0]) if listed else {}


def _text(value: Any) -> str:
    """A string without halves of a character, which no file and no database can hold."""
    if not isinstance(value, str):
        return ""
    if _HALVES.search(value):
        raise FileRefused(Unfit.NOT_A_BUNDLE)
    return value
