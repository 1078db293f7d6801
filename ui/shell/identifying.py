"""Has somebody told who they are? As the booking asks it, for groups and for who walks in."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from clinic_desk.access import Directory, Permission, Session
from clinic_desk.family import second
from clinic_desk.ids import PatientId
from clinic_desk.patients import confusable, finding
from clinic_desk.patients.records import Told
from clinic_desk.storage import settings
from ui.scheduling.told_chips import told_by
from ui.shell.doors import HeldDirectory
from ui.shell.main_window import MainWindow
from ui.shell.ties import ask_who
from ui.today.told_panel import Answers


def told_in(directory: HeldDirectory, typed: str, patient: PatientId) -> frozenset[Told]:
    """What the figures say by which somebody was found."""
    if not any(map(str.isdigit, typed)):
        return frozenset()

    def read(opened: Directory) -> frozenset[Told]:
        found = finding.names(opened, [patient]).get(patient)
        if found is None:
            return frozenset()
        other = second.of(opened, [patient]).get(patient, second.NONE)
        return told_by(typed, found, other.phone)

    return directory.ask(read)


def owed(session: Session, told: frozenset[Told]) -> bool:
    """Whether something more is to be told before anything is done for them (policy)."""
    reads = session.reading(Permission.SCHEDULE_READ)
    return not told and settings.number(reads, settings.IDENTIFY) > 0


class Identifying:
    """What those told who are booked outside the booking panel: each is asked once, and by the
    same policy; two things of whoever is easily confused with another."""

    def __init__(
        self, session: Session, window: MainWindow, directory: HeldDirectory, region: str
    ) -> None:
        self._session, self._window = session, window
        self._directory, self._region = directory, region
        self._answers: dict[PatientId, Answers] = {}
        self._asked: set[PatientId] = set()

    def begin(self) -> None:
        """Another call: nobody has told anything."""
        self._answers.clear()
        self._asked.clear()

    def forget(self, patient: PatientId) -> None:
        """They are booked; whoever books for them again is asked again."""
        self._answers.pop(patient, None)
        self._asked.discard(patient)

    def heard(self, patient: PatientId, typed: str) -> None:
        """They were found by what was ``typed``: figures that fit were told."""
        if patient not in self._answers:
            self.tell(patient, Answers(told=told_in(self._directory, typed, patient)))

    def tell(self, patient: PatientId, what: Answers) -> None:
        """They told this in another place."""
        self._answers[patient] = what

    def answers(self, patient: PatientId) -> Answers:
        return self._answers.get(patient, Answers())

    def owing(self, patients: Iterable[PatientId]) -> list[PatientId]:
        """Who has to tell more before anything is booked for them."""
        reads = self._session.reading(Permission.SCHEDULE_READ)
        if not settings.number(reads, settings.IDENTIFY):
            return []
        twice = self._directory.ask(confusable.pairs)
        return [
            one
            for one in patients
            if one not in self._asked and len(self.answers(one).told) < 1 + (one in twice)
        ]

    def ask(
        self,
        patient: PatientId,
        then: Callable[[], object],
        back: Callable[[], object],
        *,
        calls: bool = True,
    ) -> None:
        """Let them tell who they are before they are booked, and go on, or ``back``."""
        before = self.answers(patient)
        needed = 1 + bool(self.owing([patient]) and patient in self._twice())

        def told(what: Answers) -> None:
            fits = before.told | what.told
            self._asked.add(patient)
            self.tell(
                patient,
                Answers(told=fits, otherwise=(before.otherwise | what.otherwise) - fits),
            )
            then()

        verb = QCoreApplication.translate("deeds", "Book")
        ask_who(
            self._window,
            self._directory,
            self._region,
            patient,
            told,
            verb,
            back,
            calls=calls,
            known=before,
            needed=needed,
        )

    def _twice(self) -> Iterable[PatientId]:
        return self._directory.ask(confusable.pairs)
