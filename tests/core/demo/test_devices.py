"""Devices of the invented clinic: a large one once met a visit for which none was left."""

from hypothesis import given
from hypothesis import strategies as st

from clinic_desk.demo.devices import as_many

LONG = 4

days = st.integers(1, 5).flatmap(
    lambda people: st.lists(
        st.tuples(st.integers(0, people - 1), st.integers(0, 20)), max_size=40
    ).map(lambda wanted: (people, wanted))
)


def over(one: int, other: int) -> bool:
    return abs(one - other) < LONG


@given(day=days)
def test_a_device_is_left_for_every_visit_in_whatever_order_they_are_booked(day):
    people, wanted = day
    busy: dict[int, list[int]] = {who: [] for who in range(people)}
    devices: list[list[int]] = [[] for _ in range(as_many(people))]
    for who, start in wanted:
        if any(over(start, other) for other in busy[who]):
            continue  # they are with somebody else then
        busy[who].append(start)
        free = [one for one in devices if not any(over(start, other) for other in one)]
        assert free
        free[0].append(start)
