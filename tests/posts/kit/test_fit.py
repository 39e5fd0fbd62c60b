"""Long things are cut so that what is left says how much is missing."""

from hypothesis import given
from hypothesis import strategies as st

from bot.domain.season.session import Session
from bot.posts.kit.fit import as_many_as_fit, first_that_fits, lines_around_focus
from bot.posts.kit.link_buttons import link_row, watch_again, watch_live
from bot.posts.kit.post import Accent, Divider, Link, Links, Post, Text, plain_post

LENGTHS = st.lists(st.integers(min_value=0, max_value=40), min_size=1, max_size=120)


@given(st.lists(st.text(max_size=40), max_size=60), st.integers(min_value=20, max_value=900))
def test_lines_are_kept_from_the_first_on(lines: list[str], room: int) -> None:
    kept = as_many_as_fit(lines, lambda left: f"… and {left} more", room)
    assert len("\n".join(kept)) <= room
    if kept != lines:
        assert kept[:-1] == lines[: len(kept) - 1]
        assert kept[-1] == f"… and {len(lines) - len(kept) + 1} more"


@given(LENGTHS, st.data(), st.integers(min_value=50, max_value=2000))
def test_a_window_holds_the_focus_and_fits(lengths: list[int], data: st.DataObject, room: int) -> None:
    focus = data.draw(st.integers(min_value=0, max_value=len(lengths) - 1))
    kept = lines_around_focus(lengths, focus, room)
    assert focus in kept
    assert set(kept) <= set(range(len(lengths)))
    assert sum(lengths[i] + 1 for i in kept) <= room


def test_the_fullest_way_that_fits_is_taken() -> None:
    long, short = plain_post("x" * 4000), plain_post("short")
    assert first_that_fits([long, short, plain_post("never")]) == short
    assert first_that_fits([long]) == long


def test_components_are_counted_as_discord_does() -> None:
    links = Links((Link("a", "https://a.b"), Link("b", "https://c.d")))
    assert Post((Text("x"), Divider(), links), Accent.PIT).components == 6
    assert not Post(tuple(Text("x") for _ in range(41))).fits


def test_a_row_has_five_buttons_each_address_once() -> None:
    links = [Link(str(i), f"https://a.b/{i}") for i in range(7)]
    assert link_row(links[0], *links) == (Links(tuple(links[:5])),)
    assert link_row(Link("too long", "https://a.b/" + "x" * 512)) == ()
    assert link_row() == ()


def test_sessions_in_one_video_share_a_button() -> None:
    one = [
        Session(f"q{i}", f"Qualifying {i}", watch="https://a.b", replay="https://c.d") for i in range(1, 9)
    ]
    assert [link.label for link in watch_again(one[:2])] == ["Watch Qualifying 1 & 2 again"]
    (live,) = watch_live(one)
    assert live.label == "Watch Qualifying 1–8 live"
