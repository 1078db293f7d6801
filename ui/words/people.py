"""What people are called on a screen: practitioners, and patients as a day may show them."""

from PySide6.QtCore import QCoreApplication

from clinic_desk.scheduling.records import DayAppointment, Practitioner

_initials = [False]


def show_initials(*, only: bool) -> None:
    """Whether patients are shown by their initials, since visitors can see the screen."""
    _initials[0] = only


def initials_only() -> bool:
    """Whether patients are shown by their initials now."""
    return _initials[0]


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
    return " · ".join((name, str(year))) if year else name


def family_words(appointment: DayAppointment) -> str:
    """As ``patient_name`` where there is little room: the family name alone."""
    if _initials[0]:
        return patient_name(appointment)
    return appointment.family or patient_name(appointment)


def patient_name(appointment: DayAppointment) -> str:
    """As ``patient_words``, without the year."""
    if appointment.call_in is not None:
        return QCoreApplication.translate(
            "people", "Nr {number}", "call-in number of a protected person"
        ).format(number=appointment.call_in)
    if appointment.masked:
        return QCoreApplication.translate("people", "Booked")
    parts = [part for part in (appointment.given, appointment.family) if part]
    if _initials[0]:
        return " ".join(f"{part[:1]}." for part in parts)
    return " ".join(parts)
