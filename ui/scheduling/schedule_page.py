"""The schedule's page: a day, a week or a month, the way to others, and what it shows."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from clinic_desk.scheduling.month import Month
from clinic_desk.scheduling.records import DayAppointment
from ui.kit.announce import announce
from ui.kit.empty_state import EmptyState
from ui.kit.frames import Card, Scrolled
from ui.kit.label import Label
from ui.kit.notice import Notice
from ui.scheduling import month_words
from ui.scheduling.agenda_model import Agenda
from ui.scheduling.agenda_view import AgendaView
from ui.scheduling.day_header import DayHeader
from ui.scheduling.day_model import DayPlan, is_untouched
from ui.scheduling.day_view import DayView
from ui.scheduling.day_words import booking_advice
from ui.scheduling.legend import Legend, entries_of
from ui.scheduling.month_view import MonthView
from ui.scheduling.pinboard import Pinboard, PinTarget
from ui.scheduling.schedule_head import ScheduleHead
from ui.scheduling.schedule_views import View, leapt, stepped
from ui.scheduling.schedule_words import short_title_words, title_words
from ui.theme.icons import Icon
from ui.theme.style import px
from ui.theme.tokens import S2, S3, S4
from ui.words.beginning import nobody_to_book
from ui.words.people import hidden

_LEAST = 240  # pixels of width in which a day can be read
_LEAST_TALL = 56  # pixels of height that are left to it where the text is large
_AROUND_DAY = 96
_BOARD_FROM = 1200  # pixels of width from which one visit alone has the pinboard stand there
_LEGEND_FROM = 800  # pixels of height from which the legend has room


class SchedulePage(QWidget):
    """Shows what it is given. What a person does inside is said by ``view`` and ``month``."""

    away_wanted = Signal(object)
    """A PractitionerId: they cannot come today."""
    hit_wanted = Signal(object)
    """A PractitionerId: which of their visits cannot be kept?"""
    day_wanted = Signal(object)
    """A date that is to be shown, in the view that is shown."""
    seen = Signal()
    """The page has come to be shown again."""
    view_wanted = Signal(str, object)
    """A View, and the date that the focus stands on."""

    def __init__(
        self, today: date, *, may_book: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self._today = self._date = today
        self._shown = View.DAY
        self._bookable = True
        self._lists_week = False
        self._may_book = may_book
        self.head = ScheduleHead(today)
        self.view = DayView()
        self.month = MonthView()
        self.agenda = AgendaView()
        self._header = DayHeader()
        self._legend = Legend()
        self.pinboard = Pinboard()
        self.pin_target = PinTarget(self)
        self.view.takes_pins = self._takes_pins
        self.view.carrying.connect(self._show_target)
        self._build_body()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(S4, S3, S4, S3)
        lines.setSpacing(S3 + 2)
        lines.addWidget(self.head)
        self.notice = Notice()
        lines.addWidget(self.notice)
        beside = QHBoxLayout()
        beside.setSpacing(S3)
        beside.addWidget(self._body, 1)
        beside.addWidget(self.pinboard)
        lines.addLayout(beside, 1)
        lines.addWidget(self._legend)
        self._join_head()
        self.retranslate()

    def show_day(self, plan: DayPlan, today: date) -> None:
        """Show this day; ``today`` is the clinic's."""
        self._show_plan(View.DAY, plan, plan.day.date, today)

    def show_week(self, plan: DayPlan, on: date, today: date) -> None:
        """Show the week that ``on`` lies in."""
        self._show_plan(View.WEEK, plan, on, today)

    def show_month(self, shown: Month, on: date, today: date) -> None:
        """Show the month that ``on`` lies in, the focus on that day."""
        self.month.show_month(shown, on, today)
        self._hint.setText(month_words.hint_words(shown))
        focused = self._holds_focus()
        self._body.setCurrentIndex(1)
        self._show(View.MONTH, on, today, focused=focused)

    def show_agenda(self, agenda: Agenda, on: date, today: date) -> None:
        """List the visits of a day, or of the week that ``on`` lies in."""
        self.agenda.show_agenda(agenda, today)
        focused = self._holds_focus()
        self._lists_week = len(agenda.dates) > 1
        self._body.setCurrentWidget(self.agenda)
        self._show(View.AGENDA, on, today, focused=focused)

    def takes_pins(self, point: QPoint) -> bool:
        """Whether a visit let go there (global) is meant for the pinboard: right of the times."""
        here = self.view.mapFromGlobal(point)
        return (
            self.pinboard.takes(point)
            or self.pin_target.takes(point)
            or here.x() > self.view.width()
        )

    def _takes_pins(self, point: QPoint) -> bool:
        """Whoever carries it there by hand sees where it is now."""
        taken = self.takes_pins(point)
        if taken:
            self.pinboard.call_up()
        return taken

    def _show_target(self, carried: bool) -> None:  # noqa: FBT001 - what a signal brings
        """An empty pinboard takes no room; while something is carried it shows where it is."""
        if carried and not self.pinboard.isVisible():
            at = self.view.mapTo(self, QPoint(0, 0))
            self.pin_target.offer(QRect(at, self.view.viewport().size()))
        else:
            self.pin_target.hide()

    def view_shown(self) -> View:
        return self._shown

    def date_shown(self) -> date:
        return self._date

    def visit_focused(self) -> DayAppointment | None:
        """The visit that the focus stands on, in what is shown; a month has none."""
        if self._shown is View.AGENDA:
            return self.agenda.focused()
        at = None if self._shown is View.MONTH else self.view.focused()
        return None if at is None else at.appointment

    def date_focused(self) -> date:
        """The day that the focus stands on."""
        plan, at = self.view.plan(), self.view.focused()
        if self._shown is View.WEEK and plan and at and plan.dates:
            return plan.dates[at.column]
        if self._shown is View.AGENDA and self._lists_week:
            return self.agenda.date_focused() or self._date
        return self.month.focused() if self._shown is View.MONTH else self._date

    def go(self, steps: int) -> None:
        """Ask for the day, week or month that lies so many further on."""
        self.day_wanted.emit(stepped(self._unit(), self.date_focused(), steps))

    def leap(self, steps: int) -> None:
        """The same in larger steps."""
        self.day_wanted.emit(leapt(self._unit(), self.date_focused(), steps))

    def jump(self, unit: View, steps: int) -> None:
        """Ask for the day that lies so many weeks or months further on, whatever is shown."""
        self.day_wanted.emit(stepped(unit, self.date_focused(), steps))

    def go_today(self) -> None:
        self.day_wanted.emit(self._today)

    def look_at(self, view: View) -> None:
        """Ask for another view of where the focus stands."""
        self.view_wanted.emit(view, self.date_focused())

    def rewrite_names(self) -> None:
        """What may be seen of people has changed."""
        self.view.rewrite()
        self.agenda.retranslate()
        self._fit_legend()

    def retranslate(self) -> None:
        self._say_why_empty()
        self._teach()
        self._write_title()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys belong to what is shown."""
        super().focusInEvent(event)
        self.focus_schedule()

    def focus_schedule(self) -> None:
        if self._shown is View.AGENDA:
            self.agenda.focus_list()
            return
        shown = self.month if self._shown is View.MONTH else self.view
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.seen.emit()

    def minimumSizeHint(self) -> QSize:
        """The day and the week scroll sideways, the month does not."""
        month = self._shown is View.MONTH
        body = self.month.minimumSizeHint().width() if month else px(_LEAST)
        wide = max(body, self.head.minimumSizeHint().width()) + 2 * S4
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_legend()
        self.pinboard.fit(roomy=self.width() >= px(_BOARD_FROM))

    def _show_plan(self, view: View, plan: DayPlan, on: date, today: date) -> None:
        focused = self._holds_focus()
        self._today = today
        self.view.show_plan(plan)
        self._body.setCurrentIndex(0 if plan.columns else 2)
        self._bookable = bool(plan.shown.services)
        self._legend.show_entries(entries_of(plan.shown))
        self._teach()
        self._show_header()
        self._show(view, on, today, focused=focused)

    def _show(self, view: View, on: date, today: date, *, focused: bool) -> None:
        changed = view is not self._shown
        before = self.head.title()
        self._shown, self._date, self._today = view, on, today
        if changed:
            self.head.show_view(view)
        self._fit_legend()
        self._say_why_empty()
        self._write_title()
        if changed and focused:
            self.focus_schedule()
        if before and self.head.title() != before:
            announce(self, self.head.title())

    def _holds_focus(self) -> bool:
        """Whether the keys stand in the schedule itself, and are to stay there."""
        return self.agenda.holds_keys() or any(
            one is not None and one.hasFocus()
            for one in (self.view, self.month, *self.head.switch.segments())
        )

    def _say_why_empty(self) -> None:
        translate = QCoreApplication.translate
        otherwise = (
            translate("scheduling", "Nobody works this day"),
            translate("scheduling", "Choose another day."),
        )
        if self._shown is View.WEEK:
            otherwise = (
                translate("scheduling", "Nobody works this week"),
                translate("scheduling", "Choose another week."),
            )
        self._empty.set_words(*(otherwise if self._bookable else nobody_to_book()))

    def _teach(self) -> None:
        """Say in an empty day that is not past how one books, to whoever may."""
        plan = self.view.plan()
        ahead = plan is not None and max(plan.dates or (plan.day.date,)) >= self._today
        may = self._may_book and self._bookable and ahead
        wanted = may and plan is not None and is_untouched(plan)
        advice = booking_advice() if wanted else ""
        self.view.advice = advice
        self._advice.setText(advice)
        self._advice.setVisible(wanted)

    def _unit(self) -> View:
        """How far a step leads: a list of a week is gone through as a week is."""
        lists_week = self._shown is View.AGENDA and self._lists_week
        return View.WEEK if lists_week else self._shown

    def _write_title(self) -> None:
        which = self._unit(), self._date, self._today
        self.head.show_title(title_words(*which), self._today, short_title_words(*which))

    def _fit_legend(self) -> None:
        room = self.height() >= px(_LEGEND_FROM)
        self._legend.setVisible(room and self._shown in {View.DAY, View.WEEK} and not hidden())

    def _join_head(self) -> None:
        self.head.today_wanted.connect(self.go_today)
        self.head.step_wanted.connect(self.go)
        self.head.day_typed.connect(self.day_wanted)
        self.head.view_wanted.connect(lambda view: self.look_at(View(view)))
        self.head.left.connect(self.focus_schedule)
        self._header.away_wanted.connect(self.away_wanted)
        self._header.hit_wanted.connect(self.hit_wanted)
        self._header.day_wanted.connect(lambda on: self.view_wanted.emit(View.DAY, on))
        self.month.day_opened.connect(lambda on: self.view_wanted.emit(View.DAY, on))

    def _build_body(self) -> None:
        self._advice = Label(kind="second", wrap=True)
        self._advice.setContentsMargins(S3, S2, S3, S2)
        times = Card()
        times.body.setContentsMargins(1, 1, 1, 1)
        times.body.setSpacing(0)
        times.body.addWidget(self._header)
        times.body.addWidget(self._advice)
        times.body.addWidget(self.view, 1)
        card = Card()
        card.body.setContentsMargins(1, 1, 1, 1)
        self._scrolled = Scrolled(self.month)
        self.month.day_chosen.connect(self._bring_into_view)
        card.body.addWidget(self._scrolled, 1)
        self._hint = Label(kind="caption", wrap=True)
        months = QWidget()
        lines = QVBoxLayout(months)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(card, 1)
        lines.addWidget(self._hint)
        self._empty = EmptyState(Icon.CALENDAR_DAYS, "", "")
        self._body = QStackedWidget()
        self._body.setMinimumHeight(px(_LEAST_TALL))  # a hidden month would ask for more
        for one in (times, months, self._empty, self.agenda):
            self._body.addWidget(one)
        self.view.laid_out.connect(self._show_header)
        self.view.horizontalScrollBar().valueChanged.connect(self._header.move_to)

    def _bring_into_view(self, on: date) -> None:
        """In large text a month is taller than its place."""
        there = self.month.rect_of(on).center().toPoint()
        self._scrolled.ensureVisible(there.x(), there.y(), 0, px(_AROUND_DAY))

    def offer_acts(self, *, may: bool) -> None:
        """Whether a practitioner's name opens what can be done about their day."""
        self._header.offer_acts(may=may)

    def _show_header(self) -> None:
        plan, geometry = self.view.plan(), self.view.geometry_now()
        if plan and geometry:
            self._header.show_columns(plan, geometry, self._today)
