"""What protects the vault, as it is now."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.audit.records import Checked, KeptOutside
from ui.kit.button import Button
from ui.kit.frames import row
from ui.oversight.section import Finding, Findings, Section
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.dates import clock_time, number, relative_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """The facts, as the core tells them."""

    invented: bool
    secret_in_file: bool
    kit: bool
    lock_minutes: int
    checked: Checked | None
    outside: KeptOutside
    now: datetime
    zone: tzinfo


class ProtectionSection(Section):
    """Encryption, the computer's secret, the lock, the log."""

    new_kit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Icon.SHIELD_CHECK, parent)
        self._facts: Protection | None = None
        self.findings = Findings()
        self.new_kit = Button("")
        self.new_kit.clicked.connect(self.new_kit_wanted)
        self.new_kit.hide()
        self.content.addWidget(self.findings)
        self.content.addLayout(row(self.new_kit, None))
        self.retranslate()

    def offer_new_kit(self) -> None:
        """Whoever looks may make one."""
        self.new_kit.show()

    def show_protection(self, facts: Protection) -> None:
        self._facts = facts
        self.retranslate()

    def retranslate(self) -> None:
        words = QCoreApplication.translate("oversight", "Make a new recovery kit …")
        self.new_kit.set_words(words)
        self.set_title(QCoreApplication.translate("oversight", "What protects the vault"))
        if self._facts is not None:
            self.findings.show_findings(findings(self._facts))


def findings(facts: Protection) -> list[Finding]:
    """Each fact as a sentence."""
    return [
        _encryption(),
        _secret(facts),
        _kit(facts),
        _lock(facts),
        _log(facts),
        _outside(facts),
    ]


def _encryption() -> Finding:
    return Finding(
        words=QCoreApplication.translate("oversight", "Everything is encrypted"),
        detail=QCoreApplication.translate(
            "oversight",
            "AES-256 (SQLCipher), each page sealed. A password alone opens nothing: "
            "it takes this computer’s secret as well.",
        ),
        tone=Tone.OK,
    )


def _secret(facts: Protection) -> Finding:
    translate = QCoreApplication.translate
    if facts.invented:
        return Finding(
            words=translate("oversight", "An invented clinic: its secret lies in its folder"),
            detail=translate(
                "oversight", "Whoever copies the folder has it. Nobody real is in it."
            ),
        )
    if facts.secret_in_file:
        return Finding(
            words=translate("oversight", "This computer’s secret lies in a file"),
            detail=translate(
                "oversight",
                "There was no keychain when the clinic was begun. Whoever copies the whole disk "
                "has the secret, and then only the passwords are in the way.",
            ),
            tone=Tone.WARN,
        )
    return Finding(
        words=translate("oversight", "This computer’s secret lies in its keychain"),
        detail=translate("oversight", "A stolen copy of the files does not hold it."),
        tone=Tone.OK,
    )


def _kit(facts: Protection) -> Finding:
    translate = QCoreApplication.translate
    if facts.kit:
        return Finding(
            words=translate("oversight", "There is a recovery kit"),
            detail=translate(
                "oversight",
                "24 words on paper open the clinic on any computer. "
                "Look once in a while whether they still lie in their safe.",
            ),
            tone=Tone.OK,
        )
    return Finding(
        words=translate("oversight", "There is no recovery kit"),
        detail=translate("oversight", "Without one, a broken computer takes the clinic with it."),
        tone=Tone.DANGER,
    )


def _lock(facts: Protection) -> Finding:
    return Finding(
        words=QCoreApplication.translate(
            "oversight", "The screen locks after %n minute(s) without a key", "", facts.lock_minutes
        ),
        detail=QCoreApplication.translate(
            "oversight", "And with the computer, and with Ctrl+L. Nothing readable stays on it."
        ),
        tone=Tone.OK,
    )


def _log(facts: Protection) -> Finding:
    translate = QCoreApplication.translate
    if facts.checked is None:
        return Finding(
            words=translate("oversight", "The log was never verified"),
            detail=translate("oversight", "The log’s page has a button that reads all of it."),
            tone=Tone.WARN,
        )
    words = translate("oversight", "The log is whole up to entry {entries}")
    detail = translate("oversight", "Verified: {when}")
    return Finding(
        words=words.format(entries=number(facts.checked.size)),
        detail=detail.format(when=when(facts.checked.at, facts.now, facts.zone)),
        tone=Tone.OK,
    )


def _outside(facts: Protection) -> Finding:
    translate = QCoreApplication.translate
    at, late = facts.outside.at, facts.outside.late(facts.now)
    detail = translate(
        "oversight",
        "A checkpoint on paper or on a drive elsewhere shows whether somebody rewrote the log.",
    )
    if at is None:
        words = translate("oversight", "No checkpoint of the log is kept outside yet")
    else:
        words = translate("oversight", "A checkpoint of the log was taken outside: {when}").format(
            when=when(at, facts.now, facts.zone)
        )
    calm = Tone.PLAIN if at is None else Tone.OK
    return Finding(words=words, detail=detail, tone=Tone.WARN if late else calm)


def when(at: datetime, now: datetime, zone: tzinfo) -> str:
    """``Today 14:05``, ``Tue 24 Nov 08:00``."""
    wall = at.astimezone(zone)
    day = relative_day(wall.date(), now.astimezone(zone).date())
    return f"{day} {clock_time(wall)}"
