"""What people type shows as they typed it, and cannot change the message's form."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.posts.kit.escape import clip, escape, escaped_line

PIECES = st.sampled_from(
    [
        *"#*_~`|<>@[]()!:-+.\\ \n\r\t",
        "```", "||", "<@123>", "<@&4>", "<#5>", "<t:1:R>", "@everyone", "@here", "-# ", "### ", ">>> ", "> ",
        "1. ", "22. ", "[a](https://b.c)", "https://a.b/c_d", "http://a.b/*x*||y", "<https://a.b>", ":smile:",
        "\u202e", "\u2028# ", "ä", "a", "7",
    ]
)  # fmt: skip
TYPED = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=80).map("".join))
ADDRESS = r"https?://[^\s<>*|`\\\[\]]+"


def unescaped(markdown: str) -> str:
    """As Discord shows it: a backslash before a mark goes."""
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", markdown)


@given(TYPED)
@example("\\")
@example("https://a.b/\\**")
def test_no_mark_is_left_that_means_something(typed: str) -> None:
    left = re.sub(rf"{ADDRESS}|\\[^0-9A-Za-z\s]", "·", escape(typed))
    assert not re.search(r"[\\*_~`|<\[\]@]", left)
    assert not re.search(r"^\s*(?:[#>+-]|\d+\.(?:\s|$))", left, re.MULTILINE)
    assert not re.search(r":[\w+-]+:", left)


@given(TYPED)
def test_no_dangerous_sequence_is_left(typed: str) -> None:
    outside = re.sub(ADDRESS, "x", escape(typed))
    for sequence in ("<@", "<#", "<t:", "```", "||", "@everyone", "@here", "]("):
        assert not re.search(r"(?<!\\)" + re.escape(sequence), outside.replace("\\\\", ""))


@given(TYPED)
def test_it_shows_as_typed(typed: str) -> None:
    shows = unescaped(escape(typed))
    plain = re.sub("[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\\s]", "", typed)
    assert re.sub(r"\s", "", shows) == plain


@given(TYPED)
def test_it_at_most_doubles_and_keeps_its_lines(typed: str) -> None:
    assert len(escape(typed)) <= 2 * len(typed)
    assert escape(typed).count("\n") <= len(typed.splitlines())


@given(TYPED, st.integers(min_value=1, max_value=80))
def test_a_name_is_one_short_line(typed: str, most: int) -> None:
    assert len(clip(typed, most)) <= most
    assert "\n" not in escaped_line(typed, most)
    assert len(escaped_line(typed, most)) <= 2 * most


@pytest.mark.parametrize(
    ("typed", "markdown"),
    [
        ("Jessica Bäckman", "Jessica Bäckman"),
        ("P3 - what a day!", "P3 - what a day!"),
        ("# big", r"\# big"),
        ("  > quote", r"  \> quote"),
        ("- item\n-# small", "\\- item\n\\-# small"),
        ("1. first\n2.5 s", "1\\. first\n2.5 s"),
        ("snake_case", r"snake\_case"),
        ("<@&1> @here", r"\<\@&1> \@here"),
        ("[click](https://a.b)", r"\[click\](https://a.b)"),
        ("see https://a.b/c_d?e=f_g.", "see https://a.b/c_d?e=f_g."),
        (":fire: 10:25", r"\:fire: 10:25"),
        ("a\u202eb", "ab"),
    ],
)
def test_examples(typed: str, markdown: str) -> None:
    assert escape(typed) == markdown


def test_what_is_too_long_ends_with_an_ellipsis() -> None:
    assert escaped_line("Spa-Francorchamps", 8) == "Spa-Fra…"
    assert escaped_line("Spa \n Francorchamps") == "Spa Francorchamps"


FSI, PDI = "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("typed", "markdown"),
    [
        ("خالد القبيسي", f"{FSI}خالد القبيسي{PDI}"),
        ("רועי 20 → 26 דני", f"{FSI}רועי{PDI} 20 → 26 {FSI}דני{PDI}"),
        ("Race 2: خالد, 20th", f"Race 2: {FSI}خالد{PDI}, 20th"),
        ("Jessica Bäckman", "Jessica Bäckman"),
        ("鈴鹿 → 26", "鈴鹿 → 26"),
    ],
)
def test_right_to_left_names_leave_figures_and_arrows_where_they_are(typed: str, markdown: str) -> None:
    assert escaped_line(typed) == markdown
    assert clip(typed, 80) == markdown
    assert escaped_line(clip(typed, 80)) == markdown


@given(st.text(st.sampled_from("aא خ*1→ ."), max_size=90), st.integers(1, 80))
def test_isolates_are_closed_and_fit(typed: str, most: int) -> None:
    for line, room in ((clip(typed, most), most), (escaped_line(typed, most), 2 * most)):
        assert len(line) <= room
        assert line.count(FSI) == line.count(PDI)
