"""Who is who in a practice clinic: what a task is judged with, since events hold ids alone.

This reads past the doors: the vault is thrown away, everybody in it is invented, and what is read
goes to the judge and to no screen.
"""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from clinic_desk.access import Happened
from clinic_desk.patients.tables import directory
from clinic_desk.practice.opening import PracticeClinic
from clinic_desk.scheduling import clinic as clinics
from clinic_desk.scheduling import store
from clinic_desk.storage.database import ScopedReads
from clinic_desk.storage.gate import Scope
from clinic_desk.training.tasks import Known

_NUMBER = select(directory.c.number).where(directory.c.id == bindparam("whose"))


def known(clinic: PracticeClinic, happened: Sequence[Happened]) -> Known:
    """The numbers of the patients that events are about, and the services of the visits."""
    reads = ScopedReads(clinic.session.database, Scope(directory=1))
    names = {one.id: one.name for one in clinics.load(clinic.session).services}
    whose = {one.draft.patient for one in happened} | {
        each for one in happened for each in one.draft.patients
    }
    visits = {one.draft.appointment for one in happened}
    found = {id_: store.in_directory(reads, id_) for id_ in visits if id_ is not None}
    return Known(
        patients={id_: reads.value(_NUMBER, whose=id_) for id_ in whose if id_ is not None},
        services={id_: names.get(one.service, "") for id_, one in found.items() if one is not None},
    )
