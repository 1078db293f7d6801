"""The log's Merkle tree (RFC 9162, section 2.1): appending, roots and proofs.

Only complete nodes are stored, each once and for ever: level 0 are the leaf hashes, and node
``i`` of level ``n`` stands above nodes ``2i`` and ``2i + 1`` of level ``n - 1``. The nodes on
a tree's ragged right edge are computed when asked for. Checking a proof is in ``verify.py``.
"""

from collections.abc import Iterable
from typing import Protocol

from clinic_desk.audit.verify import EMPTY_ROOT, node_hash


class Nodes(Protocol):
    """Where complete nodes are kept; leaf hashes (level 0) are read but never put."""

    def get(self, level: int, index: int) -> bytes: ...

    def put(self, level: int, index: int, value: bytes) -> None: ...


def append(nodes: Nodes, index: int, leaf_hash: bytes) -> None:
    """Put the inner nodes that the leaf at ``index`` completes, about one on average."""
    append_many(nodes, index, (leaf_hash,))


def append_many(nodes: Nodes, index: int, leaf_hashes: Iterable[bytes]) -> int:
    """Append leaves that begin at ``index``; the size of the tree afterwards.

    Stored nodes are read for the leaves before ``index`` alone, so the entries of
    ``leaf_hashes`` may be written before or after.
    """
    left = _LeftEdge(nodes, index)
    for leaf in leaf_hashes:
        rest, level, value = index, 0, leaf
        while rest & 1:
            value = node_hash(left[level], value)
            rest, level = rest >> 1, level + 1
            nodes.put(level, rest, value)
        left[level] = value
        index += 1
    return index


def root(nodes: Nodes, size: int) -> bytes:
    """The root hash of the first ``size`` leaves."""
    return _span(nodes, 0, size) if size else EMPTY_ROOT


def inclusion_proof(nodes: Nodes, index: int, size: int) -> list[bytes]:
    """The hashes that lead from the leaf at ``index`` to the root of ``size`` leaves."""
    if not 0 <= index < size:
        raise ValueError("no such leaf in a tree of that size")
    path: list[bytes] = []
    begin, end = 0, size
    while end - begin > 1:
        middle = begin + _half(end - begin)
        if index < middle:
            path.append(_span(nodes, middle, end))
            end = middle
        else:
            path.append(_span(nodes, begin, middle))
            begin = middle
    return path[::-1]


def consistency_proof(nodes: Nodes, old: int, new: int) -> list[bytes]:
    """The hashes that show the tree of ``new`` leaves to begin with that of ``old``."""
    if not 0 <= old <= new:
        raise ValueError("a log only grows")
    if old in (0, new):
        return []
    path: list[bytes] = []
    begin, end = 0, new
    while end != old:
        middle = begin + _half(end - begin)
        if old <= middle:
            path.append(_span(nodes, middle, end))
            end = middle
        else:
            path.append(_span(nodes, begin, middle))
            begin = middle
    if begin:  # else the old root itself is meant, which the reader holds
        path.append(_span(nodes, begin, end))
    return path[::-1]


class _LeftEdge(dict[int, bytes]):
    """By level, the complete node that waits for its right neighbour; read when first needed."""

    def __init__(self, nodes: Nodes, size: int) -> None:
        super().__init__()
        self._nodes, self._size = nodes, size

    def __missing__(self, level: int) -> bytes:
        value = self[level] = self._nodes.get(level, (self._size >> level) - 1)
        return value


def _span(nodes: Nodes, begin: int, end: int) -> bytes:
    """The hash over the leaves from ``begin`` up to ``end``, which a split has made."""
    width = end - begin
    if width & (width - 1) == 0:
        level = width.bit_length() - 1
        return nodes.get(level, begin >> level)
    middle = begin + _half(width)
    return node_hash(_span(nodes, begin, middle), _span(nodes, middle, end))


def _half(width: int) -> int:
    """The largest power of two below ``width``, where RFC 9162 splits."""
    return 1 << (width - 1).bit_length() - 1
