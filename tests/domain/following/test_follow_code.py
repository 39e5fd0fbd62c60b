import pytest

from bot.domain.following.follow_code import LENGTH, LETTERS, read_code, shown_code

CODE = "K7QWM3RTXA9PDFH"


@pytest.mark.parametrize(
    "typed",
    [
        "K7QWM-3RTXA-9PDFH",
        "k7qwm 3rtxa 9pdfh",
        "K7QWM–3RTXA—9PDFH",  # dashes that a phone makes
        "`K7QWM-3RTXA-9PDFH`",
        " K7QWM3RTXA9PDFH. ",
        "Ｋ７ＱＷＭ３ＲＴＸＡ９ＰＤＦＨ",
    ],
)
def test_a_code_is_read_however_it_was_typed(typed: str) -> None:
    assert read_code(typed) == CODE


@pytest.mark.parametrize(
    "typed", ["", "K7QWM-3RTXA", "K7QWM-3RTXA-9PDFO", f"{CODE}{CODE}", "Bäckman siblings"]
)
def test_what_can_be_no_code_is_none(typed: str) -> None:
    assert read_code(typed) is None


def test_a_code_is_shown_as_it_is_read_back_and_nobody_guesses_one() -> None:
    assert shown_code(CODE) == "K7QWM-3RTXA-9PDFH"
    assert len(set(LETTERS)) ** LENGTH > 2**60
