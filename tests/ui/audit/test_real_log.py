"""The page over a real log: what the core hands out is what the page shows."""

from pathlib import Path

import pytest

from clinic_desk.access import PurposeOfUse
from clinic_desk.audit import queries, verifying
from clinic_desk.audit.records import Verified
from clinic_desk.patients import finding, record
from clinic_desk.staff import accounts
from tests.builders import a_patient
from ui.audit.log_page import ViewingLogPage
from ui.audit.names import Names


@pytest.fixture
def page(shown, clinic):
    made = ViewingLogPage(
        zone="Europe/Stockholm",
        today=clinic.clock.now().date(),
        everybody=True,
        may_verify=True,
        choose_file=lambda _parent, name: Path(name),
    )
    made.resize(1180, 720)
    return shown(made)


def answer(page, session):
    """Answer ``filter_wanted`` as the room's controller does."""

    def show(wanted):
        log = queries.open_log(session, wanted)
        first = queries.page(session, log)
        seen = {one for entry in first.entries for one in entry.patients}
        with session.directory("log") as directory:
            people = finding.names(directory, seen)
        known = {one: entry.name for one, entry in people.items()}
        page.begin(first, Names(accounts=accounts.names(session), patients=known))
        page.show_count(queries.count(session, log))

    page.filter_wanted.connect(show)


def test_a_card_that_was_opened_stands_in_the_log(page, owner):
    patient = a_patient(owner, "Lind", "Alva")
    with owner.opened(patient, PurposeOfUse.PHONE) as viewing:
        record.read(viewing)
    answer(page, owner)
    page.start()
    rows = range(page.model.rowCount())
    spoken = [page.table.model().index(row, 0).siblingAtColumn(2).data() for row in rows]
    assert "Alva Lind" in spoken
    opened = next(row for row in rows if page.model.index(row, 3).data() == "Contact, visits")
    page.table.setCurrentIndex(page.model.index(opened, 0))
    assert page.panel.sentence() == "Eva Öst opened Alva Lind’s card, 08:31"


def test_the_real_verdict_fills_the_badge(page, owner, clinic):
    a_patient(owner)
    page.begin_work()
    for step in verifying.verify(owner):
        page.advance(step)
    assert isinstance(step, Verified)
    page.show_verdict(step.verdict, clinic.clock.now())
    assert page.badge.isVisible()
    assert not page.bar.is_busy()
