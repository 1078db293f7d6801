"""A date with the name of its month, in English or Swedish, put into figures. Pure."""

import re

_YEAR = r"(?P<year>\d{4}|\d\d)\b"
_DAY_FIRST = re.compile(
    r"\b(?P<day>\d{1,2})(?:\.|st|nd|rd|th|:e)?\s+(?P<month>[^\W\d]+)\.?,?\s+" + _YEAR,
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    r"\b(?P<month>[^\W\d]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+" + _YEAR,
    re.IGNORECASE,
)
_MONTHS = {
    **dict.fromkeys(("jan", "january", "januari"), 1),
    **dict.fromkeys(("feb", "february", "februari"), 2),
    **dict.fromkeys(("mar", "march", "mars"), 3),
    **dict.fromkeys(("apr", "april"), 4),
    **dict.fromkeys(("may", "maj"), 5),
    **dict.fromkeys(("jun", "june", "juni"), 6),
    **dict.fromkeys(("jul", "july", "juli"), 7),
    **dict.fromkeys(("aug", "august", "augusti"), 8),
    **dict.fromkeys(("sep", "sept", "september"), 9),
    **dict.fromkeys(("oct", "okt", "october", "oktober"), 10),
    **dict.fromkeys(("nov", "november"), 11),
    **dict.fromkeys(("dec", "december"), 12),
}
_WHOLE = 4


def in_figures(typed: str, *, short_years: bool = False) -> str:
    """``12 mars 1980`` and ``March 12, 1980`` as ``1980-03-12``; April Lind stays a name.

    ``short_years``: ``12 mars 80`` is a date too, as ``800312``.
    """
    for form in (_DAY_FIRST, _MONTH_FIRST):
        said = form.search(typed)
        month = _MONTHS.get(said["month"].casefold()) if said else None
        if said is None or month is None:
            continue
        day, whole = int(said["day"]), len(said["year"]) == _WHOLE
        if whole or short_years:
            figures = f"{month:02}-{day:02}" if whole else f"{month:02}{day:02}"
            date_said = f" {said['year']}{'-' if whole else ''}{figures} "
            return typed[: said.start()] + date_said + typed[said.end() :]
    return typed
