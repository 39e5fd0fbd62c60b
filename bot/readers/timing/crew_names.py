"""The drivers in a cell of a timing file, whichever way a service writes a crew."""

import re

_SPLIT_LETTER = re.compile(r"(?<=\w{2}) ([a-zß-öø-ÿ])(?=$|\s*/)")  # Cresswel l
_BETWEEN = re.compile(r"\s*[/&;+\n]\s*")  # A B / C D, A.B/C.D, A B & C D
_BETWEEN_IN_LIST = re.compile(r"\s*,\s*")  # A B, C D
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)*")  # SZŐKEMANN, O'HALLOROWSKI, JEAN-LUC
_PAIR = 2


def read_crew(text: str) -> tuple[str, ...]:
    """The names in a cell, each once and in its order: `A.Bäckman/J.Bäckman`, `Andreas BÄCKMAN, …`."""
    text = _SPLIT_LETTER.sub(r"\1", " ".join(text.split()))
    parts = [part for part in _BETWEEN.split(text) if part]
    names = [_in_speaking_order(part) for part in parts]
    if len(parts) == 1:
        names = _listed_names(parts[0])
    return tuple(dict.fromkeys(_spelt_small(name.strip(" ,")) for name in names if name.strip(" ,-")))


def _listed_names(text: str) -> list[str]:
    """Names between commas; `Bäckman, Andreas` is one."""
    names = [name for name in _BETWEEN_IN_LIST.split(text) if name]
    if len(names) == _PAIR and all(" " not in name and "." not in name for name in names):
        return [_in_speaking_order(text)]
    return names


def _in_speaking_order(name: str) -> str:
    """`Bäckman, Andreas` is Andreas Bäckman."""
    last_name, comma, first_name = name.partition(",")
    if not comma or "," in first_name:
        return name
    return f"{first_name.strip()} {last_name.strip()}".strip()


def _spelt_small(name: str) -> str:
    """`Andreas BÄCKMAN` is Andreas Bäckman; what is all in capitals or all small stays."""
    if name.isupper():
        return name
    return _WORD.sub(_small_word, name)


def _small_word(match: re.Match[str]) -> str:
    word = match[0]
    if word.isupper():
        return word.title()
    return word
