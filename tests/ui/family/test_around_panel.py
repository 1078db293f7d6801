"""The panel around a patient: what it says, what it asks for, what it keeps."""

import json
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from clinic_desk.errors import Problem
from clinic_desk.family.records import (
    EVERYTHING,
    Around,
    Custody,
    Kin,
    Needs,
    Relation,
    RelationId,
    Relative,
    Wishes,
)
from clinic_desk.ids import PatientId
from clinic_desk.patients.records import DirectoryEntry, PatientRecord
from tests.ui.accessible import nameless
from ui.family.around_panel import NEEDS, REACH, AroundPanel
from ui.family.draft import Part, drafted, plain
from ui.kit.results import ResultRow
from ui.words import people

TODAY = date(2026, 11, 26)
LARGE = 1 << 62
CHILD, FATHER = PatientId(LARGE + 1), PatientId(LARGE + 2)


def record(born=date(2018, 5, 6)):
    return PatientRecord(
        id=CHILD,
        number=1,
        family="Dahl",
        given="Elsa",
        birth_date=born,
        phone=None,
        email=None,
        street="Lindgatan 4",
        alert=None,
        protected=False,
        version=1,
    )


def father(**more):
    who = DirectoryEntry(
        id=FATHER,
        number=2,
        family="Rostami",
        given="Amir",
        birth_date=date(1987, 7, 7),
        phone=None,
        protected=False,
    )
    standing = {"there": EVERYTHING, "custody": Custody.JOINT, "never_address": True}
    relation = Relation(
        id=RelationId(LARGE + 9),
        patient=CHILD,
        other=FATHER,
        kin=Kin.FATHER,
        back=Kin.DAUGHTER,
        **{**standing, **more},
    )
    return Relative(relation=relation, of=CHILD, who=who)


@pytest.fixture
def panel(qtbot):
    made = AroundPanel("SE", TODAY)
    qtbot.addWidget(made)
    made.show_around(record(), Around(relatives=(father(),)))
    made.show()
    return made


def rows(panel):
    model = panel.list.results.model()
    return [model.line(at) for at in range(model.rowCount())]


def test_a_row_says_first_what_is_never_told(panel):
    assert rows(panel)[0].detail.startswith("father · never tell the address · may book")


def test_a_relation_comes_back_as_it_is_when_nothing_is_changed(panel, qtbot):
    panel.list.results.choose_current()
    assert panel.form.isVisible()
    assert not panel.form.is_changed()
    with qtbot.waitSignal(panel.save_relation_wanted) as wanted:
        panel.form.save()
    typed, before = wanted.args
    assert (typed.kin, typed.back, typed.other) == (Kin.FATHER, Kin.DAUGHTER, FATHER)
    assert (typed.may, typed.custody, typed.never_address) == (EVERYTHING, Custody.JOINT, True)
    assert before.relation.id == LARGE + 9


def test_a_child_is_offered_parents_and_an_adult_children(panel):
    found = [ResultRow(key=PatientId(LARGE + 5), title="Siv Ek")]
    panel.list.line.setText("siv")
    panel.show_found(found)
    panel.list.results.choose_current()
    assert (panel.form.typed().kin, panel.form.typed().may) == (Kin.MOTHER, EVERYTHING)
    panel.show_around(record(date(1960, 1, 1)), Around())
    panel.list.line.setText("siv")
    panel.show_found(found)
    panel.list.results.choose_current()
    typed = panel.form.typed()
    assert (typed.kin, typed.back, typed.owner_may) == (Kin.CHILD, Kin.PARENT, EVERYTHING)


def test_what_is_half_typed_outlives_going_back_and_leaving(panel, qtbot):
    panel.list.results.choose_current()
    panel.form._lines["street"].setText("Bygatan 12")
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert rows(panel)[0].title == "Not saved yet"
    draft = drafted(json.loads(json.dumps(plain(panel.draft()))))
    again = AroundPanel("SE", TODAY)
    qtbot.addWidget(again)
    again.show_around(record(), Around(relatives=(father(),)))
    again.resume(draft)
    again.list.results.choose_current()
    assert again.form.typed().street == "Bygatan 12"


def test_saving_one_part_leaves_what_is_half_typed_in_the_others(panel, qtbot):
    panel.turn_to(NEEDS)
    panel.needs.boxes["interpreter"].setChecked(True)
    panel.turn_to(REACH)
    panel.reach.boxes["ring"].setChecked(False)
    left = panel.draft(Part.WISHES)
    assert left.wishes is None, "that is saved"
    assert left.needs == {"interpreter": True}
    assert left.page == REACH
    panel.show_around(record(), Around(wishes=panel.reach.wishes()))
    panel.resume(left)
    assert panel.needs.needs().interpreter
    assert "not saved yet" in panel.sentence()
    assert panel.draft(Part.NEEDS) is None, "nothing else is half typed"


