"""The invented clinic's people, on a card beside the sign-in page."""

from pathlib import Path

from clinic_desk.clock import Clock
from clinic_desk.staff import codes
from ui.shell import card_file
from ui.shell.card_file import CardPerson
from ui.shell.main_window import MainWindow
from ui.shell.sign_in_card import InventedPerson, SignInCard
from ui.words.roles import role_words


class InventedCard:
    """The card of one folder; where nobody stands on it there is no window."""

    def __init__(self, folder: Path, window: MainWindow, clock: Clock) -> None:
        self._clock = clock
        self._people = {one.name: one for one in card_file.read(folder / card_file.NAME)}
        self.window: SignInCard | None = None
        if self._people:
            shown = [_shown(one) for one in self._people.values()]
            self.window = SignInCard(shown, self._code_of, window)
            self.window.fill_wanted.connect(window.sign_in.fill)

    def sign_in_name(self, name: str) -> str:
        """What somebody signs in with who is called so; the same again for others."""
        person = self._people.get(name)
        return name if person is None else person.sign_in_name

    def show(self) -> None:
        if self.window is not None:
            self.window.show()

    def hide(self) -> None:
        if self.window is not None:
            self.window.hide()

    def _code_of(self, name: str) -> str:
        secret = self._people[name].secret
        return codes.code_at(secret, codes.step_of(self._clock.now()))


def _shown(person: CardPerson) -> InventedPerson:
    return InventedPerson(
        name=person.name,
        role=" · ".join(role_words(role) for role in person.roles),
        password=person.password,
    )
