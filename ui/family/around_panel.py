"""What stands around a patient, at the side: relatives, how they are reached, what they need."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from clinic_desk.errors import Problem
from clinic_desk.family.records import OF_AGE, Around, Custody, Kin, Relative, TypedRelation
from clinic_desk.family.second import Keeps, SecondContact
from clinic_desk.ids import PatientId
from clinic_desk.patients.records import PatientRecord
from ui.actions.keys import is_key
from ui.family.draft import Draft, Part
from ui.family.family_words import relative_words
from ui.family.keys import SAVE
from ui.family.needs_page import NeedsPage
from ui.family.reach_page import ReachPage
from ui.family.relation_form import RelationForm, typed_of
from ui.kit.banner import Banner
from ui.kit.label import Label
from ui.kit.name_label import NameLabel
from ui.kit.results import ResultGroup, ResultRow, SearchList
from ui.kit.segmented import Segmented
from ui.kit.side_panel import SidePanel
from ui.theme.icons import Icon
from ui.theme.tokens import Tone
from ui.words.names import as_written
from ui.words.people import name_seen

RELATIVES, REACH, NEEDS = "relatives", "reach", "needs"
PAGES = {Part.RELATION: RELATIVES, Part.WISHES: REACH, Part.SECOND: REACH, Part.NEEDS: NEEDS}
"""Where each part that is saved by itself stands."""
_NO_PATIENT = "no-patient"
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class AroundPanel(SidePanel):
    """Says what is wanted; whoever listens writes it and shows it anew. Esc goes to the card."""

    find_wanted = Signal(str)
    """Answer: ``show_found``."""
    save_relation_wanted = Signal(object, object)
    remove_wanted = Signal(object)
    review_wanted = Signal(object)
    save_reach_wanted = Signal(object, object)
    save_second_wanted = Signal(object)
    save_needs_wanted = Signal(object)

    def __init__(
        self,
        region: str,
        today: date,
        *,
        may_change: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Who may not change anything reads it, and is offered nothing else."""
        super().__init__("", parent=parent)
        self._may_change = may_change
        self._region, self._today = region, today
        self._record: PatientRecord | None = None
        self._around = Around()
        self._found: dict[PatientId, str] = {}
        self._kept: Draft | None = None
        self._owner = NameLabel(kind="second")
        self._pages = Segmented("", [(RELATIVES, ""), (REACH, ""), (NEEDS, "")])
        self._banner = Banner()
        self.list = SearchList("")
        self.form = RelationForm(region)
        self.reach, self.needs = ReachPage(), NeedsPage()
        self._stack = QStackedWidget()
        for page in (self.list, self.reach, self.needs, self.form):
            self._stack.addWidget(page)
        self._nobody = Label(kind="second", wrap=True)
        for part in (self._owner, self._pages, self._banner, self._nobody):
            self.body.addWidget(part)
        self.body.addWidget(self._stack, 1)
        self._join()
        self.list.line.setVisible(may_change)
        for page in (self.form, self.reach, self.needs):
            page.set_changeable(changeable=may_change)
        self.retranslate()

    def _join(self) -> None:
        self._pages.chosen.connect(self.turn_to)
        self.list.text_changed.connect(self._typed)
        self.list.chosen.connect(self._chosen)
        self.list.results.installEventFilter(self)
        self.form.save_wanted.connect(self.save_relation_wanted)
        self.form.remove_wanted.connect(self.remove_wanted)
        self.form.review_wanted.connect(self.review_wanted)
        self.form.back_wanted.connect(self._leave_form)
        self.reach.save_wanted.connect(self.save_reach_wanted)
        self.reach.second_wanted.connect(self.save_second_wanted)
        self.needs.save_wanted.connect(self.save_needs_wanted)

    def show_around(self, record: PatientRecord, around: Around, page: str = "") -> None:
        """Show what stands around this patient; ``page`` says where to begin."""
        self._record, self._around = record, around
        self._kept = None
        self._banner.say("")
        self._owner.setText(record.name)
        self.list.line.setText("")
        self._show_relatives()
        self.reach.show_wishes(around.wishes, around.died)
        self.needs.show_needs(around.needs)
        self.turn_to(page or self._pages.choice())

    def show_second(self, kept: SecondContact, keeps: Keeps) -> None:
        """Show the second number and the postal address, where the clinic keeps them."""
        self.reach.second.show_second(kept, keeps, self._region)

    def turn_to(self, page: str) -> None:
        """Show one of the three pages."""
        self._pages.choose(page)
        shown: QWidget = {RELATIVES: self.list, REACH: self.reach, NEEDS: self.needs}[page]
        self._show(shown)

    def show_found(self, rows: Sequence[ResultRow]) -> None:
        """Patients whom the letters fit, each row's key a PatientId."""
        typed = self.list.line.text().strip()
        if not typed:
            self._show_relatives()
            return
        self._found = {row.key: row.title for row in rows if isinstance(row.key, int)}  # type: ignore[misc]
        words = QCoreApplication.translate("family", "Somebody who is no patient")
        other = ResultRow(key=_NO_PATIENT, title=words, detail=typed, icon=Icon.USER_PLUS)
        self.list.show_groups([ResultGroup(rows=tuple(rows)), ResultGroup(rows=(other,))])

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        """Say beside each field what the core could not take."""
        if problems.get("other") is Problem.TAKEN:
            self.say(
                QCoreApplication.translate(
                    "family", "These two are relatives already. Change that relation instead."
                )
            )
        for page in (self.form, self.reach, self.needs):
            if self._stack.currentWidget() is page:
                page.show_problems(problems)

    def say(self, sentence: str, tone: Tone = Tone.WARN) -> None:
        self._banner.say(sentence, tone)

    def sentence(self) -> str:
        return self._banner.sentence()

    def patient(self) -> PatientId | None:
        return None if self._record is None else self._record.id

    def draft(self, saved: Part | None = None) -> Draft | None:
        """What is typed and not saved, nor in the part just ``saved``; None where nothing is."""
        form = self._stack.currentWidget() is self.form
        kept = self._kept
        if form and self.form.is_changed():
            kept = self._form_draft()
        typed = Draft(
            page=PAGES[saved] if saved else self._pages.choice(),
            relation=kept.relation if kept else None,
            before=kept.before if kept else None,
            version=kept.version if kept else 0,
            who=kept.who if kept else "",
            wishes=self.reach.changed() or None,
            needs=self.needs.changed() or None,
            second=self.reach.second.changed() or None,
        )
        return typed.without(saved)

    def resume(self, draft: Draft) -> None:
        """Go on with what was typed before the panel was left."""
        if draft.wishes is not None:
            self.reach.resume(draft.wishes)
        if draft.needs is not None:
            self.needs.resume(draft.needs)
        if draft.second is not None:
            self.reach.second.resume(draft.second)
        self._kept = draft if draft.relation is not None else None
        self._show_relatives()
        self.turn_to(draft.page or RELATIVES)
        self.say(_not_saved())

    def retranslate(self) -> None:
        super().retranslate()
        translate = QCoreApplication.translate
        self.set_title(translate("family", "Around the patient"))
        if not hasattr(self, "list"):
            return
        self._pages.setAccessibleName(translate("family", "What to look at"))
        self._pages.set_words(
            {
                RELATIVES: translate("family", "Relatives"),
                REACH: translate("family", "Contact"),
                NEEDS: translate("family", "Needs"),
            }
        )
        self._nobody.setText(
            translate(
                "family",
                "Nobody stands here yet. Add a parent, a partner or a carer by name, and say "
                "what each may do for the other.",
            )
        )
        name = translate("family", "Relatives")
        self.list.line.setAccessibleName(translate("family", "Add a relative"))
        self.list.results.setAccessibleName(name)
        self.list.line.setPlaceholderText(translate("family", "Add: name, phone or date of birth"))
        self._show_relatives()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A letter typed in the list belongs to the line above it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            letter = event.text().isprintable() and event.text().strip() and not held
            if letter and self._may_change:
                line = self.list.line
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                line.setText(line.text() + event.text())
                self._typed(line.text())
                return True
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and is_key(event, SAVE):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self._stack.currentWidget()
        if not self._may_change and is_key(event, SAVE):
            return
        if is_key(event, SAVE) and isinstance(page, RelationForm | ReachPage | NeedsPage):
            page.save()
        elif event.key() in _TABS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._next_page(1 if event.key() == Qt.Key.Key_Tab else -1)
        elif event.key() == Qt.Key.Key_Escape and page is self.form:
            self._leave_form()
        elif event.key() == Qt.Key.Key_Escape and page is self.list and self.list.line.text():
            self.list.line.setText("")
            self._show_relatives()
        else:
            super().keyPressEvent(event)

    def _next_page(self, step: int) -> None:
        pages = [RELATIVES, REACH, NEEDS]
        if self._stack.currentWidget() is not self.form:
            self.turn_to(pages[(pages.index(self._pages.choice()) + step) % len(pages)])

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self._pages.setVisible(page is not self.form)
        self._nobody.setVisible(page is self.list and not self._around.relatives)
        listed = page is self.list and bool(self._around.relatives)
        self.setFocusProxy(self.list.results if listed else page)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_relatives(self) -> None:
        rows = tuple(
            ResultRow(
                key=("relative", one.relation.id),
                title=one.name,
                detail=relative_words(one),
                icon=Icon.USERS if one.patient is not None else Icon.USER,
                person=True,
            )
            for one in self._around.relatives
        )
        if self._kept is not None and self._kept.relation is not None:
            words = QCoreApplication.translate("family", "Not saved yet")
            who = self._kept.who or self._kept.relation.name
            row = ResultRow(
                key="kept", title=words, detail=name_seen(who or ""), icon=Icon.PEN_LINE
            )
            rows = (row, *rows)
        self.list.show_groups([ResultGroup(rows=rows)])

    def _typed(self, text: str) -> None:
        if text.strip():
            self.find_wanted.emit(text)
        else:
            self._show_relatives()

    def _chosen(self, key: object) -> None:
        self._banner.say("")
        if key == "kept" and self._kept is not None and self._kept.relation is not None:
            kept, self._kept = self._kept, None
            assert kept.relation is not None
            before = self._relative(kept.before)
            if before is not None:  # a colleague's newer version is not written over
                typed_over = replace(before.relation, version=kept.version)
                before = replace(before, relation=typed_over)
            self.form.begin(kept.who, kept.relation, before)
        elif key == _NO_PATIENT:
            likely = self._likely()
            typed = replace(likely, name=as_written(self.list.line.text().strip()))
            self.form.begin("", typed)
        elif isinstance(key, tuple):
            one = self._relative(key[1])
            assert one is not None
            self.form.begin(one.name, typed_of(one, self._region), one)
        else:
            known = self._relative_of(key)
            if known is not None:
                self.form.begin(known.name, typed_of(known, self._region), known)
            else:
                typed = replace(self._likely(), other=key)  # type: ignore[arg-type]
                self.form.begin(self._found.get(key, ""), typed)  # type: ignore[call-overload]
        self._show(self.form)

    def _likely(self) -> TypedRelation:
        """What somebody who is added here most likely is: a child has parents."""
        born = self._record.birth_date if self._record else None
        young = born is not None and self._today.year - born.year < OF_AGE
        if young:
            return TypedRelation(kin=Kin.MOTHER, custody=Custody.JOINT)
        return TypedRelation(kin=Kin.CHILD)

    def _relative(self, which: object) -> Relative | None:
        return next((one for one in self._around.relatives if one.relation.id == which), None)

    def _relative_of(self, key: object) -> Relative | None:
        return next((one for one in self._around.relatives if one.patient == key), None)

    def _leave_form(self) -> None:
        self._kept = self._form_draft() if self.form.is_changed() else None
        self.list.line.setText("")
        self._show_relatives()
        self.turn_to(RELATIVES)
        if self._kept is not None:
            self.say(_not_saved())

    def _form_draft(self) -> Draft:
        before = self.form.before()
        return Draft(
            relation=self.form.typed(),
            before=None if before is None else before.relation.id,
            version=0 if before is None else before.relation.version,
            who=self.form.who(),
        )


def _not_saved() -> str:
    return QCoreApplication.translate("family", "What you typed is kept and not saved yet.")
