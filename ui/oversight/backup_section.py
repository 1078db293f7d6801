"""Backups: when the last one was, the next one in one act, and by itself each day."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.backup.records import BackupState
from clinic_desk.progress import Progress
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind
from ui.kit.frames import Hairline, row
from ui.kit.inputs import Check, Combo
from ui.kit.label import Label
from ui.kit.progress import ProgressView
from ui.oversight.backup_words import last_finding, place_first_words, stage_words, tried_findings
from ui.oversight.places import ChooseFolder, ask_folder, where_to_words
from ui.oversight.section import Findings, Section
from ui.theme.icons import Icon
from ui.theme.tokens import Tone

_HOURS = range(24)


class BackupSection(Section):
    """Says what there is; asks for a backup, another place, another hour, a try."""

    back_up_wanted = Signal(object)
    """The folder (a Path). Answer: ``begin_work``, ``advance``, ``end_work``."""
    stop_wanted = Signal()
    try_wanted = Signal()
    """A restore, whole, into a sandbox. Answer: ``begin_work``, ``advance``, ``end_work``."""
    schedule_wanted = Signal(bool, int)
    """Whether each day, and from which hour on. Answer: ``show_state``."""

    def __init__(
        self, *, choose_folder: ChooseFolder = ask_folder, parent: QWidget | None = None
    ) -> None:
        super().__init__(Icon.DATABASE_BACKUP, parent)
        self._choose = choose_folder
        self._state: tuple[BackupState, datetime, tzinfo] | None = None
        self._had_focus = False
        self.findings = Findings()
        self.banner = Banner()
        self.progress = ProgressView("")
        self.progress.cancel_wanted.connect(self.stop_wanted)
        self.progress.hide()
        self.back_up = Button("", ButtonKind.PRIMARY, icon=Icon.DATABASE_BACKUP)
        self.elsewhere = Button("")
        self.try_restore = Button("", icon=Icon.REPEAT)
        self.daily = Check("")
        self.hour = Combo()
        self._from = Label(kind="second")
        self._from.setBuddy(self.hour)
        self._first = Label(kind="second", wrap=True)
        self._how = Label(kind="caption", wrap=True)
        self.back_up.clicked.connect(self.ask_back_up)
        self.elsewhere.clicked.connect(self.ask_elsewhere)
        self.try_restore.clicked.connect(self.try_wanted)
        self.daily.clicked.connect(self._say_schedule)
        self.hour.activated.connect(self._say_schedule)
        for part in (self.findings, self.banner, self.progress):
            self.content.addWidget(part)
        self.content.addLayout(row(self.back_up, self.elsewhere, None))
        self.content.addLayout(row(self.try_restore, None))
        self.content.addWidget(Hairline())
        self.content.addLayout(row(self.daily, self._from, self.hour, None))
        self.content.addWidget(self._first)
        self.content.addWidget(self._how)
        self.setFocusProxy(self.back_up)
        self.retranslate()

    def show_state(self, state: BackupState, now: datetime, zone: tzinfo) -> None:
        self._state = state, now, zone
        self.retranslate()

    def ask_back_up(self) -> None:
        """Back up to the usual place; ask for it where there is none yet."""
        place = self._state[0].place if self._state else None
        if place is None:
            self.ask_elsewhere()
        else:
            self.back_up_wanted.emit(place)

    def ask_elsewhere(self) -> None:
        """Ask for the place, and back up there at once: so it is known to work."""
        usual = self._state[0].place if self._state else None
        chosen = self._choose(self, where_to_words(), usual)
        if chosen is not None:
            self.back_up_wanted.emit(chosen)

    def begin_work(self) -> None:
        self._had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self.banner.say("")
        self.progress.start()
        self.progress.show()
        if self._had_focus:
            self.progress.setFocus(Qt.FocusReason.OtherFocusReason)
        self._enable(on=False)

    def advance(self, step: Progress) -> None:
        self.progress.advance(step.done, step.total, stage_words(step.stage))

    def end_work(self, sentence: str = "", tone: Tone = Tone.INFO) -> None:
        self.progress.hide()
        self._enable(on=True)
        self.banner.say(sentence, tone)
        if self._had_focus:
            self.back_up.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_title(translate("oversight", "Backups"))
        self.back_up.set_words(translate("oversight", "Back up now"))
        self.elsewhere.set_words(translate("oversight", "Back up to another place …"))
        self.try_restore.set_words(translate("oversight", "Try a restore"))
        self.daily.setText(translate("oversight", "Back up by itself each day"))
        self.daily.setAccessibleName(self.daily.text())
        self._from.setText(translate("oversight", "from"))
        self.hour.setAccessibleName(translate("oversight", "The hour of the daily backup"))
        self._how.setText(
            translate(
                "oversight",
                "It is made while the program is open and disturbs nobody; a day that was missed "
                "is made up for. Kept are the newest of 7 days, 5 weeks and 12 months. Take one "
                "out of the building now and then.",
            )
        )
        self._write_state()

    def _write_state(self) -> None:
        if not self.hour.count():
            for hour in _HOURS:
                self.hour.add(f"{hour:02}:00", hour)
        if self._state is None:
            return
        state, now, zone = self._state
        found = [last_finding(state, now, zone), *tried_findings(state, now, zone)]
        self.findings.show_findings(found)
        self.try_restore.setVisible(state.made is not None)
        self.daily.setChecked(state.daily)
        self.hour.setCurrentIndex(state.hour)
        self.hour.setEnabled(state.daily)
        homeless = state.daily and state.place is None
        self._first.setText(place_first_words() if homeless else "")
        self._first.setVisible(homeless)
        self.daily.setAccessibleDescription(self._first.text())

    def _say_schedule(self) -> None:
        self.schedule_wanted.emit(self.daily.isChecked(), self.hour.currentData())

    def _enable(self, *, on: bool) -> None:
        for button in (self.back_up, self.elsewhere, self.try_restore):
            button.setEnabled(on)
