"""The first start on the tour: every page, what is wrong on it, and going on after a kill."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from clinic_desk.clock import HandClock
from tests.journeys.driving import running, until
from tests.journeys.first_start import Beginner, a_new_computer
from tests.tour import empty


def draw(
    application: QApplication, place: Path, way: Any, clock: HandClock, tour: Callable[..., Any]
) -> int:
    """``tour`` makes what draws; how many pictures there are now."""
    kept, begun = place / "computer.json", 0
    place.mkdir()

    def started():
        return running(
            application, None, kept, clock, worn=way.look, language=way.language, size=way.size
        )

    with a_new_computer(place):
        with started() as run:
            drawing = tour(run, way, {}, clock)
            beginner = Beginner(run, clock, drawing.draw)
            beginner.to_the_account()
            beginner.make_account()
            beginner.try_code()
            begun = drawing.count
        with started() as run:
            drawing = tour(run, way, {}, clock)
            drawing.count = begun
            again = Beginner(run, clock, drawing.draw)
            until(lambda: again.desk.frame.page() is again.desk.back_again, "it asks")
            drawing.draw("first-start-return")
            again.go_on_after_kill(beginner.secret)
            again.keep_kit()
            again.come_in()
            again.fill()
            empty.rooms(drawing)
            return int(drawing.count)
