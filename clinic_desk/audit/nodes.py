"""The tree's nodes as the database keeps them."""

from collections.abc import Mapping

from sqlalchemy import bindparam, func, select, union_all

from clinic_desk.access import Reads
from clinic_desk.audit.tables import audit_event, audit_node, audit_recent
from clinic_desk.audit.verify import node_hash
from clinic_desk.errors import LogBroken

_LEAF = union_all(
    select(audit_recent.c.leaf).where(audit_recent.c.seq == bindparam("entry")),
    select(audit_event.c.leaf).where(audit_event.c.seq == bindparam("entry")),
)
_NODE = select(audit_node.c.hash).where(
    audit_node.c.level == bindparam("at_level"), audit_node.c.position == bindparam("at_position")
)

_LISTED = select(func.max(audit_event.c.seq))


class StoredNodes:
    """The tree's nodes as the tree asks for them; new ones wait to be written together.

    Those above entries that no list has yet are not stored: they are computed when asked for.
    Upper nodes are remembered, since every proof climbs to them. Raises LogBroken("tree")
    where a node is not there.
    """

    _REMEMBERED_FROM = 8

    def __init__(self, reads: Reads) -> None:
        self._reads = reads
        self._upper: dict[tuple[int, int], bytes] = {}
        self._listed: int | None = None
        self.put_rows: list[Mapping[str, object]] = []

    def get(self, level: int, index: int) -> bytes:
        known = self._upper.get((level, index))
        if known is not None:
            return known
        if level == 0:
            value = self._reads.value(_LEAF, entry=index + 1)
        elif (index + 1) << level > self._stored_over():
            return node_hash(self.get(level - 1, 2 * index), self.get(level - 1, 2 * index + 1))
        else:
            value = self._reads.value(_NODE, at_level=level, at_position=index)
        if value is None:
            raise LogBroken(None, "tree")
        if level >= self._REMEMBERED_FROM:
            self._upper[level, index] = value
        return bytes(value)

    def _stored_over(self) -> int:
        """How many entries have their nodes stored."""
        if self._listed is None:
            self._listed = self._reads.value(_LISTED) or 0
        return self._listed

    def put(self, level: int, index: int, value: bytes) -> None:
        self.put_rows.append({"level": level, "position": index, "hash": value})
