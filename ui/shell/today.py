"""Today of one person at the desk: the views that they have, and the switch between them."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_desk.access import Happened, Permission, Reach
from clinic_desk.staff import preferences
from clinic_desk.staff.session import DeskSession
from ui.actions.binder import bind
from ui.shell.day_desks import DayDesks
from ui.shell.flow import FlowDesk
from ui.shell.overview import OverviewDesk
from ui.today.view_switch import TodayView, ViewSwitch

_KEPT = "today"


class TodayDesk(QObject):
    """Makes the room's page: one view, or several with their switch."""

    def __init__(
        self,
        session: DeskSession,
        board: FlowDesk,
        own: FlowDesk,
        overview: OverviewDesk,
        beside: DayDesks,
    ) -> None:
        """``beside``: what there is around the day besides its views."""
        super().__init__(overview.parent())
        self._session, self._beside = session, beside
        self._flows = (board, own)
        self._overview = overview
        self._makers: Mapping[TodayView, Callable[[QWidget | None], QWidget]] = {
            TodayView.OVERVIEW: overview.make,
            TodayView.BOARD: board.make,
            TodayView.OWN: own.make,
        }

    def make(self) -> QWidget:
        """The room's page, as this person looked at it last."""
        page = self._make()
        bind(page, self._beside.acts_of_today(), self._session.may)
        return page

    def _make(self) -> QWidget:
        views = views_of(self._session)
        if len(views) == 1:
            return self._makers[views[0]](None)
        kept = preferences.read(self._session).get(_KEPT, "")
        shown = TodayView(kept) if kept in views else views[0]
        page = TodayPage(views, shown, self._makers, self._keep)
        looks = {view.action: _looker(page, view) for view in views}
        bind(page, looks, self._session.may)
        return page

    def close(self) -> None:
        self._beside.close()
        self._overview.close()
        for flow in self._flows:
            flow.close()

    def tick(self) -> None:
        self._beside.tick()
        for flow in self._flows:
            flow.tick()

    def visits_changed(self) -> None:
        """Something happened to visits."""
        for flow in self._flows:
            flow.refresh_soon()

    def happened(self, happened: Sequence[Happened]) -> None:
        """Something was recorded."""
        self._beside.happened(happened)
        self._overview.refresh_soon()

    def _keep(self, view: TodayView) -> None:
        preferences.put(self._session, _KEPT, view)


class TodayPage(QStackedWidget):
    """Several views of today, each made when it is first looked at."""

    def __init__(
        self,
        views: tuple[TodayView, ...],
        shown: TodayView,
        makers: Mapping[TodayView, Callable[[QWidget | None], QWidget]],
        keep: Callable[[TodayView], None],
    ) -> None:
        super().__init__()
        self._views, self._makers, self._keep = views, makers, keep
        self._made: dict[TodayView, QWidget] = {}
        self._switches: dict[TodayView, ViewSwitch] = {}
        self._show(shown)

    def look_at(self, view: TodayView) -> None:
        """Show another view, which is also the one to begin with next time."""
        if self.currentWidget() is not self._made.get(view):
            self._show(view)
            self._keep(view)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def shown(self) -> TodayView:
        return next(view for view, made in self._made.items() if made is self.currentWidget())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys belong to the view that is shown."""
        super().focusInEvent(event)
        self._made[self.shown()].setFocus(event.reason())

    def _show(self, view: TodayView) -> None:
        if view not in self._made:
            switch = ViewSwitch(self._views, view)
            switch.chosen.connect(lambda key: self._chosen(view, TodayView(key)))
            self._made[view] = self._makers[view](switch)
            self._switches[view] = switch
            self.addWidget(self._made[view])
        self._switches[view].choose(view)
        self.setCurrentWidget(self._made[view])

    def _chosen(self, here: TodayView, there: TodayView) -> None:
        self._switches[here].choose(here)  # each view's switch stands on itself
        self.look_at(there)


def views_of(session: DeskSession) -> tuple[TodayView, ...]:
    """The overview for whoever answers for the clinic, one's own day for whoever sees patients,
    the flow board for whoever sees the whole day."""
    views = []
    if session.reach(Permission.LOG_READ) is Reach.ALL:
        views.append(TodayView.OVERVIEW)
    if session.practitioner is not None:
        views.append(TodayView.OWN)
    if session.reach(Permission.SCHEDULE_READ) is Reach.ALL or not views:
        views.append(TodayView.BOARD)
    return tuple(views)


def _looker(page: TodayPage, view: TodayView) -> Callable[[], None]:
    return lambda: page.look_at(view)
