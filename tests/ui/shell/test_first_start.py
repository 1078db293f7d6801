"""The pages of the first start, driven by keys, with the real state behind them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit

from clinic_desk.beginning.answers import Step
from clinic_desk.clock import HandClock
from clinic_desk.staff import codes
from tests.builders import CODE_AGE, MONDAY, stretching_once
from tests.core.beginning.conftest import PASSPHRASE, Computer, at_the_kit, founded, right_words
from tests.ui.accessible import nameless
from ui.background.runner import Runner
from ui.kit.label import Label
from ui.shell.first_start import printing
from ui.shell.first_start.beginning import BeginningDesk
from ui.shell.first_start.welcome import WelcomePage
from ui.words.language import Language, speak


@pytest.fixture
def computer(quick_path):
    with stretching_once():
        yield Computer(place=quick_path, clock=HandClock(MONDAY))


@pytest.fixture
def begin(computer, qtbot, shown, qapp):
    """Start the program's pages on that computer."""
    made = []

    def start(state=None):
        runner = Runner(threads=1)
        desk = BeginningDesk(state or computer.start(), runner)
        desk.language_chosen.connect(lambda said: speak(qapp, Language(said)))
        made.append((desk, runner))
        desk.frame.resize(1280, 800)
        shown(desk.frame)
        desk.show()
        return desk

    yield start
    for desk, runner in made:
        desk.close()
        runner.wait()


def press(qtbot, desk, key, text=""):
    where = desk.frame.focusWidget() or desk.frame
    if text:
        qtbot.keyClicks(where, text)
    qtbot.keyClick(where, key)
    QApplication.processEvents()


def enter(qtbot, desk, text=""):
    press(qtbot, desk, Qt.Key.Key_Return, text)


def to_the_owner(qtbot, desk):
    enter(qtbot, desk)
    enter(qtbot, desk, "Norra Kliniken")
    desk.hours.editor.lines[6].setFocus()
    enter(qtbot, desk)
    enter(qtbot, desk)
    assert desk.start.step is Step.OWNER
    return desk


def found(qtbot, desk):
    to_the_owner(qtbot, desk)
    qtbot.keyClicks(desk.owner.name, "Eva Quist")
    desk.owner.chosen.input.setFocus()
    enter(qtbot, desk, PASSPHRASE)
    qtbot.waitUntil(lambda: desk.frame.page() is desk.code, timeout=20_000)
    return desk


def shown_code(desk, clock):
    return codes.code_at(desk.start.half.secret, codes.step_of(clock.now()))


def test_from_the_language_to_a_clinic_by_keys_alone(begin, computer, qtbot):
    desk = found(qtbot, begin())
    qtbot.keyClicks(desk.code.setup.input, shown_code(desk, computer.clock))
    assert desk.frame.page() is desk.kit
    words = right_words(desk.start)
    enter(qtbot, desk)
    assert desk.kit.asking
    qtbot.keyClicks(desk.kit.asked[0], words[0])
    desk.kit.asked[1].setFocus()
    with qtbot.waitSignal(desk.finished) as finished:
        enter(qtbot, desk, words[1])
    begun = finished.args[0]
    assert begun.folder.name == "norra-kliniken"
    assert (begun.sign_in_name, begun.password) == ("eva", PASSPHRASE)
    assert computer.files() == ["norra-kliniken"]


def test_the_language_is_applied_at_once(begin, qtbot, qapp):
    desk = begin()
    desk.language.choices[Language.SWEDISH].click()
    qapp.processEvents()
    assert desk.language.title() == "Vilket språk talar du?"
    enter(qtbot, desk)
    assert desk.start.answers.language == "sv"


def test_what_is_wrong_is_said_at_its_field_and_the_focus_goes_there(begin, qtbot):
    desk = begin()
    enter(qtbot, desk)
    enter(qtbot, desk)
    assert desk.clinic.fields["clinic"].problem()
    assert desk.clinic.name.hasFocus()
    qtbot.keyClicks(desk.clinic.name, "N")
    assert not desk.clinic.fields["clinic"].problem()


def test_the_folder_is_named_for_the_clinic_as_it_is_typed(begin, qtbot):
    desk = begin()
    enter(qtbot, desk)
    qtbot.keyClicks(desk.clinic.name, "Norra")
    assert desk.clinic._folder_words.text().endswith("norra")


def test_the_zone_is_taken_whatever_its_case_and_brings_its_country(begin, qtbot):
    desk = begin()
    enter(qtbot, desk)
    desk.clinic.zone.setText("america/new york")
    assert desk.clinic.typed(desk.start.answers).zone == "America/New_York"
    desk.clinic._completions.activated.emit("America/New_York")
    assert desk.clinic.country.currentData() == "US"


def test_going_back_loses_no_typing_not_even_the_passphrase(begin, qtbot):
    desk = to_the_owner(qtbot, begin())
    qtbot.keyClicks(desk.owner.name, "Eva Quist")
    qtbot.keyClicks(desk.owner.chosen.input, PASSPHRASE)
    qtbot.keyClick(desk.owner.chosen.input, Qt.Key.Key_Escape)
    assert desk.frame.page() is desk.rules
    enter(qtbot, desk)
    assert desk.owner.name.text() == "Eva Quist"
    assert desk.owner.chosen.password() == PASSPHRASE


