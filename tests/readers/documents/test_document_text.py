"""The text is got out of whatever was sent, and what has none is never read as text."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import UserError
from bot.readers.documents.document_text import document_text
from bot.readers.releases.release_file import decode_release
from tests.readers.documents.documents import pdf, word
from tests.readers.timetables.rounds import read, times

LINES = ("Saturday 1 July", "18:05 Race 1", "Sunday 2 July", "10:25 Race 2")
BOTH = {"race1": "01 18:05", "race2": "02 10:25"}
HTML = """<!DOCTYPE html><html><head><title>No</title><style>p { }</style></head><body>
<script>var x = "Race 1 12:00";</script>
<h1>Spa</h1><p>Saturday 1 July<br>18:05 Race 1</p>
<table><tr><td>Sunday 2 July</td></tr><tr><td>10:25</td><td>Race 2</td></tr></table></body></html>"""


@pytest.mark.parametrize(
    "data",
    [
        pdf(LINES),
        pdf(("Saturday 1 July", "18:05|Race 1", "Sunday 2 July", "10:25|Race 2")),
        word(LINES),
        word((), [("Saturday 1 July", ""), ("18:05", "Race 1"), ("Sunday 2 July", ""), ("10:25", "Race 2")]),
        HTML.encode(),
        "\n".join(LINES).encode("utf-16"),
    ],
    ids=["PDF", "PDF in columns", "Word", "table in Word", "HTML", "text"],
)
def test_a_timetable_is_read_from_each_kind_of_file(data: bytes) -> None:
    assert times(read(data)) == BOTH


@pytest.mark.parametrize("data", [pdf(("Bäckman: “Tough”", "(P20)")), word(("Bäckman: “Tough”", "(P20)"))])
def test_a_release_keeps_its_letters_and_marks(data: bytes) -> None:
    text = decode_release(data)
    assert "Bäckman: “Tough”" in text
    assert "(P20)" in text


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (pdf(()), "pictures of its pages"),
        (pdf(LINES, password="secret"), "without its password"),
        (b"%PDF-1.7 and nothing else", "can't read this PDF"),
        (pdf(LINES)[:300], "can't read this PDF"),
    ],
    ids=["scan", "locked", "no PDF", "cut off"],
)
def test_a_pdf_without_text_says_what_to_do(data: bytes, told: str) -> None:
    with pytest.raises(UserError, match=told):
        document_text(data)


def zipped(name: str, content: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr(name, content)
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        zipped("photos/1.jpg", b"x"),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(1, 32)) * 20,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        b"\xff\xd8\xff\xe0\x10JFIF\x01",
    ],
    ids=["zip", "old Word", "PNG", "JPEG"],
)
def test_a_binary_file_is_never_read_as_text(data: bytes) -> None:
    assert document_text(data) is None
    with pytest.raises(UserError, match="I can't read this file"):
        decode_release(data)


@pytest.mark.parametrize(
    "data",
    [
        zipped("word/document.xml", b"<broken"),
        zipped("word/document.xml", b""),
        zipped("word/document.xml", b" " * (65 * 1024 * 1024)),
        b"PK\x03\x04 cut off",
    ],
    ids=["no XML", "empty", "unpacks without end", "cut off"],
)
def test_a_word_file_that_cannot_be_read_says_what_to_do(data: bytes) -> None:
    with pytest.raises(UserError, match="can't read this Word file"):
        document_text(data)


@settings(max_examples=60)
@given(st.sampled_from([pdf(LINES), word(LINES), HTML.encode()]), st.data())
def test_a_spoilt_file_is_text_or_refused_in_words(whole: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(whole) - 1))
    spoilt = whole[:place] + data.draw(st.binary(max_size=8)) + whole[place + data.draw(st.integers(0, 40)) :]
    try:
        document_text(spoilt)
    except UserError as refusal:
        assert str(refusal).startswith("Send ")  # noqa: PT017 - it may be text too
