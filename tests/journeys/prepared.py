"""The invented clinic that one practises in, built once a process: each practice gets a copy."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from unittest import mock

from clinic_desk.demo.building import Demo, build
from clinic_desk.practice import opening
from clinic_desk.vault.keychain import MemoryKeychain


@contextmanager
def practice_prepared() -> Iterator[None]:
    """In here a practice clinic is not built anew: its morning is the same each time anyway."""
    _built(size=opening.SIZE, seed=opening.SEED, now=opening.NOW)  # before anybody waits for it
    with mock.patch.object(opening, "build", _copied):
        yield


def _copied(folder: Path, *, keychain: MemoryKeychain, **wanted: Any) -> Demo:
    _, made, secrets = _built(**wanted)
    shutil.copytree(made.folder, folder)
    keychain._kept.update(secrets._kept)
    return replace(made, folder=folder)


@cache
def _built(**wanted: Any) -> tuple[tempfile.TemporaryDirectory[str], Demo, MemoryKeychain]:
    kept, secrets = tempfile.TemporaryDirectory(prefix="clinic-desk-demo-"), MemoryKeychain()
    return kept, build(Path(kept.name) / "vault", keychain=secrets, **wanted), secrets
