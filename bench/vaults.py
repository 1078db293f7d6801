"""The invented clinics that are measured: built once, kept, and copied for each run."""

import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from json import loads
from pathlib import Path

from clinic_desk.clock import HandClock
from clinic_desk.demo.building import CARD_NAME, DemoSize, build
from clinic_desk.desk import KEYCHAIN_NAME, Desk
from clinic_desk.progress import Progress
from clinic_desk.staff import codes
from clinic_desk.staff.session import DeskSession
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.storage import migrations, sqlite
from clinic_desk.vault import vault
from clinic_desk.vault.keychain import FileKeychain

SIZES = {
    "XS": DemoSize(patients=2_000, appointments=10_000, events=20_000),
    "S": DemoSize(patients=100_000, appointments=500_000, events=1_000_000),
    "L": DemoSize(patients=1_000_000, appointments=5_000_000, events=10_000_000),
}
SEED = 1
NOW = datetime(2060, 11, 23, 9, 42, tzinfo=UTC)
"""Late enough that the longest past lies behind 2020, where the time in ids begins: what is
written now comes last, as at a real desk."""


@dataclass(kw_only=True)
class Site:
    """A clinic to measure: its folder, its desk, and the bare database beside it."""

    folder: Path
    desk: Desk
    clock: HandClock
    accounts: dict[str, dict[str, str]]
    bare: sqlite.Raw

    def sit(self, who: str) -> DeskSession:
        """Somebody signs in, after whoever was there."""
        if self.desk.session is not None:
            self.desk.session.end("signed-out")
        self.clock.move(timedelta(seconds=codes.STEP_SECONDS))
        account = self.accounts[who]
        code = codes.code_at(codes.secret_of(account["secret"]), codes.step_of(self.clock.now()))
        return self.desk.sign_in(Credentials(name=who, password=account["password"], code=code))

    @contextmanager
    def lent(self) -> Iterator[None]:
        """Let the vault go, so that a window can open it, and take it back afterwards."""
        self.desk.close()
        try:
            yield
        finally:
            self.desk = Desk(self.folder, self.desk.keychain, self.clock)

    def reception(self) -> DeskSession:
        """The receptionist; once the file has bare tables nobody comes in, so whoever is there."""
        query = "SELECT count(*) FROM sqlite_schema WHERE name LIKE 'bare!_%' ESCAPE '!'"
        if self.desk.session is not None and self.bare.execute(query).fetchone()[0]:
            return self.desk.session
        return self.sit("anna")


@contextmanager
def site(size: str) -> Iterator[Site]:
    """A copy of the kept clinic, opened; gone afterwards."""
    kept = _kept(size)
    with tempfile.TemporaryDirectory(prefix="run-", dir=kept.parent) as name:
        folder = Path(name) / "vault"
        shutil.copytree(kept, folder)
        if hasattr(os, "sync"):
            os.sync()  # else the disk still writes the copy while it is measured
        keychain, clock = FileKeychain(folder / KEYCHAIN_NAME), HandClock(NOW)
        people = loads((folder / CARD_NAME).read_text("utf-8"))["accounts"]
        accounts = {one["sign_in_name"]: one for one in people}
        unlocked = vault.unlock(folder, keychain, "helena", accounts["helena"]["password"])
        bare = sqlite.connect(folder / vault.DATABASE_NAME, unlocked.vault_key)
        desk = Desk(folder, keychain, clock)
        try:
            yield Site(folder=folder, desk=desk, clock=clock, accounts=accounts, bare=bare)
        finally:
            desk.close()
            bare.close()


def _kept(size: str) -> Path:
    digest = migrations.SCHEMA_DIGESTS[migrations.LATEST][:12]
    folder = _cache() / f"bench-{size}-{SEED}-{NOW:%Y}-{digest}"
    if (folder / CARD_NAME).exists():
        return folder
    print(f"Building the invented clinic of size {size} in {folder}; it is kept.", flush=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    half = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=folder.parent))
    began = time.monotonic()
    try:
        build(half, size=SIZES[size], seed=SEED, now=NOW, progress=_show)
        half.rename(folder)
    except BaseException:
        shutil.rmtree(half, ignore_errors=True)
        raise
    print(f"\nBuilt in {time.monotonic() - began:.0f} s.", flush=True)
    return folder


def _show(step: Progress) -> None:
    if sys.stdout.isatty() or step.done % 500 == 0:
        print(f"\r{step.done} of {step.total} days", end="", flush=True)


def _cache() -> Path:
    if os.name == "nt":
        caches = Path(os.environ.get("LOCALAPPDATA", Path.home()))
    elif sys.platform == "darwin":
        caches = Path.home() / "Library" / "Caches"
    else:
        caches = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return caches / "clinic-desk"
