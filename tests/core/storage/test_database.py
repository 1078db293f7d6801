"""One writer, several readers, listeners in order, and an end that nobody hangs on."""

import sys
from threading import Event, Thread

import pytest
from sqlalchemy import func, select, text

from clinic_desk.access import EventDraft, Permission
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import SessionEnded, WrongKey
from clinic_desk.storage import sqlite
from clinic_desk.storage.gate import CLOSED
from clinic_desk.storage.tables import setting
from clinic_desk.vault.vault import DATABASE_NAME

ENTRY = EventDraft(kind=EventKind.SERVICES_CONFIGURED, action=Action.UPDATE)
ENDLESS = select(
    text(
        "sum(a.value + b.value + c.value)"
        " FROM json_each(:many) a, json_each(:many) b, json_each(:many) c"
    )
)


def act(session):
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        return work.record(ENTRY)


def test_listeners_hear_in_the_order_of_the_commits(clinic, owner):
    heard = []

    def acts_twice(happened):
        if happened[0].draft.facts is None:
            for number in (1, 2):
                owner.note([EventDraft(kind="test:act", action="E", facts={"number": number})])

    clinic.desk.listen(acts_twice)
    clinic.desk.listen(lambda happened: heard.extend(one.seq for one in happened))
    first = act(owner)
    assert heard == [first, first + 1, first + 2]


def test_listeners_hear_in_order_from_several_threads(clinic, owner):
    heard = []
    clinic.desk.listen(lambda happened: heard.extend(one.seq for one in happened))
    threads = [Thread(target=lambda: [act(owner) for _ in range(20)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    act(owner)
    assert heard == sorted(heard)
    assert len(heard) == 81


def test_what_was_rolled_back_is_told_to_nobody(clinic, owner):
    heard = []
    clinic.desk.listen(heard.extend)
    with pytest.raises(ZeroDivisionError), owner.work(Permission.SCHEDULE_CONFIGURE) as work:
        work.record(ENTRY)
        _ = 1 / 0
    assert heard == []


def test_reading_after_the_end_says_that_the_session_has_ended(owner):
    reads = owner.reading(Permission.SCHEDULE_READ)
    database = owner.database
    owner.end("signed-out")
    with pytest.raises(SessionEnded):
        reads.rows(select(setting))
    with pytest.raises(SessionEnded):
        database.rows(CLOSED, select(setting), {})


def test_a_long_read_is_stopped_by_the_end(owner):
    reads = owner.reading(Permission.SCHEDULE_READ)
    began, ended = Event(), []
    many = "[" + ",".join("1" for _ in range(2000)) + "]"

    def read():
        began.set()
        try:
            reads.rows(ENDLESS, many=many)
        except SessionEnded as error:
            ended.append(error.reason)

    thread = Thread(target=read)
    thread.start()
    began.wait()
    owner.end("locked")
    thread.join()
    assert ended == ["closed"]


def test_a_unit_of_work_cannot_close_what_it_works_on(owner):
    with pytest.raises(RuntimeError), owner.work(Permission.SCHEDULE_CONFIGURE):
        owner.database.close()
    assert act(owner) > 0


def test_the_file_opens_with_its_own_key_alone(clinic, owner):
    path = clinic.folder / DATABASE_NAME
    assert sqlite.refuses_no_key(path)
    for key in (bytes(32), b"", clinic.desk.unlocked.vault_key[:16]):
        with pytest.raises(WrongKey):
            sqlite.connect(path, key)


def test_nothing_readable_stands_in_the_files(clinic, owner):
    act(owner)
    for path in clinic.folder.iterdir():
        data = path.read_bytes()
        for word in (b"SQLite format", b"Norra", b"CREATE TABLE", "Öst".encode()):
            assert word not in data, path.name


def test_the_connection_is_as_careful_as_it_says(owner, raw):
    said = {
        name: raw.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "temp_store")
    }
    assert said == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "temp_store": 2,
    }
    assert owner.reading(Permission.SCHEDULE_READ).value(select(func.count()).select_from(setting))


@pytest.mark.skipif(sys.platform == "win32", reason="rights that Windows has not")
def test_the_file_and_what_lies_beside_it_are_for_this_user_alone(tmp_path):
    path = tmp_path / DATABASE_NAME
    made = sqlite.connect(path, b"k" * 32, create=True)
    made.execute("CREATE TABLE some (one INTEGER)")

    files = list(tmp_path.iterdir())

    assert len(files) > 1
    assert not any(one.stat().st_mode & 0o077 for one in files)
    made.close()
