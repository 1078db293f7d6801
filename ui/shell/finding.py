"""What the find box answers: patients from the directory, a day, commands from the registry."""

from collections.abc import Callable, Collection, Hashable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QObject, Signal

from clinic_desk.access import Permission, Session
from clinic_desk.errors import ClinicDeskError
from clinic_desk.ids import PatientId
from clinic_desk.patients.duplicates import Alike
from clinic_desk.patients.finding import Found
from clinic_desk.patients.likeness import Likeness
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling import day
from ui.actions.action import Action
from ui.actions.binder import available
from ui.kit.results import ResultGroup, ResultRow
from ui.scheduling.alike_notice import AlikeRow
from ui.shell.calling import Calling
from ui.shell.doors import HeldDirectory
from ui.shell.find_box import FindBox, commands_only
from ui.theme.icons import Icon
from ui.words.contact import born_hidden, phone_hidden, second_phone_words
from ui.words.dates import long_day_with_year, week
from ui.words.keys import keys_shown
from ui.words.namesakes import (
    born_otherwise_words,
    close_words,
    confusable_words,
    namesake_words,
    namesakes,
)
from ui.words.people import hidden
from ui.words.typed_days import date_typed

_MOST = 8
_MOST_COMMANDS = 6
_FARTHEST = timedelta(days=2 * 366)
"""A date farther away is somebody's birth and no day to go to."""


def patient_rows(
    found: Found,
    region: str,
    key: Callable[[PatientId], Hashable],
    kept: Collection[PatientId] = (),
) -> tuple[ResultRow, ...]:
    """Patients who were found; people of one name are told apart by the year of their birth.

    ``kept``: of whom the caller must not learn where they live or when they come.
    """
    alike = namesakes(found.entries)
    return tuple(
        _kept_row(key(one.id), one)
        if one.id in kept
        else _patient_row(key(one.id), one, region, found, another=alike.get(one.id))
        for one in found.entries
    )


def namesake_rows(
    found: Found,
    region: str,
    key: Callable[[PatientId], Hashable],
    kept: Collection[PatientId] = (),
) -> tuple[ResultRow, ...]:
    """Those of the name typed who were born otherwise: Enter takes none of them by itself."""
    rows = patient_rows(replace(found, entries=found.namesakes), region, key, kept)
    return tuple(replace(one, aside=True) for one in rows)


def _kept_row(key: Hashable, entry: DirectoryEntry) -> ResultRow:
    """Somebody of whom the caller must not learn everything."""
    words = QCoreApplication.translate("shell", "Not everything may be told to this caller")
    return ResultRow(key=key, title=entry.name, detail=words, icon=Icon.BAN, person=True)


def _patient_row(
    key: Hashable, entry: DirectoryEntry, region: str, found: Found, *, another: bool | None
) -> ResultRow:
    """A patient, half hidden. ``another``: whether somebody of this name stands before them."""
    phone = phone_hidden(entry.phone, region) if entry.phone and not entry.protected else ""
    if entry.id in found.second:
        phone = second_phone_words(entry, found.second[entry.id], region)
    born = born_hidden(entry.birth_date)
    mark = confusable_words() if entry.id in found.confused else ""
    known = (mark, born if another is None else namesake_words(entry, another=another), phone)
    return ResultRow(
        key=key,
        title=entry.name,
        detail=" · ".join(part for part in known if part),
        icon=Icon.EYE_OFF if entry.protected else Icon.USER,
        person=True,
    )


def alike_row(one: Alike, region: str) -> AlikeRow:
    """Somebody who may be the new patient: what tells it, and the rest half hidden."""
    entry, known = one.entry, []
    if Likeness.BIRTH in one.why:
        same = QCoreApplication.translate("shell", "same date of birth")
        known.append(same)
    else:
        known.append(namesake_words(entry, another=False) if entry.birth_date else "")
    if Likeness.PHONE in one.why:
        known.append(QCoreApplication.translate("shell", "same phone"))
    else:
        known.append(
            phone_hidden(entry.phone, region) if entry.phone and not entry.protected else ""
        )
    number = QCoreApplication.translate("shell", "number {number}").format(number=entry.number)
    detail = " · ".join(part for part in (*known, number) if part)
    return AlikeRow(id=entry.id, name=entry.name, detail=detail)


def whole_only_words() -> str:
    """To whoever may not browse and has found nobody."""
    return QCoreApplication.translate(
        "shell",
        "No patient found. Your access finds patients by the whole name, the patient number or "
        "the whole phone number.",
    )


def hidden_words() -> str:
    """Why nobody is found while the privacy screen is on."""
    return QCoreApplication.translate(
        "shell", "Names are hidden by the privacy screen. Press F9 to find patients again."
    )


