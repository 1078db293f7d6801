"""What stays of a person who left: the page on which they come back, and where it stands."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from clinic_desk.staff.records import Account
from clinic_desk.staff.session import DeskSession
from ui.keeper.messages import Parting
from ui.shell.sign_in_page import SignInPage
from ui.shell.window_place import place_of
from ui.theme.style import Look, Scheme, look, wear
from ui.theme.tokens import Density
from ui.words import locks as lock_words
from ui.words.language import Language, speak, spoken
from ui.words.roles import role_words


class Left(Protocol):
    """What a person sat at."""

    @property
    def session(self) -> DeskSession: ...

    @property
    def zone(self) -> tzinfo: ...

    @property
    def lock_minutes(self) -> int: ...

    @property
    def code_free_until(self) -> datetime: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Who locked the screen."""

    sign_in_name: str
    name: str
    code_free_until: datetime
    return_pass: str = field(default="", repr=False)


def parting_of(
    window: QWidget,
    folder: Path | None,
    who: Account | None = None,
    *,
    zone: str = "",
    why: str = "",
    minutes: int = 0,
    code_free: float = 0.0,
    return_pass: str = "",
) -> Parting:
    """The page for this person, in the look, language and place of now; None: for anybody."""
    worn = look()
    return Parting(
        folder="" if folder is None else str(folder.absolute()),
        zone=zone,
        language=str(spoken()),
        scheme=str(worn.scheme),
        density=str(worn.density),
        text_scale=worn.text_scale,
        locked=who is not None,
        name="" if who is None else who.display_name,
        sign_in_name="" if who is None else who.sign_in_name,
        role="" if who is None else role_words(who.main_role),
        why=why,
        minutes=minutes,
        code_free=code_free,
        return_pass=return_pass,
        place=place_of(window),
    )


def left_by(
    window: QWidget, folder: Path | None, sitting: Left, why: str, *, return_pass: str = ""
) -> Parting:
    """The page for who sat there; with a pass the password is enough for as long as it is."""
    free = (sitting.code_free_until - sitting.session.clock.now()).total_seconds()
    return parting_of(
        window,
        folder,
        sitting.session.who,
        zone=str(sitting.zone),
        why=why,
        minutes=sitting.lock_minutes,
        code_free=max(free, 0.0) if return_pass else 0.0,
        return_pass=return_pass if free > 0 else "",
    )


def away(parting: Parting, now: datetime) -> Away | None:
    """Who locked it; None where anybody is asked for."""
    if not parting.locked:
        return None
    return Away(
        sign_in_name=parting.sign_in_name,
        name=parting.name,
        return_pass=parting.return_pass,
        code_free_until=now + timedelta(seconds=parting.code_free),
    )


def show_parting(page: SignInPage, parting: Parting) -> None:
    """Have the page say it."""
    why = lock_words.why_locked(parting.why, parting.minutes) if parting.why else ""
    page.set_code_due(due=parting.code_free <= 0)
    if parting.locked:
        page.show_locked(parting.name, parting.role, "", why)
    else:
        page.show_sign_in("", (parting.typed,) if parting.typed else (), why)
    if parting.said:
        page.refuse(parting.said, parting.wait)


def dress(application: QApplication, parting: Parting) -> None:
    """Speak its language, wear its look; what is not known stays as it is."""
    if parting.language in set(Language) and parting.language != spoken():
        speak(application, Language(parting.language))
    if parting.scheme in set(Scheme) and parting.density in set(Density):
        wanted = Look(
            scheme=Scheme(parting.scheme),
            density=Density(parting.density),
            text_scale=parting.text_scale,
        )
        if wanted != look():
            wear(application, wanted)


def not_kept() -> str:
    """What the vault had no room for is here, for now."""
    return QCoreApplication.translate(
        "shell",
        "The disk did not take what you had half written. "
        "It is here again, but would not survive the end of the program.",
    )


def no_clinic() -> str:
    """There is no vault to sign in to."""
    return QCoreApplication.translate("shell", "The clinic is not open. Start the program again.")
