"""A file is old or new, never half; a full disk is told and harms nothing."""

import errno
import os
from pathlib import Path

import pytest

from clinic_desk.errors import DiskFull, ReadOnly
from clinic_desk.vault import writing


@pytest.mark.parametrize(
    ("number", "error"),
    [(errno.ENOSPC, DiskFull), (errno.EDQUOT, DiskFull), (errno.EROFS, ReadOnly)],
)
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, error: type[Exception]
) -> None:
    path = tmp_path / "file"
    writing.write_whole(path, b"old")

    def fails(_: int) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(error):
        writing.write_whole(path, b"new")

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_fault_of_another_kind_is_not_renamed() -> None:
    with pytest.raises(InterruptedError), writing.disk_faults():
        raise InterruptedError


def test_what_is_no_ordinary_file_is_not_read(tmp_path: Path) -> None:
    assert writing.read_bounded(tmp_path, 10) is None
    assert writing.read_bounded(tmp_path / "none", 10) is None
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe")
        assert writing.read_bounded(tmp_path / "pipe", 10) is None


def test_no_more_is_read_than_the_bound_and_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"x" * 100)

    assert writing.read_bounded(tmp_path / "file", 10) == b"x" * 11
