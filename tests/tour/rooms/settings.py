"""The settings on the tour: every section, a form, what is refused, what is wrong at a field."""

from typing import Any

from clinic_desk.staff.permissions import Role
from ui.settings.settings_page import section_words


def settings(tour: Any) -> None:
    """For whoever may configure the clinic."""
    keyboard = tour.keyboard
    tour.window.forget_change()
    keyboard.press("Ctrl+,")
    page = tour.window.room("settings")
    for section in section_words():
        page.open(section)
        page.focus_section()
        tour.draw(f"settings-{section}")
    page.open("practitioners")
    page.focus_section()
    keyboard.press("Return")
    tour.draw("settings-practitioner")
    keyboard.press("Esc", "Del", "Return")
    tour.draw("settings-still-in-use")
    keyboard.press("Esc")
    page.open("services")
    page.focus_section()
    keyboard.press("Del", "Return")
    page._sections["services"].all_of_them.click()
    page.focus_section()
    keyboard.press("Ctrl+End", "Return")
    tour.draw("settings-use-again")
    keyboard.press("Esc", "Ctrl+Z")
    page.focus_section()
    keyboard.press("N")
    keyboard.type(tour.words("Health check", "Hälsokontroll"))
    keyboard.press("Ctrl+S")
    tour.draw("settings-service-wrong")
    keyboard.press("Esc")
    things(tour, page)


def things(tour: Any, page: Any) -> None:
    """A device, a block that repeats, a date of its own hours, and a service that needs much."""
    keyboard = tour.keyboard
    ultrasound, wednesday = tour.words("Ultrasound", "Ultraljud"), tour.words("wed", "ons")
    laboratory = tour.words("Laboratory", "Laboratorium")
    for section, typed in (
        ("equipment", (tour.words("Ultrasound 1", "Ultraljud 1"), "Return", ultrasound)),
        ("dates", ("Tab", tour.words("sat", "lör"), "Return", "9-12")),
        (
            "blocks",
            ("Tab", "Tab", "Tab", "Space", "Tab", wednesday, "Tab", "Tab", "12", "Tab", "13"),
        ),
        ("rooms", (laboratory, "Return", laboratory)),
    ):
        page.open(section)
        page.focus_section()
        keyboard.press("N")
        for one in typed:
            if one in {"Return", "Tab", "Space"}:
                keyboard.press(one)
            else:
                keyboard.type(one)
        tour.draw(f"settings-{section}-form")
        keyboard.press("Ctrl+S")
        tour.draw(f"settings-{section}-saved")
        keyboard.press("Esc")
    page.open("services")
    page.focus_section()
    keyboard.press("Return")
    tour.draw("settings-service")
    keyboard.press("Esc")


SCREENS = {Role.PRACTICE_MANAGER: [settings]}
