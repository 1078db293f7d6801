"""How long a visit is for somebody who needs more time than the service takes."""

from dataclasses import replace

from clinic_desk.scheduling.records import Service


def lengthened(service: Service, by: int) -> Service:
    """The service as it is given to somebody whose visits take longer."""
    return replace(service, minutes=service.minutes + by) if by else service
