"""How far somebody reaches: each role to its ceiling, and no further than its grant.

A grant narrows its own role alone; what another role gives beside it stays.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from clinic_desk.access import Permission, Reach
from clinic_desk.ids import CareUnitId, PractitionerId
from clinic_desk.staff.permissions import REACH, Role, furthest
from clinic_desk.staff.records import AccessGrant, SearchDepth

_ABOUT_PRACTITIONERS = frozenset(
    {
        Permission.PROTECTED_SEE,
        Permission.RECORD_OPEN,
        Permission.APPOINTMENT_BOOK,
        Permission.APPOINTMENT_CANCEL,
        Permission.APPOINTMENT_MOVE,
        Permission.SCHEDULE_READ,
    }
)
"""What a grant can narrow to some practitioners, their calendars and their patients."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """What a grant leaves of its role. ``practitioners``: these alone, None for all."""

    practitioners: frozenset[PractitionerId] | None = None
    exact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Ceiling:
    """What somebody's roles and grants come to."""

    roles: tuple[Role, ...]
    practitioner: PractitionerId | None = None
    narrowed: Mapping[Role, Narrowing] = field(default_factory=dict)

    def reach(self, permission: Permission) -> Reach | None:
        """The furthest that any role reaches, as its grant leaves it."""
        return furthest(self._reach(role, permission) for role in self.roles)

    def own(self, permission: Permission) -> frozenset[PractitionerId]:
        """Whose calendars and patients are one's own, where ``reach`` is OWN."""
        found: frozenset[PractitionerId] = frozenset()
        for role in self.roles:
            if self._reach(role, permission) is Reach.OWN:
                found |= self._own(role, permission)
        return found

    def _reach(self, role: Role, permission: Permission) -> Reach | None:
        reach = REACH[role].get(permission)
        narrowing = self.narrowed.get(role, Narrowing())
        if permission is Permission.DIRECTORY_BROWSE and narrowing.exact:
            return None
        narrow = narrowing.practitioners is not None and permission in _ABOUT_PRACTITIONERS
        return Reach.OWN if narrow and reach is Reach.ALL else reach

    def _own(self, role: Role, permission: Permission) -> frozenset[PractitionerId]:
        mine = frozenset() if self.practitioner is None else frozenset({self.practitioner})
        allowed = self.narrowed.get(role, Narrowing()).practitioners
        if allowed is None:
            return mine
        return allowed if REACH[role].get(permission) is Reach.ALL else mine & allowed


def narrowings(
    grants: Iterable[AccessGrant],
    practitioners_in: Callable[[CareUnitId], frozenset[PractitionerId]],
) -> dict[Role, Narrowing]:
    """What the grants leave of their roles."""
    return {grant.role: _narrowing(grant, practitioners_in) for grant in grants}


def _narrowing(
    grant: AccessGrant, practitioners_in: Callable[[CareUnitId], frozenset[PractitionerId]]
) -> Narrowing:
    grounds = grant.grounds
    allowed = grounds.practitioners
    if grounds.care_unit is not None:
        within = practitioners_in(grounds.care_unit)
        allowed = within if allowed is None else allowed & within
    return Narrowing(practitioners=allowed, exact=grounds.search is SearchDepth.EXACT)
