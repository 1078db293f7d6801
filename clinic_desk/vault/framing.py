"""Many parts as one string of bytes that can be read in one way only.

Every MAC, context string and associated datum of this room is framed: each part after its
length, so that ("ab", "c") and ("a", "bc") never look the same.
"""


def frame(*parts: bytes | str | int) -> bytes:
    """The parts, each behind its length (4 bytes, big-endian). Integers are 8 bytes, signed."""
    framed = bytearray()
    for part in parts:
        data = _bytes_of(part)
        framed += len(data).to_bytes(4, "big") + data
    return bytes(framed)


def _bytes_of(part: bytes | str | int) -> bytes:
    if isinstance(part, bytes):
        return part
    if isinstance(part, str):
        return part.encode("utf-8", "surrogatepass")
    return part.to_bytes(8, "big", signed=True)
