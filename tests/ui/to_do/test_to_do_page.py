"""The lists of things to do, by keyboard, in both languages, with nobody nameless."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from clinic_desk.clock import to_minutes
from clinic_desk.ids import AppointmentId, PatientId, PractitionerId, RoomId, ServiceId
from clinic_desk.patients.records import DirectoryEntry
from clinic_desk.scheduling.records import Clinic, Colour, Practitioner, Schedule, Service
from clinic_desk.scheduling.to_do.records import (
    Attempt,
    Call,
    CallId,
    CallOutcome,
    CallWhat,
    Urgency,
    Waiting,
    WaitingEntry,
    WaitingId,
    Wish,
)
from tests.ui.accessible import nameless
from ui.to_do.freed_notice import FreedNotice
from ui.to_do.patient_at import PatientAt
from ui.to_do.recall_panel import RecallPanel
from ui.to_do.task_lines import rows_of
from ui.to_do.task_rows import Section
from ui.to_do.to_do_page import ToDoPage
from ui.to_do.to_do_words import Beside
from ui.to_do.waiting_panel import WaitingPanel
from ui.words import people

TODAY = date(2026, 3, 2)
NOW = to_minutes(datetime(2026, 3, 2, 8, tzinfo=UTC))
VISIT = Service(id=ServiceId(31), name="New visit", short="New", minutes=30, colour=Colour.ACCENT)
SARA = Practitioner(
    id=PractitionerId(21),
    name="Sara Lindqvist",
    title="Dr",
    room=RoomId(11),
    care_unit=1,
    colour=Colour.ACCENT,
)
HOUSE = Clinic(
    name="Norra",
    practitioners=(SARA,),
    rooms=(),
    services=(VISIT,),
    retired=frozenset(),
    offers=frozenset({(VISIT.id, SARA.id)}),
    schedule=Schedule(zone="Europe/Stockholm", hours=()),
)
BESIDE = Beside(house=HOUSE, today=TODAY, now=NOW, region="SE")


def person(number, given="Ada", *, protected=False, born=date(1980, 3, 12)):
    return DirectoryEntry(
        id=PatientId(number),
        number=number,
        family="Berg",
        given=given,
        birth_date=born,
        phone="+46701234567",
        protected=protected,
    )


def a_call(number=1, what=CallWhat.CONFIRM, *outcomes, **more):
    attempts = [
        Attempt(
            id=CallId(at),
            patient=PatientId(number),
            what=what,
            about=number,
            outcome=outcome,
            made=datetime(2026, 3, 2, 7, at, tzinfo=UTC),
            again=NOW + 60 if outcome is CallOutcome.NO_ANSWER else None,
        )
        for at, outcome in enumerate(outcomes)
    ]
    who = more.pop("who", person(number))
    return Call(
        what=what,
        about=AppointmentId(number),
        who=who,
        service=VISIT.id,
        practitioner=SARA.id,
        start_utc=NOW + 1500,
        attempts=attempts,
        **more,
    )


def waits(number=1, urgency=Urgency.SOON, who=None):
    wish = Wish(service=VISIT.id, first=TODAY, last=date(2026, 4, 1), urgency=urgency)
    entry = WaitingEntry(
        id=WaitingId(number),
        patient=PatientId(number),
        wish=wish,
        since=datetime(2026, 2, 28, tzinfo=UTC),
    )
    return Waiting(entry=entry, who=who or person(number))


@pytest.fixture
def page(shown):
    made = shown(ToDoPage())
    made.setFocus()
    return made


def show(page, section, *found):
    page.show_rows(section, rows_of(section, found, BESIDE), {section: len(found)})


def test_a_call_says_who_about_what_when_and_how_it_went(page):
    show(page, Section.CALLS, a_call(1, CallWhat.CONFIRM, *[CallOutcome.NO_ANSWER] * 2))
    assert page.model.line(0).cells == (
        "Ada Berg",
        "Confirm New visit",
        "Tomorrow 10:00 · Dr Lindqvist",
        "No answer, 2 times · again today 10:00",
    )
    assert page.model.line(0).quiet


def test_the_next_call_is_current_once_one_was_made(page, qtbot):
    ended = []
    page.call_ended.connect(lambda line, outcome: ended.append((line.key[1], outcome)))
    first, second = a_call(1), a_call(2, who=person(2, "Bo"))
    show(page, Section.CALLS, first, second)
    page.end_call(CallOutcome.NO_ANSWER)
    show(page, Section.CALLS, second, a_call(1, CallWhat.CONFIRM, CallOutcome.NO_ANSWER))
    assert page.current().key[1] == 2
    assert ended == [(1, CallOutcome.NO_ANSWER)]


def test_whoever_wants_no_voicemail_or_no_call_is_offered_none(page):
    ended = []
    page.call_ended.connect(lambda _line, outcome: ended.append(outcome))
    show(page, Section.CALLS, a_call(1, may_leave_words=False))
    page.end_call(CallOutcome.VOICEMAIL)
    show(page, Section.CALLS, a_call(2, may_ring=False))
    page.end_call(CallOutcome.REACHED)
    assert ended == []
    assert page.current().phone == ""
    assert page.current().cells[3] == "Does not want to be rung"


def test_enter_books_and_letters_do_nothing(page, qtbot):
    booked = []
    page.book_wanted.connect(booked.append)
    show(page, Section.WAITING, waits())
    qtbot.keyClicks(page.table, "rs")
    assert booked == []
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert [line.of.entry.id for line in booked] == [1]


def test_two_of_one_name_are_told_apart_and_one_person_twice_is_not(page):
    other = person(2, born=date(1991, 1, 1))
    show(page, Section.WAITING, waits(1), waits(2, who=other))
    assert [page.model.line(row).cells[0] for row in (0, 1)] == [
        "Ada Berg · 1980",
        "Ada Berg · 1991",
    ]
    show(page, Section.WAITING, waits(1), waits(3, who=person(1)))
    assert page.model.line(1).cells[0] == "Ada Berg"


def test_visitors_see_initials_and_a_protected_person_is_a_number(page):
    hidden = person(214, protected=True)
    people.show_initials(only=True)
    try:
        show(page, Section.CALLS, a_call(1), a_call(214, who=hidden))
    finally:
        people.show_initials(only=False)
    assert [page.model.line(row).cells[0] for row in (0, 1)] == ["A. B.", "Nr 14"]
    assert page.model.line(1).phone == ""


def test_the_line_one_stands_on_stays_when_others_come_and_go(page):
    show(page, Section.WAITING, waits(1), waits(2, who=person(2, "Bo")))
    page.table.setCurrentIndex(page.model.index(1, 0))
    show(page, Section.WAITING, waits(2, who=person(2, "Bo")))
    assert page.current().key[1] == 2


def test_an_empty_list_teaches_how_something_comes_there(page):
    show(page, Section.WAITING)
    words = [label.text() for label in page._empty.findChildren(type(page._note))]
    assert any("Ctrl W" in one for one in words)


def test_the_model_keeps_its_word(page):
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    show(page, Section.CALLS, a_call(1), a_call(2))
    show(page, Section.CALLS, a_call(2))
    show(page, Section.WAITING, waits(5))


def test_nothing_is_nameless(page, shown):
    show(page, Section.CALLS, a_call(1))
    at = PatientAt(id=PatientId(1), name="Ada Berg", house=HOUSE, today=TODAY)
    forms = [shown(WaitingPanel(at)), shown(RecallPanel(at))]
    assert [nameless(one) for one in (page, *forms)] == [[], [], []]


@pytest.mark.parametrize("part", [(0, 1440), (0, 720), (540, 690), (960, 1440)])
def test_the_form_gives_back_what_it_was_filled_with(shown, part):
    at = PatientAt(id=PatientId(1), name="Ada Berg", house=HOUSE, today=TODAY)
    panel = shown(WaitingPanel(at))
    wish = Wish(
        service=VISIT.id,
        practitioners=(SARA.id,),
        weekdays=frozenset({2, 4}),
        part=part,
        first=TODAY,
        last=date(2026, 4, 1),
        urgency=Urgency.URGENT,
    )
    given = []
    panel.wanted.connect(lambda one, note: given.append((one, note)))
    panel.fill(wish, "Rings from work")
    panel.keep()
    assert given == [(wish, "Rings from work")]


def test_any_two_times_of_the_day_are_typed_for_the_waiting_list(shown):
    panel = shown(
        WaitingPanel(PatientAt(id=PatientId(1), name="Ada Berg", house=HOUSE, today=TODAY))
    )
    given = []
    panel.wanted.connect(lambda one, _note: given.append(one.part))
    assert not panel.starts.isVisible()
    panel.part.setCurrentIndex(panel.part.count() - 1)
    assert panel.starts.isVisible()
    panel.starts.setText("9.15")
    panel.ends.setText("soon")
    panel.keep()
    assert given == []
    assert panel.fields["ends"].problem()
    panel.ends.setText("11")
    panel.keep()
    assert given == [(9 * 60 + 15, 11 * 60)]


def test_a_day_that_cannot_be_read_is_said_at_its_field(shown):
    at = PatientAt(id=PatientId(1), name="Ada Berg", house=HOUSE, today=TODAY)
    panel = shown(RecallPanel(at))
    asked = []
    panel.wanted.connect(asked.append)
    panel.due.setText("soon")
    panel.keep()
    assert asked == []
    assert panel.fields["due"].problem()
    panel.due.setText("in 6 w")
    panel.keep()
    assert asked[0].due == date(2026, 4, 13)


def test_the_quiet_line_counts_and_names_nobody(shown, qtbot):
    room = shown(ToDoPage())
    notice = FreedNotice(room)
    notice.say(2)
    assert notice.sentence() == "2 wait for such a time"
    notice.say_still(0)
    assert notice.sentence() == "No time remains of what became free"
    assert not notice._show.isVisible()
    notice.say(0)
    assert notice.sentence() == ""


def test_the_count_of_calls_stays_when_another_list_is_shown(shown):
    page = shown(ToDoPage())
    page.show_rows(Section.CALLS, (), {Section.CALLS: 3, Section.WAITING: 2})
    page.show_rows(Section.WAITING, (), {Section.WAITING: 2})
    calls, waiting = page.sections.segments()[:2]
    assert calls.text().endswith("3")
    assert (calls.toolTip(), waiting.toolTip()) == ("Ctrl 1", "Ctrl 2")