def test_what_a_colleague_wrote_meanwhile_stands_under_what_is_half_typed(panel, qtbot):
    panel.turn_to(REACH)
    panel.reach.boxes["text"].setChecked(False)
    panel.needs.boxes["hearing"].setChecked(True)
    draft = drafted(json.loads(json.dumps(plain(panel.draft()))))
    wishes, needs = (
        Wishes(ring=False, voicemail=False, version=1),
        Needs(wheelchair=True, version=1),
    )
    panel.show_around(record(), Around(wishes=wishes, needs=needs, died=date(2026, 2, 27)))
    panel.resume(draft)
    assert panel.needs.needs() == replace(needs, hearing=True)
    with qtbot.waitSignal(panel.save_reach_wanted) as wanted:
        panel.reach.save()
    assert wanted.args == [replace(wishes, text=False), None], "of the death nothing was typed"


def test_a_relation_that_was_changed_meanwhile_is_saved_over_no_newer_version(panel, qtbot):
    panel.list.results.choose_current()
    panel.form._lines["street"].setText("Bygatan 12")
    draft = drafted(json.loads(json.dumps(plain(panel.draft()))))
    one = father()
    newer = replace(one, relation=replace(one.relation, version=one.relation.version + 1))
    panel.show_around(record(), Around(relatives=(newer,)))
    panel.resume(draft)
    panel.list.results.choose_current()
    with qtbot.waitSignal(panel.save_relation_wanted) as wanted:
        panel.form.save()
    assert wanted.args[1].relation.version == one.relation.version


def test_a_problem_stands_beside_its_field(panel):
    panel.list.results.choose_current()
    panel.show_problems({"until": Problem.IN_THE_PAST})
    assert panel.form.fields["until"].problem()
    panel.show_problems({"other": Problem.TAKEN})
    assert "relatives already" in panel.sentence()


def test_no_contact_takes_every_permission(panel):
    panel.list.results.choose_current()
    panel.form._custody.setCurrentIndex(panel.form._custody.findData(Custody.NO_CONTACT))
    assert not panel.form._may.isEnabled()


def test_wishes_and_needs_are_said_as_they_are_ticked(panel, qtbot):
    panel.turn_to(REACH)
    panel.reach.boxes["ring"].setChecked(False)
    with qtbot.waitSignal(panel.save_reach_wanted) as wanted:
        panel.reach.save()
    assert wanted.args == [Wishes(ring=False, voicemail=False), None]
    panel.turn_to(NEEDS)
    panel.needs.language.setCurrentIndex(panel.needs.language.findData("ar"))
    panel.needs.boxes["interpreter"].setChecked(True)
    panel.needs.longer.setCurrentIndex(panel.needs.longer.findData(20))
    with qtbot.waitSignal(panel.save_needs_wanted) as wanted:
        panel.needs.save()
    assert wanted.args == [Needs(language="ar", interpreter=True, longer=20)]


def test_every_need_says_what_it_is_kept_for(panel):
    assert all(label.text() for label in panel.needs._purposes.values())


def test_everything_has_a_name(panel):
    assert nameless(panel) == []


def test_who_may_change_nothing_is_offered_nothing(qtbot):
    panel = AroundPanel("SE", TODAY, may_change=False)
    qtbot.addWidget(panel)
    panel.show_around(record(), Around(relatives=(father(),)))
    panel.show()
    assert panel.list.line.isHidden()
    panel.list.results.choose_current()
    for part in (panel.form._save, panel.form._remove, panel.form._review, panel.needs._save):
        assert part.isHidden()
    with qtbot.assertNotEmitted(panel.save_relation_wanted):
        qtbot.keyClick(panel, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def test_relatives_are_initials_where_visitors_see_but_for_the_line_one_stands_on(qtbot):
    mother = replace(father(), who=replace(father().who, id=PatientId(LARGE + 3), given="Mina"))
    mother = replace(mother, relation=replace(mother.relation, id=RelationId(LARGE + 10)))
    people.show_initials(only=True)
    try:
        made = AroundPanel("SE", TODAY)
        qtbot.addWidget(made)
        made.show_around(record(), Around(relatives=(father(), mother)))
        model = made.list.results.model()
        assert [model.index(at, 0).data() for at in (0, 1)] == ["Amir Rostami", "M. R."]
        assert made._owner.text() == "E. D."
    finally:
        people.show_initials(only=False)
