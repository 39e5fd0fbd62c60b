"""How the code says its sentences: with all the facts that they name, and when somebody reads them."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

BOT = Path(__file__).parents[2] / "bot"
FIRST_SENTENCE = {"phrase": 0, "phrase_in_context": 1, "counted": 1}
"""Which of the arguments is the first sentence."""
FACT = re.compile(r"\{([a-z_]+)\}")  # {channel}


@cache
def modules() -> dict[str, ast.Module]:
    """Every file of the bot that says something."""
    trees: dict[str, ast.Module] = {}
    for path in sorted(BOT.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if "bot.languages.catalogue" in source:
            trees[str(path.relative_to(BOT))] = ast.parse(source)
    return trees


def said(nodes: Iterable[ast.AST]) -> Iterator[ast.Call]:
    """The calls of the catalogue among them."""
    for node in nodes:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FIRST_SENTENCE:
            yield node


def wrong_facts(call: ast.Call) -> set[str]:
    """The facts that are named and not given, or given and not named, of a sentence that the call has."""
    assert isinstance(call.func, ast.Name)
    given = {keyword.arg for keyword in call.keywords}
    named = {"count"} if call.func.id == "counted" else set()
    for argument in call.args[FIRST_SENTENCE[call.func.id] :]:
        if not isinstance(argument, ast.Constant):
            return set()
        named |= set(FACT.findall(str(argument.value)))
    if None in given:  # **facts
        return set()
    return {str(name) for name in named ^ given} - {"count"}


def test_every_sentence_is_given_the_facts_that_it_names() -> None:
    faults: list[str] = []
    for name, tree in modules().items():
        faults += [f"{name}:{call.lineno}" for call in said(ast.walk(tree)) if wrong_facts(call)]
    assert not faults


def outside_functions(node: ast.AST) -> Iterator[ast.AST]:
    """What runs when the module is imported: all but the bodies of functions."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
            for part in (*child.decorator_list, child.args):
                yield from outside_functions(part)
        elif not isinstance(child, ast.Lambda):
            yield child
            yield from outside_functions(child)


def test_nothing_is_said_at_import_before_anybodys_language_is_known() -> None:
    faults: list[str] = []
    for name, tree in modules().items():
        faults += [f"{name}:{call.lineno}" for call in said(outside_functions(tree))]
    assert not faults
