"""What is done with everybody at once is for who reaches everybody."""

from clinic_desk.access import Permission, Reach, Session


def require_all(session: Session, *permissions: Permission) -> None:
    """That each of them reaches all. Raises NotAllowed (logged) or SessionEnded."""
    for permission in permissions:
        if session.require(permission) is not Reach.ALL:
            session.refuse(permission)
