"""What staff copy from to share a result or a recap on other networks; only they see it."""

from collections.abc import Mapping, Sequence

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.languages.catalogue import phrase
from bot.posts.kit.post import ROOM, Block, Button, Buttons, Post, Text
from bot.posts.kit.text_lines import subtext
from bot.posts.press.networks import NETWORK_NAMES, Network
from bot.posts.press.share_text import Paragraph, share_text

SHARE = "share"
"""What the custom ids begin with; `result`, `bundle` or `recap` follows, its id, and perhaps one network."""

_MOST_BUTTONS = 3
"""Of a row of five, which has others too."""


def share_result_button(result_id: int) -> Button:
    """The button that asks for texts about a result."""
    return Button(phrase("Share text"), f"{SHARE}:result:{result_id}")


def share_buttons(announcements: Sequence[Announcement]) -> tuple[Button, ...]:
    """Those for the results that were just posted; what was saved together is shared together."""
    custom_ids: list[str] = []
    for announcement in announcements:
        if announcement.kind is AnnouncementKind.RESULT and announcement.bundle_id:
            custom_ids.append(f"{SHARE}:bundle:{announcement.bundle_id}")
        elif announcement.kind is AnnouncementKind.RESULT and announcement.result_id:
            custom_ids.append(f"{SHARE}:result:{announcement.result_id}")
    once = dict.fromkeys(custom_ids)
    return tuple(Button(phrase("Share text"), custom_id) for custom_id in once)[:_MOST_BUTTONS]


def share_recap_button(round_id: int) -> Button:
    """The button that asks for texts about a round's recap."""
    return Button(phrase("Share text"), f"{SHARE}:recap:{round_id}")


def share_post(
    paragraphs: Sequence[Paragraph], link: str | None, custom_id: str, hashtags: Sequence[str] = ()
) -> Post:
    """The texts for all networks; what doesn't fit into one message has a button of its own.

    `custom_id` is that of the button that asked for it.
    """
    texts = {network: _block(paragraphs, link, network, hashtags) for network in Network}
    shown, left_out = _as_many_as_fit(texts)
    blocks: list[Block] = [Text(_hint()), *(Text(texts[network]) for network in shown)]
    if left_out:
        blocks.append(
            Buttons(tuple(Button(NETWORK_NAMES[network], f"{custom_id}:{network}") for network in left_out))
        )
    return Post(tuple(blocks))


def share_post_of(
    paragraphs: Sequence[Paragraph], link: str | None, network: Network, hashtags: Sequence[str] = ()
) -> Post:
    """The text for one network."""
    return Post((Text(_hint()), Text(_block(paragraphs, link, network, hashtags))))


def _as_many_as_fit(texts: Mapping[Network, str]) -> tuple[list[Network], list[Network]]:
    """The networks whose texts are shown, and those for which there is no room any more."""
    shown: list[Network] = []
    left_out: list[Network] = []
    room = ROOM - len(_hint())
    for network, text in texts.items():
        room -= len(text) + 1
        if room >= 0:
            shown.append(network)
        else:
            left_out.append(network)
    return shown, left_out


def _block(
    paragraphs: Sequence[Paragraph], link: str | None, network: Network, hashtags: Sequence[str]
) -> str:
    """The text under the network's name, as code, so that it is copied as it stands."""
    name = NETWORK_NAMES[network]
    text = share_text(paragraphs, link, network, hashtags).replace("`", "'")  # a backtick would end the block
    return f"**{name}**\n```\n{text}\n```"


def _hint() -> str:
    return subtext(phrase("Copy the text you need. Only you see this; nothing is posted."))
