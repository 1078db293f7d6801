"""What is said of one screen by F1."""

from dataclasses import dataclass

Step = str | tuple[object, str]
"""An action, whose words and key are shown; or words of its own with the action whose key does
it, or none. Keys are never written by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What it is for and what one does there; ``page`` is the handbook's, without its ending."""

    title: object
    purpose: object
    steps: tuple[Step, ...]
    page: str
