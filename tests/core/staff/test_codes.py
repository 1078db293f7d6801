"""One-time codes against the vectors of RFC 6238, appendix B (six digits of the eight)."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from clinic_desk.staff import codes

SECRET = b"12345678901234567890"
NOW = datetime(2026, 3, 2, 8, 0, 10, tzinfo=UTC)
STEP = codes.step_of(NOW)


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_codes_are_those_of_the_standard(seconds, code):
    assert codes.code_at(SECRET, seconds // 30) == code


@pytest.mark.parametrize("drift", [-1, 0, 1])
def test_one_step_of_drift_is_taken(drift):
    code = codes.code_at(SECRET, STEP + drift)
    assert codes.accepted_step(SECRET, code, NOW, 0) == STEP + drift


@pytest.mark.parametrize("drift", [-2, 2])
def test_more_drift_is_not(drift):
    assert codes.accepted_step(SECRET, codes.code_at(SECRET, STEP + drift), NOW, 0) is None


def test_a_step_that_was_used_is_not_taken_again_nor_one_before_it():
    code = codes.code_at(SECRET, STEP)
    assert codes.accepted_step(SECRET, code, NOW, STEP - 1) == STEP
    assert codes.accepted_step(SECRET, code, NOW, STEP) is None
    assert codes.accepted_step(SECRET, code, NOW + timedelta(seconds=30), STEP + 1) is None


def test_the_text_of_the_qr_code_says_all_that_an_app_needs():
    uri = urlsplit(codes.enrolment_uri(SECRET, clinic="Norra & Söner: ett", sign_in_name="åsa"))
    assert (uri.scheme, uri.netloc) == ("otpauth", "totp")
    assert unquote(uri.path) == "/Norra & Söner: ett:åsa"
    assert parse_qs(uri.query) == {
        "secret": ["GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"],
        "issuer": ["Norra & Söner: ett"],
        "digits": ["6"],
    }


def test_secrets_are_long_and_new():
    assert len(codes.new_secret()) == 20
    assert codes.new_secret() != codes.new_secret()
