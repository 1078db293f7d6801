"""The invented clinic of today: made where caches lie, since its schedule is full today alone."""

import shutil
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from platformdirs import user_cache_path

from clinic_desk.demo.building import DemoSize, build
from clinic_desk.errors import VaultInUse
from clinic_desk.progress import Progress
from clinic_desk.vault import holding, vault

_NAME = "demo-"


class _StopError(Exception):
    """Nobody wants it any more."""


def todays(
    now: datetime,
    progress: Callable[[Progress], bool],
    place: Path | None = None,
    size: DemoSize | None = None,
    language: str = "en",
) -> Path | None:
    """Its folder, made if it is not there yet; None if ``progress`` said not to go on.

    ``language``: in which its services are called. Those of other days are taken away, unless
    somebody is at one. Raises DiskFull, ReadOnly.
    """
    place = place or user_cache_path("clinic-desk")
    today = f"{_NAME}{now:%Y-%m-%d}"
    folder = place / (today if language == "en" else f"{today}-{language}")
    if vault.vault_exists(folder):
        return folder
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    for old in place.glob(f"{_NAME}*"):
        if not old.name.startswith(today):
            _take_away(old)
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}.", dir=place))

    def say(step: Progress) -> None:
        if not progress(step):
            raise _StopError

    try:
        build(beside, size=size or DemoSize(), seed=1, now=now, progress=say, language=language)
        beside.rename(folder)
    except _StopError:
        shutil.rmtree(beside)
        return None
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise
    return folder


def _take_away(old: Path) -> None:
    try:
        holding.hold(old).release()
    except VaultInUse:
        return
    shutil.rmtree(old)
