"""Who gets it? Asked where somebody on the card may never learn what a paper or file says."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from clinic_desk.family.handing import Hand, Tells
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.label import Label
from ui.kit.results import ResultGroup, ResultRow, ResultsList
from ui.kit.side_panel import SidePanel
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.family import kin_words, never_address_words, relative_name, tell_words
from ui.words.keys import keys_shown


def veiled_words() -> str:
    """Of a protected person, those who may stand there are behind a further step."""
    return QCoreApplication.translate(
        "papers", "Say on the card why you need to know who belongs to them; then do this again."
    )


class GivenPanel(SidePanel):
    """Enter goes on with whoever is chosen, if they may have it; Esc gives it to nobody."""

    given = Signal(object)
    """The Hand."""
    closed = Signal()

    def __init__(self, hands: Sequence[Hand], at: int = 0, parent: QWidget | None = None) -> None:
        """``at``: the one who is there, as far as that is known."""
        super().__init__("", parent=parent)
        self._hands = tuple(hands)
        self._tells = next((one.tells for one in hands if one.relative is not None), Tells.TIMES)
        self._asks = Label(kind="second", wrap=True)
        self.people = ResultsList("")
        self._why = Banner()
        self._give = Button("", ButtonKind.PRIMARY)
        self._give.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for part in (self._asks, self._why, self.people, self._give):
            self.body.addWidget(part)
        self.body.setStretchFactor(self.people, 1)
        self.setFocusProxy(self.people)
        self.people.chosen.connect(self._chosen)
        self._give.clicked.connect(self.people.choose_current)
        self.close_wanted.connect(self.closed)
        self.retranslate()
        self.people.stand_on(at)

    def retranslate(self) -> None:
        super().retranslate()
        if not hasattr(self, "_give"):
            return  # the panel below writes its words while it is being built
        translate = QCoreApplication.translate
        self.set_title(translate("papers", "Who gets it?"))
        self._asks.setText(_asks(self._tells))
        self._give.set_words(translate("papers", "Give it to them"), keys_shown("Return"))
        self.people.setAccessibleName(translate("papers", "Who gets it?"))
        rows = tuple(_row(at, hand) for at, hand in enumerate(self._hands))
        self.people.show_groups([ResultGroup(rows=rows)])

    def _chosen(self, key: object) -> None:
        assert isinstance(key, int)
        hand = self._hands[key]
        if hand.may:
            self.given.emit(hand)
            return
        never = hand.answer.told and not hand.answer.address
        why = [*map(tell_words, hand.answer.why), *([never_address_words()] if never else [])]
        said = " ".join(why)
        words = QCoreApplication.translate("papers", "It is not given to them. {why}")
        self._why.say(words.format(why=said), Tone.DANGER)


def _asks(tells: Tells) -> str:
    """What somebody may never learn, and what is to be chosen."""
    translate = QCoreApplication.translate
    return {
        Tells.LETTER: translate(
            "papers",
            "Somebody on this card may never learn what this letter says. Post it to whom it is "
            "written to, or choose into whose hands it goes.",
        ),
        Tells.REACH: translate(
            "papers",
            "Somebody on this card may never learn where the patient lives or how they are "
            "reached. Choose whom the file is for.",
        ),
        Tells.TIMES: translate(
            "papers",
            "Somebody on this card may never learn when the patient comes. Choose into whose "
            "hands the paper goes, or whom the file is sent to.",
        ),
    }[tells]


def _row(at: int, hand: Hand) -> ResultRow:
    translate = QCoreApplication.translate
    one = hand.relative
    if hand.posted:
        title = translate("papers", "By post, to whom it is written to")
        return ResultRow(key=at, title=title, detail="", icon=Icon.MAP_PIN)
    if one is None:
        title = (
            translate("papers", "The patient")
            if hand.known
            else translate("papers", "Somebody else")
        )
        detail = "" if hand.known else translate("papers", "who is not on the card")
        icon = Icon.USER if hand.known else Icon.BAN
        return ResultRow(key=at, title=title, detail=detail, icon=icon)
    may = "" if hand.may else translate("papers", "must not have it")
    return ResultRow(
        key=at,
        title=relative_name(one),
        detail=" · ".join(part for part in (kin_words(one.kin), may) if part),
        icon=Icon.USER if hand.may else Icon.BAN,
        person=True,
    )
