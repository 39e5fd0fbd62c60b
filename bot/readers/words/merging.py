"""Several languages as one that knows the words of all of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import zip_longest
from typing import Any

from bot.readers.words.language import Language


def merge(languages: Iterable[Language]) -> Language:
    """A language with the words of all of these; where two share a key, the first's value counts."""
    merged = _merge_values(list(languages))
    return merged if isinstance(merged, Language) else Language(())


def _merge_values(values: Sequence[Any]) -> Any:
    """The values of one field of several languages as one of the same type."""
    first = values[0]
    if is_dataclass(first) and not isinstance(first, type):
        names = [field.name for field in fields(first)]
        return replace(first, **{name: _merge_values([getattr(v, name) for v in values]) for name in names})
    if isinstance(first, Mapping):
        return _merge_mappings(values)
    if any(isinstance(entry, tuple) for value in values for entry in value):  # numerals, by their number
        return tuple(_merge_values(spellings) for spellings in zip_longest(*values, fillvalue=()))
    return tuple(dict.fromkeys(phrase for value in values for phrase in value))


def _merge_mappings(mappings: Sequence[Mapping[Any, Any]]) -> dict[Any, Any]:
    merged: dict[Any, Any] = {}
    for mapping in mappings:
        for key, value in mapping.items():
            if isinstance(value, tuple) and key in merged:
                merged[key] = _merge_values([merged[key], value])
            else:
                merged.setdefault(key, value)
    return merged
