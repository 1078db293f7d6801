"""Somebody practises, and nothing of it stays."""

import pytest

from clinic_desk.access import Permission, PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.records import LogFilter
from clinic_desk.errors import SessionEnded
from clinic_desk.patients import finding
from clinic_desk.practice import entering
from clinic_desk.practice.opening import EACH_ACT, NOW, Practice, learner_of
from clinic_desk.scheduling import clinic as clinics
from clinic_desk.scheduling import flow
from clinic_desk.staff.permissions import Role
from tests.builders import a_clinic, a_session
from tests.core.practice.conftest import LEARNER, opened

pytestmark = pytest.mark.slow


def test_the_learner_sits_there_in_their_role_with_a_full_day(tmp_path):
    practice = opened(tmp_path)
    session = practice.clinic.session

    assert session.who.display_name == "Nora Ny"
    assert session.who.roles == (Role.RECEPTIONIST,)
    with session.directory("desk") as directory:
        assert len(flow.today(session, directory).cards) > 15
        assert finding.find(session, directory, "Rådberg", limit=5)
    practice.close()


def test_a_clinician_practises_with_a_practitioners_own_day(tmp_path):
    practice = opened(tmp_path, Role.CLINICIAN)
    session = practice.clinic.session
    own = clinics.load(session).practitioners

    assert [one.id for one in own] == [session.practitioner]
    practice.close()


def test_a_temp_practises_as_one_with_an_end_and_a_buddy(tmp_path):
    practice = opened(tmp_path, Role.TEMP)
    session = practice.clinic.session

    assert session.who.roles == (Role.TEMP,)
    assert not session.may(Permission.DIRECTORY_BROWSE)
    practice.close()


def test_it_begins_each_time_on_the_same_morning(tmp_path):
    practice = opened(tmp_path)
    first = practice.clinic.clock.now()
    for _ in practice.open():
        pass

    assert practice.clinic.clock.now() == first
    assert first.date() == NOW.date()
    practice.close()


def test_time_stands_while_one_thinks_and_goes_on_with_what_one_does(tmp_path):
    practice = opened(tmp_path)
    made, heard = practice.clinic, []
    made.listen(heard.extend)
    before = made.clock.now()
    with made.session.directory("desk") as directory:
        found = finding.find(made.session, directory, "Rådberg", limit=1)[0]
    with made.session.opened(found.id, PurposeOfUse.PHONE):
        pass

    assert EventKind.RECORD_OPENED in {one.draft.kind for one in heard}
    assert made.clock.now() >= before + 3 * EACH_ACT
    made.move(EACH_ACT)
    practice.close()


def test_beginning_anew_forgets_what_was_done(tmp_path):
    practice = opened(tmp_path)
    first = practice.clinic
    with first.session.directory("desk"):
        pass
    for _ in practice.open():
        pass

    with pytest.raises(SessionEnded):
        first.session.require_live()
    assert not first.home.folder.exists()
    log = queries.open_log(practice.clinic.session, LogFilter())
    own = queries.page(practice.clinic.session, log).entries
    assert EventKind.DIRECTORY_OPENED not in {one.kind for one in own}
    practice.close()


def test_leaving_destroys_it(tmp_path):
    practice = opened(tmp_path)
    made = practice.clinic
    practice.close()

    assert practice.clinic is None
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(SessionEnded):
        made.session.require_live()


def test_leaving_while_it_is_being_made_leaves_nothing(tmp_path):
    practice = Practice(LEARNER, [tmp_path])
    making = practice.open()
    next(making)
    practice.close()
    list(making)

    assert practice.clinic is None
    assert list(tmp_path.iterdir()) == []


def test_a_making_that_is_stopped_leaves_nothing(tmp_path):
    making = Practice(LEARNER, [tmp_path]).open()
    next(making)
    making.close()

    assert list(tmp_path.iterdir()) == []


def test_the_real_log_tells_of_going_there_and_coming_back(tmp_path):
    clinic = a_clinic(tmp_path)
    session = a_session(clinic, Role.RECEPTIONIST)
    entering.enter(session, "find-and-book")
    entering.leave(session, "find-and-book", passed=True)
    entries = queries.page(session, queries.open_log(session, LogFilter())).entries

    left, entered = entries[1], entries[2]  # the newest is this look at the log
    assert (entered.kind, left.kind) == (EventKind.PRACTICE_ENTERED, EventKind.PRACTICE_LEFT)
    assert left.facts == {"task": "find-and-book", "passed": 1}
    clinic.close()


def test_it_is_told_of_the_learner_name_and_roles_alone(tmp_path):
    clinic = a_clinic(tmp_path)
    session = a_session(clinic, Role.CLINICIAN)

    assert learner_of(session).name == session.who.display_name
    assert learner_of(session).roles == (Role.CLINICIAN,)
    clinic.close()
