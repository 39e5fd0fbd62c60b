from hypothesis import given
from hypothesis import strategies as st

from bot.domain.press.quote import tidy


def test_line_ends_and_runs_of_spaces_and_empty_lines_are_tidied() -> None:
    assert tidy("  One  two \r\n\r\n\r\n\tthree\x00 \n") == "One two\n\nthree"


def test_spaces_of_every_kind_keep_words_apart() -> None:
    assert tidy("«\u00a0Race\u202f2\u00a0» 12\u2009000\u3000km\u2028end") == "« Race 2 » 12 000 km end"


def test_emoji_of_several_parts_and_joined_scripts_stay_whole() -> None:
    assert tidy("👩\u200d🚀 می\u200cخواهم") == "👩\u200d🚀 می\u200cخواهم"


def test_what_turns_the_writing_direction_is_taken_out() -> None:
    assert tidy("a\u202eb\u2066c") == "abc"


def test_nothing_that_can_be_seen_is_nothing() -> None:
    assert tidy(" \u200d\n\u200c \t\r\n\u200b\u2060") == ""


@given(st.text() | st.text(" \n\r\t\u00a0\u200d\u200cab\x00"))
def test_tidy_text_is_printable_never_longer_and_stays_as_it_is(text: str) -> None:
    words = tidy(text)
    assert tidy(words) == words
    assert len(words) <= len(text)
    assert "\n\n\n" not in words
    assert all(line == line.strip() for line in words.split("\n"))
    assert all(c.isprintable() or c in "\n\u200c\u200d" for c in words)


@given(st.text(st.characters(categories=["L", "N", "P", "S"])))
def test_what_can_be_seen_stays_and_in_its_order(text: str) -> None:
    assert tidy(text) == text
