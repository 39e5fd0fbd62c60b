"""The trail as staff read it: who changed what, when, from what to what, and who took it back."""

from collections.abc import Iterator

from bot.domain.desk.change import Change, TrailPage
from bot.languages.catalogue import phrase
from bot.posts.desk.change_lines import ChangeLengths, change_lines
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Button, Buttons, Divider, Post, Text

AUDIT = "audit"
"""What the custom ids of its buttons begin with; the direction and a change's id follow."""
CHANGES_PER_PAGE = 6
"""Changes on a page."""

_FULLEST_FIRST = (
    ChangeLengths(80, 6),
    ChangeLengths(40, 4),
    ChangeLengths(24, 3),
    ChangeLengths(24, 1),
    ChangeLengths(0, 0),
)
_OF_ONE_CHANGE = ChangeLengths(200, 6)


def audit_post(page: TrailPage) -> Post:
    """One page of the trail, with what turns it."""
    return first_that_fits(_page_post(page, lengths) for lengths in _FULLEST_FIRST)


def trail_post(change: Change) -> Post:
    """One change, posted for staff as it happens; it names people and pings nobody."""
    posts = (
        Post((Text(change_lines(change, lengths)),), Accent.PIT)
        for lengths in (_OF_ONE_CHANGE, *_FULLEST_FIRST)
    )
    return first_that_fits(posts)


def _page_post(page: TrailPage, lengths: ChangeLengths) -> Post:
    texts = [Text(change_lines(change, lengths)) for change in page.changes]
    if not texts:
        texts = [Text(phrase("No changes yet."))]
    title = phrase("Changes")
    return Post((Text(f"## {title}"), Divider(), *texts, *_page_buttons(page)), Accent.PIT)


def _page_buttons(page: TrailPage) -> Iterator[Buttons]:
    if not page.changes:
        return
    buttons = []
    if page.newer:
        buttons.append(Button(phrase("Newer"), f"{AUDIT}:newer:{page.changes[0].id}"))
    if page.older:
        buttons.append(Button(phrase("Older"), f"{AUDIT}:older:{page.changes[-1].id}"))
    if buttons:
        yield Buttons(tuple(buttons))
