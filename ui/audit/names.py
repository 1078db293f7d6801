"""The names that the log's ids stand for, found elsewhere and handed in with each page."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from clinic_desk.ids import AccountId, CareUnitId, DeviceId, PatientId


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """Who and where. A patient who is not in here is hidden from this person.

    ``devices`` and ``units`` are shown only where there are several.
    """

    accounts: Mapping[AccountId, str] = field(default_factory=dict)
    patients: Mapping[PatientId, str] = field(default_factory=dict)
    devices: Mapping[DeviceId, str] = field(default_factory=dict)
    units: Mapping[CareUnitId, str] = field(default_factory=dict)

    def with_more(self, other: "Names") -> "Names":
        """Both together; the other's where both know one."""
        return Names(
            accounts={**self.accounts, **other.accounts},
            patients={**self.patients, **other.patients},
            devices={**self.devices, **other.devices},
            units={**self.units, **other.units},
        )
