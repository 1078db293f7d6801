"""The staff room of one person at the desk: colleagues, invitations, access."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, tzinfo

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

from clinic_desk.access import Permission
from clinic_desk.desk import Desk
from clinic_desk.errors import ClinicDeskError, InvalidInput
from clinic_desk.ids import AccountId
from clinic_desk.scheduling import clinic
from clinic_desk.staff import accounts, colleagues, granting, inviting, unlocking
from clinic_desk.staff.permissions import Role
from clinic_desk.staff.records import Access, Colleague, Invited
from clinic_desk.staff.session import DeskSession
from ui.actions.binder import bind
from ui.kit.paper import PrintLines, print_lines
from ui.shell.code_again import CodeAgain
from ui.shell.host import Host
from ui.shell.plain_papers import as_practised
from ui.shell.room import Room
from ui.staff.access_form import Choices
from ui.staff.colleague_panel import ColleaguePanel, Shown, may_act
from ui.staff.invite_form import InvitePanel
from ui.staff.staff_page import INVITE, StaffPage
from ui.staff.staff_words import is_here, making_words, title
from ui.theme.icons import Icon

ROOM = "staff"
_KINDS = ("staff:account:", "staff:access:", "staff:invitation:")

Training = Callable[[], Mapping[AccountId, str]]
"""What the training says of each colleague, in words."""


class StaffDesk(QObject):
    """Answers the staff page and its panels from the core."""

    prints: PrintLines = staticmethod(print_lines)

    def __init__(
        self,
        session: DeskSession,
        program: Host,
        fault: Callable[[ClinicDeskError], None],
        training: Training = dict,
    ) -> None:
        super().__init__(program)
        self._session, self._program, self._fault = session, program, fault
        self._window, self._training = program.window, training
        self._page: StaffPage | None = None
        self._code = CodeAgain(session, program)

    def room(self) -> Room:
        return Room(
            id=ROOM,
            words=title,
            icon=Icon.ID_CARD,
            make=self.make,
            permission=Permission.ACCOUNT_MANAGE,
        )

    def make(self) -> StaffPage:
        self._page = page = StaffPage()
        page.destroyed.connect(self._forget_page)
        page.colleague_wanted.connect(self.open)
        page.invite_wanted.connect(self.invite)
        bind(page, {INVITE: self.invite}, self._session.may)
        self._show()
        return page

    def happened(self, kinds: Iterable[str]) -> None:
        """Show anew what entries of these kinds may have changed."""
        if self._page is not None and any(kind.startswith(_KINDS) for kind in kinds):
            self._show()

    def close(self) -> None:
        self._page = None

    def invite(self) -> None:
        """Ask a colleague in, at the side."""
        panel = InvitePanel(self._choices(), prints=as_practised(self._window, self.prints))
        panel.close_wanted.connect(self._close_panel)

        def send(sign_in_name: str, name: str, access: Access) -> None:
            keys = self._desk().unlocked
            self._code.then(
                lambda: self._ask(
                    panel,
                    lambda: inviting.invite(self._session, keys, sign_in_name, name, access),
                    lambda made: panel.show_invited(made, self._clinic_name(), self._zone()),
                )
            )

        panel.form.invite_wanted.connect(send)
        self._window.show_panel(panel)
        panel.setFocus()

    def open(self, account: AccountId) -> None:
        """Show one colleague at the side."""
        one = self._one(account)
        if one is None:
            return
        panel = ColleaguePanel(
            self._shown(one), self._choices(), prints=as_practised(self._window, self.prints)
        )
        panel.close_wanted.connect(self._close_panel)
        panel.review_wanted.connect(lambda role: self._review(panel, role))
        panel.change_wanted.connect(lambda access: self._change(panel, access))
        panel.end_wanted.connect(lambda: self._end(panel))
        panel.again_wanted.connect(lambda reason: self._again(panel, reason))
        panel.unlock_wanted.connect(lambda reason: self._unlock(panel, reason))
        self._window.show_panel(panel)
        panel.setFocus()

    def _review(self, panel: ColleaguePanel, role: Role) -> None:
        self._do(panel, lambda: granting.review(self._session, panel.account, role))

    def _change(self, panel: ColleaguePanel, access: Access) -> None:
        self._code.then(
            lambda: self._do(panel, lambda: granting.change(self._session, panel.account, access))
        )

    def _end(self, panel: ColleaguePanel) -> None:
        keys = self._desk().unlocked
        self._do(panel, lambda: accounts.end(self._session, keys, panel.account))

    def _unlock(self, panel: ColleaguePanel, reason: str) -> None:
        attempts = self._desk().attempts()
        self._do(panel, lambda: unlocking.unlock(self._session, attempts, panel.account, reason))

    def _again(self, panel: ColleaguePanel, reason: str) -> None:
        keys, account = self._desk().unlocked, panel.account

        def show(made: Invited) -> None:
            panel.show_invited(made, self._clinic_name())

        self._code.then(
            lambda: self._ask(
                panel, lambda: inviting.again(self._session, keys, account, reason), show
            )
        )

    def _do(self, panel: ColleaguePanel, act: Callable[[], None]) -> None:
        """Do something quick, and show how the colleague stands after it."""
        try:
            act()
        except InvalidInput as error:
            panel.show_problems(error.problems)
        except ClinicDeskError as error:
            self._fault(error)
        else:
            one = self._one(panel.account)
            if one is not None and self._window.panel() is panel:
                panel.show_colleague(self._shown(one))
                panel.setFocus()

    def _ask(
        self,
        panel: InvitePanel | ColleaguePanel,
        act: Callable[[], Invited],
        show: Callable[[Invited], None],
    ) -> None:
        """Make a phrase, which takes a second, off the window's thread."""
        problems = panel.form.show_problems if isinstance(panel, InvitePanel) else None
        focus = panel.focusWidget()
        panel.begin_work(making_words())

        def answered(made: Invited) -> None:
            if self._window.panel() is panel:
                panel.end_work()
                show(made)
            self._show()

        def refused(error: ClinicDeskError) -> None:
            if self._window.panel() is not panel:
                return
            panel.end_work()
            if focus is not None and Shiboken.isValid(focus):
                focus.setFocus()  # what is disabled loses it
            if not isinstance(error, InvalidInput):
                self._fault(error)
            elif problems is not None:
                problems(error.problems)
            elif isinstance(panel, ColleaguePanel):
                panel.show_problems(error.problems)

        self._program.runner.ask(act, answered, refused)

    def _show(self) -> None:
        if self._page is None:
            return
        try:
            found = self._everyone()
        except ClinicDeskError as error:
            self._fault(error)
            return
        self._page.show_colleagues(found, self._training(), self._session.clock.now(), self._zone())

    def _everyone(self) -> list[Colleague]:
        return colleagues.colleagues(self._session, self._desk().attempts())

    def _one(self, account: AccountId) -> Colleague | None:
        return next((one for one in self._everyone() if one.account.id == account), None)

    def _shown(self, one: Colleague) -> Shown:
        names = accounts.names(self._session)
        owner = self._session.may(Permission.OWNER_MANAGE)
        return Shown(
            colleague=one,
            practitioners={each.id: each.name for each in clinic.load(self._session).practitioners},
            names=names,
            may_act=may_act(one, self._session.account, owner=owner),
            now=self._session.clock.now(),
            zone=self._zone(),
        )

    def _choices(self) -> Choices:
        here = [one.account for one in self._everyone() if is_here(one)]
        house = clinic.load(self._session)
        return Choices(
            practitioners=tuple((one.id, one.name) for one in house.practitioners),
            buddies=tuple((one.id, one.display_name) for one in here),
            may_make_owners=self._session.may(Permission.OWNER_MANAGE),
            today=self._session.clock.now().astimezone(self._zone()).date(),
            zone=self._zone(),
        )

    def _clinic_name(self) -> str:
        return clinic.load(self._session).name

    def _zone(self) -> tzinfo:
        return self._program.zone or UTC

    def _desk(self) -> Desk:
        desk = self._program.desk
        assert desk is not None, "somebody sits at it"
        return desk

    def _close_panel(self) -> None:
        self._window.show_panel(None)
        self._window.focus_room()

    def _forget_page(self) -> None:
        self._page = None
