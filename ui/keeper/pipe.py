"""Frames on a pipe: a length in four bytes, then one message."""

import os
from typing import BinaryIO

from ui.keeper.messages import LONGEST_FRAME, Message, NotUnderstood, decoded, encoded

_LENGTH = 4


def read(pipe: BinaryIO) -> Message | None:
    """The next message; None where the other end is gone. Raises NotUnderstood."""
    head = _exactly(pipe, _LENGTH)
    if head is None:
        return None
    length = int.from_bytes(head, "big")
    if length > LONGEST_FRAME:
        raise NotUnderstood
    body = _exactly(pipe, length)
    return None if body is None else decoded(body)


def write(pipe: BinaryIO, message: Message) -> None:
    """Raises OSError where the other end is gone."""
    body = encoded(message)
    pipe.write(len(body).to_bytes(_LENGTH, "big") + body)
    pipe.flush()


def take_over() -> tuple[BinaryIO, BinaryIO]:
    """In a child: the pipes from and to the keeper, which came as standard input and output.

    Whatever else reads or prints there afterwards reads nothing and prints beside the errors.
    """
    reading, writing = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return os.fdopen(reading, "rb"), os.fdopen(writing, "wb")


def _exactly(pipe: BinaryIO, count: int) -> bytes | None:
    """So many bytes; None where the pipe ends before."""
    data = pipe.read(count)
    return data if len(data) == count else None
