"""Where import and export begin, and what was taken in before."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.exchange.records import ImportKind
from ui.exchange import exchange_words as words
from ui.kit.button import Button, ButtonKind
from ui.kit.flow import FlowLayout
from ui.kit.frames import Card, block, empty, row
from ui.kit.label import Label
from ui.kit.segmented import Segmented
from ui.theme.icons import Icon
from ui.theme.tokens import S2, S3, S4


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An import that was made: what is said of it, and whether it can be taken back."""

    id: int
    told: str
    taken_back: str = ""
    """When it was taken back, in words; empty if it was not."""


class HomeView(QWidget):
    """One card for what comes in, one for what goes out, and the last imports below."""

    file_wanted = Signal(str)
    """The kind of file."""
    export_wanted = Signal()
    take_back_wanted = Signal(object)

    def __init__(self, *, may_import: bool, may_export: bool) -> None:
        super().__init__()
        self._in_title, self._out_title = Label(kind="lead"), Label(kind="lead")
        self._in_lead, self._out_lead = (Label(kind="second", wrap=True) for _ in range(2))
        self.kind = Segmented("", [(one.value, "") for one in ImportKind])
        self.choose = Button("", ButtonKind.PRIMARY, icon=Icon.FOLDER_OPEN)
        self.export = Button("", icon=Icon.FILE_DOWN)
        self._earlier_title = Label(kind="strong")
        self._earlier = QVBoxLayout()
        self._earlier.setSpacing(S2)
        self.take_back: dict[int, Button] = {}
        self.asked: int | None = None
        """Which of them one has asked to take back, and not yet said that it is so."""
        self._sure, self._keep = Button("", ButtonKind.DANGER), Button("")
        self._goes = Label(kind="second", wrap=True)
        self._asking = block(row(self._goes, self._sure, self._keep))
        self._shown: Sequence[Earlier] = ()
        self.choose.clicked.connect(lambda: self.file_wanted.emit(self.kind.choice()))
        self.export.clicked.connect(self.export_wanted)
        self._sure.clicked.connect(self._take_back)
        self._keep.clicked.connect(lambda: self.ask(None))
        inward = _card(self._in_title, self._in_lead, self.kind, self.choose)
        outward = _card(self._out_title, self._out_lead, self.export)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(S3)
        whole.addWidget(inward)
        whole.addWidget(outward)
        inward.setVisible(may_import)
        outward.setVisible(may_export)
        whole.addSpacing(S2)
        whole.addWidget(self._earlier_title)
        whole.addWidget(self._asking)
        whole.addLayout(self._earlier)
        whole.addStretch(1)
        self.setFocusProxy(self.choose if may_import else self.export)
        self.retranslate()

    def show_earlier(self, earlier: Sequence[Earlier]) -> None:
        """The last imports, the newest first."""
        self._shown = tuple(earlier)
        empty(self._earlier)
        self.take_back = {}
        self.ask(None)
        for one in self._shown:
            if one.taken_back:
                line = row(Label(one.told), None, Label(one.taken_back, "caption"))
            else:
                back = self.take_back[one.id] = Button("", ButtonKind.LINK)
                back.clicked.connect(lambda _=False, id_=one.id: self.ask(id_))
                line = row(Label(one.told), None, back)
            self._earlier.addLayout(line)
        self.retranslate()

    def ask(self, which: int | None) -> None:
        """Say what goes with an import before it goes: nothing brings it back but its file."""
        before, self.asked = self.asked, which
        self._asking.setVisible(which is not None)
        if which is not None:
            self.retranslate()
            self._keep.setFocus()
        elif before in self.take_back:
            self.take_back[before].setFocus()

    def _take_back(self) -> None:
        wanted = self.asked
        self.ask(None)
        if wanted is not None:
            self.take_back_wanted.emit(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc keeps what was asked about."""
        if event.key() == Qt.Key.Key_Escape and self.asked is not None:
            self.ask(None)
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._in_title.setText(translate("exchange", "Bring in a list"))
        self._in_lead.setText(
            translate(
                "exchange",
                "From another program, as CSV, XLSX, vCard, iCalendar or FHIR. You see what would "
                "happen before anything is written, and can take all of it back.",
            )
        )
        self.kind.setAccessibleName(translate("exchange", "What the list holds"))
        self.kind.set_words({one.value: words.kind(one) for one in ImportKind})
        self.choose.set_words(translate("exchange", "Choose a file …"))
        self._out_title.setText(translate("exchange", "Take everything out"))
        self._out_lead.setText(
            translate(
                "exchange",
                "All that the clinic holds, in tables that any program reads, and as a FHIR "
                "bundle. It is one encrypted file unless you say otherwise.",
            )
        )
        self.export.set_words(translate("exchange", "Export the clinic …"))
        self._earlier_title.setText(translate("exchange", "Taken in before"))
        self._earlier_title.setVisible(bool(self._shown))
        told = next((one.told for one in self._shown if one.id == self.asked), "")
        goes = translate(
            "exchange",
            "{batch}: all that it brought goes. What somebody has corrected, booked or moved since "
            "stays, and you are told how much.",
        )
        self._goes.setText(goes.format(batch=told))
        self._sure.set_words(translate("exchange", "Take it back"))
        self._keep.set_words(translate("exchange", "Keep it"))
        for id_, back in self.take_back.items():
            back.set_words(translate("exchange", "Take back"))
            told = next(one.told for one in self._shown if one.id == id_)
            back.setAccessibleName(f"{back.text()}: {told}")


def _card(title: Label, lead: Label, *parts: QWidget) -> Card:
    card = Card()
    card.body.setContentsMargins(S4, S4 - 2, S4, S4)
    card.body.setSpacing(S3)
    card.body.addWidget(title)
    card.body.addWidget(lead)
    acts = FlowLayout(spacing=S3)
    for part in parts:
        acts.addWidget(part)
    card.body.addLayout(acts)
    return card
