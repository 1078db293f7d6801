"""What a relative who is on the line may hear and do, and the one warning where they may not."""

from collections.abc import Callable
from operator import attrgetter

from PySide6.QtWidgets import QWidget

from clinic_desk.family.records import RelationId
from ui.kit.banner import Banner
from ui.scheduling.booking_records import KnownCaller
from ui.scheduling.caller_words import book_warning, cancel_warning, move_warning
from ui.theme.tokens import Tone

_Deed = tuple[Callable[[KnownCaller], bool], Callable[[KnownCaller], str]]

BOOKS: _Deed = attrgetter("may_book"), book_warning
CANCELS: _Deed = attrgetter("may_cancel"), cancel_warning
MOVES: _Deed = attrgetter("may_move"), move_warning


class CallerMay(Banner):
    """Hidden while no relative calls. Whoever may not is warned of once; then it is done."""

    def __init__(self, deed: _Deed, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._may, self._warning = deed
        self._one: KnownCaller | None = None
        self._warned: RelationId | None = None

    def show_caller(self, one: KnownCaller | None) -> None:
        """Who is on the line now, if it is a relative."""
        self._one = one
        tone = Tone.INFO if one is None or self._may(one) else Tone.WARN
        self.say("" if one is None else one.says, tone)

    def warn_once(self) -> str:
        """What is to be said before it is done for whoever may not; nothing the second time."""
        one = self._one
        if one is None or self._may(one) or self._warned == one.id:
            return ""
        self._warned = one.id
        return self._warning(one)
