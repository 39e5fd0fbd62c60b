"""What is kept of a server: shown to whoever asks, and before it is forgotten."""

from collections.abc import Callable, Iterator, Mapping

from bot.domain.base.team_page import PageAddresses, PageReach
from bot.domain.desk.draft import KEPT_FOR
from bot.domain.privacy.traces import FOLLOWED, FORGOTTEN_AFTER, Holdings, PersonTraces
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.fit import HeadedLine, ShownLines, and_more, body_of, lines_at_first, pages_of
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Style, Text, plain_post
from bot.posts.privacy.people import person
from bot.posts.privacy.trace_words import trace_words, trace_words_in_short

PRIVACY = "privacy"
"""What the custom ids of its buttons begin with."""
_PEOPLE = f"{PRIVACY}:people"


def holdings_post(holdings: Holdings, *, for_staff: bool, addresses: PageAddresses | None = None) -> Post:
    """What is kept of the server, and what of it is on the web; staff also read about whom."""
    if holdings.is_empty:
        return plain_post(phrase("Pitboard keeps nothing about this server."))
    lines = [phrase("## What Pitboard keeps about this server"), *_kept_lines(holdings.rows)]
    rules = "\n".join([_rules(), *_web_lines(addresses)])
    blocks: list[Block] = [Text("\n".join(lines)), Divider(), Text(rules)]
    if for_staff and holdings.people:
        blocks += [Divider(), *_people_blocks(holdings)]
    return Post(tuple(blocks), Accent.PIT)


def people_post(holdings: Holdings, page: int) -> Post:
    """A page of everybody whom something is kept about, and all of what; the first is 1."""
    pages = pages_of([_person_line(holdings, person_id, trace_words) for person_id in holdings.busiest])
    page = min(max(page, 1), len(pages))
    shown = ShownLines(pages[page - 1], page, len(pages))
    blocks: list[Block] = [Text(body_of(shown.lines)), *shown.turning(_PEOPLE)]
    return Post(tuple(blocks), Accent.PIT)


def _people_blocks(holdings: Holdings) -> list[Block]:
    """Whoever is kept most often first, in short; the rest is a press away."""
    people = lines_at_first(holdings.busiest)
    lines = [_person_line(holdings, person_id, trace_words_in_short) for person_id in people]
    hidden = len(holdings.people) - len(people)
    if hidden:
        lines.append(HeadedLine(lines[-1].heading, and_more(hidden)))
    shown = ShownLines(lines, hides_some=bool(hidden))
    return [Text(body_of(shown.lines)), *shown.turning(_PEOPLE)]


def _person_line(holdings: Holdings, person_id: int, words: Callable[[PersonTraces], str]) -> HeadedLine:
    heading = phrase("### About whom")
    return HeadedLine(heading, f"- {person(person_id)}: {words(holdings.people[person_id])}")


def _kept_lines(rows: Mapping[str, int]) -> list[str]:
    lines: list[str] = []
    if rows.get("servers", 1):
        lines.append(phrase("- Settings: channels, roles, time zone, the team's look, and who chose them"))
    for table, wording in _KEPT.items():
        if rows.get(table):
            lines.append(f"- {wording(rows[table])}")
    return lines


