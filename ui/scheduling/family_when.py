"""How several people come, and when they can: side by side or one after the other, typed days."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clinic_desk.ids import RoomId
from clinic_desk.scheduling.availability import EVERY_WEEKDAY
from clinic_desk.scheduling.families import Member
from clinic_desk.scheduling.together import Arrangement, How
from ui.kit.frames import row
from ui.kit.inputs import Combo
from ui.kit.kept import put
from ui.kit.label import Label
from ui.kit.segmented import Segmented
from ui.scheduling.family_records import TimesWanted
from ui.scheduling.typed_when import TypedWhen, read
from ui.scheduling.when_line import WhenLine, unread_words
from ui.theme.tokens import S2
from ui.words.dates import clock_time, short_day

_GAPS = (0, 5, 10, 15, 30)
_USUAL_GAP = 15
_A_DAY = 24 * 60
NO_ROOMS: Mapping[RoomId, str] = {}


class FamilyWhen(QWidget):
    """Each key in the line narrows the times; a day with a time asks for the times from then."""

    changed = Signal()
    left = Signal()
    """Enter, Down or Esc in the line: the times have the keyboard again."""

    def __init__(
        self,
        today: date,
        rooms: Mapping[RoomId, str] = NO_ROOMS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today, self._rooms = today, rooms
        self._typed = TypedWhen()
        self.how = Segmented("", [(How.ADJACENT, ""), (How.PARALLEL, "")])
        self.gap = Combo()
        self.gap.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self._gap_label = Label(kind="caption")
        self._gap_label.setBuddy(self.gap)
        self.line = WhenLine()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(S2)
        lines.addLayout(row(self.how, None))
        lines.addLayout(row(self._gap_label, self.gap, None))
        lines.addWidget(self.line)
        self.how.chosen.connect(lambda _key: self._how_changed())
        self.gap.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.line.changed.connect(self._read)
        self.line.left.connect(lambda: self.line.say_read(self._typed, left=True))
        self.line.left.connect(self.left)
        self.retranslate()

    def wanted(self, members: Sequence[Member]) -> TimesWanted:
        """What is asked for these."""
        gap, typed = self.gap.currentData(), self._typed
        asked = TimesWanted(
            members=self.placed(members),
            how=How(self.how.choice()),
            gap=_USUAL_GAP if gap is None else int(gap),
            first=typed.first,
            last=typed.last,
            weekdays=typed.weekdays or EVERY_WEEKDAY,
            part=typed.part,
        )
        if typed.at is None:
            return asked
        on = typed.day_asked(self._today, self._today)
        since = typed.at.hour * 60 + typed.at.minute
        return replace(asked, first=on, part=(since, _A_DAY), named=True)

    def placed(self, members: Sequence[Member]) -> tuple[Member, ...]:
        """These, each in the room that was asked for."""
        return tuple(replace(one, rooms=self._typed.rooms) for one in members)

    def owed(self) -> str:
        """What is to be put right before anything is booked; the keyboard goes there."""
        if words := unread_words(self._typed):
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return words

    def say_found(self, found: Sequence[Arrangement]) -> None:
        """Whether the time that was typed is among those that were found."""
        typed = self._typed
        if typed.at is None:
            return
        on = typed.day_asked(self._today, self._today)
        starts = {min(visit.start for visit in one.visits) for one in found}
        when = f"{short_day(on, self._today)} {clock_time(typed.at)}"
        if any((start.date(), start.time()) == (on, typed.at) for start in starts):
            words = QCoreApplication.translate("scheduling", "{when} is free for all of them.")
            self.line.say(words.format(when=when), "ok")
        else:
            words = QCoreApplication.translate(
                "scheduling", "{when} is not free for all of them; below are the next."
            )
            self.line.say(words.format(when=when), "warn")

    def kept(self) -> dict[str, Any]:
        return {
            "how": self.how.choice(),
            "gap": self.gap.currentData(),
            "when": self.line.text(),
        }

    def put(self, kept: Mapping[str, Any]) -> None:
        """Go on with what ``kept`` gave; says so once."""
        with QSignalBlocker(self.gap):
            put(self.gap, kept["gap"])
        self.how.choose(kept["how"])
        self.line.set_text(kept.get("when", ""))
        self._typed = read(self.line.text(), self._today, (), self._rooms)
        self.line.show_room(self._typed)
        self._how_changed()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.how.setAccessibleName(translate("scheduling", "How they come"))
        self.how.set_words(
            {
                How.ADJACENT: translate("scheduling", "One after the other"),
                How.PARALLEL: translate("scheduling", "At the same time"),
            }
        )
        self._gap_label.setText(translate("scheduling", "Wait between at most"))
        chosen = self.gap.currentData()
        with QSignalBlocker(self.gap):
            self.gap.clear()
            for one in _GAPS:
                self.gap.add(translate("scheduling", "%n minute(s)", "", one), one)
            usual = _USUAL_GAP if chosen is None else chosen
            self.gap.setCurrentIndex(max(self.gap.findData(usual), 0))
        self.gap.setAccessibleName(self._gap_label.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _how_changed(self) -> None:
        adjacent = self.how.choice() == How.ADJACENT
        self.gap.setVisible(adjacent)
        self._gap_label.setVisible(adjacent)
        self.changed.emit()

    def _read(self, text: str) -> None:
        self._typed = typed = read(text, self._today, (), self._rooms)
        self.line.say_read(typed)
        self.changed.emit()
