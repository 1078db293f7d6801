"""Two homes, attacked: whatever way round, who may never learn where or when does not."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries
from clinic_desk.audit.events import EventKind
from clinic_desk.audit.queries import LogFilter
from clinic_desk.clock import to_minutes
from clinic_desk.errors import InvalidInput
from clinic_desk.family import (
    contacting,
    handing,
    judging,
    relations,
    second_contact,
    telling,
    wishing,
)
from clinic_desk.family.records import (
    Answer,
    ContactReason,
    Custody,
    Grants,
    Kin,
    TypedRelation,
    Way,
    WhyNotContact,
    Wishes,
)
from clinic_desk.family.second import SecondContact
from clinic_desk.patients import record
from clinic_desk.scheduling import merging, papers, sheets
from clinic_desk.scheduling.papers import Detail
from clinic_desk.scheduling.to_do import call_sheet, calls, waiting
from clinic_desk.scheduling.to_do.records import Freed, Wish
from clinic_desk.staff import policies
from clinic_desk.staff.permissions import Role
from tests.builders import a_patient
from tests.core.scheduling.conftest import LINDQVIST, MORNING, VISIT, Desk

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
    usual = {"kin": Kin.FATHER, "may": ALL, "custody": Custody.JOINT}
    typed = TypedRelation(**{**usual, **other})
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


HERS = "+46705554433"


def a_second_number(desk: Desk, child) -> None:
    policies.change(desk.session, "contact.second-phone", "1")
    with desk.session.directory("card") as opened:
        second_contact.keep(desk.session, opened, child, SecondContact(phone=HERS))


def test_no_paper_holds_the_number_of_whoever_may_never_know(desk, family):
    father, child = family
    related(desk, child, other=father, never_times=True)
    on = MORNING.replace(day=3)
    desk.book(on, patient=child)

    def printed():
        with desk.session.directory("papers") as opened:
            day = sheets.day_sheet(desk.session, opened, on.date(), Detail.FULL)
            listed = call_sheet.call_sheet(desk.session, opened, Detail.FULL)
        visits = [row for column in day.columns for row in column.rows]
        return [one.phone for one in (*visits, *listed.rows)]

    assert printed() == [None]  # nobody to ring, and no number on the day
    a_second_number(desk, child)
    assert printed() == [HERS, HERS]


def offered(desk: Desk):
    start = to_minutes(desk.clinic.clock.now()) + 120
    freed = Freed(practitioner=LINDQVIST, start_utc=start, end_utc=start + 60)
    with desk.session.directory("to-do") as opened:
        return waiting.suited(desk.session, opened, [freed])


def test_a_time_that_became_free_is_offered_on_the_number_that_may_be_rung(desk, family):
    father, child = family
    related(desk, child, other=father, never_times=True)
    with desk.session.opened(child, PurposeOfUse.DESK) as viewing:
        waiting.add(desk.session, viewing, Wish(service=VISIT, first=TODAY, last=TODAY))
    (one,) = offered(desk)
    assert (one.phone, one.reach.why_not) == (None, WhyNotContact.NEVER_TOLD)
    a_second_number(desk, child)
    (one,) = offered(desk)
    assert one.phone == HERS

    with desk.session.directory("card") as opened:
        wishing.wish(desk.session, opened, child, Wishes(recall=False))
    assert offered(desk) == []


@pytest.mark.parametrize("role", [Role.OWNER, Role.RECEPTIONIST])
def test_the_list_bars_a_protected_persons_number_as_the_card_does(desk, role):
    father = a_patient(desk.session, "Dem", "Yusuf", born="1985-01-01", phone=HIS, protected=True)
    child = a_patient(desk.session, "Dem", "Elsa", born="2018-05-06", phone=HIS)
    related(desk, child, other=father, never_times=True)
    desk.book(MORNING.replace(day=3), patient=child)
    session = desk.sit(role)

    with session.directory("to-do") as opened:
        (call,) = [one for one in calls.listed(session, opened) if one.who.id == child]
        listed = contacting.may_contact_all(opened, [child], Way.RING, ContactReason.VISIT)
    with session.opened(child, PurposeOfUse.DESK) as viewing:
        card = contacting.may_contact(viewing, Way.RING, ContactReason.VISIT)
    assert listed[child] == card
    assert card.why_not is WhyNotContact.NEVER_TOLD
    assert (call.may_ring, call.never_told) == (False, True)


def test_a_number_of_ones_own_is_rung_all_the_same(desk, family):
    father, child = family
    related(desk, child, other=father, never_address=True)
    with desk.session.directory("to-do") as opened:
        ring = contacting.may_contact_all(opened, [child], Way.RING, ContactReason.VISIT)
    assert ring[child].allowed


def related_twice(desk: Desk, father, child) -> None:
    """Two cards of one child, merged, of which one says that he may never learn the times."""
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


def test_two_cards_of_one_child_that_were_merged_bar_what_either_bars(desk, family):
    father, child = family
    related_twice(desk, father, child)
    session = desk.session
    with session.directory("card") as opened, session.opened(child, PurposeOfUse.DESK) as viewing:
        answer = telling.patient_may(opened, father, [child], TODAY)[child]
        assert not (answer.told or answer.book or answer.cancel or answer.address)
        assert child in telling.kept_from(opened, father, [child], TODAY)
        assert telling.letters(viewing, opened, TODAY).to == ()


answers = st.builds(
    Answer, told=st.booleans(), book=st.booleans(), cancel=st.booleans(), address=st.booleans()
)


@settings(
    max_examples=50,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(answers, min_size=1, max_size=4))
def test_the_strictest_answer_gives_nothing_that_one_of_them_withholds(given_):
    together = judging.strictest(given_)
    for name in ("told", "book", "cancel", "address"):
        assert getattr(together, name) == all(getattr(one, name) for one in given_)


def stands_there(desk: Desk, child, session=None):
    with (
        (session or desk.session).directory("papers") as opened,
        (session or desk.session).opened(child, PurposeOfUse.DESK) as viewing,
    ):
        return handing.hands(viewing, opened, TODAY)


def test_a_paper_goes_into_nobodys_hand_who_may_never_know(desk, family):
    father, child = family
    mother = a_patient(desk.session, "Dem", "Leyla", born="1986-01-01", phone=HERS)
    related(desk, child, other=mother)
    assert stands_there(desk, child) == (), "nobody is asked where anybody may have it"

    related(desk, child, other=father, never_times=True)
    there = stands_there(desk, child)
    asked = {one.relative.patient if one.relative else one.code: one for one in there}
    assert [who for who, hand in asked.items() if hand.answer.told] == ["patient", mother]
    for barred in (father, "somebody else"):
        with pytest.raises(InvalidInput):
            asked[barred].require()


@pytest.mark.parametrize("barred", [{"never_times": True}, {"custody": Custody.NO_CONTACT}])
@pytest.mark.parametrize("tells", handing.Tells)
def test_nor_when_the_relation_has_ended(desk, family, barred, tells):
    father, child = family
    related(desk, child, other=father, until=str(TODAY), **barred)
    later = TODAY + timedelta(days=1)
    with (
        desk.session.directory("papers") as opened,
        desk.session.opened(child, PurposeOfUse.DESK) as viewing,
    ):
        there = handing.hands(viewing, opened, later, tells)
    (his,) = [one for one in there if one.relative is not None]
    assert not his.may


def test_of_two_relations_to_one_parent_the_stricter_decides_who_gets_the_paper(desk, family):
    father, child = family
    related_twice(desk, father, child)
    told = [h.answer.told for h in stands_there(desk, child) if h.relative is not None]
    assert told and not any(told)


def test_whoever_may_not_see_the_parent_is_not_asked_about_them(desk, family):
    _, child = family
    hidden = a_patient(desk.session, "Dold", "Eva", born="1985-01-01", protected=True)
    related(desk, child, other=hidden, never_times=True)
    assert stands_there(desk, child)
    assert stands_there(desk, child, desk.sit(Role.RECEPTIONIST)) == ()


def test_the_entry_says_into_whose_hands_a_paper_went(desk, family):
    _, child = family
    papers.printed(
        desk.session,
        papers.Paper(kind=papers.PaperKind.SLIP, about=(child,), rows=1, given="mother"),
    )
    log = queries.open_log(desk.session, LogFilter(kinds=(EventKind.PAPER_PRINTED,)))
    (entry,) = queries.page(desk.session, log, limit=2).entries
    assert entry.facts["given"] == "mother"
