"""What a follower's staff read of a team that they follow: what the channel hears, and the way back."""

from collections.abc import Collection, Iterator, Sequence

from bot.domain.base.server import Follow
from bot.domain.following.team_follow import EndingReason, FollowedTeam, FollowEnding
from bot.languages.catalogue import mark, phrase
from bot.languages.current import SpokenLanguage
from bot.posts.desk.permissions import MENTION_ROLES, grant_request, mention_requests
from bot.posts.desk.setting_words import ping_phrase, reminder_phrase, spoilers_phrase
from bot.posts.following.follow_code import FOLLOW
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Button, Buttons, Post, Text
from bot.posts.kit.text_lines import joined_by_dots, subtext

_LONGEST_NAME = 80


def saved_follow_post(
    team: FollowedTeam, missing: Collection[str], undo: Button | None, *, is_new: bool
) -> Post:
    """What the channel hears from now on; `missing` is what the bot lacks there, `undo` the way back."""
    follow = team.follow
    facts = {"channel": f"<#{follow.channel_id}>", "team": followed_name(team)}
    if is_new:
        heading = phrase("✅ **{team}** now posts in {channel}.", **facts)
    elif undo is None:
        heading = phrase("Already saved: **{team}** posts in {channel}.", **facts)
    else:
        heading = phrase("✅ Saved: **{team}** posts in {channel}.", **facts)
    lines = [heading, *_wish_lines(team), *_missing_lines(follow, missing)]
    lines.append(subtext(phrase("Change it with `/follow team`, end it with `/follow stop`")))
    return _with_button("\n".join(lines), undo)


def stopped_follow_post(team: FollowedTeam, undo: Button) -> Post:
    """The channel hears it no more."""
    line = phrase(
        "✅ **{team}** no longer posts in {channel}. Earlier posts stay.",
        channel=f"<#{team.follow.channel_id}>",
        team=followed_name(team),
    )
    return _with_button(line, undo)


def restored_follow_post(team: FollowedTeam) -> Post:
    """An Undo brought it back."""
    heading = phrase("Undone. **{team}** is followed as before.", team=followed_name(team))
    return Post((Text(heading),))


def stop_as_undo(team: FollowedTeam) -> Button:
    """What takes a new follow back."""
    return Button(phrase("Undo"), f"{FOLLOW}:stop:{team.follow.server_id}")


def undo_follow_button(past_id: int) -> Button:
    """What makes a follow again what it was."""
    return Button(phrase("Undo"), f"{FOLLOW}:undo:{past_id}")


def with_endings(post: Post, endings: Sequence[FollowEnding]) -> Post:
    """An answer, and above it what staff have to hear of teams that no longer post here."""
    if not endings:
        return post
    lines = [_ending_line(ending) for ending in endings]
    return Post((Text("\n".join(lines)), *post.blocks), post.accent, post.below)


def followed_name(team: FollowedTeam) -> str:
    """What the team is called, escaped."""
    return _name(team.name)


def wishes_in_short(follow: Follow) -> str:
    """What the channel has chosen, in a line: `Reminders: off · results show at once`."""
    reminders = phrase("Reminders: {reminders}", reminders=reminder_phrase(follow.reminders))
    return joined_by_dots(reminders, spoilers_phrase(follow.spoilers))


def _name(name: str) -> str:
    if not name:
        return phrase("a team without a name")
    return escaped_line(name, _LONGEST_NAME)


def _wish_lines(team: FollowedTeam) -> Iterator[str]:
    follow = team.follow
    yield phrase("- Results, quotes, recaps and schedule changes, as they happen")
    yield phrase("- Reminders: {reminders}", reminders=reminder_phrase(follow.reminders))
    yield phrase("- Spoilers: {spoilers}", spoilers=spoilers_phrase(follow.spoilers))
    yield phrase("- Pings: {ping}", ping=ping_phrase(follow.ping_role_id))
    if follow.ping_role_id is not None and team.quiet_hours is not None:
        yield phrase(
            "- Quiet hours: the team's, {hours} ({timezone})",
            hours=team.quiet_hours,
            timezone=team.timezone,
        )
    yield phrase("- Language: {language}", language=_language_words(follow.language))


def _language_words(language: SpokenLanguage | None) -> str:
    if language is None:
        return phrase("this server's")
    return language.own_name


def _missing_lines(follow: Follow, missing: Collection[str]) -> Iterator[str]:
    """What to put right, so that posts arrive."""
    lacking = [finding for finding in missing if finding != MENTION_ROLES]
    if lacking:
        yield f"⚠️ {grant_request(lacking, follow.channel_id)}"
    if MENTION_ROLES in missing:
        in_the_role, in_the_channel = mention_requests(follow.channel_id, follow.ping_role_ids)
        yield f"⚠️ {in_the_role} {in_the_channel}"


_ENDINGS = {
    EndingReason.REFUSED: mark(
        "⚠️ Ask **{team}** for a new code if you want its news back in {channel}: the team stopped "
        "posting there."
    ),
    EndingReason.LEFT: mark("⚠️ **{team}** no longer posts in {channel}: the team has left Pitboard."),
}


def _ending_line(ending: FollowEnding) -> str:
    return phrase(_ENDINGS[ending.reason], team=_name(ending.team), channel=f"<#{ending.channel_id}>")


def _with_button(text: str, button: Button | None) -> Post:
    if button is None:
        return Post((Text(text),))
    return Post((Text(text), Buttons((button,))))
