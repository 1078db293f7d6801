"""The desk: founding, holding, listening, closing."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from sqlalchemy import select

from clinic_desk.access import EventDraft, Permission, PurposeOfUse
from clinic_desk.audit import checkpoints
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.tables import audit_checkpoint, log_entry
from clinic_desk.desk import (
    KEYCHAIN_NAME,
    Desk,
    Founding,
    found_clinic,
    keychain_of,
)
from clinic_desk.errors import (
    DiskFull,
    InvalidInput,
    KeychainUnavailable,
    LogBroken,
    LogUnwritable,
    Problem,
    SignInFailed,
    VaultExists,
    VaultInUse,
    VaultMissing,
)
from clinic_desk.patients import record
from clinic_desk.staff.records import NewAccount
from clinic_desk.training import content
from clinic_desk.vault import argon
from clinic_desk.vault.keychain import FileKeychain
from tests.builders import FOUNDED, Role, a_patient, a_session, stretching_once

ENTRY = EventDraft(kind=EventKind.SERVICES_CONFIGURED, action="U")
KINDS = select(log_entry.c.kind, log_entry.c.facts).order_by(log_entry.c.seq)


def act(session):
    with session.work(Permission.SCHEDULE_CONFIGURE) as work:
        return work.record(ENTRY)


def log(session):
    return session.log(Permission.LOG_READ).rows(KINDS)


# listening ---------------------------------------------------------------------------------


def test_a_listener_hears_what_was_committed(clinic, owner):
    heard = []
    clinic.desk.listen(heard.extend)
    seq = act(owner)
    (one,) = heard
    assert (one.seq, one.draft, one.at) == (seq, ENTRY, clinic.clock.now())
    assert one.agent.account == owner.account


def test_a_listener_that_fails_undoes_nothing_and_is_recorded_and_told(clinic, owner):
    heard = []

    def fails(_):
        raise ValueError("Alva Lind")

    clinic.desk.listen(fails)
    clinic.desk.listen(heard.extend)
    clinic.desk.listen(fails)
    act(owner)
    kinds = log(owner)
    assert [kind for kind, _ in kinds[-3:]] == [
        EventKind.SERVICES_CONFIGURED,
        EventKind.LISTENER_FAILED,
        EventKind.LISTENER_FAILED,
    ]
    assert [one.draft.kind for one in heard] == [kind for kind, _ in kinds[-3:]]
    assert kinds[-1][1] == '{"error":"ValueError"}'


def test_a_listener_that_failed_hears_no_more_of_that_and_the_others_go_on(clinic, owner):
    calls = []

    def fails(happened):
        calls.append(happened)
        raise ValueError

    clinic.desk.listen(fails)
    act(owner)
    act(owner)
    assert len(calls) == 1
    assert [kind for kind, _ in log(owner)].count(EventKind.LISTENER_FAILED) == 1


def test_a_listener_that_fails_at_the_sign_in_is_recorded(clinic):
    def fails(_):
        raise ValueError

    clinic.desk.listen(fails)
    session = a_session(clinic)
    assert log(session)[-1][0] == EventKind.LISTENER_FAILED


def test_a_failure_that_cannot_be_recorded_now_is_recorded_later(clinic, owner, monkeypatch):
    recorder = type(owner.database._recorder)
    append = recorder.append

    def fails(_):
        monkeypatch.setattr(recorder, "append", full)
        raise ValueError

    def full(*_):
        raise DiskFull

    clinic.desk.listen(fails)
    seq = act(owner)
    monkeypatch.setattr(recorder, "append", append)
    assert log(owner)[-1][0] == EventKind.SERVICES_CONFIGURED
    act(owner)
    assert [kind for kind, _ in log(owner)[seq:]] == [
        EventKind.SERVICES_CONFIGURED,
        EventKind.LISTENER_FAILED,
    ]


# holding and closing -----------------------------------------------------------------------


def test_a_second_program_is_told_that_the_vault_is_in_use(clinic):
    assert clinic.desk
    with pytest.raises(VaultInUse):
        clinic.another_desk()
    clinic.close()
    clinic.another_desk().close()


def test_closing_ends_the_session_and_says_so(clinic):
    a_session(clinic)
    clinic.close()
    assert log(a_session(clinic))[-2] == (EventKind.SESSION_ENDED, '{"why":"closed"}')


def test_closing_lets_the_vault_go_even_when_the_log_is_full(clinic, owner, monkeypatch):
    def full(*_):
        raise DiskFull

    monkeypatch.setattr(type(owner.database._recorder), "append", full)
    desk = clinic.desk
    with pytest.raises(LogUnwritable):
        desk.close()
    assert desk.session is None
    monkeypatch.undo()
    clinic.close()
    assert a_session(clinic)


def test_what_was_written_is_there_after_a_restart(clinic, owner):
    patient = a_patient(owner)
    clinic.restart()
    session = a_session(clinic)
    with session.opened(patient, PurposeOfUse.PHONE) as viewing:
        assert record.read(viewing).name == "Alva Lind"


def test_a_folder_without_a_vault_has_no_desk(tmp_path, clinic):
    with pytest.raises(VaultMissing):
        Desk(tmp_path / "none", clinic.keychain, clinic.clock)


def test_a_keychain_without_the_secret_is_named(clinic, tmp_path):
    desk = Desk(clinic.folder, FileKeychain(tmp_path / "other"), clinic.clock)
    with pytest.raises(KeychainUnavailable):
        desk.sign_in(clinic.credentials(Role.OWNER))
    desk.close()


# founding ----------------------------------------------------------------------------------


def founding(**other):
    fields = {"clinic": "Södra", "zone": "Europe/Stockholm", "locale": "sv_SE"}
    owner = NewAccount(
        sign_in_name="Eva",
        display_name="Eva Öst",
        roles=(Role.OWNER,),
        password=other.pop("password", "granite-Otter 51 harbour"),
    )
    return Founding(**{**fields, **other}, owner=owner)


@pytest.mark.parametrize(
    ("other", "problems"),
    [
        ({"zone": "Mars/Olympus"}, {"zone": Problem.NOT_A_ZONE}),
        ({"zone": ""}, {"zone": Problem.NOT_A_ZONE}),
        ({"zone": "../../etc/passwd"}, {"zone": Problem.NOT_A_ZONE}),
        ({"zone": "Europe"}, {"zone": Problem.NOT_A_ZONE}),
        ({"locale": "svenska"}, {"locale": Problem.UNKNOWN}),
        ({"locale": ""}, {"locale": Problem.UNKNOWN}),
        ({"locale": "sv_SE.UTF-8"}, {"locale": Problem.UNKNOWN}),
        ({"clinic": ""}, {"clinic.name": Problem.MISSING}),
        ({"password": "short"}, {"password": Problem.TOO_SHORT}),
    ],
)
def test_a_clinic_that_cannot_be_founded_leaves_nothing_behind(tmp_path, clinic, other, problems):
    folder, keychain = tmp_path / "new", FileKeychain(tmp_path / "keys")
    with pytest.raises(InvalidInput) as refused:
        found_clinic(folder, keychain, clinic.clock, founding(**other), params=argon.FLOOR)
    assert refused.value.problems == problems
    assert not folder.exists() or list(folder.iterdir()) == []
    assert keychain._read() == {}


def test_a_vault_is_founded_once_in_a_folder(clinic):
    with pytest.raises(VaultExists), stretching_once():
        found_clinic(clinic.folder, clinic.keychain, clinic.clock, founding(), params=argon.FLOOR)
    assert a_session(clinic)


def test_an_invented_clinic_carries_its_secret_and_asks_no_keychain(clinic):
    assert clinic.desk.invented
    found = keychain_of(clinic.folder, lambda: pytest.fail("asked the system's keychain"))
    assert found._path == clinic.folder / KEYCHAIN_NAME


def test_the_first_entries_say_how_the_clinic_began(owner):
    assert [kind for kind, _ in log(owner)[:7]] == [
        EventKind.VAULT_CREATED,
        EventKind.ACCOUNT_CREATED,
        *[EventKind.TRAINING_OFFERED] * len(content.required()),
        EventKind.TRAINING_EXCUSED,
        EventKind.SESSION_OPENED,
    ]
    first = select(log_entry.c.recorded).where(log_entry.c.seq == 1)
    assert owner.log(Permission.LOG_READ).value(first) == FOUNDED.timestamp() * 1_000_000


def test_no_name_and_no_secret_shows_in_what_is_printed(clinic, owner):
    person = clinic.people[Role.OWNER]
    shown = repr((clinic.credentials(Role.OWNER), clinic.desk.unlocked, owner, founding(), person))
    for secret in (person.password, clinic.code(Role.OWNER), clinic.desk.unlocked.vault_key.hex()):
        assert secret not in shown
    assert repr(clinic.desk.unlocked.vault_key) not in shown


def test_the_first_to_sign_in_brings_the_days_checkpoint(clinic):
    first = a_session(clinic, Role.RECEPTIONIST)
    sealed = _checkpoints(first)
    again = a_session(clinic, Role.RECEPTIONIST)
    assert _checkpoints(again) == sealed

    clinic.clock.move(timedelta(days=1))
    assert len(_checkpoints(a_session(clinic, Role.RECEPTIONIST))) == len(sealed) + 1


def test_a_checkpoint_that_cannot_be_kept_leaves_nobody_signed_in_unseen(
    clinic, owner, monkeypatch
):
    clinic.sign_out()
    clinic.clock.move(timedelta(days=1))

    def full(*_):
        raise DiskFull

    with monkeypatch.context() as filled, pytest.raises(DiskFull):
        filled.setattr(checkpoints, "seal", full)
        clinic.desk.sign_in(clinic.credentials(Role.OWNER))

    assert clinic.desk.session is None
    assert a_session(clinic)


def test_a_tree_with_a_hole_keeps_nobody_out_who_could_look_into_it(clinic, owner, monkeypatch):
    clinic.sign_out()
    clinic.clock.move(timedelta(days=1))

    def broken(*_):
        raise LogBroken(None, "tree")

    monkeypatch.setattr(checkpoints, "seal", broken)

    assert a_session(clinic).may(Permission.LOG_VERIFY)


def test_what_was_tried_before_the_vault_was_open_is_told_at_the_next_sign_in(clinic):
    for _ in range(2):
        with pytest.raises(SignInFailed):
            clinic.desk.sign_in(clinic.credentials(Role.OWNER, password="not my password"))
        clinic.clock.move(timedelta(minutes=6))

    session = a_session(clinic, Role.OWNER)

    told = select(log_entry.c.facts).where(log_entry.c.kind == EventKind.SESSION_REFUSED)
    assert session.log(Permission.LOG_READ).rows(told) == [('{"tries-before":2}',)]


def _checkpoints(session):
    return session.reading(Permission.ACCOUNT_OWN).rows(select(audit_checkpoint.c.size))


def test_of_two_who_come_at_once_one_sits_down(clinic):
    """An invitation and the sign-in page can both be answered off the window's thread."""
    who = [clinic.credentials(role) for role in (Role.OWNER, Role.RECEPTIONIST)]
    with ThreadPoolExecutor(2) as both, stretching_once():
        tries = [both.submit(clinic.desk.sign_in, one) for one in who]
    errors = [one.exception() for one in tries]
    assert [type(one) for one in errors if one is not None] == [RuntimeError]
    [session] = [one.result() for one in tries if one.exception() is None]
    assert clinic.desk.session is session
