"""What somebody sets a channel up with: how early its reminders are, how long its results stay hidden."""

import re
from collections.abc import Iterable
from datetime import timedelta

from bot.domain.base.phone_text import plain_value
from bot.domain.fans.ping_kind import PingKind
from bot.domain.outbox.spoilers import LONGEST_HOURS
from bot.domain.planned.lead_plan import BETWEEN_KINDS, SESSION_KINDS, LeadPlan
from bot.domain.planned.lead_times import LONGEST_LEAD, MOST_LEADS, Lead
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.single_words import says_nothing
from bot.readers.typed.times.durations import SHORTEST, parse_length, split_amounts
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly


@of_all_languages
def _between(words: Language) -> re.Pattern[str]:
    pattern = rf"""
          [,;،、&]                                                              # 7d, 1d; 1h
        | \b{any_exactly((*words.conjunctions, *words.typed.ahead))}\b         # a day and an hour ahead
        """
    return re.compile(pattern, re.VERBOSE)


def read_leads(typed: str) -> tuple[Lead, ...]:
    """Lead times from `7d, 1d, 1h` (commas or spaces between), longest first; `off` is none.

    Raises:
        UserError: something in it is no lead time, is 0 or over a year, or there are more than 8.
    """
    text = plain_value(typed)
    if not text or says_nothing(text):
        return ()
    amounts, rest = split_amounts(_between().sub(" ", text.casefold()))
    leads = _each_once(Lead(amount.number, amount.unit) for amount in amounts)
    if rest or not leads:
        raise UserError(_how_to_write(rest or typed))
    if any(not SHORTEST <= lead.span <= LONGEST_LEAD for lead in leads):
        raise UserError(phrase("Choose from 1m to 52w for each reminder."))
    if len(leads) > MOST_LEADS:
        raise UserError(
            phrase(
                "Choose up to {most_leads} reminders; that is {count}.",
                most_leads=MOST_LEADS,
                count=len(leads),
            )
        )
    return tuple(sorted(leads, key=lambda lead: (-lead.span, lead.unit)))


def read_lead_plan(typed: str) -> LeadPlan:
    """Lead times with those of kinds behind them: `7d, 1d, 1h | races 1h, 15m | practice off`.

    Raises:
        UserError: something in it is no lead time, or a session's counts in days.
    """
    usual, *kind_texts = typed.split(BETWEEN_KINDS)
    of_kinds: dict[PingKind, tuple[Lead, ...]] = {}
    for kind_text in kind_texts:
        kind, _, leads = kind_text.strip().partition(" ")
        if kind not in SESSION_KINDS:
            raise UserError(_how_to_write(kind_text))
        of_kinds[PingKind(kind)] = _leads_of_sessions(leads)
    return LeadPlan(read_leads(usual), of_kinds)


def _leads_of_sessions(typed: str) -> tuple[Lead, ...]:
    leads = read_leads(typed)
    if any(lead.is_of_rounds for lead in leads):
        raise UserError(
            phrase("Write hours or minutes for a kind of session (such as `1h, 15m`): days are for rounds.")
        )
    return leads


def _each_once(leads: Iterable[Lead]) -> list[Lead]:
    """`60m` and `1h` would remind twice at the same moment; `24h` and `1d` differ."""
    by_moment: dict[tuple[bool, timedelta], Lead] = {}
    for lead in leads:
        by_moment[lead.is_of_rounds, lead.span] = lead
    return list(by_moment.values())


def _how_to_write(rest: str) -> str:
    return phrase(
        "I can't read {typed} as how early to remind (try `7d, 1d, 1h`, `1 day, 1 hour` or `off`).",
        typed=quote_value(" ".join(rest.split())),
    )


def read_spoiler_hours(typed: str) -> int | None:
    """The hours in `24`, `24h` or `24 hours`; None for `off`.

    Raises:
        UserError: it is neither, or more than a week.
    """
    text = plain_value(typed).casefold()
    if says_nothing(text) or text == "0":
        return None
    hours = _whole_hours(text)
    if not 1 <= hours <= LONGEST_HOURS:
        raise UserError(
            phrase(
                'I can\'t read "{typed}" as hours for `spoilers` (try `24`, from 1 to {most}, or `off`).',
                typed=typed[:40],
                most=LONGEST_HOURS,
            )
        )
    return hours


def _whole_hours(text: str) -> int:
    length = parse_length(text, "h", bare_unit="h")
    if length is None:
        return 0
    return length // timedelta(hours=1)
