"""What somebody's sitting asks of the program around it.

There are two: the program itself, and the practice clinic, which shows the same rooms. A sitting
and its desks know no more than this, so that they cannot tell the one from the other.
"""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from clinic_desk.desk import Desk
from ui.background.runner import Runner
from ui.shell.idle import IdleWatch
from ui.shell.main_window import MainWindow
from ui.shell.status_line import Fact


class Host(QObject):
    """The desk behind a window, and how one leaves it."""

    happened = Signal(object)
    """What was recorded, after its commit: a sequence of Happened."""

    window: MainWindow
    runner: Runner
    idle: IdleWatch
    desk: Desk | None
    zone: ZoneInfo | None

    def log_key(self) -> bytes:
        """The secret that signs checkpoints. Raises KeychainUnavailable."""
        assert self.desk is not None
        return self.desk.log_key()

    def facts(self) -> Sequence[Fact]:
        """What the status line says before anything else."""
        return ()

    def lock(self, reason: str = "lock-key") -> None:
        raise NotImplementedError

    def sign_out(self) -> None:
        raise NotImplementedError

    def change_theme(self) -> None:
        raise NotImplementedError

    def change_language(self) -> None:
        raise NotImplementedError

    def show_display(self) -> None:
        raise NotImplementedError
