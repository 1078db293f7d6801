"""A clinic is begun, page by page, and nothing of it counts before it is whole."""

import re
from dataclasses import replace

import pytest

from clinic_desk.access import Permission
from clinic_desk.audit import checkpoints, queries, verifying
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.beginning.answers import Profile, Step
from clinic_desk.desk import Desk
from clinic_desk.errors import (
    InvalidInput,
    KeychainUnavailable,
    Problem,
    SignInFailed,
    VaultInUse,
    WrongKey,
)
from clinic_desk.staff import codes
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.storage import settings
from clinic_desk.vault import vault
from tests.builders import CODE_AGE
from tests.core.beginning.conftest import (
    PASSPHRASE,
    answered,
    at_the_kit,
    founded,
    right_words,
    shown_code,
)


def finish(start):
    return start.confirm_kit(right_words(start))


def quoted(text):
    return set(re.findall(r'"([^"]*)"', text))


def sign_in(computer, folder, secret):
    computer.clock.move(CODE_AGE)
    desk = Desk(folder, computer.keychain, computer.clock, pause=lambda _seconds: None)
    code = codes.code_at(secret, codes.step_of(computer.clock.now()))
    return desk, desk.sign_in(Credentials(name="eva", password=PASSPHRASE, code=code))


def test_a_clinic_is_begun_and_its_owner_comes_in(computer):
    start = computer.start()
    start.note(replace(start.answers, visitors=True, profiles=(Profile.HIPAA, Profile.CCPA)))
    secret = at_the_kit(start, computer.clock).half.secret
    folder = finish(start)

    assert computer.files() == ["norra-kliniken"]
    assert not computer.file.exists(), "nothing of the beginning is kept"
    desk, session = sign_in(computer, folder, secret)
    reads = session.reading(Permission.ACCOUNT_OWN)
    assert settings.text(reads, settings.CLINIC_NAME) == "Norra Kliniken"
    assert settings.text(reads, settings.CLINIC_LOCALE) == "sv_SE"
    assert settings.text(reads, settings.LEGAL_PROFILES) == "hipaa ccpa"
    assert settings.text(reads, settings.CLINIC_HOURS).startswith("480-1020;480-1020;")
    assert settings.number(reads, settings.SCREEN_SEEN) == 1
    assert settings.text(reads, settings.SET_UP) == "begun"
    desk.close()


def test_going_back_keeps_the_answers(computer):
    start = answered(computer.start())
    start.go_back()
    assert start.step is Step.RULES
    start.go_on()
    assert start.answers.owner == "Eva Öst"


def test_a_page_that_does_not_hold_is_not_left(computer):
    start = computer.start()
    start.go_on()
    with pytest.raises(InvalidInput) as refused:
        start.go_on()
    assert refused.value.problems == {"clinic": Problem.MISSING}
    assert start.step is Step.CLINIC


def test_a_weak_passphrase_makes_nothing(computer):
    start = answered(computer.start())
    with pytest.raises(InvalidInput) as refused:
        list(start.found("Norra Kliniken 1"))
    assert set(refused.value.problems) == {"password"}
    assert computer.files() == []
    assert computer.secrets == "{}"


def test_what_is_kept_between_the_pages_holds_no_secret(computer):
    start = answered(computer.start())
    own_words = quoted(computer.file.read_text()) | set(Step)  # some of them may be in a kit, too
    at_the_kit(start, computer.clock)
    kept = computer.file.read_text()
    assert PASSPHRASE not in kept
    assert start.half.code_text not in kept
    assert start.half.secret.hex() not in kept
    assert not quoted(kept) & set(start.half.kit) - own_words
    assert computer.file.stat().st_mode & 0o077 == 0


def test_a_wrong_code_does_not_go_on(computer):
    start = founded(computer.start())
    right = shown_code(start, computer.clock)
    wrong = f"{(int(right) + 1) % 1_000_000:06}"
    with pytest.raises(InvalidInput) as refused:
        start.try_code(wrong)
    assert refused.value.problems == {"code": Problem.WRONG_CODE}
    assert start.step is Step.CODE
    start.try_code(" ".join((right[:3], right[3:])))
    assert start.step is Step.KIT


def test_a_wrong_word_is_said_at_its_field_and_there_is_no_clinic_yet(computer):
    start = at_the_kit(computer.start(), computer.clock)
    first, second = right_words(start)
    with pytest.raises(InvalidInput) as refused:
        start.confirm_kit((first, "zebra"))
    assert refused.value.problems == {"word-2": Problem.WRONG_WORD}
    assert "norra-kliniken" not in computer.files()
    start.confirm_kit((f" {first.upper()} ", second))
    assert computer.files() == ["norra-kliniken"]


def test_the_two_words_asked_are_different_ones(computer):
    first, second = at_the_kit(computer.start(), computer.clock).words_asked
    assert 1 <= first < second <= 24


