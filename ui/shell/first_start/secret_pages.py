"""What is shown once: the key of the one-time codes, and the recovery kit."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from clinic_desk.beginning.founding import Half
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.code_setup import CodeSetup
from ui.kit.frames import Beside, Card, column, row
from ui.kit.inputs import TextField
from ui.kit.label import Label
from ui.kit.qr_code import QrCode
from ui.shell.first_start.page import Page
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S1, S2, S3, S4, S6, Tone

_COLUMNS = 3


class CodePage(Page):
    """The sixth figure tries the code by itself."""

    tried = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setup = CodeSetup()
        self.fields["code"] = self.setup.field
        self.setup.tried.connect(self.tried)
        self.put(self.setup)
        self.retranslate()

    def show_half(self, half: Half) -> None:
        self.setup.show_secret(half.uri, half.code_text)
        self.setup.input.clear()
        self.show_problems({})

    def code(self) -> str:
        return self.setup.input.code()

    def forget(self) -> None:
        self.setup.clear()

    def enter(self) -> None:
        self.setup.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_words(
            translate("start", "A code from your phone"),
            translate(
                "start",
                "Besides the passphrase, signing in takes six figures that change every "
                "half minute.",
            ),
        )
        self.setup.set_words(
            translate(
                "start",
                "Open an authenticator app on your phone and scan this. "
                "Then type the six figures that it shows now.",
            ),
            translate("start", "Or type this key into the app"),
            translate("shell", "Six-digit code"),
            translate("start", "QR code with the key of your one-time codes"),
        )
        super().retranslate()


class KitPage(Page):
    """First the words; then, with the words gone from the screen, two of them are asked back."""

    print_wanted = Signal()
    turned = Signal()
    """The words came onto the screen, or went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._half: Half | None = None
        self._asked: tuple[int, ...] = ()
        self.asking = False
        self._words = [Label(kind="strong") for _ in range(24)]
        self._numbers = [Label(kind="caption") for _ in range(24)]
        self.qr = QrCode()
        self.print = Button("", icon=Icon.PRINTER)
        self._alone = Label(kind="caption", wrap=True)
        self._new_kit = Banner()
        self.asked = [TextField() for _ in range(2)]
        self._again = Button("", ButtonKind.LINK)
        self._shown, self._back = QWidget(), QWidget()
        self._lay_out()
        self.print.clicked.connect(self.print_wanted)
        self._again.clicked.connect(self.show_words)
        for at, field in enumerate(self.asked, start=1):
            field.textEdited.connect(lambda _text, at=at: self.changed_in(f"word-{at}"))
        self.show_words()

    def show_half(self, half: Half, asked: tuple[int, ...]) -> None:
        self._half, self._asked = half, asked
        for at, (number, label) in enumerate(zip(self._numbers, self._words, strict=True)):
            number.setText(str(at + 1))
            label.setText(half.kit[at])
        self.qr.show_text(" ".join(half.kit))
        for field in self.asked:
            field.clear()
        self.show_problems({})
        self.show_words()

    def show_words(self) -> None:
        """The kit is on the screen."""
        self._go(asking=False)

    def ask_back(self) -> None:
        """The kit is off the screen."""
        self._go(asking=True)

    def typed(self) -> tuple[str, ...]:
        return tuple(field.text() for field in self.asked)

    def forget(self) -> None:
        """No word stays, not even where it cannot be seen."""
        self._half = None
        for part in (*self._words, *self._numbers):
            part.setText("")
        for field in self.asked:
            field.clear()
        self.qr.show_text("")

    def enter(self) -> None:
        self.asked[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def action_words(self) -> str:
        if self.asking:
            return QCoreApplication.translate("start", "Open the clinic")
        return QCoreApplication.translate("start", "I have them on paper")

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        if self.asking:
            self.set_words(
                translate("start", "Two words from your paper"),
                translate("start", "So that you know it can be read when it is needed."),
            )
        else:
            self.set_words(
                translate("start", "The recovery kit"),
                translate(
                    "start",
                    "These 24 words open the clinic where passphrase, phone or this computer is "
                    "lost. They are shown once and kept nowhere. Print them or write them down "
                    "with their numbers, and lock the paper away.",
                ),
            )
        replaced = self._half is not None and self._half.kit_replaced
        self._new_kit.say(
            translate(
                "start", "This is a new kit. Words you wrote down before open nothing any more."
            )
            if replaced and not self.asking
            else "",
            Tone.WARN,
        )
        self.print.set_words(translate("start", "Print"))
        self._alone.setText(translate("start", "Is nobody looking over your shoulder?"))
        self.qr.setAccessibleName(translate("start", "QR code with the words of the recovery kit"))
        self._again.set_words(translate("start", "Show the words again"))
        numbers = self._asked or (1, 2)
        for at, number in enumerate(numbers, start=1):
            label = translate("start", "Word number {number}").format(number=number)
            self.fields[f"word-{at}"].set_label(label)
        super().retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(S2)
        grid.setVerticalSpacing(S2)
        rows = len(self._words) // _COLUMNS
        for at, (number, label) in enumerate(zip(self._numbers, self._words, strict=True)):
            line, block = at % rows, at // rows
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            number.setFixedWidth(px(20))
            label.setMinimumWidth(px(84))
            grid.addWidget(number, line, block * 2)
            grid.addWidget(label, line, block * 2 + 1)
        paper = Card()
        side = column(self.qr, S2, row(self.print, None), S1, self._alone, None, spacing=0)
        words, beside = QWidget(), QWidget()
        words.setLayout(grid)
        beside.setLayout(row(None, side, spacing=0))
        held = column(Beside(words, beside, spacing=S4), spacing=0)
        held.setContentsMargins(S2, S2, S2, S2)
        paper.body.addLayout(held)
        shown = column(self._new_kit, paper, spacing=S3)
        self._shown.setLayout(shown)
        fields = [self.field(f"word-{at}", field) for at, field in enumerate(self.asked, start=1)]
        back = column(row(*fields, spacing=S6), S3, row(self._again, None), spacing=0)
        self._back.setLayout(back)
        self.put(self._shown, self._back)

    def _go(self, *, asking: bool) -> None:
        self.asking, self.action_first = asking, not asking
        self._shown.setVisible(not asking)
        self._back.setVisible(asking)
        self.retranslate()
        self.turned.emit()
