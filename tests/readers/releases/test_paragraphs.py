"""The paragraphs of a release, whatever program wrote it; what is no text, or too much, is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base.upload_limits import LARGEST_RELEASE
from bot.errors import UserError
from bot.readers.releases.paragraphs import paragraphs
from bot.readers.releases.release_file import decode_release


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\f"])
def test_every_kind_of_line_end_is_one(end: str) -> None:
    assert texts(f"Race 1: 15th{end}Race 2: 20th") == ["Race 1: 15th", "Race 2: 20th"]


def test_what_cannot_be_seen_goes_and_every_space_is_a_space() -> None:
    assert texts("\ufeffRace\xa01:\u20092\u200b0th\u202e\x07 pla\xadce") == ["Race 1: 20th place"]


def test_markdown_is_undressed_and_its_marks_are_kept() -> None:
    found = paragraphs("# **Results**\n* _Race 1_: `15th`\n- Race 2\n> said\n| a | b |\n|---|---|\n1\\. x")
    assert [(p.mark, p.text) for p in found] == [
        ("#", "Results"),
        ("*", "Race 1: 15th"),
        ("-", "Race 2"),
        (">", "said"),
        ("|", "a | b"),
        ("", "1. x"),
    ]


def test_a_link_keeps_its_words_and_its_address() -> None:
    assert texts("[Watch Race 1](https://a.example/b_c_d)") == ["Watch Race 1 https://a.example/b_c_d"]


def test_wrapped_lines_are_one_paragraph_that_knows_its_lines() -> None:
    text = (
        "The weekend started with a training session on Tuesday and\n"
        "continued on Wednesday with the parade into the town of Spa\n"
        "where people came.\n"
        "\n"
        "Race 1: 15th\nRace 2: 20th\n"
    )
    first, *rest = paragraphs(text)
    assert first.text.endswith("town of Spa where people came.")
    assert first.line_at(first.text.index("parade")) == 2
    assert first.line_at(len(first.text)) == 3
    assert [(p.number, p.text) for p in rest] == [(5, "Race 1: 15th"), (6, "Race 2: 20th")]


def test_long_lines_are_paragraphs_of_their_own() -> None:
    assert len(paragraphs(f"{'word ' * 60}\n{'More ' * 60}")) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_of_office_programs_are_read(encoding: str) -> None:
    assert decode_release("Bäckman – ”sa”".encode(encoding)) == "Bäckman – ”sa”"


@pytest.mark.parametrize("data", [b"%PDF-1.7\0\x01", b"PK\x03\x04\0\0", b"\0" * 100, b"\x81\x8d"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UserError, match=r"^Send the "):
        decode_release(data)


def test_what_is_too_large_is_refused_with_its_size() -> None:
    with pytest.raises(UserError, match="1024 KiB; the limit is 32 KiB"):
        decode_release(b"x" * 1024 * 1024)
    assert decode_release(b"x" * LARGEST_RELEASE)


@given(st.text(max_size=400))
def test_any_text_becomes_paragraphs_in_order_that_one_can_see(text: str) -> None:
    last = 0
    for paragraph in paragraphs(text):
        assert paragraph.text.strip()
        assert paragraph.text.isprintable()
        assert last < paragraph.number
        last = paragraph.numbers[-1]
        assert len(paragraph.starts) == len(paragraph.numbers)
