"""How late the session under way or next is, asked in buttons that lead into the schedule's preview."""

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.race_desk import delay_post
from bot.services.season.seasons import View


async def ask_for_delay(interaction: Interaction) -> None:
    """Offer the usual delays; whoever presses one sees first what followers would read."""
    view = await use_cases(interaction).seasons.view(server_id(interaction))
    session = _session_at_hand(view)
    if session is None or session.start is None:
        raise UserError(phrase("Use `/session move`: no session with a time is ahead."))
    start = int(session.start.timestamp())
    news = await use_cases(interaction).nudges.look(server_id(interaction), session.id, start)
    await answer(interaction, delay_post(news, news.round), ephemeral=True)


def _session_at_hand(view: View) -> Session | None:
    """The session being driven, or else the next one of the season."""
    season: Season = view.season
    round_ = season.round_at_hand(view.now)
    if round_ is None:
        return None
    return round_.session_on(view.now) or round_.session_next(view.now)
