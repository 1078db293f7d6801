"""A copy under another key: of one moment, for reading alone, stopped when asked."""

import pytest
from sqlalchemy import insert, select

from clinic_desk.errors import ReadOnly, VaultDamaged, WrongKey
from clinic_desk.patients.tables import patient
from clinic_desk.storage import sqlite
from clinic_desk.storage.copying import Standing
from clinic_desk.storage.gate import GateClosed
from clinic_desk.storage.tables import device
from clinic_desk.vault.vault import DATABASE_NAME
from tests.builders import a_patient

NEW_KEY = b"n" * 32


@pytest.fixture
def standing(clinic, owner):
    path, key = clinic.folder / DATABASE_NAME, clinic.desk.unlocked.vault_key
    with Standing(path, key) as opened:
        yield opened


def test_it_shows_one_moment_whatever_is_written_meanwhile(clinic, owner, standing, tmp_path):
    before = standing.counts()
    a_patient(owner)
    assert standing.counts() == before
    list(standing.copied(tmp_path / "copy.db", NEW_KEY, "copying"))
    with Standing(tmp_path / "copy.db", NEW_KEY) as copy:
        assert copy.counts() == before
        found = []
        steps = copy.damage("proving")
        while True:
            try:
                next(steps)
            except StopIteration as end:
                found.append(end.value)
                break
        assert found == [None]


def test_a_copy_lies_alone_and_opens_with_its_own_key_only(clinic, standing, tmp_path):
    list(standing.copied(tmp_path / "copy.db", NEW_KEY, "copying"))
    assert [path.name for path in tmp_path.glob("copy*")] == ["copy.db"]
    for key in (clinic.desk.unlocked.vault_key, b"x" * 32):
        with pytest.raises(WrongKey):
            Standing(tmp_path / "copy.db", key)
    assert sqlite.refuses_no_key(tmp_path / "copy.db")


def test_reading_it_opens_no_patient(clinic, owner, standing):
    a_patient(owner)
    with pytest.raises(GateClosed):
        standing.rows(select(patient.c.family))
    assert standing.value(select(device.c.id)) == 1


def test_nothing_can_be_written_through_it(standing):
    with pytest.raises((ReadOnly, GateClosed)):
        standing.rows(insert(device).values(id=9, name="9").returning(device.c.id))


def test_closed_early_it_stops(standing, tmp_path):
    steps = standing.copied(tmp_path / "copy.db", NEW_KEY, "copying")
    next(steps)
    steps.close()
    assert standing.counts()


@pytest.mark.parametrize("place", [0.1, 0.5, 0.9])
def test_a_damaged_page_is_found(standing, tmp_path, place):
    path = tmp_path / "copy.db"
    list(standing.copied(path, NEW_KEY, "copying"))
    data = bytearray(path.read_bytes())
    data[4096 + int(place * (len(data) - 4096))] ^= 1
    path.write_bytes(data)
    try:
        with Standing(path, NEW_KEY) as copy:
            assert sqlite.damage(copy._raw) == "pages"
    except VaultDamaged:
        pass  # not even its schema can be read


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(VaultDamaged):
        Standing(tmp_path / "none.db", NEW_KEY)
