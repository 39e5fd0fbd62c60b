"""The catalogues as files: read, brought up to the code, and written so that differences are small."""

import io
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

from bot.languages.current import SpokenLanguage
from bot.languages.translation_files import TRANSLATIONS

_HEAD = """\
msgid ""
msgstr ""
"Language: {language}\\n"
"Plural-Forms: nplurals={plural_count}; plural={plural_rule};\\n"
"Content-Type: text/plain; charset=utf-8\\n"

"""


def file_of(language: SpokenLanguage) -> Path:
    return TRANSLATIONS / f"{language}.po"


def read_catalogue(language: SpokenLanguage) -> Catalog:
    with file_of(language).open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def updated_text(language: SpokenLanguage, template: Catalog) -> str:
    """The catalogue's text with the template's sentences and no others: what was translated stays.

    Nothing is guessed from similar sentences: a guess reads like a translation.
    """
    catalogue = read_catalogue(language)
    catalogue.update(template, no_fuzzy_matching=True)
    body = io.BytesIO()
    write_po(
        body,
        catalogue,
        width=0,
        omit_header=True,
        sort_output=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    plural = get_plural(language)
    head = _HEAD.format(language=language, plural_count=plural.num_plurals, plural_rule=plural.plural_expr)
    return head + body.getvalue().decode().strip() + "\n"
