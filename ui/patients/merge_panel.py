"""Two cards of one person, side by side: what stands on the kept one, what moves, and merging."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from clinic_desk.patients.merges import MergeField
from clinic_desk.scheduling.merging import Prospect
from ui.actions.keys import is_key
from ui.actions.registry import BY_ID
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Scrolled, block, row
from ui.kit.label import Label
from ui.kit.side_panel import SidePanel
from ui.patients.merge_fields import MergeFields
from ui.patients.merge_words import bar_words, clash_words, moves_words, stays_words
from ui.theme.icons import Icon
from ui.theme.tokens import S2, S3, Tone
from ui.words.keys import keys_shown

JOIN = "patients:cards:join"
SWAP = "patients:cards:swap"
_WIDTH = 560


class MergePanel(SidePanel):
    """Says what is wanted; whoever listens opens both cards and merges them."""

    swap_wanted = Signal()
    """Keep the other card. Answer: ``show_prospect``."""
    merge_wanted = Signal(object)
    """The MergeFields that the kept card takes from the other one."""

    def __init__(self, region: str, parent: QWidget | None = None) -> None:
        super().__init__("", width=_WIDTH, parent=parent)
        self._prospect: Prospect | None = None
        self._banner = Banner()
        self._ask = Label(kind="second", wrap=True)
        self.fields = MergeFields(region)
        self._moves = Label(wrap=True)
        self._clashes = Banner()
        self._stays = Label(kind="caption", wrap=True)
        self._swap = Button("", icon=Icon.REPEAT)
        self._swap.clicked.connect(self.swap_wanted)
        self._merge = Button("", ButtonKind.PRIMARY)
        self._merge.clicked.connect(self._join)
        below = (self._moves, self._clashes, self._stays, None)
        inside = block(self._ask, S2, self.fields, S2, *below, spacing=S2)
        self.body.addWidget(self._banner)
        self.body.addWidget(Scrolled(inside), 1)
        self.body.addSpacing(S3)
        self.body.addLayout(row(self._merge, self._swap, None))
        self.setFocusProxy(self._merge)
        self.retranslate()

    def show_prospect(self, prospect: Prospect) -> None:
        """Show both cards, and what merging them would do."""
        self._prospect = prospect
        self._banner.say(bar_words(prospect.bar) if prospect.bar else "", Tone.DANGER)
        self.fields.show_prospect(prospect)
        self._moves.setText(moves_words(prospect))
        self._clashes.say(clash_words(prospect), Tone.WARN)
        self._stays.setText(stays_words(prospect))
        may = prospect.bar is None
        self._merge.setEnabled(may)
        self._ask.setVisible(may and bool(prospect.differing))
        focus = (self.fields.first() or self._merge) if may else self._swap
        self.setFocusProxy(focus)
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def prospect(self) -> Prospect | None:
        return self._prospect

    def say(self, sentence: str, tone: Tone = Tone.DANGER) -> None:
        self._banner.say(sentence, tone)

    def sentence(self) -> str:
        return self._banner.sentence()

    def taken(self) -> frozenset[MergeField]:
        """What the kept card takes from the other one."""
        return self.fields.taken()

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "_merge"):
            return
        translate = QCoreApplication.translate
        self.set_title(translate("patients", "Two cards, one person"))
        self._ask.setText(
            translate("patients", "Where the cards differ, choose what stands on the kept one.")
        )
        keys = keys_shown(BY_ID[JOIN].shortcut)
        self._merge.set_words(translate("patients", "Merge the cards"), keys)
        keys = keys_shown(BY_ID[SWAP].shortcut)
        self._swap.set_words(translate("patients", "Keep the other card"), keys)
        if self._prospect is not None:
            self.show_prospect(self._prospect)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and _own_key(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match _own_key(event):
            case key if key == JOIN:
                self._join()
            case key if key == SWAP:
                self.swap_wanted.emit()
            case _:
                super().keyPressEvent(event)

    def _join(self) -> None:
        if self._prospect is not None and self._prospect.bar is None:
            self.merge_wanted.emit(self.taken())


def _own_key(event: QEvent) -> str:
    return next((key for key in (JOIN, SWAP) if is_key(event, key)), "")