class FindDesk(QObject):
    """Answers one find box for one person at the desk."""

    patient_chosen = Signal(object)
    action_chosen = Signal(str)
    day_chosen = Signal(object)
    newcomer_wanted = Signal(str)
    """What was typed of somebody whom nobody here is."""

    def __init__(
        self,
        session: Session,
        box: FindBox,
        directory: HeldDirectory,
        region: str,
        fault: Callable[[ClinicDeskError], None],
    ) -> None:
        super().__init__(box)
        self._session, self._box, self._region = session, box, region
        self._directory, self._fault = directory, fault
        self.calling = Calling(session)
        self._text = ""
        self._found: tuple[PatientId, str] | None = None
        box.text_changed.connect(self._typed)
        box.chosen.connect(self._chosen)

    def found_by(self, whose: PatientId) -> str:
        """What this patient was found by, if they were the last who was."""
        found = self._found
        return found[1] if found is not None and found[0] == whose else ""

    def close(self) -> None:
        self._box.text_changed.disconnect(self._typed)
        self._box.chosen.disconnect(self._chosen)

    def _typed(self, text: str) -> None:
        self._text = text or self._text
        command = commands_only(text)
        groups: list[ResultGroup] = []
        near: list[ResultGroup] = []  # nobody is called that: what is comes first
        advice, nobody = "", False
        looks = command is None and self._session.may(Permission.DIRECTORY_SEARCH)
        if looks and hidden():
            advice = hidden_words()
        elif looks and text.strip():
            try:
                found, kept = self.calling.search(self._directory, text, _MOST)
            except ClinicDeskError as error:
                self._box.show_groups(())
                self._fault(error)
                return
            title = QCoreApplication.translate("shell", "Patients")
            rows = patient_rows(found, self._region, lambda one: ("patient", one), kept)
            named = ResultGroup(title=close_words() if found.close else title, rows=rows)
            (near if found.close else groups).append(named)
            others = namesake_rows(found, self._region, lambda one: ("patient", one), kept)
            near.append(ResultGroup(title=born_otherwise_words(), rows=others))
            nobody = not rows
            if nobody and not self._session.may(Permission.DIRECTORY_BROWSE):
                advice = whole_only_words()
        if command is None and self._session.may(Permission.SCHEDULE_READ):
            groups.append(self._day(text))
        wanted = text.strip() if command is None else command
        if wanted or command is not None:
            groups.append(self._commands(wanted))
        groups += near
        if nobody and self._takes_newcomers():
            known = bool(found.namesakes)
            groups.append(_newcomer(text.strip(), named=known))  # last: Enter is for the found
        self._box.show_groups([group for group in groups if group.rows], advice)

    def _day(self, text: str) -> ResultGroup:
        today = day.today(self._session)
        meant = date_typed(text, today)
        near = meant is not None and abs(meant - today) <= _FARTHEST
        title = QCoreApplication.translate("shell", "Day")
        return ResultGroup(title=title, rows=(_go_to(meant),) if meant and near else ())

    def _commands(self, wanted: str) -> ResultGroup:
        listed = [action for action in available(self._session.may) if action.listed]
        parts = wanted.casefold().split()
        fitting = [one for one in listed if all(part in one.sought for part in parts)]
        fitting.sort(key=lambda one: not all(part in one.words.casefold() for part in parts))
        title = QCoreApplication.translate("shell", "Commands")
        return ResultGroup(title=title, rows=tuple(map(_command, fitting[:_MOST_COMMANDS])))

    def _takes_newcomers(self) -> bool:
        wanted = (Permission.APPOINTMENT_BOOK, Permission.PATIENT_REGISTER)
        return all(map(self._session.may, wanted))

    def _chosen(self, key: object) -> None:
        match key:
            case ("new", str(typed)):
                self.newcomer_wanted.emit(typed)
            case ("patient", int(patient)):
                self._found = PatientId(patient), self._text
                self.patient_chosen.emit(patient)
            case ("day", date() as chosen):
                self.day_chosen.emit(chosen)
            case ("action", str(action)):
                self.action_chosen.emit(action)


def _newcomer(typed: str, *, named: bool) -> ResultGroup:
    """``named``: somebody here has the name, and another date of birth."""
    title = QCoreApplication.translate("shell", "Nobody here is called that")
    if named:
        title = QCoreApplication.translate("shell", "Nobody here of that name was born then")
    words = QCoreApplication.translate("shell", "Book a new patient: {name}").format(name=typed)
    row = ResultRow(key=("new", typed), title=words, icon=Icon.CALENDAR_PLUS)
    return ResultGroup(title=title, rows=(row,))


def _go_to(meant: date) -> ResultRow:
    words = long_day_with_year(meant)
    return ResultRow(key=("day", meant), title=words, detail=week(meant), icon=Icon.CALENDAR_DAYS)


def _command(action: Action) -> ResultRow:
    return ResultRow(
        key=("action", action.id),
        title=action.words,
        icon=action.icon,
        keys=keys_shown(action.shortcut),
    )
