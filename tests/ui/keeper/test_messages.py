"""What comes through the pipe is taken only as it was meant."""

import io
import json
from dataclasses import fields

import pytest

from ui.keeper import messages, pipe
from ui.keeper.messages import (
    LONGEST_FRAME,
    LONGEST_SEALED,
    LONGEST_TEXT,
    Held,
    Hold,
    Keep,
    Left,
    NotUnderstood,
    Parting,
    Place,
    Show,
    decoded,
    encoded,
)

PARTING = Parting(
    folder="/clinic",
    locked=True,
    name="Åsa Öst",
    why="lock-idle",
    minutes=5,
    text_scale=1.5,
    place=Place(x=-10, y=20, width=1280, height=800),
)
KEPT = Keep(account=2**62, sealed=bytes(range(256)), unkept=True, said="The disk is full.")


@pytest.mark.parametrize(
    "message",
    [
        Show(parting=PARTING),
        Left(kept=KEPT),
        Left(kept=None),
        Held(fault="in-use", holder=4711),
        Held(),
        Keep(account=1, sealed=b"x" * LONGEST_SEALED),
        messages.Closed(),
    ],
)
def test_a_message_comes_out_as_it_went_in(message):
    through = io.BytesIO()
    pipe.write(through, message)
    through.seek(0)
    assert pipe.read(through) == message
    assert pipe.read(through) is None


def told(message, **other):
    return json.dumps({**json.loads(encoded(message)), **other}).encode()


def parting(**other):
    return told(
        Show(parting=PARTING),
        parting={**json.loads(encoded(Show(parting=PARTING)))["parting"], **other},
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"kind": "Parting"}',
        b'{"kind": ["Show"]}',
        told(Hold(folder="/a"), more="x"),
        told(Hold(folder="/a"), folder=None),
        told(Hold(folder="/a"), folder=7),
        told(Hold(folder="/a"), folder="x" * (LONGEST_TEXT + 1)),
        told(Held(), holder="7"),
        told(Held(), holder=True),
        told(Keep(account=1), account=2**64),
        told(Keep(account=1), account=1.5),
        told(Keep(account=1), sealed="not base64!"),
        told(Keep(account=1), sealed="A" * (LONGEST_SEALED * 2 + 4)),
        told(Keep(account=1), unkept=1),
        parting(wait=float("nan")),
        parting(wait=-1.0),
        parting(wait=True),
        parting(place={"x": 1}),
        parting(place=[1, 2, 3, 4]),
        parting(locked="yes"),
        parting(secret="x"),
    ],
)
def test_what_is_no_message_is_not_understood(data):
    with pytest.raises(NotUnderstood):
        decoded(data)


def test_a_frame_that_is_too_long_is_not_read():
    with pytest.raises(NotUnderstood):
        pipe.read(io.BytesIO((LONGEST_FRAME + 1).to_bytes(4, "big")))


def test_a_frame_that_ends_early_is_an_end():
    whole = io.BytesIO()
    pipe.write(whole, Hold(folder="/a"))
    assert pipe.read(io.BytesIO(whole.getvalue()[:-1])) is None


def test_the_longest_message_fits_into_a_frame():
    text = "\N{PILE OF POO}" * LONGEST_TEXT
    texts = {one.name: text for one in fields(Parting) if one.type is str}
    assert len(encoded(Show(parting=Parting(**texts)))) <= LONGEST_FRAME
    longest = Keep(account=2**62, sealed=b"x" * LONGEST_SEALED, said=text)
    assert len(encoded(longest)) <= LONGEST_FRAME


def test_a_text_that_is_too_long_is_cut():
    assert decoded(encoded(Hold(folder="x" * 5000))) == Hold(folder="x" * LONGEST_TEXT)


def test_what_is_shown_tells_no_half_written_thing():
    assert "xxxx" not in repr(Keep(account=1, sealed=b"xxxx"))
