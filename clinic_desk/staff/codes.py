"""One-time codes: TOTP after RFC 6238 with SHA-1, six digits and steps of 30 seconds."""

import base64
import hmac
import secrets
from datetime import datetime
from urllib.parse import quote, urlencode

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

STEP_SECONDS = 30
DIGITS = 6
SECRET_BYTES = 20  # RFC 4226, R6: 160 bits
_DRIFT_STEPS = 1


def new_secret() -> bytes:
    return secrets.token_bytes(SECRET_BYTES)


def step_of(now: datetime) -> int:
    return int(now.timestamp()) // STEP_SECONDS


def code_at(secret: bytes, step: int) -> str:
    """The six digits of one step."""
    # SHA-1 is what every authenticator app speaks; HMAC does not need it collision free.
    totp = TOTP(secret, DIGITS, SHA1(), STEP_SECONDS)  # noqa: S303
    return totp.generate(step * STEP_SECONDS).decode("ascii")


def accepted_step(secret: bytes, code: str, now: datetime, last: int) -> int | None:
    """The step that the code belongs to, or None.

    One step of drift each side; a step is taken once and only forwards (RFC 6238, 5.2).
    """
    present = step_of(now)
    typed = code.encode("utf-8", "surrogatepass")
    found = None
    for step in range(present - _DRIFT_STEPS, present + _DRIFT_STEPS + 1):
        if hmac.compare_digest(code_at(secret, step).encode(), typed) and step > last:
            found = step
    return found


def secret_text(secret: bytes) -> str:
    """The secret as an authenticator app takes it by hand (base32, RFC 4648)."""
    return base64.b32encode(secret).decode("ascii")


def secret_of(text: str) -> bytes:
    """The secret that ``secret_text`` wrote. Raises ValueError for what it did not."""
    return base64.b32decode(text)


def enrolment_uri(secret: bytes, *, clinic: str, sign_in_name: str) -> str:
    """The ``otpauth://`` text of the QR code."""
    label = quote(f"{clinic}:{sign_in_name}")
    query = urlencode({"secret": secret_text(secret), "issuer": clinic, "digits": DIGITS})
    return f"otpauth://totp/{label}?{query}"
