"""Nothing is told by colour or emoji alone, pictures have their words, and tables keep to a phone's width.

Over every message in every case, as `tests/posts/cases.py` has them.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

import pytest

from bot.posts.kit.post import Accent, Buttons, Drawings, Gallery, Menu, Post, TextBesideLogo
from tests.posts.cases import CASES
from tests.posts.rendering import rendered

EMOJI = re.compile("[\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f]+")
WORDS = re.compile(r"[^\W_]{2,}")
SAID_BESIDE = {
    "🚫": "cancelled",
    "⏸": "postponed",
    "🟢": "started",
    "🥇": "1st",
    "🥈": "2nd",
    "🥉": "3rd",
    "🏆": "1st",
    "✏": "Correction",
}
"""What an emoji that tells a state tells, and the words that stand in the same line for who can't see it."""
ROW_OF_TABLE = re.compile(
    r"- \*{0,2}(?:\d+\.|[A-Z]{3}) "  # "- 1. Driver 1 · 58 points", "- DNF Cy Dahl"
    r"|\*\*\d+\*\* "  # "**1** <@7> · 4 points"
    r"|  [^-[\s]"  # "  Pro-Am · 1:02:25.837", below a car
)
TABLES = re.compile(r"standings|guesses|field")
MARKS = re.compile(r"[*`\\]")
WIDEST = 40
"""Characters that a line of a table has on a narrow phone before it wraps."""


@pytest.fixture(scope="module")
def posts() -> dict[str, Post]:
    return {name: make() for name, make in CASES.items()}


def lines(post: Post) -> list[str]:
    return rendered(post).splitlines()[1:]


def test_no_line_and_no_button_says_anything_by_an_emoji_alone(posts: dict[str, Post]) -> None:
    for name, post in posts.items():
        for line in lines(post):
            assert not EMOJI.search(line) or WORDS.search(EMOJI.sub("", line)), f"{name}: {line}"
        for label in labels(post):
            assert WORDS.search(label), f"{name}: {label}"


def labels(post: Post) -> Iterator[str]:
    for block in (*post.blocks, *post.below):
        if isinstance(block, Buttons):
            yield from (button.label for button in block.buttons)
        elif isinstance(block, Menu):
            yield from (option.label for option in block.options)


def test_what_an_emoji_tells_stands_beside_it_in_words(posts: dict[str, Post]) -> None:
    for name, post in posts.items():
        for line in lines(post):
            for emoji, words in SAID_BESIDE.items():
                assert emoji not in line or words in line, f"{name}: {line}"


def test_no_two_messages_differ_by_their_colour_or_their_emoji_alone(posts: dict[str, Post]) -> None:
    texts: dict[str, set[str]] = defaultdict(set)
    for post in posts.values():
        text = "\n".join(lines(post))
        if isinstance(post.accent, Accent):  # a team's own colour tells nothing
            texts[EMOJI.sub("", text)].add(f"{post.accent.name} {text}")
    for alike in texts.values():
        assert len(alike) == 1, alike


def test_every_picture_has_its_words(posts: dict[str, Post]) -> None:
    for name, post in posts.items():
        for block in (*post.blocks, *post.below):
            match block:
                case Gallery(photos):
                    alts = [photo.alt or "" for photo in photos]
                case Drawings(drawings):
                    alts = [drawing.alt for drawing in drawings]
                case TextBesideLogo():
                    alts = [block.alt]
                case _:
                    alts = []
            assert all(WORDS.search(alt) for alt in alts), name


def test_lines_of_tables_keep_to_a_narrow_phone(posts: dict[str, Post]) -> None:
    rows = [line for name, post in posts.items() if TABLES.match(name) for line in lines(post)]
    rows = [MARKS.sub("", row) for row in rows if ROW_OF_TABLE.match(row)]
    assert len(rows) > 20
    for row in rows:
        assert len(row) <= WIDEST, row