def test_changing_the_owner_after_the_founding_makes_the_clinic_anew(computer):
    start = founded(computer.start())
    before, secrets = start.half.secret, set(computer.secrets.split('"'))
    start.go_back()
    start.note(replace(start.answers, sign_in_name="eva.ost"))
    list(start.found(PASSPHRASE))
    assert start.half.secret != before
    assert len(computer.files()) == 1, "the one before is gone"
    kept = {one for one in computer.secrets.split('"') if "device-secret" in one}
    assert kept.isdisjoint(secrets), "and so are its secrets"


# --- killed ---------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [Step.LANGUAGE, Step.CLINIC, Step.HOURS, Step.RULES, Step.OWNER])
def test_killed_before_the_founding_one_is_at_the_same_page_with_the_same_answers(computer, step):
    start = computer.start()
    start.note(replace(start.answers, clinic="Norra Kliniken", owner="Eva"))
    while start.step is not step:
        start.go_on()

    again = computer.start()

    assert again.resumed
    assert (again.step, again.answers) == (step, start.answers)
    assert not again.needs_passphrase


def test_killed_at_the_code_one_goes_on_there_with_the_same_code(computer):
    start = founded(computer.start())
    secret, kit = start.half.secret, start.half.kit
    start.close()  # as the system does for whoever is killed

    again = computer.start()

    assert again.needs_passphrase
    again.take_up(PASSPHRASE)
    assert again.step is Step.CODE
    assert again.half.secret == secret, "what the phone already holds stays right"
    assert again.half.kit != kit
    assert again.half.kit_replaced


def test_killed_at_the_kit_one_goes_on_there_with_a_new_one_that_opens(computer):
    start = at_the_kit(computer.start(), computer.clock)
    old = start.half.kit
    start.close()
    again = computer.start()
    again.take_up(PASSPHRASE)
    assert again.step is Step.KIT
    secret, kit = again.half.secret, again.half.kit
    folder = finish(again)

    assert vault.unlock_with_kit(folder, kit).vault_id == vault.vault_id(folder)
    with pytest.raises(WrongKey):
        vault.unlock_with_kit(folder, old)
    desk, session = sign_in(computer, folder, secret)
    kinds = [one.kind for one in everything(session)]
    assert EventKind.KIT_MADE in kinds
    checkpoints.make(session, desk.log_key())
    *_, verified = verifying.verify(session, whole=True)
    assert verified.verdict.exit == 0
    desk.close()


def everything(session):
    return queries.page(session, queries.open_log(session, LogFilter())).entries


def test_a_wrong_passphrase_after_a_kill_waits_longer_each_time(computer):
    founded(computer.start()).close()
    again = computer.start()
    with pytest.raises(SignInFailed) as first:
        again.take_up("not the passphrase at all")
    assert first.value.wait > 0
    with pytest.raises(SignInFailed):
        again.take_up(PASSPHRASE)
    computer.clock.move(CODE_AGE)
    again.take_up(PASSPHRASE)
    assert again.half is not None


def test_begun_anew_after_a_kill_nothing_of_the_first_is_left(computer):
    founded(computer.start()).close()
    again = computer.start()
    again.begin_anew()
    assert again.step is Step.OWNER
    assert computer.files() == []
    assert computer.secrets == "{}"
    assert again.answers.owner == "Eva Öst"


def test_killed_after_the_clinic_took_its_place_it_is_simply_there(computer, monkeypatch):
    start = at_the_kit(computer.start(), computer.clock)
    monkeypatch.setattr(type(start), "forget", lambda _self: None)
    folder = finish(start)

    again = computer.start()

    assert again.finished == folder
    again.begin_anew()
    assert vault.vault_exists(folder), "a clinic is never given up"


def test_a_second_window_does_not_take_what_the_first_is_making(computer):
    first = founded(computer.start())
    second = computer.start()
    with pytest.raises(VaultInUse):
        second.take_up(PASSPHRASE)
    with pytest.raises(VaultInUse):
        second.begin_anew()
    first.close()
    second.take_up(PASSPHRASE)


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", '{"answers": 7}', "[" * 100_000, '{"answers": {"hours": []}, "step": "kit"}'],
)
def test_a_file_that_cannot_be_read_counts_as_not_there(computer, content):
    computer.file.parent.mkdir(parents=True)
    computer.file.write_text(content)
    start = computer.start()
    assert start.step is Step.LANGUAGE
    assert not start.resumed


# --- no keychain ------------------------------------------------------------------------------


def test_without_a_keychain_the_file_must_be_accepted_first(computer):
    computer.keychain_there = False
    start = answered(computer.start())
    assert start.keychain_missing()
    with pytest.raises(InvalidInput) as refused:
        list(start.found(PASSPHRASE))
    assert refused.value.problems == {"file_accepted": Problem.NOT_ACCEPTED}
    start.note(replace(start.answers, file_accepted=True))
    list(start.found(PASSPHRASE))
    assert start.step is Step.CODE


def test_a_locked_keychain_is_no_missing_one(computer, monkeypatch):
    def locked():
        raise KeychainUnavailable("locked")

    start = answered(computer.start())
    start._keychain = locked
    assert not start.keychain_missing()
    with pytest.raises(KeychainUnavailable):
        list(start.found(PASSPHRASE))
    assert computer.files() == []
