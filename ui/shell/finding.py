"""What the find box answers: patients from the directory, commands from the registry."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import Permission, Session
from clinic_desk.patients import finding
from clinic_desk.patients.records import DirectoryEntry
from ui.actions.binder import available
from ui.actions.registry import Action
from ui.kit.results import ResultGroup, ResultRow
from ui.shell.doors import HeldDirectory
from ui.shell.find_box import FindBox, commands_only
from ui.theme.icons import Icon
from ui.words.keys import keys_shown
from ui.words.people import told_apart

_MOST_PATIENTS = 8
_MOST_COMMANDS = 6


class FindDesk(QObject):
    """Answers one find box for one person at the desk."""

    patient_chosen = Signal(object)
    action_chosen = Signal(str)

    def __init__(self, session: Session, box: FindBox, fault: Callable[[Exception], None]) -> None:
        super().__init__(box)
        self._session, self._box = session, box
        self._directory = HeldDirectory(session, "find", self._cannot_show, self)
        self._fault = fault
        box.text_changed.connect(self._typed)
        box.chosen.connect(self._chosen)

    def close(self) -> None:
        self._box.text_changed.disconnect(self._typed)
        self._box.chosen.disconnect(self._chosen)
        self._directory.close()

    def _typed(self, text: str) -> None:
        command = commands_only(text)
        groups = []
        if command is None and self._session.may(Permission.DIRECTORY_SEARCH) and text.strip():
            found = self._directory.ask(
                lambda opened: finding.find(self._session, opened, text, limit=_MOST_PATIENTS)
            )
            title = QCoreApplication.translate("shell", "Patients")
            groups.append(ResultGroup(title=title, rows=tuple(map(_patient, found))))
        wanted = text.strip() if command is None else command
        if wanted or command is not None:
            groups.append(self._commands(wanted))
        self._box.show_groups([group for group in groups if group.rows])

    def _commands(self, wanted: str) -> ResultGroup:
        listed = [action for action in available(self._session.may) if action.listed]
        fitting = [one for one in listed if wanted.casefold() in one.words.casefold()]
        title = QCoreApplication.translate("shell", "Commands")
        return ResultGroup(title=title, rows=tuple(map(_command, fitting[:_MOST_COMMANDS])))

    def _chosen(self, key: object) -> None:
        match key:
            case ("patient", patient):
                self.patient_chosen.emit(patient)
            case ("action", str(action)):
                self.action_chosen.emit(action)

    def _cannot_show(self, error: Exception) -> None:
        self._box.forget()
        self._fault(error)


def _patient(entry: DirectoryEntry) -> ResultRow:
    icon = Icon.EYE_OFF if entry.protected else Icon.USERS
    return ResultRow(
        key=("patient", entry.id), title=entry.name, detail=told_apart(entry), icon=icon
    )


def _command(action: Action) -> ResultRow:
    return ResultRow(
        key=("action", action.id),
        title=action.words,
        icon=action.icon,
        keys=keys_shown(action.shortcut),
    )
