"""What is seen seldom: an old password, a paper not for everybody, no call parked, a death."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import Problem
from clinic_desk.family import handing, relations
from clinic_desk.family.records import Answer, Relative, WhyNotTell
from clinic_desk.patients import finding
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import settle
from ui.family.around_panel import REACH, AroundPanel
from ui.papers.given_panel import GivenPanel
from ui.patients.card_panel import CardPanel
from ui.staff.password_due_page import PasswordDuePage

if TYPE_CHECKING:
    from tests.tour.visiting import Tour

_A_YEAR = 365


def password_too_old(tour: Tour) -> None:
    """It stands in the place of everything until another one is chosen."""
    page = PasswordDuePage(["Anna Ek", "anna"], _A_YEAR)
    tour.window.show_instead(page)
    page.setFocus()
    tour.draw("password-due")
    tour.keyboard.type("wrong one")
    page.new.setFocus()
    tour.keyboard.type("anna anna anna")
    page.show_problems({"present": Problem.NOT_ACCEPTED})
    tour.draw("password-due-refused")
    tour.window.show_instead(None)


def given(tour: Tour) -> None:
    """Whom a slip is given to, where one of the parents may never learn the times."""
    session = tour.run.session
    with session.directory("tour") as opened:
        [child] = finding.find(session, opened, "elsa dahl", limit=1)
        with session.opened(child.id, PurposeOfUse.BOOKING) as card:
            found = relations.relatives(card, opened)
            hands = tuple(_hand(one) for one in found)
    panel = GivenPanel((handing.PATIENT, *hands, handing.SOMEBODY), 1)
    tour.run.go("schedule")
    tour.window.show_panel(panel)
    panel.setFocus()
    settle()
    tour.draw("given-whom")
    tour.keyboard.press("Return")
    tour.draw("given-refused")
    letter = [replace(one, tells=handing.Tells.LETTER) for one in hands]
    asked = GivenPanel((handing.POST, handing.PATIENT, *letter, handing.SOMEBODY))
    tour.window.show_panel(asked)
    asked.setFocus()
    settle()
    tour.draw("given-letter")
    tour.window.show_panel(None)


def _hand(one: Relative) -> handing.Hand:
    never = Answer(why=(WhyNotTell.NEVER_TIMES,))
    father = one.relation.never_address
    return handing.Hand(relative=one, answer=never if father else handing.EVERYTHING)


def nobody_parked(tour: Tour) -> None:
    """F8 where no call waits."""
    tour.run.go("schedule")
    tour.window.forget_change()
    tour.keyboard.press("F8")
    tour.draw("calls-none")
    tour.keyboard.press("Esc", "Esc")
    tour.window.forget_change()


def died(tour: Tour) -> None:
    """What is said of somebody who has died and is still booked, and what is refused."""
    tour.run.go("schedule")
    tour.find("moa persson")
    tour.keyboard.press("Return")
    tour.panel(CardPanel)
    tour.keyboard.press("Ctrl+Shift+F")
    around = tour.panel(AroundPanel)
    around.turn_to(REACH)
    around.reach.died.setFocus()
    tour.keyboard.type("20/11")
    tour.keyboard.press("Ctrl+S")
    tour.draw("died-saved")
    tour.keyboard.press("Esc")
    tour.panel(CardPanel)
    tour.draw("died-card")
    tour.keyboard.press("Ctrl+W", "Ctrl+Return")
    tour.draw("died-waits-for-nothing")
    tour.keyboard.press("Esc", "Ctrl+Z")
    tour.window.show_panel(None)
    tour.window.forget_change()


SCREENS = {Role.RECEPTIONIST: [password_too_old, given, nobody_parked, died]}
