"""The race desk: where the weekend stands, what is missing, and a button for each thing that staff do."""

from datetime import datetime

from bot.domain.desk.next_step import Step
from bot.domain.news.desk_news import DeskNews
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.season.round import Round
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import counted, mark, phrase
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Accent, Button, Buttons, Post, Style, Text
from bot.posts.kit.round_phrases import round_days, round_name
from bot.posts.kit.text_lines import subtext
from bot.posts.results.staff_nudge import LATER, RETIME, nudge_custom_id

DESK = "desk"
"""What the custom ids of its buttons and modals begin with; what they do follows."""

_MOST_SESSIONS = 20
_DELAYS = (5, 10, 15, 20, 30)
"""Minutes by which sessions are usually delayed: as many as fit into a row."""


def race_desk_post(news: DeskNews) -> Post:
    """The desk as things stand; it pings nobody."""
    lines = [phrase("## Race desk")]
    if news.round is not None:
        lines += _round_lines(news, news.round)
    lines.append(_next_line(news))
    first_row = Buttons(
        (
            Button(phrase("Result"), f"{DESK}:result", Style.MAIN),
            Button(phrase("Quote"), f"{DESK}:quote", Style.MAIN),
            # translators: a button: say that a session starts later
            Button(phrase("Delay"), f"{DESK}:delay"),
        )
    )
    second_row = Buttons(
        (
            Button(phrase("Photo"), f"{DESK}:photo"),
            Button(phrase("Recap"), f"{DESK}:recap"),
            Button(phrase("Status"), f"{DESK}:status"),
        )
    )
    return Post((Text("\n".join(lines)), first_row, second_row), Accent.PIT)


def delay_post(news: NudgeNews, asked_round: Round) -> Post:
    """How late the session under way or next is; each answer shows what followers would read first."""
    start = news.session.start
    when = stamp(start, "f") if start else phrase("no time yet")
    line = phrase(
        "How late is {session} at {round}? It is planned for {when}.",
        session=escaped_line(shown_name(news.session)),
        round=escaped_line(asked_round.name),
        when=when,
    )
    delays = [_delay_button(news, minutes) for minutes in _DELAYS]
    other = Button(phrase("Other time…"), nudge_custom_id(RETIME, news))
    return Post((Text(line), Buttons(tuple(delays)), Buttons((other,))))


def _delay_button(news: NudgeNews, minutes: int) -> Button:
    return Button(phrase("+{minutes} min", minutes=minutes), nudge_custom_id(LATER, news, minutes))


def _round_lines(news: DeskNews, round_: Round) -> list[str]:
    lines = [f"**{round_name(round_)}** · {round_days(round_)}"]
    sessions = round_.held[:_MOST_SESSIONS]
    lines += [f"- {_session_line(news, round_, session)}" for session in sessions]
    facts = [phrase("No quotes yet")]
    if news.quotes:
        facts = [counted(news.quotes, "{count} quote", "{count} quotes")]
    if round_.id in news.recapped_round_ids:
        facts.append(phrase("recap posted"))
    elif round_.ends <= news.now:
        facts.append(phrase("no recap yet"))
    lines.append(subtext(*facts))
    return lines


def _session_line(news: DeskNews, round_: Round, session: Session) -> str:
    name = escaped_line(shown_name(session))
    result_words = _result_words(news, session)
    end = round_.end_of(session)
    if result_words:
        return phrase("{session}: {result}", session=name, result=result_words)
    if session.start is None:
        return phrase("{session}: no time yet", session=name)
    if session.start > news.now:
        return phrase("{session}: {start}", session=name, start=stamp(session.start, "f"))
    if end is not None and end > news.now:
        return phrase("{session}: **on now**, until {end}", session=name, end=stamp(end, "t"))
    return phrase("{session}: **no result yet**", session=name)


def _result_words(news: DeskNews, session: Session) -> str:
    """What is in of a session; empty when nothing is."""
    if news.season is None:
        return ""
    cars = len(news.season.entries)
    in_cars = len(news.cars_with_result(session))
    if in_cars == 0:
        return ""
    if in_cars >= cars:
        return phrase("✅ result in")
    return phrase("{count} of {cars} results in", count=in_cars, cars=cars)


_NEXT = {
    Step.SET_UP: mark("Nothing to do."),
    Step.IMPORT_SEASON: mark("**Next:** add your season with `/season import`."),
    Step.ADD_TIMES: mark(
        "**Next:** {round} has sessions without a time. Read the timetable with `/season read`."
    ),
    Step.TYPE_RESULT: mark("**Next:** how did {session} end? Press *Result*."),
    Step.WRITE_RECAP: mark("**Next:** {round} is over. Press *Recap* to post its story."),
    Step.WAIT: mark("**Next:** {session} starts {countdown}."),
    Step.DONE: mark("Nothing to do."),
}


def _next_line(news: DeskNews) -> str:
    step = news.step
    session_name, round_title, start = "", "", None
    if step.session:
        session_name, start = escaped_line(shown_name(step.session)), step.session.start
    if step.round:
        round_title = escaped_line(step.round.name)
    return phrase(_NEXT[step.step], session=session_name, round=round_title, countdown=_countdown(start))


def _countdown(start: datetime | None) -> str:
    if start is None:
        return ""
    return countdown(start)
