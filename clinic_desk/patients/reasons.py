"""Why the desk asks for a field: the inventory's own words, which stand beside the field too."""

from clinic_desk.patients.tables import patient


def why(field: str, language: str) -> str:
    """What a field of the card is kept for, in a language (``en``, ``sv``)."""
    entry = patient.c[field].info["inventory"]
    return str(entry.purpose_sv if language == "sv" else entry.purpose_en)
