"""A second number with wishes of its own, and where post goes instead of home.

The clinic keeps each only where its policy says so; what was kept before can always be taken away.
"""

from dataclasses import replace

from clinic_desk.access import Directory, EventDraft, Permission, Session, Viewing, Work
from clinic_desk.audit.events import Action, EventKind
from clinic_desk.errors import Problem, StaleRow
from clinic_desk.family import second
from clinic_desk.family.second import SecondContact
from clinic_desk.family.validating import Fields
from clinic_desk.ids import PatientId
from clinic_desk.patients import store as patient_store
from clinic_desk.storage import settings


def keep(
    session: Session, via: Directory | Viewing, whose: PatientId, typed: SecondContact
) -> SecondContact:
    """Write it over the version that ``typed`` carries, from the open card or to undo.

    Raises InvalidInput (``phone``, ``post``; NOT_ACCEPTED where the clinic's policy keeps none),
    NotFound for whom this person may not see, StaleRow when somebody was quicker.
    """
    session.require(Permission.PATIENT_CORRECT)
    patient_store.require_seen(via, whose)
    with session.work(Permission.PATIENT_CORRECT) as work:
        after = _clean(work, typed)
        work.about(whose)
        if not second.put(work, whose, after, session.account):
            raise StaleRow("contact", whose, typed.version)
        work.record(
            EventDraft(
                kind=EventKind.CONTACT_WISHED,
                action=Action.UPDATE,
                patient=whose,
                seen=("contact",),
                facts={"what": "second"},
            )
        )
    return replace(after, version=typed.version + 1)


def _clean(work: Work, typed: SecondContact) -> SecondContact:
    today = work.now.astimezone(settings.zone(work)).date()
    fields, allowed = Fields(today=today, region=settings.region(work)), second.keeps(work)
    phone = fields.phone("phone", typed.phone or "")
    post = fields.words("post", typed.post or "")
    if phone and not allowed.phone:
        fields.problems["phone"] = Problem.NOT_ACCEPTED
    if post and not allowed.post:
        fields.problems["post"] = Problem.NOT_ACCEPTED
    fields.require()
    return replace(typed, phone=phone, post=post, voicemail=typed.voicemail and typed.ring)
