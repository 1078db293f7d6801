"""One colleague, an invitation, one's own account: what a person types becomes what is asked."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clinic_desk.errors import Problem
from clinic_desk.ids import AccountId
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Enrolment, SearchDepth
from tests.ui.accessible import nameless
from ui.kit.button import Button
from ui.kit.label import Label
from ui.staff.colleague_panel import ColleaguePanel, Shown, may_act
from ui.staff.invite_form import InvitePanel
from ui.staff.own_account_panel import OwnAccountPanel
from ui.staff.staff_words import until_words
from ui.words.dates import numeric_day

from .conftest import HADDAD, NOW, TODAY


def said(widget):
    QApplication.processEvents()  # what was just added is shown
    return [label.text() for label in widget.findChildren(Label) if label.isVisible()]


def buttons(widget):
    return [one.text() for one in widget.findChildren(Button) if one.isVisible() and one.text()]


def press(qtbot, widget, words):
    QApplication.processEvents()
    (button,) = [
        one for one in widget.findChildren(Button) if one.isVisible() and one.text() == words
    ]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def shown_as(colleague, **other):
    values = {
        "colleague": colleague,
        "practitioners": {HADDAD: "Omar Haddad"},
        "names": {},
        "may_act": True,
        "now": NOW,
        "zone": UTC,
    }
    return Shown(**{**values, **other})


@pytest.fixture
def panel_of(shown, choices):
    def make(colleague, **other):
        return shown(ColleaguePanel(shown_as(colleague, **other), choices, prints=lambda *_: True))

    return make


def test_a_colleague_shows_why_and_how_far(panel_of, colleagues):
    panel = panel_of(colleagues[0])
    assert {"Answers the phone", "Books visits", "Sees contact data"} <= set(said(panel))
    assert {"Only with Omar Haddad", "Search by whole name or number only"} <= set(said(panel))
    assert nameless(panel) == []


def test_nobody_is_offered_what_they_may_not_do(panel_of, colleagues):
    panel = panel_of(colleagues[1], may_act=False)
    assert buttons(panel) == []
    assert "Nobody changes their own access, and only an owner an owner’s." in said(panel)


def test_a_lock_is_ended_with_a_reason(panel_of, colleagues, qtbot):
    panel = panel_of(colleagues[3])
    press(qtbot, panel, "End the lock")
    QApplication.processEvents()
    qtbot.keyClicks(panel.focusWidget(), "Asked her at the desk")
    with qtbot.waitSignal(panel.unlock_wanted) as wanted:
        press(qtbot, panel, "End the lock")
    assert wanted.args == ["Asked her at the desk"]


def test_a_reason_that_is_missing_is_asked_for(panel_of, colleagues, qtbot):
    panel = panel_of(colleagues[0])
    press(qtbot, panel, "Phone or password lost")
    panel.show_problems({"reason": Problem.MISSING})
    assert "Fill this in." in said(panel)


def test_ending_says_what_it_means_first_and_can_be_left(panel_of, colleagues, qtbot):
    panel = panel_of(colleagues[0])
    with qtbot.assertNotEmitted(panel.end_wanted):
        press(qtbot, panel, "End the account")
        QApplication.processEvents()
        assert panel.focusWidget().text() == "Back"
        press(qtbot, panel, "Back")
    press(qtbot, panel, "End the account")
    with qtbot.waitSignal(panel.end_wanted):
        press(qtbot, panel, "End the account now")


def test_a_change_begins_with_what_there_is(panel_of, colleagues, qtbot):
    panel = panel_of(colleagues[0])
    press(qtbot, panel, "Change the access")
    with qtbot.waitSignal(panel.change_wanted) as wanted:
        press(qtbot, panel, "Save the access")
    (access,) = wanted.args
    assert access.grounds == {Role.RECEPTIONIST: colleagues[0].grants[0].grounds}


def test_a_kept_review_names_the_role(panel_of, colleagues, qtbot):
    panel = panel_of(colleagues[2])
    assert "Review overdue since 20/11/2026" in said(panel)
    with qtbot.waitSignal(panel.review_wanted) as wanted:
        press(qtbot, panel, "Keep it for 90 days")
    assert wanted.args == [Role.RECEPTIONIST]


def test_nobody_acts_on_themselves_and_only_an_owner_on_an_owner(colleagues):
    anna, eva = colleagues[0], colleagues[1]
    assert may_act(anna, AccountId(9), owner=False)
    assert not may_act(anna, AccountId(1), owner=True)
    assert not may_act(eva, AccountId(9), owner=False)
    assert may_act(eva, AccountId(9), owner=True)


@pytest.fixture
def invite(shown, choices):
    printed = []

    def prints(_parent, lines):
        printed.append(lines)
        return True

    panel = shown(InvitePanel(choices, prints=prints))
    panel.printed = printed
    return panel


def test_an_invitation_says_who_as_what_and_why(invite, qtbot):
    form = invite.form
    qtbot.keyClicks(form.name, "Ines Vik")
    assert form.sign_in_name.text() == "ines"
    form.access.roles[Role.RECEPTIONIST].click()
    for field, text in ((form.access.task, "T"), (form.access.need, "N"), (form.access.risk, "R")):
        qtbot.keyClicks(field, text)
    with qtbot.waitSignal(form.invite_wanted) as wanted:
        form.submit()
    name, display, access = wanted.args
    assert (name, display, access.ends) == ("ines", "Ines Vik", None)
    grounds = access.grounds[Role.RECEPTIONIST]
    assert (grounds.task, grounds.need, grounds.risk) == ("T", "N", "R")
    assert grounds.review_due == TODAY + timedelta(days=90)
    assert grounds.practitioners is None


def test_a_temp_is_asked_for_a_buddy_and_ends_today_unless_said(invite, qtbot):
    form = invite.form
    form.access.roles[Role.TEMP].click()
    assert form.access.buddy.isVisible()
    assert not form.access.exact.isEnabled()
    form.access.buddy.setCurrentIndex(1)
    access = form.access.access()
    assert access.ends == datetime(2026, 11, 24, 17, tzinfo=UTC)
    assert access.grounds[Role.TEMP].buddy == AccountId(1)
    assert access.grounds[Role.TEMP].search is SearchDepth.EXACT


def test_limits_name_their_practitioners(invite):
    form = invite.form.access
    form.roles[Role.RECEPTIONIST].click()
    form.limited.click()
    form.allowed[HADDAD].click()
    assert form.access().grounds[Role.RECEPTIONIST].practitioners == frozenset({HADDAD})


def test_a_date_that_is_none_is_said_and_nothing_is_sent(invite, qtbot):
    form = invite.form
    form.access.review.setText("soon")
    with qtbot.assertNotEmitted(form.invite_wanted):
        form.submit()
    assert "This is not a date. Write it as 1980-03-12." in said(invite)


def test_what_was_not_taken_is_said_until_one_types_there(invite, qtbot):
    invite.form.show_problems({"sign_in_name": Problem.MISSING, "task": Problem.MISSING})
    assert said(invite).count("Fill this in.") == 2
    qtbot.keyClicks(invite.form.sign_in_name, "ines")
    assert said(invite).count("Fill this in.") == 1


def test_the_phrase_is_shown_once_and_can_be_printed(invite, invited, qtbot):
    invite.show_invited(invited, "Norra Kliniken", UTC)
    assert invited.phrase in said(invite)
    assert nameless(invite) == []
    press(qtbot, invite, "Print it")
    (lines,) = invite.printed
    assert any(invited.phrase in line for line in lines)
    assert lines[0] == "Norra Kliniken"


@pytest.fixture
def mine(shown, own, colleagues):
    return shown(OwnAccountPanel(own, colleagues[0].grants, NOW, UTC, prints=lambda *_: True))


def test_ones_own_account_says_what_one_may_and_until_when(mine):
    assert {"Answers the phone", "Needs: Books visits"} <= set(said(mine))
    assert "On paper, for the day the phone is lost. 7 left." in said(mine)
    assert nameless(mine) == []


def test_a_password_is_sent_once_it_holds(mine, qtbot):
    press(qtbot, mine, "Change the password")
    QApplication.processEvents()
    qtbot.keyClicks(mine.focusWidget(), "the present one")
    qtbot.keyClicks(mine._new.input, "walnut ferry")
    with qtbot.assertNotEmitted(mine.password_wanted):
        press(qtbot, mine, "Change the password")
    qtbot.keyClicks(mine._new.input, " cobalt umbrella")
    with qtbot.waitSignal(mine.password_wanted) as wanted:
        press(qtbot, mine, "Change the password")
    assert wanted.args == ["the present one", "walnut ferry cobalt umbrella"]
    mine.show_problems({"present": Problem.DOES_NOT_MATCH})
    assert "This is not your password." in said(mine)


def test_another_device_is_tried_before_it_counts(mine, qtbot):
    made = Enrolment(account=AccountId(1), secret=b"x" * 20, uri="otpauth://totp/x?secret=ABC")
    mine.show_device(made)
    qtbot.keyClicks(mine._present.control, "secret")
    with qtbot.waitSignal(mine.renew_wanted) as wanted:
        qtbot.keyClicks(mine._device.input, "123456")
    assert wanted.args == ["secret", made, "123456"]


def test_recovery_codes_are_shown_and_gone_when_one_goes_back(mine, qtbot):
    mine.show_codes(("AAAA-BBBB-CCCC-DDDD",))
    assert "AAAA-BBBB-CCCC-DDDD" in said(mine)
    press(qtbot, mine, "Back")
    assert "AAAA-BBBB-CCCC-DDDD" not in said(mine)


def test_an_old_password_is_said_to_be_due(shown, own):
    panel = shown(OwnAccountPanel(replace(own, password_due=NOW), (), NOW, UTC))
    assert "Set on 25/10/2026. It is time for another." in said(panel)


def test_the_first_review_is_ninety_days_on(invite):
    assert invite.form.access.review.text() == numeric_day(TODAY + timedelta(days=90))


def test_days_are_written_as_the_language_writes_them_and_typed_as_one_likes(invite, qtbot):
    access = invite.form.access
    access.roles[Role.TEMP].setChecked(True)
    assert access.ends.text() == until_words(datetime.combine(TODAY, time(17), UTC), UTC)
    access.review.setFocus()
    access.review.setText("in 2 w")
    access.ends.setFocus()
    assert access.review.text() == numeric_day(TODAY + timedelta(weeks=2))
    access.ends.setText("24/12 8:30")
    assert access.access().ends == datetime(TODAY.year, 12, 24, 8, 30, tzinfo=UTC)
    access.ends.setText("whenever")
    assert access.access() is None
    assert access._rows["ends"].problem()


def test_an_empty_invitation_is_refused_at_once_and_takes_the_next_letter(invite, qtbot):
    form = invite.form
    form.name.clear()
    form.sign_in_name.clear()
    form.send.setFocus()
    with qtbot.assertNotEmitted(form.invite_wanted):
        qtbot.keyClick(form.send, Qt.Key.Key_Return)
    assert "Choose at least one." in said(invite)
    qtbot.keyClicks(QApplication.focusWidget(), "Ines")
    assert form.name.text() == "Ines"


def test_enter_goes_on_through_an_invitation_to_its_button(invite, qtbot):
    def enter():
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    form = invite.form
    form.name.setFocus()
    enter()
    assert form.sign_in_name.hasFocus()
    enter()
    assert form.access.roles[Role.PRACTICE_MANAGER].hasFocus()
    enter()
    assert form.access.roles[Role.RECEPTIONIST].hasFocus()
    form.access.limited.setFocus()
    enter()
    assert form.send.hasFocus()


def test_the_first_thing_that_is_wrong_takes_the_focus(invite):
    form = invite.form
    form.access.ends.setFocus()
    form.show_problems({"risk": Problem.MISSING, "task": Problem.MISSING})
    assert form.access.task.hasFocus()
    form.show_problems({"task": Problem.MISSING, "display_name": Problem.MISSING})
    assert form.name.hasFocus()
    form.show_problems({"roles": Problem.MISSING})
    assert form.access.roles[Role.PRACTICE_MANAGER].hasFocus()


def test_esc_leaves_a_change_before_it_leaves_the_colleague(panel_of, colleagues, qtbot):
    panel = panel_of(colleagues[0])
    press(qtbot, panel, "Change the access")
    QApplication.processEvents()
    with qtbot.assertNotEmitted(panel.close_wanted):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert "Change the access" in buttons(panel)
    assert panel.focusWidget().text() == "Change the access"
    with qtbot.waitSignal(panel.close_wanted):
        qtbot.keyClick(panel.focusWidget(), Qt.Key.Key_Escape)
