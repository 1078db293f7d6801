"""The first start as a state without windows: which page, which answers, what is wrong with them.

Kept at every step in a file that holds no secret, so that a kill at any point loses no answer:
before the founding one goes on at the same page; after it at the code or the kit, once the
passphrase was typed (docs/decisions/0007). A window draws the pages and asks this.
"""

import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from clinic_desk.beginning import answers as asked
from clinic_desk.beginning import founding, keeping
from clinic_desk.beginning.answers import STEPS, Answers, Step
from clinic_desk.beginning.founding import Half
from clinic_desk.beginning.keeping import Kept
from clinic_desk.clock import Clock
from clinic_desk.errors import InvalidInput, KeychainUnavailable, Problem
from clinic_desk.ids import RandomBits
from clinic_desk.progress import Progress
from clinic_desk.staff import codes, passwords
from clinic_desk.vault import argon, holding, kit, vault
from clinic_desk.vault.argon import Argon2Params
from clinic_desk.vault.holding import Holding
from clinic_desk.vault.keychain import Keychain
from clinic_desk.vault.places import accepted_keychain, keychain_here

MEASURING, MAKING = "measuring-computer", "making-clinic"


class FirstStart:
    """One clinic that is being begun."""

    def __init__(
        self,
        clock: Clock,
        usual: Answers,
        *,
        path: Path | None = None,
        base: Path | None = None,
        keychain: Callable[[], Keychain] = keychain_here,
        accepted: Callable[[], Keychain] = accepted_keychain,
        params: Argon2Params | None = None,
        randbits: RandomBits = secrets.randbits,
    ) -> None:
        """``usual``: what this computer suggests, where nothing was kept before."""
        self._clock, self._path = clock, path or keeping.place()
        self.base = base or keeping.usual_base()
        self._keychain, self._accepted = keychain, accepted
        self._params, self._randbits = params, randbits
        self._holding: Holding | None = None
        self.half: Half | None = None
        """What was founded, while it is not yet a clinic."""
        self.words_asked: tuple[int, ...] = ()
        """Which words of the kit are asked back, counted from 1."""
        kept = keeping.read(self._path)
        self.resumed = kept is not None
        self._kept = kept or Kept(answers=usual)
        if not self._lies_beside():
            self._kept = replace(self._kept, step=min(self.step, Step.OWNER, key=STEPS.index))

    @property
    def answers(self) -> Answers:
        return self._kept.answers

    @property
    def step(self) -> Step:
        return self._kept.step

    @property
    def folder(self) -> Path:
        """Where the clinic is to stand."""
        return asked.folder_for(self.answers, self.base)

    @property
    def needs_passphrase(self) -> bool:
        """Whether a founded clinic waits for its owner's passphrase, after a kill."""
        return self.half is None and self._lies_beside()

    @property
    def finished(self) -> Path | None:
        """The clinic, if it took its place just before the program was killed."""
        return Path(self._kept.folder) if founding.stands(self._kept) else None

    def keychain_missing(self) -> bool:
        """Whether this computer has none, so that a file must be accepted instead."""
        try:
            self._keychain()
        except KeychainUnavailable as error:
            return error.what == "none"
        return False

    def note(self, answers: Answers) -> None:
        """Keep what is typed so far, whatever it is worth."""
        if answers != self.answers:
            self._keep(answers=answers)

    def go_on(self) -> None:
        """To the next page. Raises InvalidInput, by field, where this one does not hold."""
        if wrong := asked.problems(self.step, self.answers):
            raise InvalidInput(wrong)
        self._keep(step=STEPS[STEPS.index(self.step) + 1])

    def go_back(self) -> None:
        self._keep(step=STEPS[max(STEPS.index(self.step) - 1, 0)])

    def judge_owner(self, password: str) -> None:
        """Raises InvalidInput, by field, where the owner's page does not hold."""
        wrong = asked.problems(Step.OWNER, self.answers)
        weak = passwords.problem_of(password, context=self.answers.names)
        if weak is not None:
            wrong["password"] = weak
        if self.keychain_missing() and not self.answers.file_accepted:
            wrong["file_accepted"] = Problem.NOT_ACCEPTED
        if wrong:
            raise InvalidInput(wrong)

    def found(self, password: str) -> Iterator[Progress]:
        """Make the clinic beside its place; then comes the page of the code.

        What was founded before is given up. Raises InvalidInput, KeychainUnavailable, VaultInUse,
        DiskFull, ReadOnly; nothing is left then.
        """
        self.judge_owner(password)
        yield Progress(done=0, total=2, stage=MEASURING)
        keychain = self._chosen_keychain()
        self._give_up(keychain)
        params = self._params or argon.calibrate(self._clock)
        yield Progress(done=1, total=2, stage=MAKING)
        folder = self.folder.absolute()
        beside, vault_id = founding.planned(folder)
        self._keep(folder=str(folder), beside=str(beside), vault_id=vault_id)
        try:
            self.half = founding.found(
                self.answers, password, self._kept, keychain, self._clock, params
            )
            self._holding = holding.hold(beside)
        except BaseException:
            self._give_up(keychain)
            raise
        self._keep(founded=True, step=Step.CODE)
        self._ask_words()
        yield Progress(done=2, total=2, stage=MAKING)

    def take_up(self, password: str) -> None:
        """Go on after a kill. Raises SignInFailed, VaultInUse, and the vault's faults."""
        self._holding = self._holding or holding.hold(Path(self._kept.beside))
        keychain = self._chosen_keychain()
        self.half = founding.take_up(self._kept, password, keychain, self._clock, self._randbits)
        self._keep(step=Step.KIT if self._kept.code_tried else Step.CODE)
        self._ask_words()

    def begin_anew(self) -> None:
        """Give up what was founded; the answers stay. Raises VaultInUse, ReadOnly."""
        if self._kept.beside and self._holding is None and Path(self._kept.beside).is_dir():
            self._holding = holding.hold(Path(self._kept.beside))
        self._give_up(self._chosen_keychain())
        self._keep(step=Step.OWNER)

    def try_code(self, code: str) -> None:
        """Raises InvalidInput if the phone does not show this one now."""
        assert self.half is not None
        step = codes.accepted_step(self.half.secret, code.replace(" ", ""), self._clock.now(), 0)
        if step is None:
            raise InvalidInput({"code": Problem.WRONG_CODE})
        self._keep(code_tried=True, step=Step.KIT)

    def confirm_kit(self, typed: tuple[str, ...]) -> Path:
        """The words asked back; where the clinic stands now.

        Raises InvalidInput for ``word-1`` or ``word-2``, DiskFull, ReadOnly.
        """
        assert self.half is not None
        wrong = {
            f"word-{at}": Problem.WRONG_WORD
            for at, (number, word) in enumerate(zip(self.words_asked, typed, strict=True), start=1)
            if word.strip().lower() != self.half.kit[number - 1]
        }
        if wrong:
            raise InvalidInput(wrong)
        self._release()  # the lock's file goes along, and some systems move no open file
        folder = founding.take_place(self._kept)
        self.forget()
        return folder

    def forget(self) -> None:
        """The clinic stands: nothing of its beginning is kept."""
        self._release()
        self.half = None
        keeping.forget(self._path)
        self._kept = Kept(answers=replace(self.answers, clinic=""))

    def close(self) -> None:
        """The program ends; what was begun waits."""
        self._release()
        self.half = None

    def _lies_beside(self) -> bool:
        return self._kept.founded and vault.vault_exists(Path(self._kept.beside))

    def _chosen_keychain(self) -> Keychain:
        if self.answers.file_accepted and self.keychain_missing():
            return self._accepted()
        return self._keychain()

    def _give_up(self, keychain: Keychain) -> None:
        self._release()
        founding.discard(self._kept, keychain)
        self.half = None
        self._keep(folder="", beside="", vault_id="", founded=False, code_tried=False)

    def _release(self) -> None:
        if self._holding is not None:
            self._holding.release()
            self._holding = None

    def _ask_words(self) -> None:
        assert self.half is not None
        self.words_asked = tuple(at + 1 for at in kit.asked_back())

    def _keep(self, **changed: object) -> None:
        self._kept = replace(self._kept, **changed)  # type: ignore[arg-type]
        keeping.write(self._path, self._kept)
