"""Every text of a post that somebody reads, with where it stands and how long Discord lets it be there."""

from collections.abc import Iterator
from typing import NamedTuple

from bot.posts.kit.post import (
    Button,
    Buttons,
    ChannelMenu,
    Link,
    Links,
    Menu,
    Post,
    RoleMenu,
    Text,
    TextBesideLogo,
)


class ShownText(NamedTuple):
    place: str
    text: str
    most_characters: int


def shown_texts(post: Post) -> Iterator[ShownText]:
    """By Discord's reference: https://discord.com/developers/docs/components/reference."""
    for block in post.everything:
        match block:
            case Text(markdown) | TextBesideLogo(markdown):
                yield ShownText("text", markdown, 4000)
            case Buttons(buttons):
                yield from (_label(button) for button in buttons)
            case Links(links, buttons):
                yield from (_label(link) for link in links)
                yield from (_label(button) for button in buttons)
            case Menu(_, prompt, options):
                yield ShownText("menu", prompt, 150)
                for option in options:
                    yield ShownText("option", option.label, 100)
                    yield ShownText("option's description", option.description, 100)
            case ChannelMenu() | RoleMenu():
                yield ShownText("menu", block.prompt, 150)
            case _:  # lines and photos, whose words are people's
                continue


def _label(button: Button | Link) -> ShownText:
    return ShownText("button", button.label, 80)
