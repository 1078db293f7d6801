"""The patient who is being booked: enough to know them by, half hidden until asked for."""

from collections.abc import Hashable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from clinic_desk.access import PurposeOfUse
from clinic_desk.patients.records import Told
from clinic_desk.scheduling.calling import Caller, Calling
from ui.kit import draw
from ui.kit.banner import Banner
from ui.kit.button import Button, ButtonKind, Pressable
from ui.kit.frames import Card
from ui.kit.label import Label
from ui.kit.marks import Badge
from ui.kit.name_label import NameLabel
from ui.scheduling.booking_records import ChosenPatient, KnownCaller
from ui.scheduling.booking_words import (
    CALLING,
    caller_words,
    reach_words,
    said,
)
from ui.scheduling.caller_may import BOOKS, CallerMay
from ui.scheduling.choice_chip import ChoiceChip
from ui.scheduling.flow import Flow
from ui.scheduling.told_chips import ToldChips, ask_words, not_them_words, refused_words
from ui.theme.icons import Icon, paint_icon
from ui.theme.style import colours, px
from ui.theme.tokens import ICON_MARK, TARGET, Tone

_USUALLY = PurposeOfUse.PHONE, Caller.PATIENT


class PatientWell(Card):
    """Name, birth and phone, marks, and what the card was opened for."""

    purpose_changed = Signal(object)
    """The PurposeOfUse that was chosen instead."""
    calls_changed = Signal(bool)
    """Whether whoever asks is on the telephone, and not at the desk."""
    another_wanted = Signal()
    told_changed = Signal()

    def __init__(
        self, region: str, parent: QWidget | None = None, *, identify: bool = False
    ) -> None:
        """``region``: the country (ISO 3166) in which phone numbers are read; ``identify``:
        callers tell who they are.
        """
        super().__init__(well=True, parent=parent)
        self._region = region
        self._patient: ChosenPatient | None = None
        self._name = NameLabel(kind="lead")
        self._reach = Label(kind="caption")
        self._eye = _Eye()
        self._identify = identify
        self.told = ToldChips()
        if not identify:
            self.told.hide()
        self.told.changed.connect(self._told_changed)
        self._eye.toggled.connect(self._write)
        self._marks = Flow()
        self._badges: list[Badge] = []
        self._alert = Label(kind="warn", wrap=True)
        self._caller_may, self._not_them = CallerMay(BOOKS), Banner()
        self._purpose = ChoiceChip("", icon=Icon.PHONE, quiet=_USUALLY)
        self._purpose.chosen.connect(self._purpose_chosen)
        self._another = Button("", ButtonKind.TEXT)
        self._another.clicked.connect(self.another_wanted)
        self.body.setContentsMargins(12, 8, 12, 10)
        self.body.addLayout(Flow(self._name, self._reach))
        self.body.addLayout(self._marks)
        self.body.addWidget(self._alert)
        self.body.addLayout(Flow(self._purpose, self._eye, self._another, spacing=6))
        self.body.addWidget(self._caller_may)
        self.body.addWidget(self.told)
        self.body.addWidget(self._not_them)
        self.retranslate()

    def show_patient(self, patient: ChosenPatient) -> None:
        """Show them; of the one who stands here already, what was told stays told."""
        before = self.patient()
        if before is not None and before.id == patient.id:
            told = before.told | patient.told
            other = before.otherwise - told
            patient = replace(patient, caller=before.caller, calls=before.calls)
            patient = replace(patient, told=told, otherwise=other)
        self._patient = patient
        self._offer()
        self._eye.setChecked(False)
        self._purpose.choose((patient.purpose, patient.caller))
        self.calls_changed.emit(patient.purpose is PurposeOfUse.PHONE)
        if patient.calls is not None and patient.purpose is PurposeOfUse.PHONE:
            self._purpose.choose(patient.calls)
        self.told.show_patient(patient, patient.told, patient.otherwise)
        self._show_told()
        self._write_marks(patient)
        self._alert.setText(patient.alert)
        self._alert.setVisible(bool(patient.alert))
        self._write()

    def focus_another(self) -> None:
        self._another.setFocus(Qt.FocusReason.OtherFocusReason)

    def patient(self) -> ChosenPatient | None:
        """Who stands here, with who asks for them and what was told."""
        one = self._patient
        if one is None:
            return None
        known = self.known_caller()
        calls = None if known is None else known.id
        told, otherwise = self.told.told(), self.told.otherwise()
        return replace(one, caller=self._asking()[1], calls=calls, told=told, otherwise=otherwise)

    def known_caller(self) -> KnownCaller | None:
        """The relative who calls, if it is one of those on the card."""
        callers = () if self._patient is None else self._patient.callers
        return next((one for one in callers if one.id == self._purpose.choice()), None)

    def calling(self) -> Calling | None:
        """Who asks for the visit, if somebody does."""
        if not self.somebody_asks():
            return None
        told, otherwise = self.told.told(), self.told.otherwise()
        asked = Calling(caller=self._asking()[1], told=told, otherwise=otherwise)
        known = self.known_caller()
        if known is None:
            return asked
        return replace(asked, kin=known.kin, may_book=known.may_book)

    def somebody_asks(self) -> bool:
        """Whether there is somebody who can tell who they are."""
        return self._asking()[0] is not PurposeOfUse.BOOKING

    def warn_once(self) -> str:
        """What is to be said before it is booked for a relative who may not book; once."""
        return self._caller_may.warn_once()

    def lacks_telling(self) -> bool:
        """Whether more must be told before it is booked."""
        if self._patient is None or not self._identify or not self.somebody_asks():
            return False
        owed = 2 if self._patient.twice else 1
        return len(self.told.told()) < min(owed, len(self.told.there()))

    def ask_words(self) -> str:
        """What is to be done before it is booked."""
        return refused_words() if self._are_not_them() else ask_words(self.told.there())

    def _are_not_them(self) -> bool:
        """Whether more was told otherwise than a slip of the tongue."""
        return self._identify and self.somebody_asks() and len(self.told.otherwise()) > 1

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self._offer()
        self._purpose.set_name(translate("scheduling", "Who asks"))
        self._another.set_words(translate("scheduling", "Another patient"))
        self._write()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer(self) -> None:
        """Those who belong to the patient first; each with whether they may book."""
        callers = () if self._patient is None else self._patient.callers
        known = [(one.id, caller_words(one)) for one in callers]
        usual, *others = [(asking, said(words)) for asking, words in CALLING.items()]
        self._purpose.offer([usual, *known, *others])

    def _write(self) -> None:
        whole = self._eye.isChecked()
        translate = QCoreApplication.translate
        self._eye.setAccessibleName(
            translate("scheduling", "Hide birth date and phone")
            if whole
            else translate("scheduling", "Show birth date and phone")
        )
        if self._patient is None:
            return
        self._not_them.say(not_them_words() if self._are_not_them() else "", Tone.WARN)
        one, known = self._patient, self.known_caller()
        self._caller_may.show_caller(known)
        if known is not None and not known.address:
            one = replace(one, phone=None)
        self._name.setText(one.name)
        self._reach.setText(reach_words(one, self._region, whole=whole, told=self._shown()))
        self._eye.setVisible(bool(one.birth_date or one.phone))

    def _write_marks(self, patient: ChosenPatient) -> None:
        for badge in self._badges:
            self._marks.removeWidget(badge)
            badge.deleteLater()
        self._badges = [Badge(mark.words, mark.tone, mark.icon) for mark in patient.marks]
        for badge in self._badges:
            self._marks.addWidget(badge)

    def _asking(self) -> tuple[PurposeOfUse, Caller]:
        known, key = self.known_caller(), self._purpose.choice()
        if known is not None:
            return PurposeOfUse.PHONE, known.caller
        assert isinstance(key, tuple)
        return key

    def _shown(self) -> frozenset[Told]:
        return self.told.told() if self._identify else frozenset()

    def _told_changed(self) -> None:
        self._write()
        self.told_changed.emit()

    def _show_told(self) -> None:
        self.told.setVisible(self._identify and self.somebody_asks())

    def _purpose_chosen(self, _key: Hashable) -> None:
        self._show_told()
        self._write()
        purpose = self._asking()[0]
        if self._patient is not None and purpose is not self._patient.purpose:
            self.purpose_changed.emit(purpose)


class _Eye(Pressable):
    """Shows what is half hidden, and hides it again."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(px(TARGET), px(TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = px(ICON_MARK)
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(self.rect()).center())
        icon = Icon.EYE_OFF if self.isChecked() else Icon.EYE
        paint_icon(painter, icon, square, colours().t3)
        if self.hasFocus():
            draw.ring(painter, QRectF(self.rect()), colour=colours().acc)
