"""What people, their phones and those who mean harm write."""

import random

LONGEST = 6000
"""Characters of an option's value, at Discord."""

_WORDS_OF_THE_FIELD = (
    *(
        "race1",
        "race2",
        "Race 2",
        "q1",
        "fp1",
        "warmup",
        "1",
        "2",
        "20",
        "P3",
        "DNF",
        "20th in Silver",
        "final",
    ),
    *("Spa", "Spa-Francorchamps", "round 3", "Barcelona", "GT4 European Series", "gt4-europe-2023"),
    *("Andreas Bäckman", "Jessica", "jessica backman", "Team manager: Ann Lee", "42", "#7"),
    *(
        "+15m",
        "-2h",
        "14:20",
        "Sunday 14:20",
        "2 July",
        "2023-07-02",
        "29 Jun",
        "tomorrow 9:00",
        "60m",
        "off",
    ),
    *("1h, 1d", "7d", "Europe/Brussels", "UTC", "BE", "Belgium", "de", "English", "#e3b341", "gold", "none"),
    *("https://example.org/live", "http://[::1", "javascript:alert(1)", "https://" + "a" * 600),
)
_TO_HARM = (
    *(
        "@everyone",
        "@here",
        "<@1>",
        "<@&1>",
        "<#1>",
        "</next:1>",
        "<t:99999999999999:R>",
        "<a:b:1>",
        "<id:home>",
    ),
    *(
        "**__~~||`*_",
        "```",
        "``` \n```",
        "> # -# 1. * [a](https://b.c)",
        "||spoiler||",
        "[@everyone](http://a.b)",
    ),
    *("\u202eRace\u202c", "\u2066\u2067\u2068", "اختبار", "\u200b", "\u200b\u200d\ufeff", "\u00ad", "\ufffc"),
    *(
        "Z̸̢̛a̶l̵g̷o" + "\u0301" * 40,
        "👩‍👩‍👧‍👦🏁",
        "🇧🇪",
        "ﷺ",
        "𝕽𝖆𝖈𝖊",
        "ＲＡＣＥ１",
        "Łukasz Ñandú",
        "İstanbul",
        "ß",
    ),
    *(
        "\x00",
        "\x07\x1b[31m",
        "\r\n\r\n",
        "\t",
        " ",
        "\u2028\u2029",
        "\u3000",
        "\U000e0001\U000e007f",
        "\uffff",
    ),
    *("'; DROP TABLE results; --", "{0}{fact}{", "%s%n", "$(reboot)", "../../etc/passwd", "\\", '"', "=1+1"),
    *("0", "-1", "007", "1e9", "9" * 19, "9" * 400, "NaN", "1/0", "½", "٣", "Ⅳ", "1st", "0.5h", "∞"),
    *(
        "0000-00-00",
        "9999-12-31",
        "31 February",
        "29.02.2023",
        "24:00",
        "25:61",
        "1970-01-01T00:00Z",
        "now",
        "99999d",
    ),
)
_ALPHABETS = (0x80, 0x250, 0x3000, 0x110000)
"""Where they end: ASCII, Latin, most of what people write, all that Unicode has."""
_SURROGATES = range(0xD800, 0xE000)
"""They stand for nothing alone, and no client sends them."""
_LONGEST_WORD = 12
_SEPARATORS = ("", " ", "\n", ", ", ":", " · ", "\u200b")
_TIMES = (1, 1, 1, 1, 1, 3, 30, 700)


def a_text(dice: random.Random) -> str:
    """A word of the field as it is, half of the time, so that much is understood; else anything."""
    if dice.random() < 0.5:
        return dice.choice(_WORDS_OF_THE_FIELD)
    separator = dice.choice(_SEPARATORS)
    piece = separator.join(_piece(dice) for _ in range(dice.randint(1, 3)))
    return separator.join([piece] * dice.choice(_TIMES))[:LONGEST]


def _piece(dice: random.Random) -> str:
    words = dice.choice((_WORDS_OF_THE_FIELD, _TO_HARM, None))
    return dice.choice(words) if words else _letters(dice)


def _letters(dice: random.Random) -> str:
    codes = [dice.randrange(dice.choice(_ALPHABETS)) for _ in range(dice.randint(0, _LONGEST_WORD))]
    return "".join(chr(code) for code in codes if code not in _SURROGATES)


def fitted(text: str, shortest: int, longest: int) -> str:
    """The text as a field takes it: cut, or filled up, as Discord's client makes people do."""
    return text[:longest].ljust(shortest, "x")
