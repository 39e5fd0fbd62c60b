"""Lists what misses the catalogue in messages: `python -m tests.languages.words_outside [result_ quote_]`.

Every golden case (`tests/posts/cases.py`), or those that begin so, is worded in a language of brackets. What
stands outside of them and is no name from the examples is shown, the commonest first.
"""

import ast
import sys
from collections import defaultdict
from functools import cache
from pathlib import Path

from tests.languages.pseudo_language import Names, pseudo_language, words_outside
from tests.languages.shown_texts import shown_texts
from tests.posts.cases import CASES

EXAMPLES = Path(__file__).parents[1] / "posts"


@cache
def example_names() -> Names:
    """What people would have typed: every text in the examples that the golden cases are made of."""
    texts: set[str] = set()
    for path in EXAMPLES.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                texts |= {node.value, *node.value.splitlines()}
    return Names(text for text in texts if _may_be_a_name(text))


def _may_be_a_name(text: str) -> bool:
    """Not `race` or `at`, which are the examples' own keys."""
    return len(text) > 1 and (text[0].isupper() or " " in text.strip())


def missed_words(case: str) -> list[str]:
    """What misses the catalogue in one golden case."""
    with pseudo_language():
        post = CASES[case]()
        texts = list(shown_texts(post))
    return [piece for shown in texts for piece in words_outside(shown.text, example_names())]


def main(beginnings: list[str]) -> None:
    """Print each piece once, with how often and where it is met first."""
    cases_of_pieces: dict[str, list[str]] = defaultdict(list)
    for case in CASES:
        if not beginnings or case.startswith(tuple(beginnings)):
            for piece in missed_words(case):
                cases_of_pieces[piece].append(case)
    for piece, cases in sorted(cases_of_pieces.items(), key=lambda item: -len(item[1])):
        print(f"{len(cases):4} {piece!r} in {cases[0]}")  # noqa: T201
    print(f"{len(cases_of_pieces)} pieces miss the catalogue")  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
