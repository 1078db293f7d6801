"""Telephone numbers that ring nowhere: ranges that authorities keep for fiction.

Sweden: Post- och telestyrelsen, numbers for books, films and the like. United Kingdom: Ofcom,
telephone numbers for drama use. North America: NANPA, 555-0100 to 555-0199. The Swedish ones
come first; there are 495, so larger clinics have callers from abroad, and in the largest
several people share a number, as households do.
"""

_SWEDEN = (
    *(f"070-174 06 {last:02d}" for last in range(5, 100)),
    *(f"031-390 06 {last:02d}" for last in range(100)),
    *(f"040-628 04 {last:02d}" for last in range(100)),
    *(f"08-465 004 {last:02d}" for last in range(100)),
    *(f"0980-31 92 {last:02d}" for last in range(100)),
)
_BRITAIN = (
    *("7700 900", "20 7946 0", "113 496 0", "114 496 0", "115 496 0", "116 496 0", "117 496 0"),
    *("118 496 0", "121 496 0", "131 496 0", "141 496 0", "151 496 0", "161 496 0", "191 498 0"),
    *("28 9649 6", "29 2018 0", "1632 960"),
)
_NORTH_AMERICA = (
    *("201", "202", "203", "205", "206", "207", "208", "209", "210", "212", "213", "214", "215"),
    *("216", "217", "218", "219", "224", "225", "228", "229", "231", "234", "239", "240", "248"),
    *("301", "302", "303", "304", "305", "307", "308", "309", "310", "312", "313", "314", "315"),
    *("401", "402", "404", "405", "406", "407", "408", "409", "410", "412", "413", "414", "415"),
)
_BRITISH = len(_BRITAIN) * 1000
_AMERICAN = len(_NORTH_AMERICA) * 100


def phone(number: int) -> str:
    """The number of the ``number``-th caller, as somebody would type it."""
    if number < len(_SWEDEN):
        return _SWEDEN[number]
    at = (number - len(_SWEDEN)) % (_BRITISH + _AMERICAN)
    if at < _BRITISH:
        # 7919 shares no factor with the count, so neighbours do not share a town
        area, last = divmod(at * 7919 % _BRITISH, 1000)
        return f"+44 {_BRITAIN[area]}{last:03d}"
    area, last = divmod(at - _BRITISH, 100)
    return f"+1 {_NORTH_AMERICA[area]} 555 01{last:02d}"
