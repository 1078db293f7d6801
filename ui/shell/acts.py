"""What was done, as it can be kept: a record of ids, versions, times and codes.

An act is a frozen dataclass, and its class says which kind it is. Nobody's name and nothing that
somebody wrote stands in one that is kept in the vault: sentences are made anew from the ids.
"""

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from clinic_desk.ids import AppointmentId
from clinic_desk.scheduling.records import Appointment

Kept = tuple[tuple[AppointmentId, int], ...]
"""Visits and their versions."""


def kept(visits: Iterable[Appointment]) -> Kept:
    return tuple((one.id, one.version) for one in visits)


def bare(visit: Appointment) -> Appointment:
    """A visit without what somebody wrote about it."""
    return replace(visit, note=None)


def told(value: Any) -> Any:
    """A value as JSON holds it, for ``read``."""
    if is_dataclass(value):
        return {one.name: told(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return [value.isoformat(), value.fold]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return [[told(key), told(one)] for key, one in value.items()]
    if isinstance(value, frozenset):
        return sorted(map(told, value))
    if isinstance(value, tuple | list):
        return [told(one) for one in value]
    return value


def read(kind: Any, said: Any) -> Any:
    """What ``told`` made of a value of this kind. Raises what a value of another kind raises."""
    if isinstance(kind, NewType):
        return read(kind.__supertype__, said)
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        [one] = [one for one in inner if one is not NoneType]
        return None if said is None else read(one, said)
    if origin is tuple and (len(inner) != 2 or inner[1] is not Ellipsis):
        return tuple(read(each, one) for each, one in zip(inner, said, strict=True))
    if origin in {tuple, frozenset}:
        return origin(read(inner[0], one) for one in said)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {read(inner[0], key): read(inner[1], one) for key, one in said}
    if is_dataclass(kind):
        if not isinstance(said, dict):
            raise TypeError(getattr(kind, "__name__", ""))
        kinds = get_type_hints(kind)
        return kind(**{name: read(kinds[name], one) for name, one in said.items()})  # type: ignore[operator]
    if kind is datetime:
        return datetime.fromisoformat(said[0]).replace(fold=said[1])
    if kind is date:
        return date.fromisoformat(said)
    if issubclass(kind, Enum):
        return kind(said)
    if not isinstance(said, kind):
        raise TypeError(kind.__name__)
    return said
