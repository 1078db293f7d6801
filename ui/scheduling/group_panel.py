"""Who comes to a group: a name typed and Enter adds somebody, and the next can be typed at once."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.scheduling.calling import OverbookReason
from clinic_desk.scheduling.gathering import Gathered
from clinic_desk.scheduling.records import DayAppointment
from ui.actions.keys import is_key
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Card, row
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, ResultsList, SearchList
from ui.kit.side_panel import SidePanel
from ui.scheduling.booking_records import Clinic
from ui.scheduling.booking_words import place_words
from ui.scheduling.choice_chip import ChoiceChip
from ui.scheduling.day_words import wall_time
from ui.scheduling.group_size import GroupSize
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, Tone
from ui.words.dates import relative_day
from ui.words.groups import held_words, left_words, of_words, usual_words
from ui.words.keys import keys_shown
from ui.words.people import hidden, initials_only, patient_words
from ui.words.visits import STATUS_MARK, overbook_words, status_words

_BACK, _AGAIN, _SIZE = "app:undo", "app:redo", "scheduling:group:size"
_FOUND_HEIGHT = 148


class GroupPanel(SidePanel):
    """Says what is wanted of whom; whoever listens does it and shows the group as it is then."""

    find_wanted = Signal(str)
    """Answer: ``show_found``."""
    add_wanted = Signal(object)
    """The PatientId who is to have a place. Answer: ``show_group``, ``refuse``."""
    card_wanted = Signal(object)
    """The DayAppointment of an attendee; so with the two that follow."""
    leave_wanted = Signal(object)
    move_wanted = Signal(object)
    move_all_wanted = Signal()
    cancel_all_wanted = Signal()
    closed = Signal()

    def __init__(
        self,
        group: Gathered,
        clinic: Clinic,
        today: date,
        *,
        may_book: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent=parent)
        self._group, self._clinic, self._today = group, clinic, today
        self._may_book = may_book
        self._when, self._where = Label(kind="lead"), Label(kind="caption", wrap=True)
        self._places = Label(kind="strong", wrap=True)
        self.size_of = GroupSize()
        """How many have room; whoever may book says it."""
        self.search = SearchList("")
        self.search.results.setFixedHeight(px(_FOUND_HEIGHT))
        self.over = ChoiceChip("", quiet=None, icon=Icon.TRIANGLE_ALERT)
        self._note = Banner()
        self.people = ResultsList("")
        self._nobody = Label(kind="second", wrap=True)
        self._open, self._move, self._leave = Button(""), Button(""), Button("")
        self._move_all, self._cancel_all = (
            Button("", ButtonKind.QUIET),
            Button("", ButtonKind.QUIET),
        )
        self._lay_out()
        self._join()
        self.retranslate()
        self._show_search(())

    @property
    def group(self) -> Gathered:
        """The group as it was last shown."""
        return self._group

    def show_group(self, group: Gathered) -> None:
        """Show this; who was current stays so, and what is typed stays."""
        current = self.current()
        self._group = group
        self._write()
        if current is not None:
            self._stand_on(current.id)

    def show_found(self, rows: Sequence[ResultRow]) -> None:
        """Patients whom the letters fit, each row's key a PatientId."""
        self._show_search(rows)

    def added(self) -> None:
        """Somebody has a place: the line is free for the next."""
        self.search.line.setText("")
        self._show_search(())
        self.say("")
        self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, sentence: str, tone: Tone = Tone.DANGER) -> None:
        """Why somebody has no place, or what is to be asked first."""
        self._note.say(sentence, tone)

    def overbook(self) -> OverbookReason | None:
        """Why one more may come than there is room for, if somebody said so."""
        key = self.over.choice()
        return OverbookReason(str(key)) if key is not None and not self.over.isHidden() else None

    def choose_over(self, why: OverbookReason | None) -> None:
        """Go on with what was chosen before something else was asked."""
        if not self.over.isHidden():
            self.over.choose(None if why is None else why.value)

    def current(self) -> DayAppointment | None:
        """The attendee on whom the keyboard stands."""
        key = self.people.current_key()
        return next((one for one in self._group.attendees if one.id == key), None)

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "_cancel_all"):
            return  # the panel below writes its words while it is being built
        translate = QCoreApplication.translate
        name = translate("scheduling", "Add somebody to the group")
        self.search.line.setAccessibleName(name)
        self.search.results.setAccessibleName(name)
        self.search.line.setPlaceholderText(
            translate("scheduling", "Add: name, phone or date of birth")
        )
        self.over.set_name(translate("scheduling", "One more than there is room for"))
        why = [(reason.value, overbook_words(reason)) for reason in OverbookReason]
        self.over.offer([(None, translate("scheduling", "One more than there is room for")), *why])
        self.people.setAccessibleName(translate("scheduling", "Who comes"))
        self._nobody.setText(
            translate(
                "scheduling", "Nobody comes yet. Type a name above; Enter gives them a place."
            )
        )
        self._open.set_words(translate("scheduling", "Open card"), keys_shown("Return"))
        self._move.set_words(translate("scheduling", "Move one"), keys_shown("Ctrl+X"))
        self._leave.set_words(translate("scheduling", "Take out"), keys_shown("Del"))
        self._move_all.set_words(translate("scheduling", "Move the whole group"))
        self._cancel_all.set_words(translate("scheduling", "Cancel the whole group"))
        self._write()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on an attendee; a letter begins the name of somebody who is to come.

        While nothing is typed Ctrl+Z takes back what was done, and not what was typed before.
        """
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if watched is self.search.line and event.type() is QEvent.Type.ShortcutOverride:
            back = is_key(event, _BACK) or is_key(event, _AGAIN)
            if back and not self.search.line.text():
                event.ignore()
                return True
        if watched is not self.people:
            return super().eventFilter(watched, event)
        if event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Delete and not held:
            self._ask(self.leave_wanted)
        elif event.key() == Qt.Key.Key_X and held == Qt.KeyboardModifier.ControlModifier:
            self._ask(self.move_wanted)
        elif not held and self._may_book and event.text().strip() and event.text().isprintable():
            self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.line.setText(self.search.line.text() + event.text())
            self._typed(self.search.line.text())
        else:
            return super().eventFilter(watched, event)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_key(event, _SIZE) and self._may_book:
            self.size_of.ask()
            return
        if event.key() == Qt.Key.Key_Escape and self.search.line.text():
            self.search.line.clear()
            self._show_search(())
            self.say("")
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        about = Card(well=True)
        for label in (self._when, self._where, self._places):
            about.body.addWidget(label)
        about.body.addWidget(self.size_of)
        wide = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        for button in (self._open, self._move, self._leave, self._move_all, self._cancel_all):
            button.setSizePolicy(*wide)
        for part in (about, self.search, self.over, self._note, self._nobody):
            self.body.addWidget(part)
        self.body.addWidget(self.people, 1)
        self.body.addWidget(self._open)
        self.body.addLayout(row(self._move, self._leave, spacing=S2))
        self.body.addWidget(self._move_all)
        self.body.addWidget(self._cancel_all)
        self.setFocusProxy(self.search if self._may_book else self.people)
        self.search.setVisible(self._may_book)
        self.size_of.setVisible(self._may_book)

    def _join(self) -> None:
        self.close_wanted.connect(self.closed)
        self.size_of.ended.connect(self._back_to_line)
        self.search.text_changed.connect(self._typed)
        self.search.chosen.connect(self.add_wanted)
        self.people.chosen.connect(lambda _key: self._ask(self.card_wanted))
        self.people.selectionModel().currentChanged.connect(lambda _now, _was: self._let())
        for part in (self.people, self.search.line):
            part.installEventFilter(self)
        self._open.clicked.connect(lambda: self._ask(self.card_wanted))
        self._move.clicked.connect(lambda: self._ask(self.move_wanted))
        self._leave.clicked.connect(lambda: self._ask(self.leave_wanted))
        self._move_all.clicked.connect(self.move_all_wanted)
        self._cancel_all.clicked.connect(self.cancel_all_wanted)

    def _back_to_line(self) -> None:
        self.search.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, signal: object) -> None:
        """Say what is wanted of whoever is current, as far as they may be seen."""
        one = self.current()
        if one is not None and not one.masked:
            signal.emit(one)  # type: ignore[attr-defined]

    def _typed(self, text: str) -> None:
        self.say("")
        if text.strip():
            self.find_wanted.emit(text)
        else:
            self._show_search(())

    def _show_search(self, rows: Sequence[ResultRow]) -> None:
        self.search.results.setVisible(bool(rows))
        self.search.show_groups([ResultGroup(rows=tuple(rows))])

    def _stand_on(self, appointment: int) -> None:
        for at, one in enumerate(self._group.attendees):
            if one.id == appointment:
                self.people.setCurrentIndex(self.people.model().index(at, 0))

    def _write(self) -> None:
        group, at = self._group, self._group.proposal
        service = next((s.name for s in self._clinic.services if s.id == at.service), "")
        discreet = hidden() or initials_only()
        group_title = QCoreApplication.translate("scheduling", "Group")
        self.set_title(group_title if discreet or not service else service)
        until = wall_time(at.end_utc, at.zone)
        day = relative_day(at.start.date(), self._today)
        self._when.setText(f"{day} {wall_time(at.start_utc, at.zone)}–{until}")
        self._where.setText(place_words(at, self._clinic))
        usual = next((s.capacity for s in self._clinic.services if s.id == at.service), None)
        usual = usual or group.places.of
        self.size_of.show_size(group.places.of, usual)
        places_said = (
            of_words(group.places),
            usual_words(group.places, usual),
            left_words(group.places),
            held_words(group.places),
        )
        self._places.setText(" · ".join(filter(None, places_said)))
        over = not group.places.left and self._clinic.overbook and self._may_book
        if over != (not self.over.isHidden()):
            self.over.choose(None)
        self.over.setVisible(over)
        rows = tuple(map(_row, group.attendees))
        self.people.show_groups([ResultGroup(rows=rows)])
        self.people.setVisible(bool(rows))
        self._nobody.setVisible(not rows)
        for button in (self._open, self._move, self._leave):
            button.setVisible(bool(rows))
        for button in (self._move_all, self._cancel_all):
            button.setVisible(bool(rows) and self._may_book)
        self._let()

    def _let(self) -> None:
        one = self.current()
        seen = one is not None and not one.masked
        for button in (self._open, self._move, self._leave):
            button.setEnabled(seen)


def _row(one: DayAppointment) -> ResultRow:
    """``Ann Lee  booked``; of whom may not be seen only that the place is booked."""
    if one.masked:
        return ResultRow(key=one.id, title=patient_words(one), icon=Icon.LOCK)
    parts = [status_words(one.status)]
    if one.overbooked is not None:
        parts.append(overbook_words(one.overbooked))
    return ResultRow(
        key=one.id,
        title=patient_words(one),
        detail=" · ".join(parts),
        icon=STATUS_MARK[one.status][0],
    )
