"""About: which version this is, what it stands on, and under which licences."""

from importlib import metadata

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.kit.columns import SharedTable
from ui.kit.frames import Card
from ui.kit.label import Label
from ui.settings.items import Item, ItemsModel
from ui.settings.section import Section
from ui.theme.tokens import S2

_PROGRAM = "Clinic Desk"
_PARTS = (
    *("argon2-cffi", "cryptography", "keyring", "mnemonic", "phonenumbers", "platformdirs"),
    *("PySide6-Essentials", "segno", "sqlalchemy", "sqlcipher3", "tzdata", "zxcvbn-rs-py"),
)
_BUNDLED = (("Inter", "SIL Open Font License 1.1"), ("Lucide", "ISC"))
_UNTOLD = {"sqlcipher3": "zlib", "zxcvbn-rs-py": "MIT"}
"""Their packages carry the licence as a text alone."""
_SHORT = 60


class AboutSection(Section):
    """Reads what is installed; nothing here is about the clinic."""

    def __init__(self, version: str, schema: int, parent: QWidget | None = None) -> None:
        """``version`` of the program, ``schema`` of the vaults that it writes."""
        super().__init__(None, parent)
        self._version, self._schema = version, schema
        self._licence = Label(wrap=True)
        self._head = Label(kind="caption-strong")
        self._model = ItemsModel(3)
        self._table = SharedTable("", {0: 3, 1: 2, 2: 5})
        self._table.setModel(self._model)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self._table)
        self.content.addWidget(self._licence)
        self.content.addSpacing(S2)
        self.content.addWidget(self._head)
        self.content.addWidget(card, 1)
        self.setFocusProxy(self._table)
        self._model.show_items(_parts())
        self.retranslate()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        about = translate("settings", "Version {version}. Its vaults have the form {schema}.")
        self.set_heading(_PROGRAM, about.format(version=self._version, schema=self._schema))
        self.setAccessibleName(translate("settings", "About"))
        self._licence.setText(
            translate(
                "settings",
                "Free software under the Apache License 2.0: use it, change it, hand it on. "
                "It comes without any warranty. SECURITY.md says what it promises and what not.",
            )
        )
        self._head.setText(translate("settings", "What it stands on"))
        self._table.setAccessibleName(self._head.text())
        self._model.set_heads(
            (
                translate("settings", "Part"),
                translate("settings", "Version"),
                translate("settings", "Licence"),
            )
        )


def _parts() -> list[Item]:
    found = [_part(name) for name in _PARTS]
    return found + [Item(key=name, cells=(name, "", licence)) for name, licence in _BUNDLED]


def _part(name: str) -> Item:
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:  # a bundle may leave them out
        return Item(key=name, cells=(name, "", ""))
    return Item(key=name, cells=(name, told["Version"], _licence(told) or _UNTOLD.get(name, "")))


def _licence(told: metadata.PackageMetadata) -> str:
    """The short name of a licence, from wherever the package tells it."""
    for field in ("License-Expression", "License"):
        words = str(told[field] or "").strip() if field in told else ""
        if words and len(words) <= _SHORT:
            return words
    kinds = [one for one in told.get_all("Classifier") or [] if one.startswith("License ::")]
    return ", ".join(one.rpartition(" :: ")[2] for one in kinds)
