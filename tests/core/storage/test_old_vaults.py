"""A vault that an older program wrote opens for ever, with all that was in it."""

import json
import zipfile
from pathlib import Path

import pytest

from clinic_desk.audit import verifying
from clinic_desk.desk import open_database
from clinic_desk.errors import DiskFull, VaultDamaged
from clinic_desk.patients import finding
from clinic_desk.staff import drafts, preferences
from clinic_desk.storage import migrations, safekeeping, sqlite
from clinic_desk.storage.copying import Standing
from clinic_desk.vault import vault
from clinic_desk.vault.vault import DATABASE_NAME
from tests.builders import Clinic, Role, a_session
from tests.house.sources import ROOT

pytestmark = pytest.mark.argon2
OLD = sorted((ROOT / "tests" / "old_vaults").glob("schema-*.zip"))


@pytest.fixture(params=OLD, ids=lambda path: path.stem)
def old(request, tmp_path):
    """The clinic as it stood in an old vault."""
    with zipfile.ZipFile(request.param) as kept:
        kept.extractall(tmp_path)
    clinic = Clinic.of_json(tmp_path, json.loads((tmp_path / "people.json").read_text()))
    yield clinic
    clinic.close()


def raw_of(clinic: Clinic):
    person = clinic.people[Role.OWNER]
    unlocked = vault.unlock(clinic.folder, clinic.keychain, person.name, person.password)
    return unlocked, sqlite.connect(Path(clinic.folder) / DATABASE_NAME, unlocked.vault_key)


def version(raw) -> int:
    return raw.execute("PRAGMA user_version").fetchone()[0]


def test_there_is_one_of_every_schema_before_this_one():
    assert [path.stem for path in OLD] == [f"schema-{at}" for at in range(1, migrations.LATEST)]


def test_it_is_brought_forward_and_everything_is_there(old):
    _, raw = raw_of(old)
    before = version(raw)
    raw.close()
    assert before < migrations.LATEST

    session = a_session(old, Role.OWNER)

    with session.directory("patients") as directory:
        [found] = finding.find(session, directory, "alva")
    assert found.name == "Alva Lind"
    assert preferences.read(session) == {"theme": "dark"}
    drafts.keep(session, b"half")
    assert drafts.read(session) == b"half"
    *_, last = verifying.verify(session)
    assert last.verdict.exit == 0
    old.close()
    _, raw = raw_of(old)
    assert version(raw) == migrations.LATEST
    assert migrations.digest(raw) == migrations.SCHEMA_DIGESTS[migrations.LATEST]
    raw.close()


@pytest.mark.parametrize("old", [OLD[3]], indirect=True, ids=lambda path: path.stem)
def test_the_search_indexes_are_written_anew_and_nobody_protected_is_in_them(old):
    session = a_session(old, Role.OWNER)
    with session.directory("patients") as directory:
        assert [one.given for one in finding.find(session, directory, "khrushcheva")] == ["Юлия"]
        assert finding.search(session, directory, "christoferson").close
    session = a_session(old, Role.RECEPTIONIST)
    with session.directory("patients") as directory:
        for typed in ("kristoffersson", "christoferson", "toffers"):
            assert finding.find(session, directory, typed) == []


def test_it_is_copied_beside_itself_before_and_the_copy_is_whole(old):
    unlocked, raw = raw_of(old)
    before = version(raw)
    raw.close()
    a_session(old, Role.OWNER)
    old.close()
    kept = safekeeping.name_of(Path(old.folder) / DATABASE_NAME, before)
    with Standing(kept, unlocked.vault_key) as copy:
        assert version(copy._raw) == before
        assert copy.counts()["account"] >= 1
    assert not list(Path(old.folder).glob(".*.part"))


def test_one_that_cannot_be_copied_stays_as_it_is(old, monkeypatch):
    unlocked, raw = raw_of(old)
    before = version(raw)
    raw.close()

    def full(*_):
        raise DiskFull

    monkeypatch.setattr(safekeeping.sqlite, "copy_into", full)
    with pytest.raises(DiskFull):
        open_database(unlocked, lambda bits: 1, lambda _: None)
    monkeypatch.undo()
    _, raw = raw_of(old)
    assert version(raw) == before
    raw.close()
    assert not list(Path(old.folder).glob("*.schema-*"))
    assert not list(Path(old.folder).glob(".*.part"))


def test_one_that_somebody_altered_is_not_brought_forward(old):
    unlocked, raw = raw_of(old)
    before = version(raw)
    raw.executescript("DROP TRIGGER audit_event_keep_update")
    raw.close()
    with pytest.raises(VaultDamaged) as refused:
        open_database(unlocked, lambda bits: 1, lambda _: None)
    assert refused.value.what == "schema"
    _, raw = raw_of(old)
    assert version(raw) == before
    raw.close()
