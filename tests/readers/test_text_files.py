"""The text of uploaded files."""

import pytest

from bot.domain.base.upload_limits import kibibytes
from bot.readers.text_files import decode_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_as_the_usual_programs_save_it(encoding: str) -> None:
    assert decode_text("Bäckman – 2:a".encode(encoding)) == "Bäckman – 2:a"


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04\x00\x00", b"\xff\xfeB\x00\x00", "\ufeffBäck".encode()[:-3] + b"\xe4ck"],
    ids=["an archive", "half a UTF-16 letter", "marked as UTF-8 and not in it"],
)
def test_what_is_no_text_in_what_it_says_it_is(data: bytes) -> None:
    assert decode_text(data) is None


def test_a_size_is_rounded_up() -> None:
    assert (kibibytes(1024), kibibytes(1025)) == (1, 2)
