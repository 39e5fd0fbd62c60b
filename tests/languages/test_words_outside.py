"""No post says a word of the code's that hasn't gone through the catalogue."""

import pytest

from tests.languages.code_literals import code_literals, literals_in
from tests.languages.words_outside import missed_words
from tests.posts.cases import CASES

SAME_EVERYWHERE = frozenset(
    {"DNF", "DNS", "DSQ", "Bluesky", "Instagram", "Mastodon", "Telegram", "Threads", "X", "Atom", "JSON Feed"}
)
OF_THE_EXAMPLES = frozenset({"Race", "Silver", "July", "June", "Spa", "Misano", "Svenska", "Jessica Bäckman"})
"""Words that the code has elsewhere, and the golden cases' people typed."""


@pytest.mark.slow
def test_no_post_holds_words_of_the_code_that_are_not_translated() -> None:
    assert len(code_literals()) > 500
    found: dict[str, str] = {}
    for case in CASES:
        for piece in missed_words(case):
            for literal in literals_in(piece):
                if literal not in SAME_EVERYWHERE | OF_THE_EXAMPLES:
                    found[literal] = f"{case}: {piece}"
    assert found == {}, "word it with phrase(), or add what an example's people typed to OF_THE_EXAMPLES"
