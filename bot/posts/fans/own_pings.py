"""What a fan reads of their own pings: nobody else sees it."""

from collections.abc import Collection

from bot.domain.fans.ping_kind import PingKind, in_usual_order
from bot.languages.catalogue import phrase
from bot.posts.fans.ping_words import kind_names
from bot.posts.fans.remind_button import my_reminders_button
from bot.posts.kit.post import Button, Buttons, Post, Style, Text
from bot.posts.kit.text_lines import subtext

NOTIFY = "notify"
"""What the custom ids of the panel's and the answer's buttons, and of the form, begin with."""
NOTHING_CHOSEN = "none"
"""Stands in a custom id for no kind at all."""


def own_pings_post(chosen: Collection[PingKind], before: Collection[PingKind]) -> Post:
    """What they are pinged for now; *Undo* brings back what it was before, where that was something else."""
    if chosen:
        lines = [phrase("✅ You'll be pinged for: {kinds}.", kinds=f"**{kind_names(chosen)}**")]
    else:
        lines = [phrase("✅ You won't be pinged.")]
    lines.append(subtext(phrase("Only you see this. Change it any time with `/notify`.")))
    buttons = [Button(phrase("Change…"), f"{NOTIFY}:choose", Style.MAIN)]
    if set(chosen) != set(before):
        buttons.append(Button(phrase("Undo"), f"{NOTIFY}:exactly:{kinds_in_id(before)}"))
    buttons.append(my_reminders_button())
    return Post((Text("\n".join(lines)), Buttons(tuple(buttons))))


def kinds_in_id(kinds: Collection[PingKind]) -> str:
    """The kinds as a custom id has them: `races,results`, or `none`; at most 57 characters."""
    return ",".join(in_usual_order(kinds)) or NOTHING_CHOSEN
