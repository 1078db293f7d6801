"""A manager asks a colleague in; the colleague sets password and code, and sits down."""

from datetime import timedelta

from clinic_desk.access import Permission
from clinic_desk.audit.events import EventKind
from clinic_desk.staff import codes
from clinic_desk.staff import store as staff_store
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.training import excusing
from tests.journeys.driving import NEXT_CODE, settle, until
from ui.staff.staff_model import Column

PASSWORD = "walnut ferry cobalt umbrella"


def invite(desk) -> str:
    """By keyboard, from the staff room; the phrase that the manager hands over."""
    desk.sit(Role.PRACTICE_MANAGER, "staff")
    desk.keyboard.press("Ctrl+I")
    desk.keyboard.type("Ines Vik")
    form = desk.window.panel().form
    assert form.sign_in_name.text() == "ines"
    desk.keyboard.press("Tab", "Tab", "Tab", "Space")
    assert form.access.roles[Role.RECEPTIONIST].isChecked()
    desk.keyboard.press("Tab", "Tab", "Tab")
    for text in ("Reception", "Books visits", "Sees contact data"):
        desk.keyboard.type(text)
        desk.keyboard.press("Tab")
    form.send.setFocus()
    desk.keyboard.press("Return")
    card = desk.window.panel().card
    until(card.phrase.text, "the phrase is shown")
    return card.phrase.text()


def test_a_manager_invites_a_colleague_accepts_and_signs_in(desk):
    phrase = invite(desk)
    newcomer = staff_store.everyone(desk.session.reading(Permission.ACCOUNT_MANAGE))
    excused = next(one for one in newcomer if one.sign_in_name == "ines")
    until_when = desk.clinic.clock.now() + timedelta(days=1)
    excusing.excuse(desk.session, excused.id, "Worked here before", until_when)
    desk.program.sign_out()
    settle()
    assert phrase not in " ".join(desk.run.texts())

    desk.page._invited.setFocus()
    desk.keyboard.press("Return")
    arrival = desk.program._arrivals.page
    desk.keyboard.type("Ines")
    desk.keyboard.press("Return")
    desk.keyboard.type(phrase)
    desk.keyboard.press("Return")
    until(lambda: arrival.steps.currentIndex() == 1, "the colleague is welcomed")
    desk.keyboard.type(PASSWORD)
    desk.keyboard.press("Return")
    secret = codes.secret_of(arrival.code.key.text().replace(" ", ""))
    desk.keyboard.type(codes.code_at(secret, codes.step_of(desk.clinic.clock.now())))
    until(lambda: desk.program.sitting is not None, "the colleague is in")
    settle()

    assert desk.window.top_bar.person.accessibleName() == "Ines Vik, Reception"
    assert "staff" not in [room.id for room in desk.window.rooms()]
    assert secret.hex() not in " ".join(desk.run.texts())
    desk.program.sign_out()
    desk.clinic.clock.move(NEXT_CODE)
    desk.run.come_to_front()
    desk.run.sign_in(
        "ines", PASSWORD, codes.code_at(secret, codes.step_of(desk.clinic.clock.now()))
    )
    kinds = [entry.kind for entry in desk.entries()]
    told = kinds[kinds.index(EventKind.ACCOUNT_INVITED) :]
    assert told.index(EventKind.INVITATION_ACCEPTED) < told.index(EventKind.SESSION_OPENED)


def test_my_account_is_a_key_away_and_changes_the_password(desk):
    desk.sit(Role.RECEPTIONIST)
    person = desk.clinic.people[Role.RECEPTIONIST]
    desk.keyboard.press("Ctrl+Shift+A")
    panel = desk.window.panel()
    panel.ask_password()
    settle()
    desk.keyboard.type("not the present one")
    desk.keyboard.press("Tab", "Tab")
    desk.keyboard.type(PASSWORD)
    desk.keyboard.press("Return")
    until(lambda: panel._present is not None and panel._present.problem(), "it is refused")
    desk.clinic.clock.move(NEXT_CODE)  # the next try waits a second
    desk.keyboard.press("Ctrl+A")
    desk.keyboard.type(person.password)
    desk.keyboard.press("Tab", "Tab", "Return")
    until(panel.banner.sentence, "it is done")
    desk.program.sign_out()

    desk.clinic.clock.move(NEXT_CODE)
    code = desk.clinic.code(Role.RECEPTIONIST)
    session = desk.program.desk.sign_in(Credentials(name=person.name, password=PASSWORD, code=code))
    assert session.who.display_name == "Rut Ahl"
    session.end("signed-out")


def test_the_mark_opens_a_menu_with_what_is_ones_own(desk):
    desk.sit(Role.CLINICIAN)
    desk.window.top_bar.person.setFocus()
    desk.keyboard.press("Return")
    menu = desk.window.top_bar.person._menu
    assert [entry.text().partition("\t")[0] for entry in menu.actions()] == [
        "My account",
        "Report an incident",
        "Hide or show every name (privacy screen)",
        "Change how the screen looks",
        "Switch between light and dark",
        "Change the language",
        "Sign out",
    ]
    assert menu.actions()[0].text() == "My account\tCtrl Shift A", "with its key, as any menu"
    desk.keyboard.press("Return")
    assert desk.window.panel().accessibleName() == "My account"


def test_the_staff_room_says_how_far_each_is_in_the_training(desk):
    desk.sit(Role.PRACTICE_MANAGER, "staff")
    model = desk.window.room("staff").model
    said = [model.index(row, Column.TRAINING).data() for row in range(model.rowCount())]
    assert set(said) <= {"Ready", "On the path", "Excused"}
    assert len(said) == model.rowCount() > 1


def test_an_invitation_that_lacks_something_says_it_where_one_can_type(desk):
    desk.sit(Role.PRACTICE_MANAGER, "staff")
    desk.keyboard.press("Ctrl+I")
    desk.keyboard.type("Ines Vik")
    panel = desk.window.panel()
    panel.form.access.roles[Role.RECEPTIONIST].setChecked(True)
    panel.form.send.setFocus()
    desk.keyboard.press("Return")
    until(panel.form.access.task.hasFocus, "the first field that lacks something has the focus")
    assert panel.isEnabled()
