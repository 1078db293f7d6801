"""Who sits down: somebody at work, somebody who learns, somebody whose password is too old."""

from clinic_desk.access import Permission
from clinic_desk.staff.session import DeskSession
from ui.shell.host import Host
from ui.shell.newcomer import Newcomer
from ui.shell.password_due import PasswordDue
from ui.shell.wiring import Sitting

Waits = Newcomer | PasswordDue
"""Their desk is not open yet: ``let_in`` says when it is."""
Sits = Sitting | Waits


def sits(program: Host, session: DeskSession) -> Sits:
    """What this person may do now."""
    if not any(session.may(one) for one in Permission if one is not Permission.ACCOUNT_OWN):
        return PasswordDue(program, session)
    return Sitting(program, session) if session.cleared else Newcomer(program, session)
