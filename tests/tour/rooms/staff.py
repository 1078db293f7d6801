"""The staff room, one's own account and an invitation, drawn for the tour."""

from datetime import timedelta
from typing import TYPE_CHECKING

from clinic_desk.staff.permissions import Role
from tests.journeys.driving import code_of, settle, until
from ui.shell.code_again import CodeDialog
from ui.staff.colleague_panel import ColleaguePanel
from ui.staff.invite_form import InvitePanel
from ui.staff.own_account_panel import OwnAccountPanel

if TYPE_CHECKING:
    from tests.tour.visiting import Tour

PASSWORD = "walnut ferry cobalt umbrella"


def colleagues(tour: "Tour") -> None:
    """As a manager: the table, a colleague, an invitation, one's own account; then the invited."""
    window = tour.window
    tour.run.go("staff")
    page = window.room("staff")
    tour.draw("staff")
    page.table.setCurrentIndex(page.model.index(1, 0))
    tour.keyboard.press("Return")
    tour.draw("staff-colleague")
    panel = window.panel()
    assert isinstance(panel, ColleaguePanel)
    panel.ask_change()
    settle()
    tour.draw("staff-change")
    panel.ask_again()
    settle()
    tour.draw("staff-again")
    tour.keyboard.press("Esc")
    invited = _invite(tour)
    _own_account(tour)
    tour.lock(draw=False)
    _arrive(tour, invited)
    tour.sit(Role.PRACTICE_MANAGER)


def _invite(tour: "Tour") -> str:
    page = tour.window.room("staff")
    page.setFocus()
    tour.keyboard.press("Ctrl+I")
    panel = tour.window.panel()
    assert isinstance(panel, InvitePanel)
    panel.form.submit()
    settle()
    until(lambda: not panel.is_working(), "what is missing is said")
    tour.draw("staff-invite-missing")
    tour.keyboard.type("Ines Vik")
    access = panel.form.access
    access.roles[list(access.roles)[2]].setChecked(True)
    access.task.setFocus()
    tour.keyboard.type(tour.words("Reception on weekdays", "Reception på vardagar"))
    access.need.setFocus()
    tour.keyboard.type(tour.words("Names, phone numbers", "Namn, telefonnummer"))
    access.risk.setFocus()
    tour.keyboard.type(tour.words("Sees contact data", "Ser kontaktuppgifter"))
    tour.draw("staff-invite")
    tour.clock.move(timedelta(minutes=6))
    panel.form.submit()
    _code_again(tour)
    until(panel.card.phrase.text, "the phrase is shown")
    tour.draw("staff-phrase")
    phrase = panel.card.phrase.text()
    tour.keyboard.press("Esc")
    return phrase


def _code_again(tour: "Tour") -> None:
    """The code was given a while ago: it is asked for once more."""
    dialog = tour.window.findChild(CodeDialog)
    assert dialog is not None
    dialog.code.setText("000000")
    dialog.send.click()
    tour.draw("staff-code-again", dialog)
    tour.clock.move(timedelta(minutes=1))
    dialog.code.setText(code_of(tour.people[Role.PRACTICE_MANAGER]["secret"], tour.clock))
    dialog.send.click()


def _own_account(tour: "Tour") -> None:
    tour.window.top_bar.person.open()
    settle()
    tour.draw("person-menu", tour.window.top_bar.person._menu)
    tour.window.top_bar.person._menu.hide()
    tour.keyboard.press("Ctrl+Shift+A")
    panel = tour.window.panel()
    assert isinstance(panel, OwnAccountPanel)
    tour.draw("own-account")
    panel.ask_password()
    settle()
    tour.keyboard.press("Tab", "Tab")
    tour.keyboard.type("walnut ferry")
    tour.draw("own-password")
    panel.device_wanted.emit()
    settle()
    tour.draw("own-device")
    panel.show_codes(("ABCD-EFGH-JKLM-NPQR",) * 10)
    settle()
    tour.draw("own-codes")
    tour.keyboard.press("Esc")


def _arrive(tour: "Tour", phrase: str) -> None:
    window = tour.window
    window.sign_in.ask_spare(asked=True)
    settle()
    tour.draw("sign-in-recovery")
    window.sign_in.ask_spare(asked=False)
    window.sign_in._invited.click()
    settle()
    page = tour.run.program._arrivals.page
    page.name.setText("ines")
    page.phrase.setFocus()
    tour.keyboard.type(phrase)
    settle()
    tour.draw("invitation")
    page._go_on()
    until(lambda: page.steps.currentIndex() == 1, "the colleague is welcomed")
    page.password.input.setText(PASSWORD)
    settle()
    tour.draw("invitation-password")
    page._go_on()
    settle()
    tour.draw("invitation-code")
    page.leave.click()
    settle()


SCREENS = {Role.PRACTICE_MANAGER: [colleagues]}
