"""What a patient takes home about a visit: the slip, the letter, and what a calendar shows.

Neither says what the visit is for: paper is left on tables, and a calendar is shared.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from clinic_desk.family.records import Post, WhyNoLetter
from clinic_desk.ids import PatientId
from clinic_desk.scheduling.records import Appointment, Practitioner
from ui.papers.writing import Document
from ui.words.dates import clock_time, long_day_with_year
from ui.words.people import practitioner_name

_WINDOW = 84
"""Points from the top to the address: where an envelope has its window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFacts:
    """One visit as its patient may take it home."""

    clinic: str
    appointment: Appointment
    practitioner: Practitioner
    later: tuple[tuple[Appointment, Practitioner], ...] = ()
    """The others of its series that are still to come."""


def slip_pages(facts: VisitFacts) -> Document:
    """A small paper without a name: when, with whom, where."""
    translate = QCoreApplication.translate
    pages = Document()
    pages.words(facts.clinic, size=11)
    pages.words(translate("papers", "Your appointment"), size=11, above=14)
    pages.words(long_day_with_year(facts.appointment.start.date()), size=15, bold=True, above=2)
    pages.words(clock_time(facts.appointment.start), size=24, bold=True, above=2)
    pages.words(practitioner_name(facts.practitioner), size=13, above=4)
    for at, (one, whom) in enumerate(facts.later):
        when = f"{long_day_with_year(one.start.date())} {clock_time(one.start)}"
        other = "" if whom == facts.practitioner else f" · {practitioner_name(whom)}"
        pages.words(when + other, size=11, above=2 if at else 10)
    late = translate("papers", "If you cannot come, please tell us as early as you can.")
    pages.words(late, size=10, above=18)
    return pages


def letter_pages(
    facts: VisitFacts, name: str, post: Post, names: Mapping[PatientId, str]
) -> Document:
    """A letter a page for each addressee; ``names``: guardians who are patients, by id.

    A neutral envelope shows no sender through its window.
    """
    pages = Document()
    for number, to in enumerate(post.to):
        whose = to.name or (name if to.patient is None else names.get(to.patient, ""))
        sender = "" if post.neutral_envelope else facts.clinic
        pages.words(sender, size=11, bold=True, new_page=number > 0)
        pages.words(whose, size=12, above=_WINDOW)
        for line in to.street.split(","):
            pages.words(line.strip(), size=12)
        _write_letter(pages, facts, name if to.relation is not None else "")
    return pages


def _write_letter(pages: Document, facts: VisitFacts, about: str) -> None:
    translate = QCoreApplication.translate
    one = facts.appointment
    title = translate("papers", "Your appointment")
    if about:
        title = translate("papers", "Appointment for {name}").format(name=about)
    pages.words(title, size=15, bold=True, above=70)
    day = long_day_with_year(one.start.date())
    when = translate("papers", "{day} at {time}").format(day=day, time=clock_time(one.start))
    pages.words(when, size=13, bold=True, above=14)
    pages.words(practitioner_name(facts.practitioner), size=12, above=4)
    pages.words(facts.clinic, size=12, above=2)
    asks = translate("papers", "If you cannot come, please tell us as early as you can.")
    pages.words(asks, size=12, above=18)
    pages.words(translate("papers", "Welcome"), size=12, above=14)
    pages.words(facts.clinic, size=12, above=2)


def calendar_summary(clinic: str, *, practice: bool) -> str:
    """``Appointment at Norra Kliniken``."""
    translate = QCoreApplication.translate
    if practice:
        clinic = " ".join((translate("papers", "PRACTICE"), clinic))
    return translate("papers", "Appointment at {clinic}").format(clinic=clinic)


def no_letter_words(why: WhyNoLetter) -> str:
    """Why no letter is written."""
    translate = QCoreApplication.translate
    words = {
        WhyNoLetter.DECEASED: translate("papers", "This patient has died. No letter is written."),
        WhyNoLetter.NEVER_ADDRESS: translate(
            "papers", "The patient has asked for no post. Tell them in another way."
        ),
        WhyNoLetter.NO_ADDRESS: translate(
            "papers", "There is no address on the card, so no letter can be sent."
        ),
        WhyNoLetter.NOBODY_MAY: translate(
            "papers", "No guardian may be told of this visit, so no letter is written."
        ),
    }
    return words[why]


def died_words() -> str:
    """A time is told to nobody by a paper or a file."""
    return QCoreApplication.translate(
        "papers",
        "This patient has died. Nothing of the visit is printed or saved. "
        "If that is wrong, take the date of death off the card.",
    )


def reveal_first_words() -> str:
    """A protected person's address is behind a further step."""
    return QCoreApplication.translate(
        "papers", "Open the card and say why you need the address; then print the letter."
    )


def neutral_words() -> str:
    return QCoreApplication.translate(
        "papers", "The patient wants a neutral envelope: no name of the clinic on the outside."
    )


def nothing_words() -> str:
    """There is no visit to print anything about."""
    return QCoreApplication.translate(
        "papers", "Book a visit first, or open the card of somebody who has one."
    )


def saved_words() -> str:
    return QCoreApplication.translate(
        "papers", "Saved: when and where, nothing more. Delete the file when it is sent."
    )
