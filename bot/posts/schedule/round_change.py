"""A round that is new, moved, renamed, called off or on again."""

from collections.abc import Iterator

from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.season.round import Round
from bot.domain.season.session import EventState
from bot.languages.catalogue import phrase
from bot.languages.countries import country_name
from bot.posts.kit.dates import month_and_day
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.round_phrases import (
    STATE_SIGNS,
    first_on_track,
    round_days,
    round_name,
    state_sentence,
    whereabouts,
)
from bot.posts.kit.running_text import capitalized


def round_change(news: ScheduleNews) -> str:
    """`Misano: July 14th–16th → July 21st–23rd`, `Misano is cancelled (July 14th–16th)`."""
    round_, before = news.round, news.was
    name = round_name(round_)
    if before is None:
        return phrase("New: {round}, {days}", round=name, days=round_days(round_))
    if not round_.is_on:
        return _off_change(before, round_)
    if before.state is EventState.TBC:
        return phrase("{round} is confirmed: {days}", round=name, days=round_days(round_))
    if (before.first_day, before.last_day) != (round_.first_day, round_.last_day):
        return f"{name}: {round_days(before)} → {round_days(round_)}"
    if not before.is_on:
        return state_sentence(name, round_.state)
    return phrase("{name}: new details", name=name)


def _off_change(before: Round, round_: Round) -> str:
    change = state_sentence(round_name(round_), round_.state)
    if not before.is_on:
        return change
    return f"{change} ({round_days(round_)})"


def round_change_lines(news: ScheduleNews) -> list[str]:
    """The change as a heading, and below it where the round is, what else changed, and when it begins."""
    round_, before = news.round, news.was
    lines = [f"## {_sign(before, round_)} {round_change(news)}"]
    if before is None or not round_.is_on:
        lines.append(capitalized(whereabouts(round_)))
    if round_.state is EventState.POSTPONED:
        lines.append(phrase("The new date will be posted here."))
    if before:
        lines += _changed_facts(before, round_)
    if round_.is_on:
        lines.append(_begins(round_))
    return lines


def _sign(before: Round | None, round_: Round) -> str:
    if before is None or before.state is round_.state:
        return "📅"
    return STATE_SIGNS[round_.state]


def _changed_facts(before: Round, now: Round) -> Iterator[str]:
    facts = (
        (phrase("Name"), before.name, now.name),
        (phrase("Venue"), before.venue, now.venue),
        (phrase("Country"), country_name(before.country), country_name(now.country)),
        (phrase("Time zone"), before.timezone, now.timezone),
    )
    for label, old, new in facts:
        if old != new:
            yield f"{label}: {escaped_line(old)} → {escaped_line(new)}"


def _begins(round_: Round) -> str:
    """The first session where its time is known; the day at the venue otherwise."""
    if round_.opens:
        return first_on_track(round_.held[0], round_.opens)
    return phrase("Starts on {day}; session times to be confirmed.", day=month_and_day(round_.first_day))
