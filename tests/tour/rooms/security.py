"""The tour's pictures of the security room and of the way back from a backup."""

import tempfile
from pathlib import Path
from typing import Any

from clinic_desk.errors import DiskFull
from clinic_desk.progress import Progress
from clinic_desk.staff.permissions import Role
from tests.journeys.driving import NEXT_CODE, code_of, settle, until
from ui.oversight.backup_words import failed_words
from ui.oversight.kit_page import KitPage
from ui.oversight.restore_page import Step
from ui.shell import restoring
from ui.theme.tokens import Tone

_WORDS = ("abandon", "ability", "able", "about") * 6


def security_and_back(tour: Any) -> None:
    """The room, then the way back from the backup that was made in it."""
    with a_drive() as drive:
        security(tour, Path(drive))
        tour.lock(draw=False)
        kit_in_place(tour)
        way_back(tour, Path(drive))
        tour.sit(Role.PRACTICE_MANAGER)
        tour.draw("told-of-restore")


def security(tour: Any, drive: Path) -> None:
    """What protects the vault; a backup, one that did not fit, and a try at a restore."""
    tour.run.go("security")
    tour.draw("security-no-backup")
    kit_anew(tour)
    section = tour.window.room("security").sections[1]
    section._choose = lambda *_: drive
    section.begin_work()
    section.advance(Progress(done=431, total=1000, stage="copying-vault"))
    tour.draw("security-working")
    section.end_work(failed_words(DiskFull()), Tone.DANGER)
    tour.draw("security-disk-full")
    section.back_up.click()
    until(lambda: section.banner.sentence() and section.back_up.isEnabled(), "it is made")
    tour.draw("security")
    section.try_restore.click()
    until(lambda: section.banner.sentence() and section.back_up.isEnabled(), "it is tried")
    tour.draw("security-tried")


def kit_anew(tour: Any) -> None:
    """What an owner sees who makes a new kit."""
    page = KitPage(_WORDS, (4, 17))
    tour.window.show_instead(page)
    tour.draw("kit-anew")
    tour.window.show_instead(None)


def kit_in_place(tour: Any) -> None:
    """The keychain is lost and the clinic is whole: the kit's words, then a new kit."""
    desk = tour.run.program.reopening
    desk.begin()
    page = desk.page
    for field, word in zip(page.words.fields, (*_WORDS[:5], "zzz"), strict=False):
        field.setText(word)
        field._judge()
    tour.draw("reopen-words")
    page.show_new_kit(_WORDS, (3, 17))
    tour.draw("reopen-new-kit")
    page.left.emit()


def way_back(tour: Any, drive: Path) -> None:
    """From the sign-in page through every step, and who is told."""
    with a_drive() as computer:  # what was tried one way is not counted in the next
        usual, restoring.tries_place = restoring.tries_place, lambda: Path(computer) / "tries"
        try:
            _way_back(tour, drive)
        finally:
            restoring.tries_place = usual


def _way_back(tour: Any, drive: Path) -> None:
    tour.run.page._restore.click()
    page = tour.run.program.restoring.page
    page._choose = page.opening._choose = lambda *_: drive
    tour.draw("restore-choose")
    page.choose.click()
    tour.draw("restore-password")
    page.opening.way._segments["kit"].click()
    for field, word in zip(page.opening.words.fields, (*_WORDS[:5], "zzz"), strict=False):
        field.setText(word)
        field._judge()
    tour.draw("restore-kit")
    page.opening.way._segments["password"].click()
    person = tour.people[Role.OWNER]
    page.opening.name.setText(person["sign_in_name"])
    for code in ("000000", None):
        page.opening.password.setText(person["password"])
        tour.clock.move(NEXT_CODE)
        page.opening.code.setText(code or code_of(person["secret"], tour.clock))
        page.opening.begin.click()
        if code:
            until(page.banner.sentence, "it is refused")
            tour.draw("restore-refused")
    until(lambda: page.step is Step.DONE, "the clinic is back")
    tour.draw("restore-done")
    page.show_new_kit(_WORDS, (4, 17))
    tour.draw("restore-new-kit")
    page.new_kit.written.click()
    page.new_kit.inputs[0].setText("zoo")
    page.new_kit._confirm()
    tour.draw("restore-kit-asked")
    page.finish()
    settle()
    tour.run.come_to_front()


def a_drive() -> tempfile.TemporaryDirectory[str]:
    """Somewhere that is not the clinic's folder."""
    return tempfile.TemporaryDirectory(prefix="clinic-desk-drive-")


SCREENS = {Role.PRACTICE_MANAGER: [security_and_back]}
