"""Whose columns the schedule shows and what its colours tell, as each person chose it."""

import json
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject

from clinic_desk.ids import PractitionerId
from clinic_desk.scheduling.records import Clinic
from clinic_desk.staff import preferences
from clinic_desk.staff.session import DeskSession
from ui.kit.announce import announce
from ui.scheduling.columns_choice import GROUP_KEYS, Columns, ColumnsPanel
from ui.scheduling.day_model import Shown
from ui.scheduling.tints import ColourBy
from ui.shell.main_window import MainWindow
from ui.words.people import short_name

_AMONG, _GROUPS, _COLOUR = "schedule.columns", "schedule.groups", "schedule.colour"


class ColumnsDesk(QObject):
    """Keeps what one person chose, in the vault, and opens the panel in which they choose."""

    def __init__(
        self,
        session: DeskSession,
        window: MainWindow,
        house: Callable[[], Clinic],
        shown: Callable[[], Shown],
        changed: Callable[[], None],
    ) -> None:
        """``house`` and ``shown`` are asked for what there is; ``changed`` draws it anew."""
        super().__init__(window)
        self._session, self._window = session, window
        self._house, self._shown, self._changed = house, shown, changed
        self.chosen = _read(preferences.read(session))

    def among(self, house: Clinic) -> tuple[PractitionerId, ...] | None:
        """Whose columns are shown; None: everybody's. Who is gone is not asked for."""
        there = {one.id for one in house.practitioners}
        return tuple(one for one in self.chosen.among if one in there) or None

    def show_group(self, figure: int) -> None:
        """Show the group of a key, or open the panel in which one is made."""
        whom = self.chosen.groups.get(figure, ())
        if not whom:
            self.open()
            return
        self.choose(whom)

    def choose(self, whom: tuple[PractitionerId, ...]) -> None:
        """Show these columns; nobody: everybody's."""
        self._keep(replace(self.chosen, among=whom))
        names = [short_name(one) for one in self._house().practitioners if one.id in whom]
        announce(self._window, ", ".join(names) or everybody_words())

    def open(self) -> None:
        panel = ColumnsPanel(self._house().practitioners)
        panel.among_wanted.connect(self.choose)
        panel.group_kept.connect(self._keep_group)
        panel.colour_wanted.connect(
            lambda by: self._keep(replace(self.chosen, colour_by=ColourBy(by)))
        )
        panel.close_wanted.connect(self._close)
        self._window.show_panel(panel)
        panel.show_columns(self.chosen, self._shown())
        panel.setFocus()

    def close(self) -> None:
        self.deleteLater()

    def _keep_group(self, figure: int) -> None:
        self._keep(replace(self.chosen, groups={**self.chosen.groups, figure: self.chosen.among}))

    def _keep(self, wanted: Columns) -> None:
        self.chosen = wanted
        groups = {str(figure): list(whom) for figure, whom in wanted.groups.items() if whom}
        preferences.put(self._session, _AMONG, json.dumps(list(wanted.among)))
        preferences.put(self._session, _GROUPS, json.dumps(groups))
        preferences.put(self._session, _COLOUR, wanted.colour_by)
        self._changed()
        panel = self._window.panel()
        if isinstance(panel, ColumnsPanel):
            panel.show_columns(wanted, self._shown())

    def _close(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()


def _read(kept: dict[str, str]) -> Columns:
    """What was kept; the usual where another version of the program wrote it otherwise."""
    try:
        groups = {
            int(figure): tuple(PractitionerId(int(one)) for one in whom)
            for figure, whom in json.loads(kept.get(_GROUPS, "{}")).items()
            if int(figure) in GROUP_KEYS
        }
        among = tuple(PractitionerId(int(one)) for one in json.loads(kept.get(_AMONG, "[]")))
        return Columns(
            among=among, groups=groups, colour_by=ColourBy(kept.get(_COLOUR, ColourBy.SERVICE))
        )
    except (AttributeError, TypeError, ValueError):
        return Columns()


def everybody_words() -> str:
    return QCoreApplication.translate("shell", "Everybody is shown")
