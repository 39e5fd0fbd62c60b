"""What people read of the vote for the driver of the day: the poll itself, and how it came out."""

from bot.domain.fans.driver_poll import DriverVotes, PollNews
from bot.domain.season.session import Session
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import counted, phrase
from bot.languages.lists import join_list
from bot.posts.kit.escape import clip

LONGEST_QUESTION = 300
LONGEST_ANSWER = 55
"""Characters, by Discord's rule."""


def poll_question(news: PollNews) -> str:
    """The question, in plain text: Discord shows no Markdown in a poll."""
    question = phrase(
        "Who was your driver of the day? {session}, {round}",
        session=shown_name(news.session),
        round=news.round.name,
    )
    return clip(question, LONGEST_QUESTION)


def poll_answer(answer: str) -> str:
    """One answer, as the poll has room for it."""
    return clip(answer, LONGEST_ANSWER)


def votes_line(session: Session, votes: DriverVotes) -> str:
    """`Race 2: Andreas Bäckman, 12 of 20 votes`, in plain text; empty where nobody voted."""
    winners = votes.winners
    if not winners:
        return ""
    if len(winners) > 1:
        return counted(
            votes.most,
            "{session}: a tie between {drivers}, one vote each",
            "{session}: a tie between {drivers}, {count} votes each",
            session=shown_name(session),
            drivers=join_list(winners),
        )
    return counted(
        votes.total,
        "{session}: {driver}, with the one vote",
        "{session}: {driver}, {most} of {count} votes",
        session=shown_name(session),
        driver=winners[0],
        most=votes.most,
    )
