"""What somebody chose in `/follow team`, before it is kept."""

from dataclasses import dataclass, replace

from bot.domain.base.server import Follow
from bot.languages.current import SpokenLanguage
from bot.readers.typed.times.lead_times import read_lead_plan, read_spoiler_hours
from bot.services.server.setting_choices import read_language


@dataclass(frozen=True, slots=True)
class FollowChoices:
    """What was typed; None is "not said". The ids are Discord's; for `ping_role_id` 0 is nobody.

    `discord_language` is what Discord has for the following server: it counts where nobody chose any.
    """

    reminders: str | None = None
    ping_role_id: int | None = None
    spoilers: str | None = None
    language: str | None = None
    discord_language: SpokenLanguage = SpokenLanguage.ENGLISH


def settle_follow(follow: Follow, choices: FollowChoices) -> Follow:
    """The follow with what was chosen; what wasn't said stays as it is.

    Raises:
        UserError: the reminders, the spoilers or the language can't be read.
    """
    settled = follow
    if choices.reminders is not None:
        settled = replace(settled, reminders=str(read_lead_plan(choices.reminders)))
    if choices.ping_role_id is not None:
        settled = replace(settled, ping_role_id=choices.ping_role_id or None)
    if choices.spoilers is not None:
        settled = replace(settled, spoilers=read_spoiler_hours(choices.spoilers))
    if choices.language is not None:
        settled = replace(settled, language=read_language(choices.language))
    return settled
