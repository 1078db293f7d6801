"""Whatever people and relatives a clinic has, its bundle makes the same of them in an empty one."""

from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clinic_desk.access import PurposeOfUse
from clinic_desk.errors import InvalidInput
from clinic_desk.family import relations
from clinic_desk.family.records import Custody, Grants, Kin, TypedRelation
from tests.builders import a_clinic, a_patient, a_session
from tests.core.exchange.files import taken_in
from tests.core.exchange.test_everything import exported, told_of, unpacked
from tests.core.scheduling.conftest import furnish

_numbers = count(1)
NAMES = st.text("abcdeåäöø'-", min_size=2, max_size=8).filter(lambda text: text.isalpha())
PEOPLE = st.lists(
    st.tuples(NAMES, st.sampled_from(["", "Hagen 1, Lund"]), st.booleans()), min_size=2, max_size=4
)
TIES = st.lists(
    st.tuples(
        st.sampled_from([Kin.MOTHER, Kin.FATHER, Kin.GUARDIAN, Kin.PARTNER, Kin.OTHER]),
        st.booleans(),
        st.builds(Grants, book=st.booleans(), cancel=st.booleans(), told=st.booleans()),
        st.sampled_from([None, Custody.JOINT, Custody.NO_CONTACT]),
        st.booleans(),
        st.booleans(),
    ),
    max_size=3,
)


def registered(session, people):
    made = []
    for given_name, street, hidden in people:
        number = next(_numbers)
        letters = "".join(chr(ord("a") + int(figure)) for figure in str(number))
        made.append(
            a_patient(
                session,
                f"{letters.upper()}{letters}holm{letters}",
                given_name,
                born="-"
                if not street
                else f"19{number % 90 + 10}-0{number % 9 + 1}-1{number % 10}",
                phone=f"070-{2000000 + 4711 * number}",
                street=street,
                protected=hidden,
            )
        )
    return made


def tied(session, opened, people, tie):
    kin, to_a_patient, may, custody, never_address, never_times = tie
    answers = kin in (Kin.MOTHER, Kin.FATHER, Kin.GUARDIAN)
    who = {"other": people[1]} if to_a_patient else {"name": "Siv Ek", "phone": "070-5556677"}
    typed = TypedRelation(
        kin=kin,
        may=may,
        custody=custody if answers else None,
        never_address=never_address,
        never_times=never_times,
        **who,
    )
    with session.opened(people[0], PurposeOfUse.DESK, reason="tells") as viewing:
        try:
            relations.save(session, viewing, opened, typed)
        except InvalidInput:  # those two are relatives already
            assert to_a_patient


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(people=PEOPLE, ties=TIES)
def test_people_and_relatives_come_back_as_they_went(clinic, owner, people, ties):
    with TemporaryDirectory() as name:
        folder = Path(name)
        made = registered(owner, people)
        with owner.directory("card") as opened:
            for tie in ties:
                tied(owner, opened, made, tie)
        exported(clinic, owner, folder / "first")
        bundle = folder / "bundle.json"
        bundle.write_bytes(unpacked(folder / "first")["fhir-r4-bundle.json"])

        other = a_clinic(folder)
        session = a_session(other)
        furnish(session)
        first = taken_in(session, bundle)
        exported(other, session, folder / "second")
        assert told_of(unpacked(folder / "second")["fhir-r4-bundle.json"]) == told_of(
            bundle.read_bytes()
        )
        again = taken_in(session, bundle)
        assert (again.made, again.related) == (0, 0)
        assert first.refused == ()
        other.close()
