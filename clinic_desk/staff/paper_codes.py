"""How a recovery code is typed off its paper. It loads nothing: the first frame asks it."""

_LETTERS = 16
_MISREAD = str.maketrans("018", "OIB")  # base32 has no such figures


def looks_like_one(typed: str) -> bool:
    """Whether something typed for a code could be a recovery code."""
    return len(plain(typed)) == _LETTERS


def plain(typed: str) -> str:
    """Its letters and figures, however they were grouped and misread."""
    return "".join(sign for sign in typed.upper().translate(_MISREAD) if sign.isalnum())
