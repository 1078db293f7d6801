"""How a person's screen looks: colours, size of text, height of rows, language."""

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.kit.field import Field
from ui.kit.inputs import Combo
from ui.theme.style import Look, Scheme
from ui.theme.tokens import S3, TEXT_SCALES, Density
from ui.words.language import Language


class DisplayChoices(QWidget):
    """Four choices, each of which takes effect at once."""

    look_wanted = Signal(object)
    """A Look."""
    language_wanted = Signal(str)

    def __init__(self, worn: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours, self._text, self._rows, self._language = (Combo() for _ in range(4))
        for scheme in Scheme:
            self._colours.add("", str(scheme))
        for scale in TEXT_SCALES:
            self._text.add("", scale)
        for density in Density:
            self._rows.add("", str(density))
        for one in Language:
            self._language.add(one.own_name, str(one))
        self._fields = tuple(
            Field("", combo) for combo in (self._colours, self._text, self._rows, self._language)
        )
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S3)
        for field in self._fields:
            lines.addWidget(field)
        lines.addStretch(1)
        self.setFocusProxy(self._colours)
        self.retranslate()
        self.show_choices(worn, language)
        for combo in (self._colours, self._text, self._rows):
            combo.activated.connect(self._look_chosen)
        self._language.activated.connect(
            lambda _at: self.language_wanted.emit(self._language.currentData())
        )

    def show_choices(self, worn: Look, language: Language) -> None:
        """What holds now."""
        self._colours.setCurrentIndex(self._colours.findData(str(worn.scheme)))
        nearest = min(TEXT_SCALES, key=lambda one: abs(one - worn.text_scale))
        self._text.setCurrentIndex(TEXT_SCALES.index(nearest))
        self._rows.setCurrentIndex(self._rows.findData(str(worn.density)))
        self._language.setCurrentIndex(self._language.findData(str(language)))

    def focused(self) -> int:
        """Which of the choices has the keyboard; the first if none has."""
        combos = [one.control for one in self._fields]
        return next((at for at, one in enumerate(combos) if one.hasFocus()), 0)

    def focus(self, at: int) -> None:
        """Give one of the choices the keyboard."""
        self._fields[at].setFocus()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        names = (
            translate("kit", "Colours"),
            translate("kit", "Size of text"),
            translate("kit", "Height of rows"),
            translate("kit", "Language"),
        )
        for field, name in zip(self._fields, names, strict=True):
            field.set_label(name)
        for at, scheme in enumerate(Scheme):
            self._colours.setItemText(at, _scheme_words(scheme))
        for at, scale in enumerate(TEXT_SCALES):
            self._text.setItemText(at, _percent(scale))
        for at, density in enumerate(Density):
            self._rows.setItemText(at, _density_words(density))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _look_chosen(self, _at: int) -> None:
        self.look_wanted.emit(
            Look(
                scheme=Scheme(self._colours.currentData()),
                density=Density(self._rows.currentData()),
                text_scale=float(self._text.currentData()),
            )
        )


def _percent(scale: float) -> str:
    return QCoreApplication.translate("kit", "{number}%").format(number=round(scale * 100))


def _scheme_words(scheme: Scheme) -> str:
    translate = QCoreApplication.translate
    return {
        Scheme.SYSTEM: translate("kit", "As the computer has it"),
        Scheme.LIGHT: translate("kit", "Light"),
        Scheme.DARK: translate("kit", "Dark"),
        Scheme.CONTRAST: translate("kit", "High contrast"),
    }[scheme]


def _density_words(density: Density) -> str:
    translate = QCoreApplication.translate
    return {
        Density.COMFORTABLE: translate("kit", "Comfortable"),
        Density.COMPACT: translate("kit", "Compact"),
    }[density]
