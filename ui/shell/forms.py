"""Forms at the side that are half typed: kept when they are left, given back when asked for.

One way for all of them. A panel says what stands in it and takes it back (``ui.kit.kept.Keeps``);
whoever opens it says by which action, and how it is opened again.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from clinic_desk.access import PurposeOfUse
from clinic_desk.ids import PatientId
from ui.actions.registry import BY_ID
from ui.kit.kept import Keeps
from ui.shell.main_window import MainWindow
from ui.words.keys import keys_shown

_MOST = 6
"""So many forms wait at a time; what was typed longest ago gives way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """Which form, and about whom: a patient is known by id and purpose alone."""

    action: str
    """The action that opens it, and brings it back."""
    whose: PatientId | None = None
    purpose: PurposeOfUse | None = None
    which: int = 0
    """The number of what it changes; 0 where it makes something new."""
    back: str = ""
    """Where Esc leads: to the booking, the card, or nowhere else."""
    typed: Mapping[str, Any] = field(default_factory=dict)

    def is_like(self, other: "Form") -> bool:
        """Whether it is the same form about the same."""
        mine = self.action, self.whose, self.which
        return mine == (other.action, other.whose, other.which)


class FormsDesk(QObject):
    """Keeps the forms of one person at the desk."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._opens: dict[str, Callable[[Form], None]] = {}
        self._waiting: tuple[Form, ...] = ()
        self._here: tuple[QWidget, Form, Any] | None = None
        self._stood: Form | None = None
        window.panel_left.connect(self._left)

    def close(self) -> None:
        self._window.panel_left.disconnect(self._left)

    def opened_by(self, action: str, opens: Callable[[Form], None]) -> None:
        """How a form of this action is opened again."""
        self._opens[action] = opens

    def show(self, form: Form, panel: QWidget, begin: Callable[[], object] = lambda: None) -> None:
        """Put a form at the side, filled by ``begin``, with what was typed in it before."""
        assert isinstance(panel, Keeps)
        self._window.show_panel(panel)
        begin()
        self._here = panel, form, panel.kept()
        kept = next((one for one in self._waiting if one.is_like(form)), None)
        if kept is not None:
            self._forget(form)
            with suppress(LookupError, TypeError, ValueError):  # another version wrote it otherwise
                panel.put(kept.typed)
        panel.setFocus()

    def done(self) -> None:
        """What the form at the side asked for is written."""
        self._here = None

    def stands(self, action: str) -> bool:
        """Whether a form of this action stands at the side."""
        here = self._here
        return here is not None and (here[0], here[1].action) == (self._window.panel(), action)

    def reopen_latest(self, action: str) -> bool:
        """Open the form of this action that was left last; whether there was one."""
        form = next((one for one in reversed(self._waiting) if one.action == action), None)
        if form is not None:
            self._opens[action](form)
        return form is not None

    # --- while somebody is away ---------------------------------------------------------------

    def half_written(self) -> dict[str, Any]:
        """What is typed and not written, plain enough for JSON, and which of it is shown."""
        shown = self._half()
        rest = self._waiting if shown is None else (*self._without(shown), shown)
        if not rest:
            return {}
        return {"forms": [asdict(one) for one in rest], "shown": shown is not None}

    def take_up(self, half: Mapping[str, Any]) -> None:
        """Offer these when they are asked for."""
        with suppress(KeyError, TypeError, ValueError):  # another version wrote it otherwise
            forms = tuple(map(_form, half.get("forms", ())))
            self._waiting = tuple(one for one in forms if one.action in self._opens)
            self._stood = self._waiting[-1] if half.get("shown") and self._waiting else None

    def come_back(self, *, here: bool) -> None:
        """Open what stood on the screen, in the place where it stood; else say that it waits."""
        stood, self._stood = self._stood, None
        if stood is not None and here:
            self._window.forget_change()
            self._opens[stood.action](stood)
        elif self._waiting:
            self._say_kept(self._waiting[-1])

    # --- within -------------------------------------------------------------------------------

    def _half(self) -> Form | None:
        """The form at the side, if something is typed in it."""
        if self._here is None or self._window.panel() is not self._here[0]:
            return None
        return self._typed_in(*self._here)

    def _typed_in(self, panel: QWidget, form: Form, fresh: Any) -> Form | None:
        assert isinstance(panel, Keeps)
        typed = panel.kept()
        return None if typed == fresh else replace(form, typed=typed)

    def _left(self, panel: object) -> None:
        if self._here is None or self._here[0] is not panel:
            return
        half = self._typed_in(*self._here)
        self._forget(self._here[1])
        self._here = None
        if half is not None:
            self._waiting = (*self._waiting, half)[-_MOST:]
            self._say_kept(half)

    def _forget(self, form: Form) -> None:
        self._waiting = self._without(form)

    def _without(self, form: Form) -> tuple[Form, ...]:
        return tuple(one for one in self._waiting if not one.is_like(form))

    def _say_kept(self, form: Form) -> None:
        kept = QCoreApplication.translate("deeds", "What you typed is kept. {keys} brings it back.")
        keys = keys_shown(BY_ID[form.action].shortcut)
        self._window.show_change(kept.format(keys=keys), undoable=False)


def _form(told: Mapping[str, Any]) -> Form:
    whose, purpose = told["whose"], told["purpose"]
    kept = {
        **told,
        "whose": None if whose is None else PatientId(whose),
        "purpose": None if purpose is None else PurposeOfUse(purpose),
    }
    return Form(**kept)
