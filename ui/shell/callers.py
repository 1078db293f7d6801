"""Who may be on the line about a visit, whether the patient's card is open or not."""

from collections.abc import Callable

from clinic_desk.errors import ClinicDeskError
from clinic_desk.family import callers
from clinic_desk.family.records import Answer, Relative
from clinic_desk.ids import PatientId
from clinic_desk.scheduling import day
from clinic_desk.scheduling.calling import Caller
from clinic_desk.staff.session import DeskSession
from ui.scheduling.booking_records import KnownCaller
from ui.shell.doors import HeldDirectory
from ui.words.family import answer_words, kin_words, relative_name


def callers_of(
    session: DeskSession, directory: HeldDirectory, whose: PatientId | None
) -> tuple[KnownCaller, ...]:
    """The relatives of somebody in the schedule; None: of whom only that it is booked is known.

    Raises what the directory raises.
    """
    if whose is None:
        return ()
    today = day.today(session)
    found = directory.ask(lambda opened: callers.of_patient(opened, whose, today))
    return tuple(known_caller(one.relative, one.answer) for one in found)


def callers_or_none(
    session: DeskSession,
    directory: HeldDirectory,
    whose: PatientId | None,
    fault: Callable[[ClinicDeskError], None],
) -> tuple[KnownCaller, ...]:
    """The same; what cannot be read is said, and whoever calls is chosen without names."""
    try:
        return callers_of(session, directory, whose)
    except ClinicDeskError as error:
        fault(error)
        return ()


def known_caller(one: Relative, answer: Answer) -> KnownCaller:
    """A relative as the panels offer them."""
    words = ", ".join(part for part in (relative_name(one), kin_words(one.kin)) if part)
    return KnownCaller(
        id=one.relation.id,
        kin=one.kin,
        words=words[:1].upper() + words[1:],
        caller=Caller.OTHER if one.relation.custody is None else Caller.GUARDIAN,
        may_book=answer.book,
        may_cancel=answer.cancel,
        address=answer.address,
        says=answer_words(answer),
    )
