"""What is kept about somebody's own account: shown to them alone, and before they are taken out of it."""

from collections.abc import Mapping

from bot.domain.privacy.traces import PersonTraces
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import first_that_fits
from bot.posts.kit.post import Accent, Button, Buttons, Post, Style, Text, plain_post
from bot.posts.privacy.server_holdings import PRIVACY
from bot.posts.privacy.trace_words import trace_words

EVERYWHERE = 0
"""Stands in a custom id for all servers: in a direct message there is none to name."""
_SERVERS_SHOWN = (20, 10, 5)
"""The most that fit."""


def own_traces_post(traces: Mapping[str, PersonTraces], server_id: int) -> Post:
    """What is kept by the servers' names; `server_id` is the only one asked about, or `EVERYWHERE`."""
    if not traces:
        return nothing_kept_post(server_id)
    return first_that_fits(_traces_post(traces, server_id, most) for most in _SERVERS_SHOWN)


def _traces_post(traces: Mapping[str, PersonTraces], server_id: int, most: int) -> Post:
    lines = [phrase("## What Pitboard keeps about you")]
    for server_name, server_traces in list(traces.items())[:most]:
        lines.append(f"- **{escaped_line(server_name, 80)}**: {trace_words(server_traces)}")
    if len(traces) > most:
        lines.append(phrase("and {count} more", count=len(traces) - most))
    lines.append(
        phrase(
            "It is your account's number beside what you did, and the server's staff can see it. Your name "
            "and your other messages aren't kept. What `/notify` pings you for are roles, which Discord "
            "keeps. `/reminders` shows your own reminders, and only to you."
        )
    )
    button = Button(phrase("Take me out of it"), f"{PRIVACY}:mine:ask:{server_id}", Style.DANGER)
    return Post((Text("\n".join(lines)), Buttons((button,))), Accent.PIT)


def nothing_kept_post(server_id: int) -> Post:
    """There is nothing."""
    if server_id == EVERYWHERE:
        return plain_post(phrase("Pitboard keeps nothing about you, in any server."))
    return plain_post(
        phrase("Pitboard keeps nothing about you in this server. In a direct message, I look at all servers.")
    )


def take_out_question_post(server_id: int) -> Post:
    """What goes and what stays, before it goes."""
    lines = [
        phrase("## Take your account out of it?"),
        phrase("Results, quotes and changes stay, and no longer say that it was you."),
        phrase(
            "Your own previews, refused messages, reminders, teams and guesses with their points are "
            "deleted, and so is that a quote was your message."
        ),
        phrase("What is posted in the server's channels stays there: ask its staff."),
        phrase("**This can't be undone.**"),
    ]
    buttons = (
        Button(phrase("Take me out"), f"{PRIVACY}:mine:forget:{server_id}", Style.DANGER),
        Button(phrase("Keep it"), f"{PRIVACY}:keep"),
    )
    return Post((Text("\n".join(lines)), Buttons(buttons)), Accent.TROUBLE)


def taken_out_post() -> Post:
    """It is done."""
    return plain_post(phrase("Done. Nothing that is kept here says any more that it was you."))
