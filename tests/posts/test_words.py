"""One word for one thing: no sentence that people read uses a word for Pitboard's insides."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).parent / "golden"
OURS = re.compile(
    r"\b(?:stor(?:ed?|es|ing)|ledger|drafts?|told|announc(?:e[sd]?|ing)|announcements?|deliver(?:y|ies)|outbox"
    r"|drop(?:s|ped)?|publish(?:e[sd])?|by itself|by themselves|for you alone|only to come|takes? away"
    r"|put right|no moment|(?<!there )is no (?!longer|more))\b",
    re.IGNORECASE,
)
"""Words for what the bot does inside, and turns of phrase that no native speaker uses."""
DISCORDS = re.compile(r"announcement channels?|publish(?:ed)? (?:it|to servers)")
"""Discord's own words for passing a post on, which its clients have on a channel and a button."""
ALLOWED = (
    "Delivery ",  # a line of the log begins with it (`services/queue/attempt_log.py`)
    r"dropped by <@\d+>",  # what an older Pitboard wrote into its rows
)
FOLDERS = (
    *("posts", "commands", "services", "domain", "delivery"),
    *("readers/timetables", "readers/typed", "readers/season_file", "readers/calendars"),
)


def _has_a_word_of_ours(sentence: str) -> bool:
    return OURS.search(DISCORDS.sub("", sentence)) is not None


def _documentation(tree: ast.AST) -> set[ast.AST]:
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def _logged(tree: ast.AST) -> set[ast.AST]:
    """What goes into the log, which operators read."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    logs = [call for call in calls if ast.unparse(call.func).startswith("LOG.")]
    return {argument for call in logs for argument in call.args}


def _sentences(path: Path) -> Iterator[str]:
    """Every text with a blank in it that isn't documentation, a log line or an expression's pattern."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    unread = _documentation(tree) | _logged(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or node in unread:
            continue
        if " " in node.value.strip() or node.value[:1].isupper():
            yield node.value


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_sentence_holds_a_word_for_what_is_inside(folder: str) -> None:
    found = [
        f"{path.name}: {sentence}"
        for path in sorted((ROOT / "bot" / folder).rglob("*.py"))
        for sentence in _sentences(path)
        if _has_a_word_of_ours(sentence) and sentence not in ALLOWED
    ]
    assert found == []


def test_no_post_holds_one_either() -> None:
    found = []
    for path in sorted(GOLDEN.glob("*.md")):
        for line in path.read_text(encoding="utf-8").splitlines():
            shown = re.sub(r"\]\([^)]*\)", "]", line)  # a button's custom id is not read
            if _has_a_word_of_ours(shown):
                found.append(f"{path.name}: {line}")
    assert found == []
