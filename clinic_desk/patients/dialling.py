"""Telephone numbers as they are typed, and as they are kept."""

import phonenumbers


def in_full(typed: str, region: str) -> str | None:
    """The number in full (ITU-T E.164), or None for what cannot be one.

    ``region``: the country (ISO 3166) in which a number without a prefix is dialled.
    """
    try:
        number = phonenumbers.parse(typed, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
