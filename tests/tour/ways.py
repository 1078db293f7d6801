"""The ways in which everything is looked at."""

from dataclasses import dataclass

from ui.theme.style import Look, Scheme
from ui.words.language import Language


@dataclass(frozen=True, kw_only=True)
class Way:
    """One way of looking at everything."""

    name: str
    language: Language
    look: Look
    size: tuple[int, int] = (1280, 800)
    in_docs: bool = False


USUAL = tuple(
    Way(
        name=f"{language}-{scheme}",
        language=language,
        look=Look(scheme=scheme),
        in_docs=scheme is Scheme.LIGHT,
    )
    for language in Language
    for scheme in (Scheme.LIGHT, Scheme.DARK)
)
OTHERS = (
    Way(
        name="wide",
        language=Language.ENGLISH,
        look=Look(scheme=Scheme.LIGHT),
        size=(2560, 1440),
    ),
    Way(
        name="large-text",
        language=Language.SWEDISH,
        look=Look(scheme=Scheme.LIGHT, text_scale=2.0),
        size=(1600, 1000),
    ),
    Way(
        name="large-text-usual",
        language=Language.SWEDISH,
        look=Look(scheme=Scheme.LIGHT, text_scale=2.0),
    ),
    Way(
        name="contrast",
        language=Language.ENGLISH,
        look=Look(scheme=Scheme.CONTRAST),
    ),
    Way(
        name="contrast-wide-large",
        language=Language.SWEDISH,
        look=Look(scheme=Scheme.CONTRAST, text_scale=2.0),
        size=(2560, 1440),
    ),
)
