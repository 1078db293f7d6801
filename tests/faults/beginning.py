"""Begins clinics in children that are killed: run by ``test_beginning_killed.py``.

``python -m tests.faults.beginning FOLDER``. It forks, so that what every child imports is imported
once. A child goes to one point of the first start and is killed there, as a pulled plug would;
the parent then starts the program again on the same computer and goes on to a clinic.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from clinic_desk.beginning.answers import STEPS, Step
from clinic_desk.beginning.flow import FirstStart
from clinic_desk.clock import HandClock
from clinic_desk.desk import Desk
from clinic_desk.staff import codes
from clinic_desk.staff.signing_in import Credentials
from clinic_desk.vault import vault
from tests.builders import CODE_AGE, MONDAY, stretching_quickly
from tests.core.beginning.conftest import (
    PASSPHRASE,
    Computer,
    answered,
    at_the_kit,
    founded,
    right_words,
    shown_code,
)


def killed(act: Callable[[], object]) -> bool:
    """Do it in a child; whether the child was killed (else it came to its end)."""
    child = os.fork()
    if child == 0:
        code = 3
        try:
            act()
            code = 0
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return True
    if os.WEXITSTATUS(status):
        raise SystemExit(f"the child failed: {os.WEXITSTATUS(status)}")
    return False


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def dies_at_write(number: int) -> None:
    """Let this process be killed before its n-th durable write."""
    real, done = os.fsync, [0]

    def fsync(handle: int) -> None:
        done[0] += 1
        if done[0] == number:
            die()
        real(handle)

    os.fsync = fsync


def go_to(computer: Computer, step: Step) -> None:
    start = computer.start()
    if step is Step.KIT:
        at_the_kit(start, computer.clock)
    elif step is Step.CODE:
        founded(start)
    else:
        answered_up_to(start, step)
    die()


def answered_up_to(start: FirstStart, step: Step) -> None:
    answered(start)
    while start.step is not step:
        start.go_back()


def finish(computer: Computer) -> Path:
    """Start the program again and go on to a clinic."""
    start = computer.start()
    if start.finished is not None:
        folder = start.finished
        start.forget()
        return folder
    if start.needs_passphrase:
        start.take_up(PASSPHRASE)
    else:
        founded(start)
    if start.step is Step.CODE:
        start.try_code(shown_code(start, computer.clock))
    secret = start.half.secret
    folder = start.confirm_kit(right_words(start))
    computer.clock.move(CODE_AGE)
    desk = Desk(folder, computer.keychain, computer.clock, pause=lambda _seconds: None)
    code = codes.code_at(secret, codes.step_of(computer.clock.now()))
    desk.sign_in(Credentials(name="eva", password=PASSPHRASE, code=code))
    desk.close()
    return folder


def counted(computer: Computer) -> list[str]:
    """What looks like a clinic where clinics lie."""
    return [name for name in computer.files() if not name.startswith(".")]


def wrong_with(computer: Computer, folder: Path) -> list[str]:
    """What is left beside the one clinic that there is to be."""
    wrong = []
    if computer.files() != [folder.name]:
        wrong.append(f"files: {computer.files()}")
    kept = json.loads(computer.secrets)
    others = {name for name in kept if not name.startswith(vault.vault_id(folder))}
    if others:
        wrong.append(f"{len(others)} secrets of no clinic")
    if computer.file.exists():
        wrong.append("the answers are still kept")
    return wrong


def on_a_page(computer: Computer, step: Step) -> None:
    if not killed(lambda: go_to(computer, step)):
        raise SystemExit("it was not killed")
    again = computer.start()
    if again.needs_passphrase is not (step in (Step.CODE, Step.KIT)):
        raise SystemExit(f"{step}: the passphrase is asked for where it should not be, or not")
    if not again.needs_passphrase and (again.step, again.answers.owner) != (step, "Eva Öst"):
        raise SystemExit(f"{step}: it goes on at {again.step}")
    if counted(computer):
        raise SystemExit(f"{step}: something counts as a clinic")
    again.close()


def main(place: Path) -> None:
    points = 0
    with stretching_quickly():
        for step in STEPS:
            computer = Computer(place=place / step, clock=HandClock(MONDAY))
            on_a_page(computer, step)
            check(computer, step)
            points += 1
        number = 1
        while True:
            computer = Computer(place=place / f"write-{number}", clock=HandClock(MONDAY))

            def whole(computer: Computer = computer, number: int = number) -> None:
                dies_at_write(number)
                start = at_the_kit(computer.start(), computer.clock)
                start.confirm_kit(right_words(start))

            if not killed(whole):
                break
            check(computer, f"write {number}")
            points += 1
            number += 1
    print(json.dumps({"points": points}))


def check(computer: Computer, at: str) -> None:
    if wrong := wrong_with(computer, finish(computer)):
        raise SystemExit(f"killed at {at}: {'; '.join(wrong)}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
