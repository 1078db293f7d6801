"""Taking back and doing again: newest first, and never across another act."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from clinic_desk.errors import TimePassed
from clinic_desk.ids import AppointmentId, PatientId
from clinic_desk.scheduling.calling import Calling
from clinic_desk.scheduling.records import AppointmentStatus
from ui.shell import acts
from ui.shell.main_window import MainWindow
from ui.shell.undoing import Done, UndoDesk

WHEN = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
CONTROL = Qt.KeyboardModifier.ControlModifier


class Ledger:
    """Some acts, each of which stands or does not."""

    def __init__(self):
        self.standing = []
        self.refuses = False

    def act(self, name):
        if self.refuses:
            raise TimePassed(WHEN)
        self.standing.append(name)
        return Done(
            sentence=f"{name} is done",
            take_back=lambda: self._gone(name),
            again=lambda: self.act(name),
        )

    def _gone(self, name):
        self.standing.remove(name)
        return f"{name} is undone"


@pytest.fixture
def faults():
    return []


@pytest.fixture
def desk(shown, faults):
    window = shown(MainWindow(()))
    window.sit_down("Anna", "Receptionist", lambda _permission: True, {})
    return UndoDesk(window, faults.append)


def press(qtbot, desk, key):
    qtbot.keyClick(desk.parent(), key, CONTROL)


def test_what_was_taken_back_is_done_again_in_the_order_in_which_it_was_done(desk, qtbot):
    ledger = Ledger()
    for name in ("first", "second"):
        desk.did(ledger.act(name))
    press(qtbot, desk, Qt.Key.Key_Z)
    press(qtbot, desk, Qt.Key.Key_Z)
    assert ledger.standing == []
    press(qtbot, desk, Qt.Key.Key_Y)
    assert ledger.standing == ["first"]
    press(qtbot, desk, Qt.Key.Key_Y)
    assert ledger.standing == ["first", "second"]
    press(qtbot, desk, Qt.Key.Key_Z)
    assert ledger.standing == ["first"]


def test_after_another_act_nothing_is_done_again(desk, qtbot):
    ledger = Ledger()
    desk.did(ledger.act("first"))
    press(qtbot, desk, Qt.Key.Key_Z)
    desk.did(ledger.act("other"))
    press(qtbot, desk, Qt.Key.Key_Y)
    assert ledger.standing == ["other"]


def test_what_cannot_be_done_again_says_why_and_is_forgotten(desk, qtbot, faults):
    ledger = Ledger()
    desk.did(ledger.act("first"))
    press(qtbot, desk, Qt.Key.Key_Z)
    ledger.refuses = True
    press(qtbot, desk, Qt.Key.Key_Y)
    assert [type(one) for one in faults] == [TimePassed]
    ledger.refuses = False
    press(qtbot, desk, Qt.Key.Key_Y)
    assert ledger.standing == []


# --- over a lock ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticked:
    which: str


class Register:
    """Ticks that stand, whoever is at the desk."""

    def __init__(self):
        self.ticked = []

    def tick(self, act):
        self.ticked.append(act.which)
        return self.stands(act)

    def stands(self, act):
        def back():
            self.ticked.remove(act.which)
            return f"{act.which} is undone"

        return Done(sentence=act.which, take_back=back, again=lambda: self.tick(act), act=act)


@pytest.fixture
def register():
    return Register()


@pytest.fixture
def sit(shown, faults, register):
    """Somebody sits down, with what was kept for them."""

    def sat(kept=b""):
        window = shown(MainWindow(()))
        window.sit_down("Anna", "Receptionist", lambda _permission: True, {})
        desk = UndoDesk(window, faults.append)
        desk.knows(Ticked, register.stands)
        desk.take_up(kept)
        return desk

    return sat


def test_undo_and_redo_both_survive(sit, register):
    before = sit()
    for name in ("first", "second", "third"):
        before.did(register.tick(Ticked(which=name)))
    before.undo()
    after = sit(before.half_done())
    after.redo()
    assert register.ticked == ["first", "second", "third"]
    for _ in range(3):
        after.undo()
    assert register.ticked == []
    again = sit(after.half_done())
    again.redo()
    assert register.ticked == ["first"]


def test_what_was_done_before_an_act_that_is_not_kept_is_not_taken_back_in_its_place(sit, register):
    desk, ledger = sit(), Ledger()
    desk.did(register.tick(Ticked(which="first")))
    desk.did(ledger.act("typed"))
    desk.did(ledger.act("typed too"))
    after = sit(sit(desk.half_done()).half_done())
    after.undo()
    bar = after.parent()._undo_bar
    assert bar.sentence() == "What you did last before the lock can no longer be taken back here"
    assert register.ticked == ["first"]
    after.undo()
    assert (register.ticked, ledger.standing) == ([], ["typed", "typed too"])


def test_what_follows_on_an_act_that_is_not_kept_is_not_done_again_without_it(sit, register):
    desk, ledger = sit(), Ledger()
    for name in ("first", "second"):
        desk.did(register.tick(Ticked(which=name)))
    desk.did(ledger.act("typed"))
    desk.did(register.tick(Ticked(which="third")))
    for _ in range(4):
        desk.undo()
    after = sit(desk.half_done())
    for _ in range(4):
        after.redo()
    assert (register.ticked, ledger.standing) == (["first", "second"], [])


def test_what_lapses_with_a_lock_leaves_no_gap(sit, register):
    desk = sit()
    desk.did(register.tick(Ticked(which="first")))
    desk.did(Done(sentence="Taken", take_back=lambda: "Let go", lapses=True))
    sit(desk.half_done()).undo()
    assert register.ticked == []


def test_what_is_of_no_known_kind_or_another_form_leaves_nothing(sit, register):
    desk = sit()
    desk.did(register.tick(Ticked(which="first")))
    kept = desk.half_done()
    others = b'[[["Ticked", []]], [], []]', b"[" * 9000 + b"]" * 9000
    for said in (b"", b"{}", kept.replace(b"Ticked", b"Retired"), b"[[[1]], [], []]", *others):
        after = sit(said)
        after.undo()
        assert register.ticked == ["first"]
        assert after.parent()._undo_bar.sentence() == "There is nothing to take back"


def test_the_oldest_goes_where_it_is_too_much(sit, register):
    desk = sit()
    for many in range(20):
        desk.did(register.tick(Ticked(which=str(many % 10) * 2000)))
    kept = desk.half_done()
    assert len(kept) <= 32 * 1024
    sit(kept).undo()
    assert len(register.ticked) == 19


def test_what_a_colleague_wrote_in_between_counts_as_theirs(desk):
    desk.wrote_row(7, 2)
    desk.wrote_row(7, 3)
    assert desk.known(7, 1) == desk.known(7, 2) == 3
    desk.wrote_row(7, 5)  # somebody else made it the fourth
    assert desk.known(7, 2) == 2, "what was done before them is not done over theirs"
    assert desk.known(7, 5) == 5


def test_an_act_that_writes_a_row_more_than_once_is_one_act(desk):
    desk.wrote_row(7, 4, over=1)
    assert desk.known(7, 1) == 4, "it can be done again after it was taken back"
    desk.wrote_row(7, 5)
    assert desk.known(7, 1) == desk.known(7, 4) == 5
    desk.wrote_row(7, 9, over=6)  # somebody else made it the sixth
    assert desk.known(7, 5) == 5
    assert desk.known(7, 6) == 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Everything:
    which: AppointmentId
    pair: tuple[PatientId, bool]
    many: tuple[int, ...]
    few: frozenset[AppointmentStatus]
    on: date
    start: datetime
    by: Calling | None
    no: Calling | None
    each: Mapping[str, int]


def test_an_act_is_read_as_it_was_told():
    act = Everything(
        which=AppointmentId(4),
        pair=(PatientId(5), True),
        many=(1, 2),
        few=frozenset({AppointmentStatus.DONE, AppointmentStatus.BOOKED}),
        on=date(2026, 11, 24),
        start=datetime.fromisoformat("2026-10-25T02:30").replace(fold=1),
        by=Calling(),
        no=None,
        each={"a": 1},
    )
    read = acts.read(Everything, acts.told(act))
    assert read == act
    assert read.start.fold == 1
