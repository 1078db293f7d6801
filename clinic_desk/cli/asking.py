"""Asking at a terminal."""

import sys
from getpass import getpass

from clinic_desk.cli.telling import Stop, say


def require_terminal() -> None:
    """Raises Stop where nobody could answer."""
    if not sys.stdin.isatty():
        raise Stop("This asks questions: run it in a terminal.", 2)


def text(question: str, otherwise: str = "") -> str:
    """An answer that is not empty; Enter alone takes ``otherwise`` if there is one."""
    shown = f"{question} [{otherwise}]: " if otherwise else f"{question}: "
    while True:
        answer = input(shown).strip() or otherwise
        if answer:
            return answer
        say("  Please write something, or stop with Ctrl+C.")


def secret(question: str) -> str:
    """An answer that is not shown while it is typed."""
    return getpass(f"{question}: ")


def agreed(question: str) -> bool:
    """Whether the answer is a plain yes."""
    return input(f"{question} [yes/no]: ").strip().lower() in ("y", "yes")
