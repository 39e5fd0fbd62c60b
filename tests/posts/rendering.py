"""A post as plain text that a person can read and a file can keep."""

import os
from pathlib import Path

import pytest

from bot.posts.kit.post import (
    Accent,
    Block,
    Button,
    Buttons,
    ChannelMenu,
    Divider,
    Drawings,
    Gallery,
    Menu,
    Post,
    RoleMenu,
    Text,
    TextBesideLogo,
)

GOLDEN = Path(__file__).parent / "golden"


def rendered(post: Post) -> str:
    lines = [_accent(post)]
    lines += _blocks(post.blocks)
    lines += ["", "below:", *_blocks(post.below)] if post.below else []
    return "\n".join(lines) + "\n"


def _accent(post: Post) -> str:
    if post.accent is None:
        return "accent: none"
    if isinstance(post.accent, Accent):
        return f"accent: {post.accent.name} #{post.accent:06X}"
    return f"accent: the team's #{post.accent:06X}"


def _blocks(blocks: tuple[Block, ...]) -> list[str]:
    lines: list[str] = []
    for block in blocks:
        lines.append("")
        if isinstance(block, Text | TextBesideLogo):
            lines += _text(block)
        elif isinstance(block, Divider):
            lines.append("---")
        elif isinstance(block, Buttons):
            lines += [_button(button) for button in block.buttons]
        elif isinstance(block, Gallery | Drawings):
            lines += _pictures(block)
        elif isinstance(block, Menu):
            lines.append(f"[menu: {block.prompt}]({block.custom_id})")
            lines += [f"  [{o.label} | {o.description}]({o.value})" for o in block.options]
        elif isinstance(block, ChannelMenu | RoleMenu):
            kind = "roles" if isinstance(block, RoleMenu) else "channels"
            lines.append(f"[menu of {kind}: {block.prompt}, chosen {block.chosen_id}]({block.custom_id})")
        else:
            lines += [f"[button: {link.label}]({link.url})" for link in block.links]
            lines += [_button(button) for button in block.buttons]
    return lines


def _pictures(block: Gallery | Drawings) -> list[str]:
    mark = "||" if block.spoiler else ""
    if isinstance(block, Gallery):
        return [f"{mark}![{photo.alt}]({photo.digest}){mark}" for photo in block.photos]
    return [f"{mark}![{drawing.alt}]({drawing.name}){mark}" for drawing in block.drawings]


def _text(block: Text | TextBesideLogo) -> list[str]:
    if isinstance(block, Text):
        return [block.markdown]
    return [block.markdown, f"[logo: {block.alt}]({block.logo})"]


def _button(button: Button) -> str:
    return f"[button: {button.label}, {button.style.name.lower()}]({button.custom_id})"


def compare(name: str, post: Post) -> None:
    """Hold the post against its golden file; UPDATE_GOLDEN=1 writes that anew, but never in CI."""
    file = GOLDEN / f"{name}.md"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        if os.environ.get("CI"):
            pytest.fail("UPDATE_GOLDEN is for a person who then reads the difference, not for CI")
        file.write_text(rendered(post), encoding="utf-8")
    assert file.exists(), f"no golden file {name}: make it with UPDATE_GOLDEN=1 and read it"
    assert rendered(post) == file.read_text(encoding="utf-8")
