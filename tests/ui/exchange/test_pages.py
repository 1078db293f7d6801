"""The pages of import by keyboard: answers count, what is taken twice gives way, Esc goes back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clinic_desk.errors import Problem
from clinic_desk.exchange import opening
from clinic_desk.exchange.called import Gathered, Settled, Stranger, Thing, Way
from clinic_desk.exchange.faults import AGAINST, REFUSED, Fault
from clinic_desk.exchange.records import (
    AlikeLine,
    Answer,
    DateOrder,
    Field,
    ImportKind,
    Match,
    NewLine,
    Preview,
    Reading,
    RefusedLine,
    State,
)
from clinic_desk.patients.likeness import Likeness
from tests.core.exchange.files import MESSY, a_file
from tests.ui.accessible import nameless
from ui.exchange.exchange_page import ExchangePage, Step
from ui.exchange.export_view import CLEAR
from ui.exchange.fault_words import fault, why_told
from ui.exchange.home_view import Earlier
from ui.exchange.line_words import known_lines, new_line, refused_line
from ui.exchange.preview_view import PreviewView

WIDE = 816211348688901640
"""An id as the vault gives it: wider than a whole number of the toolkit."""


@pytest.fixture
def page(qtbot):
    made = ExchangePage(region="SE", may_import=True, may_export=True)
    made.resize(900, 700)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def facts(tmp_path):
    return opening.look(a_file(tmp_path, MESSY))


def shown(page, facts):
    mapped = opening.proposed(ImportKind.PATIENTS, facts)
    page.reading.show_file(facts, ImportKind.PATIENTS, mapped, "Old desk")
    page.reading.show_dates(opening.dates_of(facts, mapped))
    page.show_step(Step.READING)
    return mapped


def a_preview(facts, mapped):
    match = Match(
        patient=None,
        line=2,
        name="Alva Lind",
        born="1980-03-12",
        phone="",
        why=frozenset({Likeness.NAME}),
    )
    reading = Reading(
        kind=ImportKind.PATIENTS,
        facts=facts,
        mapped=mapped,
        dates=DateOrder.DAY,
        source="Old desk",
    )
    return Preview(
        reading=reading,
        counts={State.NEW: 3, State.ALIKE: 1, State.REFUSED: 1},
        alike=(AlikeLine(line=8, name="Alva Lindh", born="1980-03-12", phone="", match=match),),
        refused=(RefusedLine(line=5, problems={"birth_date": Problem.NOT_A_DATE}),),
    )


def test_a_thing_that_is_chosen_for_another_column_leaves_the_first(page, facts):
    shown(page, facts)
    fields = page.reading
    last = fields.choices[-1]
    last.setCurrentIndex(last.findData(Field.FAMILY))
    last.activated.emit(last.currentIndex())
    assert fields.columns()[1] is None
    assert fields.columns()[-1] is Field.FAMILY


def test_the_order_of_dates_is_shown_with_what_tells_it(page, facts):
    shown(page, facts)
    assert page.reading.dates() is DateOrder.DAY
    assert "25/12 1971" in page.reading._order._below.text()


def test_what_lacks_is_said_at_its_place(page, facts):
    shown(page, facts)
    page.reading.refuse({"source": Problem.MISSING, "birth_date": Problem.MISSING})
    assert page.reading._source.problem()
    assert "Date of birth" in page.reading.banner.sentence()


def test_an_answer_changes_what_the_button_takes_in(page, facts, qtbot):
    page.preview.show_preview(a_preview(facts, shown(page, facts)))
    page.show_step(Step.PREVIEW)
    assert page.preview.made() == 3
    page.preview.lines[0].choice.segments()[1].click()
    assert page.preview.answers() == {8: Answer.NEW}
    assert page.preview.made() == 4
    with qtbot.waitSignal(page.preview.take_in_wanted):
        page.preview.take_in.setFocus()
        QTest.keyClick(page.preview.take_in, Qt.Key.Key_Return)


def test_where_nothing_would_be_taken_in_the_button_cannot_be_pressed(page, facts):
    of = a_preview(facts, shown(page, facts))
    visits = replace(of.reading, kind=ImportKind.APPOINTMENTS)
    here = {State.KNOWN: 5, State.NEW: 0}
    page.preview.show_preview(replace(of, reading=visits, counts=here, known=(2, 3, 4, 9, 12)))
    page.show_step(Step.PREVIEW)
    assert not page.preview.take_in.isEnabled()
    assert page.preview.take_in.text() == "Nothing to take in"
    assert page.preview.focusProxy() is page.preview._back
    assert page.preview._known.text() == "Lines 2 to 4, 9, 12."
    people = replace(of, counts=here)
    page.preview.show_preview(people)
    assert page.preview.take_in.isEnabled(), "numbers of theirs may be new"


def test_of_many_lines_that_are_here_the_first_are_named():
    assert known_lines(range(2, 90_000)) == "Lines 2 to 89,999."
    assert known_lines(range(2, 100, 2)).endswith("38, 40. And 29 more.")
    assert known_lines([7]) == "Line 7."


def test_the_progress_stands_together_at_the_top(page):
    page.resize(900, 900)
    page.begin_work("writing-export")
    page.layout().activate()
    page.show()
    assert page.progress.height() < 200


def test_esc_goes_one_step_back_and_keeps_what_was_said(page, facts):
    shown(page, facts)
    page.reading.source.setText("Another desk")
    page.preview.show_preview(a_preview(facts, page.reading.columns()))
    page.show_step(Step.PREVIEW)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert (page.step, page.reading.source.text()) == (Step.READING, "Another desk")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.step is Step.HOME


def test_esc_stops_what_runs_and_waits_for_it(page, qtbot):
    page.begin_work("taking-in-lines")
    with qtbot.waitSignal(page.stop_wanted):
        QTest.keyClick(page, Qt.Key.Key_Escape)
    assert page.step is Step.WORK


def test_an_export_in_the_clear_asks_why(page, qtbot):
    page.home.export.click()
    assert page.step is Step.EXPORT
    page.export.way._segments[CLEAR].click()
    with qtbot.assertNotEmitted(page.export.export_wanted):
        page.export.go_on.click()
    assert page.export._reason.problem()
    page.export.reason.setText("The new program reads no sealed files")
    with qtbot.waitSignal(page.export.export_wanted):
        page.export.go_on.click()


def test_two_passphrases_that_differ_write_nothing(page, qtbot):
    page.home.export.click()
    page.export.passphrase.setText("granite otter harbour")
    page.export.again.setText("granite otter harbours")
    with qtbot.assertNotEmitted(page.export.export_wanted):
        page.export.go_on.click()
    assert page.export._again.problem()


@pytest.mark.parametrize("step", Step)
def test_every_control_of_every_step_has_a_name(page, facts, step):
    page.preview.show_preview(a_preview(facts, shown(page, facts)))
    page.begin_work("taking-in-lines")
    page.show_step(step)
    assert nameless(page) == []


def test_a_name_that_is_not_here_is_answered_and_counted_anew(page, facts, qtbot):
    kinds = (Thing.PRACTITIONER, Thing.SERVICE)
    names = [Stranger(what=one, name="Eva", lines=2, choices=((7, "Ewa"),)) for one in kinds]
    found = replace(
        a_preview(facts, shown(page, facts)),
        gathered=Gathered(strangers=tuple(names)),
        usual={one.key: Settled(way=Way.ADD, name="Eva", minutes="45") for one in names},
    )
    view = PreviewView(region="SE", may_add=True)
    qtbot.addWidget(view)
    view.show_preview(found)
    assert (view.said(), view.again.isHidden()) == ({}, True)
    person, service = view.strangers
    person.way.segments()[1].click()
    service.way.segments()[2].click()
    assert view.said() == {
        names[0].key: Settled(way=Way.HERE, stands_for=7),
        names[1].key: Settled(way=Way.ADD, name="Eva", minutes="45"),
    }
    assert view.take_in.isHidden()
    with qtbot.waitSignal(view.again_wanted):
        view.again.click()
    assert nameless(view) == []


def test_a_number_in_the_preview_stands_as_the_clinic_dials_it():
    line = NewLine(line=2, values={Field.NAME: "Alva Lind", Field.PHONE: "+46701740605"})
    assert new_line(line, "SE") == "Line 2: Alva Lind · 070-174 06 05"
    assert new_line(line, "US") == "Line 2: Alva Lind · +46 70 174 06 05"


def test_every_reason_has_words_and_no_two_the_same():
    reasons = {*Fault, *AGAINST.values(), *REFUSED.values()}
    told = [fault(one, 3) for one in reasons]
    assert len(set(told)) == len(reasons)


def test_a_line_that_clashes_with_one_before_names_it_here_and_in_the_file():
    clash = RefusedLine(line=7, problems={Field.START: Fault.EARLIER}, earlier=3)
    assert refused_line(clash) == "Line 7. Date and time lies over the visit in line 3."
    twice = RefusedLine(line=8, problems={Field.OUTSIDE: Problem.TAKEN}, earlier=3)
    assert why_told(twice) == "Its number there stands in line 3 too."
    assert why_told(None) == "Somebody like this is here already."


def test_an_import_of_another_day_goes_only_when_somebody_has_said_so_twice(page, qtbot):
    home, wanted = page.home, []
    home.take_back_wanted.connect(wanted.append)
    home.show_earlier([Earlier(id=WIDE, told="Patients from Old desk, Monday 2 March, 09:12")])
    QTest.keyClick(home.take_back[WIDE], Qt.Key.Key_Space)
    assert (wanted, home.asked, home._asking.isVisible()) == ([], WIDE, True)
    assert home._goes.text().startswith("Patients from Old desk")
    QTest.keyClick(home._keep, Qt.Key.Key_Escape)
    assert (wanted, home.asked, home._asking.isVisible()) == ([], None, False)
    QTest.keyClick(home.take_back[WIDE], Qt.Key.Key_Space)
    QTest.keyClick(home._sure, Qt.Key.Key_Space)
    assert wanted == [WIDE]
    assert nameless(page) == []
