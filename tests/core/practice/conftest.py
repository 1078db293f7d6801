"""Practice clinics in a folder of the test's own."""

import pytest

from clinic_desk.practice.opening import Learner, Practice
from clinic_desk.staff.permissions import Role

LEARNER = Learner(name="Nora Ny", roles=(Role.RECEPTIONIST,))


def opened(under, *roles):
    """A practice with somebody of these roles at its desk."""
    practice = Practice(Learner(name="Nora Ny", roles=roles or LEARNER.roles), [under])
    for _ in practice.open():
        pass
    return practice


@pytest.fixture(scope="module")
def lasting(tmp_path_factory):
    """One practice, with an owner in it, for tests that leave it as it is."""
    practice = opened(tmp_path_factory.mktemp("practice"), Role.OWNER)
    yield practice
    practice.close()
