import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from clinic_desk.audit.events import EventKind, Outcome
from clinic_desk.audit.records import LogPage
from clinic_desk.ids import DeviceId
from ui.audit.log_model import Column, LogModel
from ui.audit.log_words import facts_words, several_words
from ui.audit.names import Names
from ui.kit.table import ICON_ROLE, STRONG_ROLE
from ui.theme.icons import Icon
from ui.words.language import Language, speak

ROOT = QModelIndex()


@pytest.fixture
def model(qtbot, build):
    made = LogModel(build.zone, build.today)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return made


def cells(model, row=0):
    return [model.index(row, column).data() for column in Column]


def test_a_row_says_time_who_whose_what_and_why(model, build):
    model.begin(build.page(), build.names())
    assert cells(model) == [
        "20:14:31  Mon 23 Nov",
        "Jonas Tegnell",
        "Ludvig Tegnell",
        "Contact, visits",
        "Phone call",
    ]


def test_an_entry_of_today_needs_no_day(model, build):
    model.begin(build.page(), build.names())
    model.set_today(build.evening.date())
    assert cells(model)[0] == "20:14:31"


def test_the_first_cell_speaks_the_whole_entry(model, build):
    model.begin(build.page(), build.names())
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Jonas Tegnell opened Ludvig Tegnell’s card, 20:14"


def test_whose_is_one_name_several_nobody_or_somebody_hidden(model, build):
    entries = (
        build.entry(5, patients=(build.ludvig, build.maria), about=14),
        build.entry(4, patients=(), about=0),
        build.entry(3, patients=(), about=1),
        build.entry(2, patients=(7,), about=1),
    )
    model.begin(LogPage(entries=entries, next=None), build.names())
    whose = [cells(model, row)[Column.WHOSE] for row in range(4)]
    assert whose == ["14 names", "", "Erased person", "Protected person"]


def test_what_went_wrong_has_a_sign_beside_its_word(model, build):
    refused = build.entry(
        3, kind=EventKind.PERMISSION_REFUSED, outcome=Outcome.SERIOUS_FAILURE, seen=()
    )
    model.begin(LogPage(entries=(refused, build.entry(2)), next=None), build.names())
    what = [model.index(row, Column.WHAT) for row in range(2)]
    assert (what[0].data(), what[0].data(ICON_ROLE)) == ("Refused", Icon.TRIANGLE_ALERT)
    assert what[1].data(ICON_ROLE) is None
    assert model.index(0, Column.WHOSE).data(STRONG_ROLE)


def test_the_next_page_is_asked_for_once_and_comes_below(model, build, qtbot):
    page = build.page(900, more=True)
    model.begin(page, build.names())
    asked, inserted = [], []
    model.more_wanted.connect(asked.append)
    model.rowsInserted.connect(lambda _parent, low, high: inserted.append((low, high)))
    assert model.canFetchMore(ROOT)
    model.fetchMore(ROOT)
    model.fetchMore(ROOT)
    assert asked == [page.next]
    model.append(build.page(897, 2), Names())
    assert inserted == [(3, 4)]
    assert not model.canFetchMore(ROOT)
    assert [model.entry(row).seq for row in range(5)] == [900, 899, 898, 897, 896]
    assert cells(model, 4)[Column.WHO] == "Jonas Tegnell"


def test_what_happens_meanwhile_comes_above(model, build):
    model.begin(build.page(900), build.names())
    inserted, resets = [], []
    model.rowsInserted.connect(lambda _parent, low, high: inserted.append((low, high)))
    model.modelReset.connect(lambda: resets.append(True))
    model.prepend((build.entry(902), build.entry(901)), Names())
    assert (inserted, resets) == ([(0, 1)], [])
    assert model.row_of(900) == 2


def test_another_filter_leaves_nothing_of_the_one_before(model, build):
    model.begin(build.page(900, more=True), build.names())
    model.begin(LogPage(entries=(), next=None), Names())
    assert model.rowCount() == 0
    assert model.names == Names()
    assert not model.canFetchMore(ROOT)


def test_the_list_speaks_swedish(model, build, qapp):
    model.begin(build.page(), build.names())
    speak(qapp, Language.SWEDISH)
    assert cells(model)[3:] == ["Kontakt, besök", "Telefonsamtal"]
    heads = [model.headerData(each, Qt.Orientation.Horizontal) for each in Column]
    assert heads == ["Tid", "Vem", "Vems", "Vad", "Ändamål"]


def test_computer_and_unit_are_said_only_where_there_are_several(build, qapp):
    one = build.names(devices={DeviceId(1): "Desk"})
    two = build.names(devices={DeviceId(1): "Desk", DeviceId(2): "Back room"})
    assert "Desk" not in facts_words(build.entry(), one, build.zone)
    assert "Computer: Desk" in facts_words(build.entry(), two, build.zone)


def test_how_long_a_card_was_open_is_said(build, qapp):
    closed = build.entry(kind=EventKind.RECORD_CLOSED, facts={"seconds": 56})
    assert "Open for 56 seconds" in facts_words(closed, build.names(), build.zone)


def test_the_names_that_a_search_showed_are_listed(build, qapp):
    search = build.entry(patients=(build.ludvig, build.maria), about=4)
    assert several_words(search, build.names()) == "Ludvig Tegnell, Maria Tegnell, 2 more"
    assert several_words(build.entry(), build.names()) == ""
