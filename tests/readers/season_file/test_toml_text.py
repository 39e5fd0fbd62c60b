"""Files that are no season files at all."""

import pytest

from tests.readers.files import GOOD, problems_of

LARGEST = 256 * 1024


def test_a_file_over_256_kib_is_refused_and_one_of_256_kib_is_read_on() -> None:
    assert problems_of(b"#" * (LARGEST + 1)) == ("the file is 257 KiB; at most 256 KiB are read.",)
    assert "missing" in problems_of(b"#" * LARGEST)[0]


def test_a_file_that_is_not_utf_8_is_refused_with_its_line() -> None:
    (problem,) = problems_of(GOOD.encode("latin-1"))
    assert problem.startswith("line 4: this is not UTF-8")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[season]\nyear = ", "line 2: "),
        ("[season\n", "line 1: "),
        ("a = 1\nb = 2\na = 3\n", "line 3: "),
        ("a = 2023-02-30\n", "line 1: "),
        ('a = "\\ud800"\n', "line 1: "),
        ("a = 1\0\n", "line 1: "),
        ('a = "x\0"\n', "line 1: "),
        ('"@everyone <@1>" = 1\n"@everyone <@1>" = 1\n', "line 2: "),
        ('a = """never closed', "line 1: "),
    ],
)
def test_what_is_not_toml_is_refused_with_its_line(text: str, line: str) -> None:
    (problem,) = problems_of(text)
    assert problem.startswith(f"{line}this is not TOML: ")
    assert "<@1>" not in problem


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = " + "[" * 50000 + "]" * 50000, "nested too deeply"),
        ("a = " + "{a=" * 50000, "nested too deeply"),
        ("a = " + "9" * 5000, "thousands of digits"),
        (".".join("a" * 100000) + " = 1", "line 1: a key has more than 16 dots"),
        ("[" + ".".join("a" * 100000) + "]", "line 1: a key has more than 16 dots"),
    ],
)
def test_what_would_cost_too_much_is_refused(text: str, words: str) -> None:
    (problem,) = problems_of(text)
    assert words in problem


def test_dots_within_texts_and_comments_are_no_matter() -> None:
    dots = "a." * 40
    text = GOOD.replace("https://example.org/live", f"https://example.org/{dots}") + f"# {dots}\n"
    assert problems_of(text + "[x]\n")[0].startswith("line 44, x: ")


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("name = “Misano”", 'name = "Misano"'),
        ('name = "Misano”', 'name = "Misano"'),
        ("first_day = 2023–07–14", "first_day = 2023-07-14"),
        ("year\u00a0= 2023", "year = 2023"),
        ("year = ２０２３", "year = 2023"),
    ],
)
def test_what_a_phone_did_to_a_line_is_told_with_the_line(line: str, plain: str) -> None:
    (problem,) = problems_of(f"[season]\n{line}\n")
    assert problem.startswith("line 2: your keyboard changed a plain character")
    assert problem.endswith(f"Write it like this: `{plain}`")
