"""The pages in the clinic that has just been begun: who sees patients, what can be booked."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from clinic_desk.errors import Problem
from clinic_desk.scheduling.practitioners import NewPractitioner
from clinic_desk.scheduling.records import Practitioner
from clinic_desk.scheduling.services import NewService
from clinic_desk.scheduling.weekly import Week
from ui.kit.button import Button
from ui.kit.frames import row
from ui.kit.label import Label
from ui.settings.form import Form
from ui.settings.hours_editor import HoursEditor
from ui.settings.practitioner_form import PractitionerForm
from ui.settings.service_form import ServiceForm
from ui.shell.first_start.choice import Choice
from ui.shell.first_start.page import Page
from ui.theme.icons import Icon
from ui.theme.tokens import S2, Tone


class FillingPage(Page):
    """A form that is filled in once or several times, or not at all."""

    another_wanted = Signal()
    enter_goes_on = False

    def __init__(self, form: Form, *more: QWidget) -> None:
        super().__init__()
        self.form = form
        self.another = Button("", icon=Icon.PLUS)
        self.put(form, *more, S2, row(self.another, None))
        self.another.clicked.connect(self.another_wanted)

    def show_added(self, names: Sequence[str]) -> None:
        """Who or what is there already."""
        sentence = QCoreApplication.translate("start", "Added so far: {names}")
        self.banner.say(sentence.format(names=", ".join(names)) if names else "", Tone.OK)

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        self.form.show_problems(problems)

    def enter(self) -> None:
        self.form.focus_first()

    def is_empty(self) -> bool:
        """Whether nothing was typed that would be lost."""
        raise NotImplementedError


class PractitionerPage(FillingPage):
    """Somebody who sees patients, and when they work."""

    def __init__(self) -> None:
        self.of = PractitionerForm()
        self.hours = HoursEditor()
        self._hours_title = Label(kind="lead")
        super().__init__(self.of, self._hours_title, self.hours)
        self.of.finished.connect(
            lambda: self.hours.lines[0].setFocus(Qt.FocusReason.TabFocusReason)
        )
        self.hours.finished.connect(self.go_on_wanted)
        self.retranslate()

    def begin(self, usual: Week) -> None:
        """An empty form, with the clinic's hours."""
        self.of.fill(NewPractitioner(name=""))
        self.of.set_choices()
        self.hours.fill(usual)
        self._hours_title.show()

    def show_problems(self, problems: Mapping[str, Problem]) -> None:
        super().show_problems(problems)
        if not problems.keys() & self.of.fields.keys():
            self.hours.show_problems(problems)

    def is_empty(self) -> bool:
        return not self.of.typed().name.strip()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_words(
            translate("start", "Who sees patients?"),
            translate("start", "Doctors, nurses, physiotherapists: whoever has times to book."),
        )
        self._hours_title.setText(translate("start", "Working hours from today"))
        self.another.set_words(translate("start", "Save and add another"))
        super().retranslate()


class ServicePage(FillingPage):
    """Something that can be booked."""

    def __init__(self) -> None:
        self.of = ServiceForm()
        super().__init__(self.of)
        self.of.finished.connect(self.go_on_wanted)
        self.retranslate()

    def begin(self, practitioners: Sequence[Practitioner]) -> None:
        """An empty form; everybody gives it, until somebody is unticked."""
        self.of.set_practitioners(practitioners)
        everybody = frozenset(one.id for one in practitioners)
        self.of.fill(NewService(name="", given_by=everybody))

    def is_empty(self) -> bool:
        return not self.of.typed().name.strip()

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_words(
            translate("start", "What can be booked?"),
            translate("start", "A first visit, a check-up, a telephone call: each has its length."),
        )
        self.another.set_words(translate("start", "Save and add another"))
        super().retranslate()


class ColleaguePage(Page):
    """Whoever else works here gets an account of their own."""

    invite_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.invite = Choice(Icon.USER_PLUS)
        self.invite.clicked.connect(self.invite_wanted)
        self.put(self.invite)
        self.retranslate()

    def enter(self) -> None:
        self.invite.setFocus(Qt.FocusReason.OtherFocusReason)

    def action_words(self) -> str:
        return QCoreApplication.translate("start", "Go to Today")

    def retranslate(self) -> None:
        translate = QCoreApplication.translate
        self.set_words(
            translate("start", "Who else works here?"),
            translate(
                "start",
                "Nobody shares an account: the log names who looked. A colleague gets an "
                "invitation on paper and sets their own password and code.",
            ),
        )
        self.invite.set_words(
            translate("start", "Invite a colleague"),
            translate("start", "Opens the page of the staff. What is not done stays on Today."),
        )
        super().retranslate()
