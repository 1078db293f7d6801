"""What the invented clinic calls its services, rooms and things, in the language of its staff."""

from collections.abc import Callable

Say = Callable[[str], str]
"""From the words in the plan, which are English, to those that the clinic uses."""

_SWEDISH = {
    "New visit": "Nybesök",
    "New": "Nybesök",
    "Follow-up": "Återbesök",
    "Health check": "Hälsokontroll",
    "Health": "Hälsa",
    "Minor surgery": "Småkirurgi",
    "Surgery": "Kirurgi",
    "Physio 60": "Fysio 60",
    "Physio 45": "Fysio 45",
    "Physio": "Fysio",
    "Vaccination": "Vaccination",
    "Vaccine": "Vaccin",
    "Nurse visit": "Sköterskebesök",
    "Nurse": "Sköterska",
    "Phone call": "Telefontid",
    "Call": "Telefon",
    "Back school": "Ryggskola",
    "Back": "Rygg",
    "Treadmill": "Löpband",
    "Room": "Rum",
    "physio": "fysioterapeut",
    "nurse": "sjuksköterska",
    "Brings a form to sign": "Har med en blankett att skriva under",
    "Runs the clinic": "Driver kliniken",
    "All of it, to answer for it": "Allt, för att kunna svara för det",
    "Sees all; the log tells": "Ser allt; loggen visar det",
    "Plans, keeps order, looks at the log": "Planerar, håller ordning, granskar loggen",
    "All calendars, all contact data, the log": "Alla kalendrar, alla kontaktuppgifter, loggen",
    "Sees everybody; the owner looks at the log": "Ser alla; ägaren granskar loggen",
    "Answers the phone, books, receives": "Svarar i telefon, bokar, tar emot",
    "Names, phone numbers, appointments": "Namn, telefonnummer, bokade tider",
    "Could look up neighbours; the log tells": "Kan slå upp grannar; loggen visar det",
    "Sees patients": "Tar emot patienter",
    "Own patients and own calendar": "Egna patienter och egen kalender",
    "Could open others' cards with a reason; the log tells": (
        "Kan öppna andras kort med ett skäl; loggen visar det"
    ),
}


def speaking(language: str) -> Say:
    """How a clinic with this language (ISO 639-1) says it; what it has no word for stays."""
    words = _SWEDISH if language == "sv" else {}
    return lambda english: words.get(english, english)
