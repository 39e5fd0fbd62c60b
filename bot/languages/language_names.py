"""Languages by their ISO 639 codes, as Unicode names them in each language."""

from bot.languages.cldr import current_locale


def language_in_words(code: str) -> str:
    """`Swedish` for `sv`, `Schwedisch` in German; a code that nobody knows stays as it is."""
    name = str(current_locale().languages.get(code, ""))
    if not name:
        return code
    return f"{name[:1].upper()}{name[1:]}"  # svenska, français: it stands alone