def test_a_law_that_was_unticked_stays_so(begin, qtbot):
    desk = to_the_owner(qtbot, begin())
    desk.go_back()
    first = next(iter(desk.rules.profiles.values()))
    assert first.isChecked(), "Sweden's is suggested"
    first.click()
    desk.go_on()
    assert desk.start.answers.laws == ()
    desk.go_back()
    assert not first.isChecked()


def test_without_a_keychain_it_says_so_and_asks(begin, computer, qtbot):
    computer.keychain_there = False
    desk = to_the_owner(qtbot, begin())
    qtbot.waitUntil(desk.owner._file.isVisible)
    qtbot.keyClicks(desk.owner.name, "Eva Quist")
    desk.owner.chosen.input.setFocus()
    enter(qtbot, desk, PASSPHRASE)
    qtbot.waitUntil(lambda: bool(desk.owner.fields["file_accepted"].problem()))
    assert desk.owner.accepted.hasFocus()
    desk.owner.accepted.click()
    enter(qtbot, desk)
    qtbot.waitUntil(lambda: desk.frame.page() is desk.code, timeout=20_000)


def test_a_weak_passphrase_is_refused_at_its_field(begin, computer, qtbot):
    desk = to_the_owner(qtbot, begin())
    qtbot.keyClicks(desk.owner.name, "Eva Quist")
    desk.owner.chosen.input.setFocus()
    enter(qtbot, desk, "password1234")
    qtbot.waitUntil(lambda: bool(desk.owner.fields["password"].problem()))
    assert desk.owner.chosen.password() == "password1234", "it is there to be made better"
    assert computer.files() == []


def test_a_wrong_code_is_said_at_its_field(begin, computer, qtbot):
    desk = found(qtbot, begin())
    wrong = f"{(int(shown_code(desk, computer.clock)) + 1) % 1_000_000:06}"
    qtbot.keyClicks(desk.code.setup.input, wrong)
    assert "does not fit" in desk.code.fields["code"].problem()
    assert desk.code.code() == ""


def test_the_words_are_off_the_screen_while_they_are_asked_back(begin, computer, qtbot):
    state = at_the_kit(computer.start(), computer.clock)
    desk = begin(state)
    desk.kit.show_half(state.half, state.words_asked)
    assert desk.kit.qr.isVisible()
    desk.go_on()
    visible = {label.text() for label in desk.frame.findChildren(Label) if label.isVisible()}
    assert not visible & set(state.half.kit)
    assert not desk.kit.qr.isVisible()
    desk.kit._again.click()
    assert desk.kit.qr.isVisible()


def test_nothing_secret_stays_in_the_pages_once_they_are_left(begin, computer, qtbot):
    desk = found(qtbot, begin())
    half = desk.start.half
    secrets = {PASSPHRASE, desk.code.setup.key.text(), *half.kit}
    desk.close()
    said = {one.text() for one in desk.frame.findChildren(QLineEdit)}
    said |= {one.text() for one in desk.frame.findChildren(Label)}
    assert not said & secrets


def test_after_a_kill_the_passphrase_leads_on(begin, computer, qtbot):
    founded(computer.start()).close()
    desk = begin()
    assert desk.frame.page() is desk.back_again
    enter(qtbot, desk, "not the right one at all")
    qtbot.waitUntil(lambda: bool(desk.back_again.fields["password"].problem()), timeout=20_000)
    computer.clock.move(CODE_AGE)
    enter(qtbot, desk, PASSPHRASE)
    qtbot.waitUntil(lambda: desk.frame.page() is desk.code, timeout=20_000)
    assert desk.code.setup.key.text()


def test_after_a_kill_the_account_can_be_begun_anew(begin, computer, qtbot):
    founded(computer.start()).close()
    desk = begin()
    desk.back_again._anew.click()
    assert desk.frame.page() is desk.owner
    assert computer.files() == []


def test_every_page_names_its_controls(begin, computer, qtbot):
    desk = found(qtbot, begin())
    pages = (desk.language, desk.clinic, desk.hours, desk.rules, desk.owner, desk.code, desk.kit)
    for page in (*pages, desk.back_again):
        desk.frame.show_page(page, ["one"], 0)
        assert nameless(desk.frame) == [], type(page).__name__


def test_the_kit_is_painted_on_one_page(qapp):
    page = QImage(827, 1169, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    words = [f"word{number}" for number in range(24)]
    printing.paint_kit(painter, 100, 827, "Norra Kliniken", words)
    painter.end()
    dark = [y for y in range(1169) for x in range(0, 827, 3) if page.pixelColor(x, y).black() > 128]
    assert min(dark) < 120
    assert 700 < max(dark) < 1150, "the QR code ends above the page's foot"


def test_the_welcome_says_which_way_somebody_wants(shown, qtbot):
    page = shown(WelcomePage())
    page.show_known(["/somewhere/north"], back=True)
    page.enter()
    assert nameless(page) == []
    with qtbot.waitSignal(page.begin_wanted):
        qtbot.keyClick(page.begin, Qt.Key.Key_Return)
    qtbot.keyClick(page.begin, Qt.Key.Key_Down)
    assert page.open.hasFocus()
    with qtbot.waitSignal(page.known_wanted) as known:
        page._known_choices[0].click()
    assert known.args == ["/somewhere/north"]
    with qtbot.waitSignal(page.language_chosen):
        page.language._segments["sv"].click()
    with qtbot.waitSignal(page.back_wanted):
        qtbot.keyClick(page.begin, Qt.Key.Key_Escape)
