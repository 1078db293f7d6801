import pytest

from clinic_desk.scheduling.records import STATUS_STEPS, AppointmentStatus


def test_every_status_says_what_may_follow():
    assert set(STATUS_STEPS) == set(AppointmentStatus)


@pytest.mark.parametrize("status", AppointmentStatus)
def test_every_step_can_be_taken_back(status):
    assert all(status in following.next for following in status.next)
    assert status not in status.next


def test_a_visit_that_has_taken_place_is_not_cancelled():
    assert AppointmentStatus.CANCELLED not in AppointmentStatus.DONE.next
    assert AppointmentStatus.CANCELLED not in AppointmentStatus.WITH_PRACTITIONER.next


def test_only_a_cancelled_appointment_gives_its_time_back():
    giving_back = [status for status in AppointmentStatus if not status.holds_time]

    assert giving_back == [AppointmentStatus.CANCELLED]
