"""Who would take a time that became free, the best first. Enter books; nothing else does."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.family.records import WhyNotContact
from clinic_desk.scheduling.to_do.records import Suited, Urgency
from ui.kit.announce import announce
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import row
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.kit.side_panel import SidePanel
from ui.theme.icons import Icon
from ui.theme.tokens import S2
from ui.to_do.to_do_words import (
    Beside,
    not_to_ring_words,
    suits_words,
    urgency_words,
    waited_words,
    wish_words,
)
from ui.words.contact import wished_words
from ui.words.keys import keys_shown
from ui.words.namesakes import namesakes
from ui.words.people import listed_name


class MatchesPanel(SidePanel):
    """One line a person: who, what for, when it would begin, how long they have waited."""

    book_wanted = Signal(object)
    """A Suited."""
    closed = Signal()

    def __init__(
        self, found: Sequence[Suited], beside: Beside, parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent=parent)
        self._found = tuple(found)
        self._beside = beside
        self._hint = Label(kind="second", wrap=True)
        self.list = ResultsList("")
        self._about = Label(kind="caption", wrap=True)
        self._phone = Label(kind="strong")
        self._book = Button("", ButtonKind.PRIMARY)
        self.body.addWidget(self._hint)
        self.body.addSpacing(S2)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._about)
        self.body.addLayout(row(self._phone, None, self._book))
        self.list.chosen.connect(self._chosen)
        self.list.selectionModel().currentChanged.connect(lambda _now, _was: self._show_one())
        self._book.clicked.connect(lambda: self._chosen(self.list.current_key()))
        self.close_wanted.connect(self.closed)
        self.setFocusProxy(self.list)
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        translate = QCoreApplication.translate
        self.set_title(translate("to-do", "Who waits for this time"))
        if not hasattr(self, "_book"):
            return
        self._hint.setText(
            translate("to-do", "The best first: urgency, then how long somebody has waited.")
            if self._found
            else translate("to-do", "No time remains of what became free. Esc closes this.")
        )
        self.list.setAccessibleName(translate("to-do", "Who waits for this time"))
        self._book.set_words(translate("to-do", "Book"), keys_shown("Return"))
        self.list.show_groups([ResultGroup(rows=tuple(map(self._row, self._found)))])
        self._show_one()

    def show_found(self, found: Sequence[Suited]) -> None:
        """Whom what is left of the time suits now; said when nothing is."""
        if tuple(found) == self._found:
            return
        on = self.list.current_key()
        self._found = tuple(found)
        self.retranslate()
        if on is not None:
            self.list.stand_on(on)
        if not found:
            announce(self, self._hint.text())

    def one(self) -> Suited | None:
        """Whom one stands on."""
        key = self.list.current_key()
        return next((one for one in self._found if one.match.entry.id == key), None)

    def _row(self, one: Suited) -> ResultRow:
        urgent = one.match.entry.wish.urgency is Urgency.URGENT
        return ResultRow(
            key=one.match.entry.id,
            title=self._name(one),
            detail=self._beside.time(one.match.start_utc),
            icon=Icon.CLOCK_ALERT if urgent else Icon.HOURGLASS,
        )

    def _name(self, one: Suited) -> str:
        """With the year of birth where another in the list has the same name."""
        name, born = listed_name(one.who), one.who.birth_date
        shown = {each.who.id: each.who for each in self._found if not each.who.protected}
        if born is None or one.who.id not in namesakes(shown.values()):
            return name
        return " · ".join((name, str(born.year)))

    def _show_one(self) -> None:
        one = self.one()
        self._book.setEnabled(one is not None)
        if one is None:
            self._about.setText("")
            self._phone.setText("")
            return
        entry = one.match.entry
        never = one.reach.why_not is WhyNotContact.NEVER_TOLD
        days = max((self._beside.today - entry.since.date()).days, 0)
        self._about.setText(
            "\n".join(
                (
                    wish_words(entry.wish, self._beside),
                    suits_words(entry.wish, self._beside.today),
                    " · ".join((urgency_words(entry.wish.urgency), waited_words(days))),
                    *([] if one.reach.allowed else [not_to_ring_words(never_told=never)]),
                    *([wished_words(one.reach)] if one.reach.neutral_name and one.phone else []),
                )
            )
        )
        self._phone.setText(self._beside.phone(one.who, one.phone) if one.reach.allowed else "")

    def _chosen(self, key: object) -> None:
        one = next((one for one in self._found if one.match.entry.id == key), None)
        if one is not None:
            self.book_wanted.emit(one)
        else:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
