"""The commands in each of Discord's languages that Pitboard speaks: names, descriptions, choices.

Names of options stay English: what is typed of them is told to others, and stands in texts.
"""

from hashlib import sha256

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Location
from discord.app_commands import TranslationContextTypes, locale_str

from bot.languages.catalogue import MENU, command_name, phrase, phrase_in_context
from bot.languages.current import SpokenLanguage, speaking
from bot.languages.discord_locales import language_of
from bot.languages.translation_files import TRANSLATIONS

_NAMES = (Location.command_name, Location.group_name)
_WORDS = (
    Location.command_description,
    Location.group_description,
    Location.parameter_description,
    Location.choice_name,
)


class CommandTranslator(app_commands.Translator):
    """Asked by discord.py for each text and locale; None leaves the English there."""

    async def translate(
        self, string: locale_str, locale: discord.Locale, context: TranslationContextTypes
    ) -> str | None:
        """The text in the locale's language; nothing where that has no other words for it."""
        language = language_of(locale.value)
        if language is None or language is SpokenLanguage.ENGLISH:
            return None
        with speaking(language):
            translated = _translated(string.message, context)
        if translated == string.message:
            return None
        return translated


def _translated(text: str, context: TranslationContextTypes) -> str:
    """The text, or its translation."""
    if context.location in _NAMES:
        return _translated_name(text, context.data)
    if context.location in _WORDS:
        return phrase(text)
    return text


def _translated_name(name: str, named: object) -> str:
    """Of `/season import` the last word: the others are its groups' own names."""
    if isinstance(named, app_commands.ContextMenu):
        return phrase_in_context(MENU, name)
    if isinstance(named, app_commands.Command | app_commands.Group):
        path = command_name(f"/{named.qualified_name}")
        return path.removeprefix("/").rpartition(" ")[2]
    return name


def translations_digest() -> bytes:
    """Another one whenever a catalogue is; what is in them isn't read, which takes a third of a second."""
    digest = sha256()
    for file in sorted(TRANSLATIONS.glob("*.po")):
        digest.update(file.read_bytes())
    return digest.digest()
