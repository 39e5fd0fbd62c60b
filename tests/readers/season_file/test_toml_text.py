"""Files that are no season files at all."""

import pytest

from bot.readers.season_file.problems import shown_line
from tests.readers.files import GOOD, problems_of

LARGEST = 256 * 1024


def test_a_file_over_256_kib_is_refused_and_one_of_256_kib_is_read_on() -> None:
    assert problems_of(b"#" * (LARGEST + 1)) == ("the file has 257 KiB; the limit is 256 KiB.",)
    assert "add it" in problems_of(b"#" * LARGEST)[0]


def test_a_file_that_is_not_utf_8_is_refused_with_its_line() -> None:
    (problem,) = problems_of(GOOD.encode("latin-1"))
    assert problem.startswith('“team = "B�ckman siblings"”: this isn\'t UTF-8')


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("[season]\nyear = ", "year =", "put text in quotes"),
        ("[season]\nname = Misano\n", "name = Misano", "put text in quotes"),
        ("[season]\nyear 2023\n", "year 2023", "write a key, = and a value on each line"),
        ("[season]\n= 2023\n", "= 2023", "write a key, = and a value on each line"),
        ("[season]\nyear = 2023 team\n", "year = 2023 team", "put each key on its own line"),
        ('[season]\nteam = "us\nyear = 2023\n', 'team = "us', "with its quotation mark"),
        ("[season\n", "[season", "close the brackets around the table's name"),
        ("[season]\n[season]\n", "[season]", "that table is there already"),
        ('a = ["fp1"', 'a = ["fp1"', "close the list with a bracket"),
        ("a = 1\nb = 2\na = 3\n", "a = 3", "that key is there already"),
        ("a = 2023-02-30\n", "a = 2023-02-30", "there's no such day or time"),
        ('a = "\\ud800"\n', 'a = "\\ud800"', "I can't read this as TOML"),
        ("a = 1\0\n", "a = 1\0", ""),
        ('a = "x\0"\n', 'a = "x\0"', "take out what can't be seen"),
        ('"@everyone <@1>" = 1\n"@everyone <@1>" = 1\n', '"@everyone <@1>" = 1', "that key is there already"),
        ('a = """never closed', 'a = """never closed', "end the text with a quotation mark"),
    ],
)
def test_what_is_not_toml_is_refused_with_its_line_and_what_helps(text: str, line: str, remedy: str) -> None:
    (problem,) = problems_of(text)
    assert problem.startswith(f"{shown_line(line)}: ")
    assert remedy in problem
    assert "<@1>" not in problem
    assert "line " not in problem.replace("on its own line", "").replace("on each line", "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a = " + "[" * 50000 + "]" * 50000, "nested too deeply"),
        ("a = " + "{a=" * 50000, "nested too deeply"),
        ("a = " + "9" * 5000, "thousands of digits"),
        (".".join("a" * 100000) + " = 1", "…”: a key has more than 16 dots"),
        ("[" + ".".join("a" * 100000) + "]", "…”: a key has more than 16 dots"),
    ],
)
def test_what_would_cost_too_much_is_refused(text: str, words: str) -> None:
    (problem,) = problems_of(text)
    assert words in problem


def test_dots_within_texts_and_comments_are_no_matter() -> None:
    dots = "a." * 40
    text = GOOD.replace("https://example.org/live", f"https://example.org/{dots}") + f"# {dots}\n"
    assert problems_of(text + "[x]\n")[0].startswith("“\\[x\\]”: ")


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
    assert problem.startswith(f"{shown_line(line)}: your keyboard changed a plain character")
    assert problem.endswith(f"Write it like this: `{plain}`")
