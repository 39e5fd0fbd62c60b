"""Babel finds in the code what translators are given; on Python 3.11 it doesn't look into f-strings."""

import ast
from collections.abc import Iterator
from pathlib import Path

BOT = Path(__file__).parents[2] / "bot"
CATALOGUE = {"phrase", "phrase_in_context", "counted", "mark"}


def sentences_in_f_strings(path: Path) -> Iterator[str]:
    for f_string in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(f_string, ast.JoinedStr):
            yield from (f"{path.relative_to(BOT)}: {call}" for call in catalogue_calls(f_string))


def catalogue_calls(f_string: ast.JoinedStr) -> Iterator[str]:
    for node in ast.walk(f_string):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        has_sentence = any(isinstance(argument, ast.Constant) for argument in node.args)
        if node.func.id in CATALOGUE and has_sentence:
            yield ast.unparse(node)


def test_no_sentence_stands_within_an_f_string() -> None:
    assert [found for path in BOT.rglob("*.py") for found in sentences_in_f_strings(path)] == []
