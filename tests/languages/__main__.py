"""Brings the catalogues up to what the code says, and tells what is left: `./run languages`."""

import sys

from bot.languages.current import SpokenLanguage
from tests.languages.template import template
from tests.languages.translation_faults import catalogue_faults, missing_sentences
from tests.languages.translation_files import file_of, read_catalogue, updated_text


def main() -> int:
    """Write the five files; 1 where a translation has a fault."""
    sentences = template()
    fault_count = 0
    for language in SpokenLanguage:
        if language is SpokenLanguage.ENGLISH:
            continue
        file_of(language).write_text(updated_text(language, sentences), encoding="utf-8")
        catalogue = read_catalogue(language)
        found = catalogue_faults(catalogue)
        fault_count += len(found)
        print(f"{language}: {len(missing_sentences(catalogue))} of {len(catalogue)} to translate")  # noqa: T201
        for fault in found:
            print(f"  {fault}")  # noqa: T201
    return min(fault_count, 1)


if __name__ == "__main__":
    sys.exit(main())
