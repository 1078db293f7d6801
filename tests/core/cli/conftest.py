"""A clinic as the command line meets it: on the disk, nobody at it, real time."""

import io
import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from clinic_desk.cli import main
from clinic_desk.staff import codes
from tests.builders import Clinic, Role

Run = Callable[..., int]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run one command; ``stdin`` is what a program hands it."""

    def ran(*arguments: object, stdin: str = "") -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(stdin))
        return main([str(each) for each in arguments])

    return ran


def credentials(clinic: Clinic, role: Role = Role.OWNER, **other: str) -> str:
    """What a program hands the command line to sign somebody in just now."""
    person = clinic.people[role]
    code = codes.code_at(person.secret, codes.step_of(datetime.now(UTC)))
    return json.dumps({"name": person.name, "password": person.password, "code": code} | other)
