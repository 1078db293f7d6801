"""Checkpoints against the signed-note example of Go's sumdb, and against bad notes."""

from datetime import UTC, datetime

import pytest

from clinic_desk.audit.notes import LogKey, new_log_key, sign_checkpoint, sign_note
from clinic_desk.audit.verify import (
    Broken,
    Finding,
    VerifierKey,
    open_note,
    parse_checkpoint,
)
from tests.core.audit.a_log import KEY, LATER_KEY, NOON, STRANGER

NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
NEUMANN_TEXT = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
)
NEUMANN_NOTE = (
    f"{NEUMANN_TEXT}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZ"
    "SNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
)
ROOT = bytes(range(32))


def finding_of(note: str, key: VerifierKey = KEY.verifier) -> Finding:
    with pytest.raises(Broken) as caught:
        open_note(note, key)
    return caught.value.finding


def test_a_note_of_another_program_opens():
    assert open_note(NEUMANN_NOTE, VerifierKey.parse(NEUMANN)) == NEUMANN_TEXT


def test_a_key_keeps_its_text():
    assert str(VerifierKey.parse(NEUMANN)) == NEUMANN
    assert VerifierKey.parse(str(KEY.verifier)) == KEY.verifier


def test_a_checkpoint_says_what_was_signed():
    note = sign_checkpoint(
        KEY,
        size=7,
        root=ROOT,
        at=datetime(2026, 3, 2, 17, 0, 59, 999, tzinfo=UTC),
        generation=4,
        state=b"s" * 32,
        next_key=LATER_KEY.verifier,
    )
    found = parse_checkpoint(open_note(note, KEY.verifier))
    assert (found.origin, found.size, found.root) == (KEY.name, 7, ROOT)
    assert found.at == datetime(2026, 3, 2, 17, 0, 59, tzinfo=UTC)
    assert (found.generation, found.state) == (4, b"s" * 32)
    assert found.next_key == str(LATER_KEY.verifier)


def test_a_checkpoint_is_the_text_that_the_standard_draws():
    note = sign_checkpoint(KEY, size=7, root=ROOT, at=NOON)
    assert note.split("\n")[:5] == [
        "clinic-desk/invented",
        "7",
        "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
        "time 2026-03-02T12:00:00Z",
        "",
    ]
    assert note.split("\n")[5].startswith("— clinic-desk/invented ")


def test_signatures_of_unknown_keys_beside_ours_are_left_alone():
    text = "a\n"
    _, theirs = sign_note(STRANGER, text).split("\n\n")
    assert open_note(sign_note(KEY, text) + theirs, KEY.verifier) == text


def test_a_note_signed_by_somebody_else_alone_is_unannounced():
    assert finding_of(sign_note(STRANGER, "a\n")) is Finding.KEY_UNANNOUNCED


def test_a_changed_text_has_a_false_signature():
    note = sign_checkpoint(KEY, size=7, root=ROOT, at=NOON)
    assert finding_of(note.replace("\n7\n", "\n8\n")) is Finding.SIGNATURE_WRONG


def test_one_false_signature_of_our_key_spoils_a_true_one():
    text = "a\n"
    _, false = sign_note(KEY, "b\n").split("\n\n")
    assert finding_of(sign_note(KEY, text) + false) is Finding.SIGNATURE_WRONG


@pytest.mark.parametrize(
    "note",
    [
        "",
        "\n",
        "a\n",
        "a\n\n",
        "a\n\n— clinic-desk/invented\n",
        "a\n\n— clinic-desk/invented AAAA",
        "a\n\n- clinic-desk/invented AAAAAAAA\n",
        "a\n\n— clinic-desk/invented !!!!\n",
        "a\n\n— clinic+desk AAAAAAAA\n",
        "a\r\n\n— clinic-desk/invented AAAAAAAA\n",
        "\ud800\n\n— clinic-desk/invented AAAAAAAA\n",
        "a" * 70_000 + "\n\n— clinic-desk/invented AAAAAAAA\n",
    ],
)
def test_a_note_that_is_none_is_refused(note):
    assert finding_of(note) is Finding.CHECKPOINT_MALFORMED


GOOD = ["origin", "7", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="]


@pytest.mark.parametrize(
    "lines",
    [
        GOOD[:2],
        ["", *GOOD[1:]],
        [GOOD[0], "07", GOOD[2]],
        [GOOD[0], "-7", GOOD[2]],
        [GOOD[0], "7" * 30, GOOD[2]],
        [GOOD[0], "٧", GOOD[2]],
        [GOOD[0], "7", "AAEC"],
        [GOOD[0], "7", GOOD[2].replace("8=", "9=")],
        [*GOOD, "", "x"],
        [*GOOD, "time yesterday"],
        [*GOOD, "generation 1", "generation 2"],
    ],
)
def test_a_checkpoint_that_is_none_is_refused(lines):
    with pytest.raises(ValueError):
        parse_checkpoint("\n".join(lines) + "\n")


def test_extension_lines_that_we_do_not_know_are_left_alone():
    assert parse_checkpoint("\n".join([*GOOD, "witness 3"]) + "\n").at is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "PeterNeumann",
        NEUMANN.replace("c74f20a3", "c74f20a4"),
        NEUMANN.replace("PeterNeumann", "Peter Neumann"),
        NEUMANN[:-4],
        NEUMANN + "!",
    ],
)
def test_a_key_that_is_none_is_refused(text):
    with pytest.raises(ValueError):
        VerifierKey.parse(text)


def test_new_keys_differ_and_never_show_their_secret():
    one, other = new_log_key("clinic-desk/a"), new_log_key("clinic-desk/a")
    assert one.secret != other.secret
    assert "secret" not in repr(one)


@pytest.mark.parametrize("name", ["", "two words", "plus+plus"])
def test_a_key_has_a_name_that_a_note_can_carry(name):
    with pytest.raises(ValueError, match="name"):
        LogKey(name=name, secret=bytes(32))
