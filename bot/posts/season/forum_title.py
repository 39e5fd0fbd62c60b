"""What a post of a forum is called: plain text, for Discord shows a title as it is."""

from bot.domain.news.forum_topic import ForumTopic
from bot.languages.catalogue import phrase
from bot.posts.kit.escape import clip

LONGEST_TITLE = 100
_LONGEST_ROUND = 70


def forum_title(topic: ForumTopic) -> str:
    """`Round 3: Spa-Francorchamps (2023)`, or the season's own title for what is about no round."""
    season, round_ = topic.season, topic.round
    if round_ is None:
        return clip(season.title, LONGEST_TITLE)
    return phrase(
        "Round {number}: {round} ({year})",
        number=round_.number,
        round=clip(round_.name, _LONGEST_ROUND),
        year=season.year,
    )
