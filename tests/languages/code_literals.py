"""The words that stand in the bot's code past the catalogue: most are keys, names and log lines."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

BOT = Path(__file__).parents[2] / "bot"
_THROUGH_THE_CATALOGUE = frozenset({"phrase", "phrase_in_context", "counted", "mark"})
_READ_ONLY = ("readers/words", "storage/migrations")
"""Words of languages that are read, and of databases."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_KEY = re.compile(r"[a-z_0-9]+")  # race_desk


@cache
def code_literals() -> frozenset[str]:
    """Every text in the code that is no single key, no documentation and not in the catalogue."""
    texts: set[str] = set()
    for path in BOT.rglob("*.py"):
        if not any(folder in path.as_posix() for folder in _READ_ONLY):
            texts.update(_literals(ast.parse(path.read_text(encoding="utf-8"))))
    return frozenset(text for text in texts if _WORD.search(text) and not _KEY.fullmatch(text))


def literals_in(piece: str) -> list[str]:
    """Those that stand in a piece of a message, as whole words."""
    return [
        text
        for text in code_literals()
        if text in piece and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", piece)
    ]


def _literals(tree: ast.Module) -> Iterator[str]:
    skipped: set[int] = set()
    for node in ast.walk(tree):
        is_said = isinstance(node, ast.Call) and _name(node.func) in _THROUGH_THE_CATALOGUE
        is_documentation = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_said or is_documentation:
            skipped.update(id(part) for part in ast.walk(node))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            yield node.value.strip()


def _name(called: ast.expr) -> str:
    return called.id if isinstance(called, ast.Name) else ""
