"""Texts to share: each network takes its own as one post, and no grapheme is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.posts.press.graphemes import cut_to_fit, graphemes
from bot.posts.press.networks import Network, fits_on, length_on
from bot.posts.press.share_text import share_text

FAMILY, FLAG, KEY, ASTRONAUT = "👨‍👩‍👧‍👦", "🇸🇪", "1️⃣", "👩🏽‍🚀"
ADDRESS = "https://racing.example/some/long/way/#result-12"
PIECES = st.sampled_from(
    (FAMILY, FLAG, KEY, ASTRONAUT, "e\u0301", "Bäckman", "क्षि", "車", " ", "a.co", ADDRESS)
)
TYPED = st.lists(PIECES | st.text(max_size=5), min_size=1, max_size=120).map("".join)


@pytest.mark.parametrize(
    ("network", "text", "length"),
    [
        (Network.X, "Race 2", 6),
        (Network.X, f"{FAMILY}{FLAG}{KEY}", 6),
        (Network.X, "車", 2),
        (Network.X, "e\u0301", 1),
        (Network.X, f"Read {ADDRESS} now", 5 + 23 + 4),
        (Network.X, "end.Next", 23),
        (Network.BLUESKY, f"{FAMILY}{FLAG}e\u0301", 3),
        (Network.BLUESKY, ADDRESS, len(ADDRESS)),
        (Network.MASTODON, f"{FAMILY} {ADDRESS}", 2 + 23),
        (Network.THREADS, "ä🏁", 1 + 4),
        (Network.INSTAGRAM, "ä🏁", 1 + 2),
        (Network.TELEGRAM, FLAG, 4),
    ],
)
def test_each_network_counts_in_its_own_way(network: Network, text: str, length: int) -> None:
    assert length_on(network, text) == length


@pytest.mark.parametrize(
    ("network", "limit"),
    [(Network.X, 280), (Network.BLUESKY, 300), (Network.MASTODON, 500), (Network.THREADS, 500)],
)
def test_a_text_of_just_the_limit_fits_and_one_more_does_not(network: Network, limit: int) -> None:
    assert fits_on(network, "é" * limit)
    assert not fits_on(network, "é" * (limit + 1))


def test_bluesky_has_a_limit_in_bytes_besides() -> None:
    assert not fits_on(Network.BLUESKY, FAMILY * 200)


@given(TYPED, st.integers(0, 12))
def test_what_is_cut_is_the_beginning_in_whole_graphemes(text: str, most: int) -> None:
    cut = cut_to_fit(text, lambda words: len(words) <= most)
    assert len(cut) <= most
    if cut != text:
        kept = cut.removesuffix("…")
        clusters = graphemes(text)
        beginnings = {"".join(clusters[:count]).rstrip() for count in range(len(clusters))}
        assert kept in beginnings


@given(st.lists(TYPED, min_size=1, max_size=4), st.none() | st.just(ADDRESS), st.sampled_from(Network))
def test_every_text_fits_and_keeps_its_link(
    paragraphs: list[str], link: str | None, network: Network
) -> None:
    text = share_text([(paragraph,) for paragraph in paragraphs], link, network)
    assert fits_on(network, text)
    assert link is None or text.endswith(link)


def test_a_paragraph_too_long_gives_way_to_a_later_one_that_fits() -> None:
    assert share_text([("First",), ("long " * 80,), ("Last",)], None, Network.X) == "First\n\nLast"


def test_a_paragraph_too_long_is_told_in_a_shorter_form() -> None:
    assert share_text([("First",), ("long " * 80, "short")], None, Network.X) == "First\n\nshort"
