"""One of each thing that a clinic holds is made, and found again in the full export."""

from datetime import date, datetime, timedelta

from clinic_desk.access import PurposeOfUse
from clinic_desk.family import relations, wishing
from clinic_desk.family.records import Kin, Needs, TypedRelation, Wishes
from clinic_desk.ids import RoomId
from clinic_desk.patients import confusable, duplicates
from clinic_desk.scheduling import blocking, booking, equipment, holding, series, services
from clinic_desk.scheduling.blocking import NewBlock
from clinic_desk.scheduling.booking import BookingRequest
from clinic_desk.scheduling.equipment import NewEquipment
from clinic_desk.scheduling.free import Search, next_free
from clinic_desk.scheduling.series import SeriesRequest
from clinic_desk.scheduling.services import NewService
from clinic_desk.scheduling.to_do import waiting
from clinic_desk.scheduling.to_do.records import Wish
from tests.builders import a_patient
from tests.core.exchange.test_everything import exported, table, unpacked
from tests.core.scheduling.conftest import LINDQVIST, VISIT, furnish

MONDAY = datetime(2026, 3, 9, 9)  # noqa: DTZ001 - wall time is naive


def test_one_of_each_thing_is_found_again_in_the_export(clinic, owner, tmp_path):
    furnish(owner)
    one = a_patient(owner)
    other = a_patient(owner, "Lindh", "Alva", born="1980-03-13", phone="0702222222")
    third = a_patient(owner, "Ek", "Ola", born="1962-02-02", phone="0703333333")
    equipment.add(owner, NewEquipment(name="Laser 1", kind="laser"))
    laser = NewService(name="Laser", equipment=frozenset({"laser"}))
    group = NewService(name="Group", given_by=frozenset({LINDQVIST}), capacity="4")
    services.add(owner, laser)
    together = services.add(owner, group)
    blocking.add(owner, NewBlock(resource=RoomId(11), first=date(2026, 4, 1)))
    weekly = tuple(MONDAY + timedelta(days=7 * week) for week in range(3))
    typed = TypedRelation(kin=Kin.MOTHER, back=Kin.DAUGHTER, other=other)
    with owner.directory("card") as opened:
        wishing.wish(owner, opened, one, Wishes(ring=False))
        wishing.need(owner, opened, one, Needs(language="ar", interpreter=True))
        duplicates.keep_apart(owner, opened, one, third)
        with owner.opened(one, PurposeOfUse.DESK) as viewing:
            relations.save(owner, viewing, opened, typed)
    with owner.opened(one, PurposeOfUse.PHONE, reason="calls") as viewing:
        wanted = SeriesRequest(practitioner=LINDQVIST, service=VISIT, starts=weekly)
        made = series.book(owner, viewing, wanted)
        at = MONDAY.replace(hour=10)
        request = BookingRequest(practitioner=LINDQVIST, service=together.id, start=at)
        booking.book(owner, viewing, request)
        last = date(2026, 4, 9)
        waiting.add(owner, viewing, Wish(service=VISIT, first=MONDAY.date(), last=last))
    with owner.directory("card") as opened:
        confusable.mark(owner, opened, one, other)
    held = next_free(owner, Search(service=VISIT), limit=1)[0]
    holding.hold(owner, held)
    exported(clinic, owner, tmp_path / "clinic.sealed")
    files = unpacked(tmp_path / "clinic.sealed")
    found = {name: table(files, name.removesuffix(".csv")) for name in files if "csv" in name}
    counted = {name.removesuffix(".csv"): len(rows) for name, rows in found.items()}
    assert {row["series"] for row in found["series.csv"]} == {str(made.id)}
    pair = {row["one"] + " " + row["other"] for row in found["taken for each other.csv"]}
    assert pair == {" ".join(map(str, sorted((one, other))))}
    assert (
        counted
        | {
            "series": 3,
            "taken for each other": 1,
            "kept apart": 1,
            "relations": 1,
            "contact wishes": 1,
            "needs": 1,
            "waiting list": 1,
            "how many have room in a group": 1,
            "time kept free": 1,
            "equipment": 1,
            "what services need": 1,
            "appointments": 4,
        }
        == counted
    )
    told = files["READ ME.txt"].decode()
    assert "Not in it: times that are held" in told
    assert not any("held" in name for name in found)
