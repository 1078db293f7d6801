"""The languages that patients speak, by ISO 639 code, in the language of the windows."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_NAMES = {
    "sq": QT_TRANSLATE_NOOP("languages", "Albanian"),
    "am": QT_TRANSLATE_NOOP("languages", "Amharic"),
    "ar": QT_TRANSLATE_NOOP("languages", "Arabic"),
    "bn": QT_TRANSLATE_NOOP("languages", "Bengali"),
    "bs": QT_TRANSLATE_NOOP("languages", "Bosnian, Croatian, Serbian"),
    "zh": QT_TRANSLATE_NOOP("languages", "Chinese"),
    "prs": QT_TRANSLATE_NOOP("languages", "Dari"),
    "en": QT_TRANSLATE_NOOP("languages", "English"),
    "fi": QT_TRANSLATE_NOOP("languages", "Finnish"),
    "fr": QT_TRANSLATE_NOOP("languages", "French"),
    "de": QT_TRANSLATE_NOOP("languages", "German"),
    "el": QT_TRANSLATE_NOOP("languages", "Greek"),
    "hi": QT_TRANSLATE_NOOP("languages", "Hindi"),
    "it": QT_TRANSLATE_NOOP("languages", "Italian"),
    "kmr": QT_TRANSLATE_NOOP("languages", "Kurdish, Kurmanji"),
    "ckb": QT_TRANSLATE_NOOP("languages", "Kurdish, Sorani"),
    "ps": QT_TRANSLATE_NOOP("languages", "Pashto"),
    "fa": QT_TRANSLATE_NOOP("languages", "Persian"),
    "pl": QT_TRANSLATE_NOOP("languages", "Polish"),
    "pt": QT_TRANSLATE_NOOP("languages", "Portuguese"),
    "ro": QT_TRANSLATE_NOOP("languages", "Romanian"),
    "ru": QT_TRANSLATE_NOOP("languages", "Russian"),
    "se": QT_TRANSLATE_NOOP("languages", "Sami, northern"),
    "sgn": QT_TRANSLATE_NOOP("languages", "Sign language"),
    "so": QT_TRANSLATE_NOOP("languages", "Somali"),
    "es": QT_TRANSLATE_NOOP("languages", "Spanish"),
    "sv": QT_TRANSLATE_NOOP("languages", "Swedish"),
    "th": QT_TRANSLATE_NOOP("languages", "Thai"),
    "ti": QT_TRANSLATE_NOOP("languages", "Tigrinya"),
    "tr": QT_TRANSLATE_NOOP("languages", "Turkish"),
    "uk": QT_TRANSLATE_NOOP("languages", "Ukrainian"),
    "ur": QT_TRANSLATE_NOOP("languages", "Urdu"),
    "vi": QT_TRANSLATE_NOOP("languages", "Vietnamese"),
}


def language_words(code: str) -> str:
    """A language's name; the code itself where it is none of these."""
    source = _NAMES.get(code)
    return code if source is None else QCoreApplication.translate("languages", str(source))


def languages() -> list[tuple[str, str]]:
    """Codes and names, by name."""
    return sorted(((code, language_words(code)) for code in _NAMES), key=lambda one: one[1])
