"""What people are called on a screen: practitioners, and patients as a day may show them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:  # the first frame is painted before the schedule is loaded
    from clinic_desk.ids import AppointmentId
    from clinic_desk.patients.records import DirectoryEntry
    from clinic_desk.scheduling.places import Places
    from clinic_desk.scheduling.records import DayAppointment, Practitioner


@dataclass(slots=True)
class _Screen:
    """What the screen may show of patients: one for all windows."""

    initials: bool = False
    hidden: bool = False
    revealed: AppointmentId | None = None


_screen = _Screen()


def show_initials(*, only: bool) -> None:
    """Whether patients are shown by their initials, since visitors can see the screen."""
    _screen.initials = only


def initials_only() -> bool:
    """Whether patients are shown by their initials now."""
    return _screen.initials


def hide(*, hidden: bool) -> None:
    """The privacy screen: no name and no service anywhere until it is taken away."""
    _screen.hidden = hidden


def hidden() -> bool:
    """Whether the privacy screen is on."""
    return _screen.hidden


def reveal(appointment: AppointmentId | None) -> None:
    """The one visit that is shown whole for a moment where the others are initials."""
    _screen.revealed = appointment


def shown_whole(appointment: DayAppointment) -> bool:
    """Whether name and service of a visit may stand on the screen now."""
    revealed = not _screen.initials or _screen.revealed == appointment.id
    return revealed and not _screen.hidden


def hidden_words() -> str:
    """What stands in place of a name while the privacy screen is on."""
    return QCoreApplication.translate("people", "Hidden")


def practitioner_name(practitioner: Practitioner) -> str:
    """``Dr Sara Lindqvist``; a title that is no form of address follows the name."""
    title = practitioner.title.strip()
    if not title or practitioner.name.startswith(title):
        return practitioner.name
    if title[0].isupper():
        return " ".join((title, practitioner.name))
    return ", ".join((practitioner.name, title))


def short_name(practitioner: Practitioner) -> str:
    """``Dr Lindqvist``; without a form of address the whole name."""
    words = practitioner_name(practitioner).partition(",")[0].split()
    doctor = len(words) > 2 and words[0].rstrip(".") in {"Dr", "Prof"}
    return " ".join((words[0], words[-1])) if doctor else practitioner.name


def patient_words(appointment: DayAppointment) -> str:
    """The name as the day may show it: whole, with a year among namesakes, a number, ``Booked``."""
    name, year = patient_name(appointment), appointment.birth_year
    if _screen.hidden:
        return name
    return " · ".join((name, str(year))) if year else name


def family_words(appointment: DayAppointment) -> str:
    """As ``patient_name`` where there is little room: the family name alone."""
    if not shown_whole(appointment):
        return patient_name(appointment)
    return appointment.family or patient_name(appointment)


def known_as(who: DirectoryEntry) -> str:
    """What somebody is called where others may read along: a protected person by a number."""
    return call_in_words(who.called_in) if who.protected else who.name


def listed_name(who: DirectoryEntry) -> str:
    """Somebody in a list of patients: a number for a protected person, initials where seen."""
    if _screen.hidden:
        return hidden_words()
    return initials_of(who.name) if _screen.initials and not who.protected else known_as(who)


def name_seen(name: str) -> str:
    """A name as much of it as may be seen: in a list, in what was just done.

    ``Nr 14``, by which somebody is called in, is none.
    """
    figures = "".join(filter(str.isdigit, name))
    called_in = bool(figures) and name == call_in_words(int(figures))
    return initials_of(name) if _screen.initials and not called_in else name


def name_proposed(name: str) -> str:
    """Of whom a time is proposed, as the schedule may show it."""
    return hidden_words() if name and _screen.hidden else name_seen(name)


def services_seen() -> bool:
    """Whether what somebody comes for may stand where nobody is looked at."""
    return not (_screen.initials or _screen.hidden)


def initials_of(name: str) -> str:
    """``S. R.`` of ``Siv Rådberg``."""
    return " ".join(f"{part[:1]}." for part in name.split())


def patient_name(appointment: DayAppointment) -> str:
    """As ``patient_words``, without the year."""
    if (places := _places(appointment)) is not None:
        return group_words(places)
    named = appointment.call_in is None and not appointment.masked
    if _screen.hidden and named:
        return hidden_words()
    return name_on_paper(appointment, full=shown_whole(appointment))


def name_on_paper(appointment: DayAppointment, *, full: bool) -> str:
    """The name as it was asked for, whatever the screen may show: whole, or initials."""
    if (places := _places(appointment)) is not None:
        return group_words(places)
    if appointment.call_in is not None:
        return call_in_words(appointment.call_in)
    if appointment.masked:
        return taken_words()
    parts = [part for part in (appointment.given, appointment.family) if part]
    return " ".join(parts if full else [f"{part[:1]}." for part in parts])


def call_in_words(number: int) -> str:
    """``Nr 14``, by which a protected person is called in."""
    return QCoreApplication.translate(
        "people", "Nr {number}", "call-in number of a protected person"
    ).format(number=number)


def _places(appointment: DayAppointment) -> Places | None:
    """Of a group, which is nobody's visit; what it is made of need not be loaded for asking."""
    return getattr(appointment, "places", None)


def group_words(places: Places) -> str:
    """``Group, 3 of 8``: what is said of a group in place of a name."""
    return QCoreApplication.translate("people", "Group, {taken} of {places}").format(
        taken=places.taken, places=places.of
    )


def taken_words() -> str:
    """What is said of a time of which no more may be known."""
    return QCoreApplication.translate("people", "Booked")
