"""Discord's names of languages: https://discord.com/developers/docs/reference#locales."""

from bot.languages.current import SpokenLanguage

LOCALES = {
    SpokenLanguage.ENGLISH: ("en-US", "en-GB"),
    SpokenLanguage.SWEDISH: ("sv-SE",),
    SpokenLanguage.GERMAN: ("de",),
    SpokenLanguage.FRENCH: ("fr",),
    SpokenLanguage.ITALIAN: ("it",),
    SpokenLanguage.SPANISH: ("es-ES", "es-419"),
}
_LANGUAGES = {locale: language for language, locales in LOCALES.items() for locale in locales}


def language_of(locale: str) -> SpokenLanguage | None:
    """The language of `sv-SE`; None where Pitboard doesn't speak it."""
    return _LANGUAGES.get(locale)
