"""A second number with wishes of its own, and a postal address: kept by policy, obeyed by all."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import InvalidInput, NotFound, Problem, StaleRow
from clinic_desk.family import contacting, second, second_contact, store, telling, wishing
from clinic_desk.family.records import ContactReason, Way, Wishes
from clinic_desk.family.second import NONE, SecondContact
from clinic_desk.scheduling.papers import Detail
from clinic_desk.scheduling.to_do import call_sheet, calls
from clinic_desk.staff import policies
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import MORNING

FIRST, SECOND = "+46701234567", "+46709998877"
TODAY = MORNING.date()


@pytest.fixture
def allowed(desk):
    for key in ("contact.second-phone", "contact.postal-address"):
        policies.change(desk.session, key, "1")
    return desk


def keep(desk, typed, whose=None):
    with desk.session.directory("card") as opened:
        return second_contact.keep(desk.session, opened, whose or desk.patient, typed)


def reach(desk, way, reason=ContactReason.VISIT):
    with desk.session.directory("to-do") as opened:
        return contacting.may_contact_all(opened, [desk.patient], way, reason)[desk.patient]


def test_nothing_is_kept_unless_the_clinic_has_said_so(desk):
    with pytest.raises(InvalidInput) as refused:
        keep(desk, SecondContact(phone=SECOND, post="Box 12, Lund"))
    assert refused.value.problems == {
        "phone": Problem.NOT_ACCEPTED,
        "post": Problem.NOT_ACCEPTED,
    }


def test_what_was_kept_can_be_taken_away_when_the_policy_has_ended(allowed):
    kept = keep(allowed, SecondContact(phone=SECOND))
    policies.change(allowed.session, "contact.second-phone", "0")
    gone = keep(allowed, replace(kept, phone=None))
    assert (gone.phone, gone.version) == (None, 2)


def test_fields_are_read_as_others_are_and_somebody_quicker_is_told(allowed):
    kept = keep(allowed, SecondContact(phone="070-999 88 77", ring=False, voicemail=True))
    assert (kept.phone, kept.voicemail) == (SECOND, False)
    with pytest.raises(InvalidInput):
        keep(allowed, replace(kept, phone="abc"))
    with pytest.raises(InvalidInput):
        keep(allowed, replace(kept, post="4111 1111 1111 1111"))
    with pytest.raises(StaleRow):
        keep(allowed, SecondContact(phone=SECOND))


def test_whoever_may_not_see_a_protected_person_keeps_nothing_of_them(allowed):
    hidden = a_patient(allowed.session, "Gömd", "Greta", protected=True)
    keep(allowed, SecondContact(phone=SECOND), hidden)
    allowed.sit(Role.RECEPTIONIST)
    with pytest.raises(NotFound):
        keep(allowed, SecondContact(phone=SECOND), hidden)
    with allowed.session.directory("to-do") as opened:
        assert second.of(opened, [hidden]) == {}


wishes = st.builds(Wishes, ring=st.booleans(), voicemail=st.booleans(), text=st.booleans())
seconds = st.builds(
    SecondContact,
    phone=st.sampled_from([None, SECOND]),
    ring=st.booleans(),
    voicemail=st.booleans(),
    text=st.booleans(),
    neutral_name=st.booleans(),
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(first=wishes, other=seconds)
def test_each_number_is_used_as_was_wished_of_it_and_in_no_other_way(allowed, first, other):
    session, whose = allowed.session, allowed.patient
    with session.directory("card") as opened:
        known = second.of(opened, [whose]).get(whose, NONE)
        second_contact.keep(session, opened, whose, replace(other, version=known.version))
        was = store.wishes(opened, [whose]).get(whose, Wishes())
        wishing.wish(session, opened, whose, replace(first, version=was.version))
    for way, mine, theirs in (
        (Way.RING, first.ring, other.ring),
        (Way.VOICEMAIL, first.voicemail and first.ring, other.voicemail and other.ring),
        (Way.TEXT, first.text, other.text),
    ):
        may = reach(allowed, way)
        assert may.allowed == (mine or (other.phone is not None and theirs))
        assert may.second == (SECOND if not mine and may.allowed else None)
        assert may.neutral_name == (may.second is not None and other.neutral_name)


def test_calls_and_lateness_ring_the_number_that_may_be_rung(allowed):
    allowed.book(MORNING.replace(day=3))
    session = allowed.session
    with session.directory("card") as opened:
        wishing.wish(session, opened, allowed.patient, Wishes(ring=False))
    with session.directory("to-do") as opened:
        (call,) = calls.listed(session, opened)
    assert (call.may_ring, call.second) == (False, None)

    keep(allowed, SecondContact(phone=SECOND, voicemail=False))
    with session.directory("to-do") as opened:
        (call,) = calls.listed(session, opened)
        (row,) = call_sheet.call_sheet(session, opened, Detail.FULL).rows
    assert (call.may_ring, call.second, call.may_leave_words) == (True, SECOND, False)
    assert row.phone == SECOND
    with session.opened(allowed.patient, PurposeOfUse.DESK) as viewing:
        may = contacting.may_contact(viewing, Way.RING, ContactReason.RECALL)
    assert may.second == SECOND


def test_post_goes_to_the_postal_address_and_never_to_the_one_that_must_not_be_used(allowed):
    session = allowed.session
    with session.directory("card") as opened:
        wishing.wish(session, opened, allowed.patient, Wishes(never_address=True))
    kept = keep(allowed, SecondContact(post="Box 12, 222 22 Lund"))
    with session.opened(allowed.patient, PurposeOfUse.DESK) as viewing:
        (to,) = telling.letters(viewing, None, TODAY).to
    assert to.street == "Box 12, 222 22 Lund"
    keep(allowed, replace(kept, post=None))
    with session.opened(allowed.patient, PurposeOfUse.DESK) as viewing:
        assert telling.letters(viewing, None, TODAY).to == ()
