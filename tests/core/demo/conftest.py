"""One invented clinic for all tests that only read it, and a way into any."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from clinic_desk.clock import HandClock
from clinic_desk.demo.building import Demo, DemoSize, build
from clinic_desk.desk import KEYCHAIN_NAME, Desk
from clinic_desk.staff import codes
from clinic_desk.staff.session import DeskSession
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.vault.keychain import FileKeychain
from tests.builders import stretching_once

TUESDAY = datetime(2026, 11, 24, 9, 42, tzinfo=UTC)
_LATER = count(1)
SMALL = DemoSize(patients=80, appointments=400, events=2600)


def built(folder: Path, size: DemoSize = SMALL, *, seed: int = 1, now: datetime = TUESDAY) -> Demo:
    with stretching_once():
        return build(folder, size=size, seed=seed, now=now)


@contextmanager
def at_the_desk(
    demo: Demo, who: str = "helena", *, now: datetime = TUESDAY
) -> Iterator[DeskSession]:
    """Somebody signs in with what the card says, a moment later."""
    account = next(one for one in demo.accounts if one.sign_in_name == who)
    clock = HandClock(now + timedelta(minutes=next(_LATER)))  # a code is taken once
    code = codes.code_at(codes.secret_of(account.secret), codes.step_of(clock.now()))
    desk = Desk(demo.folder, FileKeychain(demo.folder / KEYCHAIN_NAME), clock)
    try:
        with stretching_once():
            yield desk.sign_in(Credentials(name=who, password=account.password, code=code))
    finally:
        desk.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    return built(tmp_path_factory.mktemp("demo"))


@pytest.fixture
def manager(demo: Demo) -> Iterator[DeskSession]:
    with at_the_desk(demo) as session:
        yield session
