"""Hostile text: read to the end, or refused at the door; the time grows with the text and no faster.

Each text is as long as is read at all: a pattern whose time grew with the square would not come to an end.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.base.upload_limits import LARGEST_RELEASE
from bot.errors import UserError
from bot.readers.releases.paragraphs import MOST_PARAGRAPHS
from bot.readers.releases.release_file import decode_release
from bot.readers.releases.release_reader import MOST_CLAIMS, MOST_OF_A_KIND, read_release
from tests.domain.examples import READY
from tests.readers.releases.test_seed import DATA

BAITS = (
    "@everyone <@1> <@&2> ",
    "Race 1: 1st ",
    "Race 1: 1st\n",
    "Andreas: ",
    "“a” says Andreas. ",
    "“a\n",
    "- a, Jessica Bäckman says.\n",
    "sa Sa ",
    "said said ",
    "A A. ",
    "A. ",
    "A-a'a.",
    "- - ",
    "> - ",
    "|",
    "| a ",
    "1/1 A ",
    "July 1 to ",
    "1-1-1-",
    "1.1.1.",
    "first first ",
    "Race ",
    "1st 2nd ",
    "https://",
    "www.a ",
    "[a](https://b",
    "[[[",
    "((((",
    "Photo: ",
    "a" * 1000 + ", ",
    " ",
    "\xa0\u200b",
    "'a ",
    "‘a’ ",
    "“”",
    "*_`",
    "Spa Misano ",
    "next up Monza July 1-2 at the A ",
    "third round ",
    "11 seconds ",
    "DNF (a ",
    "éèê\u0301",
    "x\n",
    ":\n",
    "\r\x85\u2028",
)


@pytest.mark.parametrize("bait", BAITS)
def test_bait_as_long_as_is_read_comes_to_an_end_and_stays_bounded(bait: str) -> None:
    text = (bait * LARGEST_RELEASE)[: LARGEST_RELEASE - 2]
    text = "\n".join(["x", *text.split("\n")[: MOST_PARAGRAPHS - 1]])
    release = read_release(text, READY)
    assert len(release.claims) <= MOST_CLAIMS
    assert max(map(len, (release.quotes, release.dates, release.links, release.credits))) <= MOST_OF_A_KIND


def test_a_release_without_line_ends_still_gives_its_results_and_calendar() -> None:
    release = read_release(" ".join(decode_release(DATA).split()), READY)
    listed = {claim.session: claim.value for claim in release.claims if claim.listed}
    assert listed == {"fp1": 20, "fp2": 3, "q1": 10, "q2": 24, "race1": 24, "race2": 20}


def test_what_is_too_long_is_refused_at_the_door() -> None:
    with pytest.raises(UserError, match="977 KiB; the limit is 32 KiB"):
        read_release("a" * 1_000_000, READY)


def test_what_has_more_paragraphs_than_any_release_is_refused() -> None:
    with pytest.raises(UserError, match="1001 paragraphs; the limit is 1000"):
        read_release("x\n" * 1001, READY)


@pytest.mark.parametrize("text", ["", "   \n\t", "\x00\x01", "—\n***\n"])
def test_what_has_no_words_is_refused(text: str) -> None:
    with pytest.raises(UserError, match="that was empty"):
        read_release(text, READY)


PIECES = st.sampled_from([*decode_release(DATA).split("\n"), *BAITS])


@settings(max_examples=60)
@given(st.lists(PIECES | st.text(max_size=40), min_size=1, max_size=12).map("\n".join))
def test_any_mixture_is_read_with_lines_that_exist(text: str) -> None:
    text = f"x{text}"
    release = read_release(text, READY)
    last = len(text.splitlines()) + 1
    kinds = (release.claims, release.quotes, release.dates, release.links, release.leftovers)
    assert all(1 <= part.line <= last for parts in kinds for part in parts)
