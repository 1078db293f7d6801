"""Two homes, attacked: whatever way round, who may never learn where or when does not."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desk.access import PurposeOfUse
from clinic_desk.family import contacting, judging, relations, telling
from clinic_desk.family.records import (
    Answer,
    ContactReason,
    Custody,
    Grants,
    Kin,
    TypedRelation,
    Way,
    WhyNotContact,
)
from clinic_desk.patients import record
from clinic_desk.scheduling import merging
from clinic_desk.scheduling.to_do import calls
from tests.builders import a_patient
from tests.core.scheduling.conftest import MORNING, Desk

TODAY = MORNING.date()
ALL = Grants(book=True, cancel=True, told=True)
HIS = "070-999 88 77"


@pytest.fixture
def family(desk: Desk):
    """A child, whose father may never learn when it comes; his number is on its card."""
    session = desk.session
    father = a_patient(session, "Dem", "Yusuf", born="1985-01-01", phone=HIS)
    child = a_patient(session, "Dem", "Elsa", born="2018-05-06", phone=HIS, street="Lindgatan 4")
    return father, child


def related(desk: Desk, child, **other):
    typed = TypedRelation(kin=Kin.FATHER, may=ALL, custody=Custody.JOINT, **other)
    with (
        desk.session.directory("card") as opened,
        desk.session.opened(child, PurposeOfUse.DESK) as viewing,
    ):
        return relations.save(desk.session, viewing, opened, typed)


@pytest.mark.parametrize("how", ["a patient", "nobody of ours"])
@pytest.mark.parametrize("barred", [{"never_times": True}, {"custody": Custody.NO_CONTACT}])
def test_nobody_rings_the_number_of_whoever_may_never_know(desk, family, how, barred):
    father, child = family
    desk.book(MORNING.replace(day=3), patient=child)
    who = {"other": father} if how == "a patient" else {"name": "Yusuf Dem", "phone": HIS}
    told = {"kin": Kin.FATHER, "may": ALL, "custody": Custody.JOINT, **who, **barred}
    with (
        desk.session.directory("card") as opened,
        desk.session.opened(child, PurposeOfUse.DESK) as viewing,
    ):
        relations.save(desk.session, viewing, opened, TypedRelation(**told))
        for way in (Way.RING, Way.VOICEMAIL, Way.TEXT):
            may = contacting.may_contact(viewing, way, ContactReason.VISIT)
            assert may.why_not is WhyNotContact.NEVER_TOLD
        assert contacting.may_contact(viewing, Way.EMAIL, ContactReason.VISIT).allowed

    with desk.session.directory("to-do") as opened:
        (call,) = [one for one in calls.listed(desk.session, opened) if one.who.id == child]
    assert (call.may_ring, call.may_leave_words, call.never_told) == (False, False, True)


def test_a_number_of_ones_own_is_rung_all_the_same(desk, family):
    father, child = family
    related(desk, child, other=father, never_address=True)
    with desk.session.directory("to-do") as opened:
        ring = contacting.may_contact_all(opened, [child], Way.RING, ContactReason.VISIT)
    assert ring[child].allowed


def test_two_cards_of_one_child_that_were_merged_bar_what_either_bars(desk, family):
    father, child = family
    session = desk.session
    twice = a_patient(session, "Dem", "Else", born="2018-05-06", phone="070-1112233")
    related(desk, child, other=father, street="Hans gata 1")
    related(desk, twice, other=father, never_times=True, street="Hans gata 1")
    with (
        session.opened(child, PurposeOfUse.DESK) as kept,
        session.opened(twice, PurposeOfUse.DESK) as merged,
    ):
        versions = record.read(kept).version, record.read(merged).version
        merging.merge(session, kept, merged, frozenset(), versions)
    with session.directory("card") as opened, session.opened(child, PurposeOfUse.DESK) as viewing:
        answer = telling.patient_may(opened, father, [child], TODAY)[child]
        assert not (answer.told or answer.book or answer.cancel or answer.address)
        assert child in telling.kept_from(opened, father, [child], TODAY)
        assert telling.letters(viewing, opened, TODAY).to == ()


answers = st.builds(
    Answer, told=st.booleans(), book=st.booleans(), cancel=st.booleans(), address=st.booleans()
)


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(answers, min_size=1, max_size=4))
def test_the_strictest_answer_gives_nothing_that_one_of_them_withholds(given_):
    together = judging.strictest(given_)
    for name in ("told", "book", "cancel", "address"):
        assert getattr(together, name) == all(getattr(one, name) for one in given_)