_KEPT: Mapping[str, Callable[[int], str]] = {
    "seasons": lambda count: counted(
        count,
        "{count} season: rounds, sessions, cars and their drivers' names",
        "{count} seasons: rounds, sessions, cars and their drivers' names",
    ),
    "results": lambda count: counted(
        count,
        "{count} result: every step, when and by whom; a photo where there is one",
        "{count} results: every step, when and by whom; a photo where there is one",
    ),
    "quotes": lambda count: counted(
        count,
        "{count} quote: who said, typed and approved it; a photo where there is one",
        "{count} quotes: who said, typed and approved it; a photo where there is one",
    ),
    "recaps": lambda count: counted(
        count,
        "{count} recap: headline, lead and who wrote them",
        "{count} recaps: headline, lead and who wrote them",
    ),
    "timing_files": lambda count: counted(
        count,
        "{count} timing file: each session's cars with drivers' names; who sent it",
        "{count} timing files: each session's cars with drivers' names; who sent it",
    ),
    "changes": lambda count: counted(
        count,
        "{count} change: who changed what, and when",
        "{count} changes: who changed what, and when",
    ),
    "deliveries": lambda count: counted(
        count,
        "{count} post: what went to which channel, and when",
        "{count} posts: what went to which channel, and when",
    ),
    FOLLOWED: lambda count: counted(
        count,
        "{count} record of teams followed from here: channel, choices, who made them, posts",
        "{count} records of teams followed from here: channels, choices, who made them, posts",
    ),
    "drafts": lambda count: counted(
        count,
        "{count} preview or refused message: deleted after a week",
        "{count} previews and refused messages: deleted after a week",
    ),
}
"""Tables that people know something of, with what stands in them."""


def _rules() -> str:
    days = FORGOTTEN_AFTER.days
    lines = [
        phrase("No other messages are read, and no list of members is kept."),
        phrase(
            "It is kept until someone with Manage Server deletes it with `/privacy forget`, or until {days} "
            "days after Pitboard is removed from here.",
            days=days,
        ),
        phrase("`/privacy mine` shows what is kept about you."),
    ]
    return "\n".join(lines)


def _web_lines(addresses: PageAddresses | None) -> Iterator[str]:
    """What can be read outside Discord; nothing where nothing can."""
    if addresses is None:
        return
    what = phrase("calendar, results, quotes with their drivers' names, photos, schedule changes and recaps")
    if addresses.reach is PageReach.PUBLIC:
        yield phrase("**Public**: anyone can read {what} outside Discord (`/setup page`).", what=what)
    else:
        yield phrase(
            "Whoever has the secret address can read {what} outside Discord (`/setup page`).", what=what
        )


def forget_question_post(holdings: Holdings, server_id: int) -> Post:
    """What goes, before it goes, to whoever manages the server."""
    if holdings.is_empty:
        return plain_post(phrase("Pitboard keeps nothing about this server."))
    lines = [
        phrase("## Delete everything about this server?"),
        *_kept_lines(holdings.rows),
        phrase("**This can't be undone.** Posts that wait are never sent."),
        phrase(
            "What is already posted stays in your channels. Whoever runs this bot may have backups; they are "
            "replaced with time."
        ),
    ]
    buttons = (
        Button(phrase("Delete everything"), f"{PRIVACY}:forget:{server_id}", Style.DANGER),
        Button(phrase("Keep it"), f"{PRIVACY}:keep"),
    )
    return Post((Text("\n".join(lines)), Buttons(buttons)), Accent.TROUBLE)


def forgotten_post() -> Post:
    """What whoever had it deleted reads."""
    return plain_post(
        phrase("Deleted. Pitboard keeps nothing about this server any more. Use it again with `/setup`.")
    )


def kept_post() -> Post:
    """What whoever changed their mind reads."""
    return plain_post(phrase("Nothing was deleted."))


def general_post() -> Post:
    """The answer in a direct message, where there is no server to tell of."""
    days, draft_days = FORGOTTEN_AFTER.days, KEPT_FOR.days
    lines = [
        phrase("## What Pitboard keeps"),
        phrase(
            "In each server what its staff typed about their team: seasons, results, quotes, photos (no "
            "location), and who typed and approved them. Previews and refused messages are deleted after "
            "{days} days.",
            days=draft_days,
        ),
        phrase("No other messages are read, no list of members is kept, and nothing is given to anybody."),
        phrase(
            "It is deleted by `/privacy forget` in that server (Manage Server), or {days} days after "
            "Pitboard is removed from it.",
            days=days,
        ),
        phrase(
            "`/privacy show` in a server says what is kept there, and `/privacy mine` what is kept about you."
        ),
    ]
    return Post((Text("\n".join(lines)),), Accent.PIT)
