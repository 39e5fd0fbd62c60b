"""The preview of a release: whatever is in it, each page is one message that Discord takes."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.releases.item_answers import choice_to_store
from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.proposed_item import ItemState
from bot.domain.season.season import Season
from bot.posts.kit.post import MOST_OPTIONS, Buttons, Menu, Post
from bot.posts.press.release_answers import release_item_post, release_stored_post
from bot.posts.press.release_preview import release_preview_post
from tests.posts.releases import SEED, preview
from tests.posts.spa import SEASON
from tests.readers.releases.test_hostile import BAITS

LONG = replace(
    SEASON,
    entries=tuple(
        replace(SEASON.entries[0], drivers=tuple(f"Driver{n} {'*' * 50}{n}{m}" for m in range(4)), id=n + 1)
        for n in range(12)
    ),
    rounds=tuple(
        replace(
            r,
            name=f"{r.name} {'_' * 40}"[:80],
            sessions=tuple(replace(s, name=f"{s.name} {'~' * 60}") for s in r.sessions),
        )
        for r in SEASON.rounds
    ),
)
MANY = "\n\n".join(
    (
        "Spa-Francorchamps",
        *(f"- {'*_`' * n} we were number {n} today and {'that was ' * 40} it, she says." for n in range(30)),
        *(f"Race {n % 2 + 1}: {n + 1}th ({'@everyone ' * 10})" for n in range(40)),
        "Calendar:\n" + "\n".join(f"July {n}th - {'[x](y) Place' * 4} {n}" for n in range(1, 29)),
        *(f"Photo: {'|' * 50} {n}" for n in range(20)),
    )
)


def check(post: Post) -> None:
    """Discord takes it."""
    assert post.fits
    for block in post.blocks:
        if isinstance(block, Menu):
            assert 1 <= len(block.options) <= MOST_OPTIONS
            assert len(block.custom_id) <= 100
            assert len({option.value for option in block.options}) == len(block.options)
            for option in block.options:
                assert 1 <= len(option.label) <= 100
                assert 1 <= len(option.value) <= 100
                assert len(option.description) <= 100
        if isinstance(block, Buttons):
            assert all(len(b.custom_id) <= 100 and 1 <= len(b.label) <= 80 for b in block.buttons)


def check_all(of: ReleasePreview) -> None:
    """Every page, every item, and the word that all is stored."""
    for page in range(30):
        check(release_preview_post(of, page))
    for item in of.proposal.items:
        if item.state in (ItemState.NEW, ItemState.QUESTION):
            check(release_item_post(of, item, 99))
    kept = [(item, chosen) for item in of.ready if (chosen := choice_to_store(item, of.answers))]
    check(release_stored_post(of, kept, [(item, "x" * 200) for item in of.open], "y" * 800))


@pytest.mark.parametrize("season", [SEASON, LONG])
@pytest.mark.parametrize("text", [SEED, MANY])
def test_every_page_and_item_of_the_longest_fits(text: str, season: Season) -> None:
    check_all(preview(text, season))


def test_every_item_is_on_exactly_one_page() -> None:
    of = preview(MANY, LONG)
    offered = [
        option.value
        for page in range(1, 100)
        for block in release_preview_post(of, page).blocks
        if isinstance(block, Menu) and ":look:" in block.custom_id
        for option in block.options
        if f":{page}" in block.custom_id
    ]
    can_be = [i.key for i in of.proposal.items if i.state in (ItemState.NEW, ItemState.QUESTION)]
    assert sorted(offered) == sorted(can_be)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from([*SEED.split("\n"), *BAITS]) | st.text(max_size=60), max_size=30).map("\n".join)
)
def test_any_text_fits(text: str) -> None:
    check_all(preview(f"Spa\n{text}"))


def test_nothing_in_it_can_ping_or_link() -> None:
    text = release_preview_post(preview("Spa\n\nPhoto: @everyone <@1> <@&2> [x](http://a.b)")).text
    assert "\\@everyone" in text
    assert "<@1>" not in text.replace("\\<", "")
