"""Countries' flags."""

_CODE_LENGTH = 2
_REGIONAL_INDICATOR_A = 0x1F1E6
"""The first of the characters of which two make a flag."""


def flag(country: str) -> str:
    """`🇧🇪` for `BE`; nothing for what is no such code."""
    letters = country.upper()
    if len(letters) != _CODE_LENGTH or not (letters.isascii() and letters.isalpha()):
        return ""
    return "".join(chr(_REGIONAL_INDICATOR_A + ord(letter) - ord("A")) for letter in letters)
