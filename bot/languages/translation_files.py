"""A language's catalogue, read from its file when it is first spoken, and kept."""

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from bot.languages.current import SpokenLanguage

TRANSLATIONS = Path(__file__).parent / "translations"
"""The folder of the catalogues, `sv.po` and so on. English needs none: its sentences are the keys."""


@cache
def translations_of(language: SpokenLanguage) -> NullTranslations:
    """What knows the language's sentences; it gives back the English of those that aren't translated.

    Reading one takes 30 to 60 ms of processor time, once: nobody has to compile a catalogue.

    Raises:
        OSError: Pitboard was installed without its catalogues.
        babel.messages.pofile.PoFileError: what stands in the file is no catalogue.
    """
    if language is SpokenLanguage.ENGLISH:
        return NullTranslations()
    # Here, for whoever speaks English alone needs neither.
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with (TRANSLATIONS / f"{language}.po").open("rb") as file:
        catalogue = read_po(file, locale=language, abort_invalid=True)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
