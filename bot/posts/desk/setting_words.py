"""Each setting in words, as `/setup`'s answer and its panel say it."""

from collections.abc import Iterator

from bot.domain.base.colours import hex_colour
from bot.domain.base.look import Face, FaceState, Look
from bot.domain.base.server import CardChoice, Switch
from bot.domain.planned.lead_plan import LeadPlan, kept_lead_plan
from bot.domain.planned.lead_times import Lead
from bot.languages.catalogue import counted, kept_in_words, mark, phrase, phrase_in_context
from bot.languages.current import SpokenLanguage
from bot.languages.lists import join_list
from bot.posts.fans.ping_words import kind_name
from bot.posts.kit.dates import countdown
from bot.posts.kit.escape import escaped_line


def ping_phrase(role_id: int | None) -> str:
    """Whom reminders ping: a role's mention, or nobody."""
    if not role_id:
        return phrase("nobody")
    return phrase("{role} with each reminder", role=f"<@&{role_id}>")


def spoilers_phrase(hours: int | None) -> str:
    """For how long results stay hidden."""
    if not hours:
        return phrase("results show at once")
    return counted(hours, "results stay hidden for {count} hour", "results stay hidden for {count} hours")


_CARD_PHRASES = {
    CardChoice.OFF: mark("off"),
    CardChoice.ON: mark("on the first morning of each round"),
    CardChoice.THREAD: mark("on the first morning of each round, with a thread for talk"),
}


def card_phrase(choice: CardChoice) -> str:
    """Whether each round has a card."""
    return phrase(_CARD_PHRASES[choice])


def _unless_off(choice: Switch, words: str) -> str:
    if choice is Switch.OFF:
        return phrase("off")
    return words


def guess_phrase(choice: Switch) -> str:
    """Whether fans can guess results."""
    return _unless_off(choice, phrase("on: fans guess each race with `/guess`"))


def driver_poll_phrase(choice: Switch) -> str:
    """Whether fans vote after each race."""
    return _unless_off(choice, phrase("a poll after each race"))


def standings_phrase(choice: Switch) -> str:
    """Whether the standings are posted."""
    return _unless_off(choice, phrase("posted after each round's races"))


def language_phrase(language: SpokenLanguage | None) -> str:
    """What posts are written in, by the language's own name."""
    if language is None:
        return phrase("the server's in Discord")
    return language.own_name


def hashtags_phrase(kept: str | None) -> str:
    """How texts to share end."""
    if kept is None:
        return phrase("not set")
    return escaped_line(kept, 200)


def picture_phrase(choice: Switch) -> str:
    """Whether posts of results have a picture."""
    return _unless_off(choice, phrase("on: each result is posted with a picture"))


def voice_phrase(channel_id: int | None) -> str:
    """Where a voice channel's status says what comes next."""
    if channel_id is None:
        return phrase("off")
    return phrase("{channel} says what comes next, during each round", channel=f"<#{channel_id}>")


def quiet_hours_phrase(text: str | None) -> str:
    """When posts come without a ping: `22:00-07:00`."""
    if text is None:
        return phrase("none: posts may ping at any hour")
    return phrase("{hours}, no pings then", hours=text)


def reminder_phrase(text: str) -> str:
    """`7d, 1d, 1h` as `7 days and 1 day before each round; 1 hour before each session`.

    Kinds with their own follow: `Races: 1 hour and 15 minutes before; Practice: off`.
    """
    plan = kept_lead_plan(text)
    before_rounds = [_ahead(lead) for lead in plan.usual if lead.is_of_rounds]
    before_sessions = [_ahead(lead) for lead in plan.usual if not lead.is_of_rounds]
    phrases = []
    if before_rounds:
        phrases.append(phrase("{leads} before each round", leads=join_list(before_rounds)))
    if before_sessions:
        phrases.append(phrase("{leads} before each session", leads=join_list(before_sessions)))
    if not phrases:
        phrases.append(phrase("off"))
    return "; ".join((*phrases, *_kind_phrases(plan)))


def _kind_phrases(plan: LeadPlan) -> Iterator[str]:
    for kind, leads in plan.of_kinds.items():
        name = kind_name(kind)
        if leads:
            when = join_list([_ahead(lead) for lead in leads])
            yield phrase("{kind}: {when} before", kind=name, when=when)
        else:
            yield phrase("{kind}: off", kind=name)


def _ahead(lead: Lead) -> str:
    match lead.unit:
        case "w":
            return counted(lead.amount, "{count} week", "{count} weeks")
        case "d":
            return counted(lead.amount, "{count} day", "{count} days")
        case "h":
            return counted(lead.amount, "{count} hour", "{count} hours")
        case _:
            return counted(lead.amount, "{count} minute", "{count} minutes")


def colour_phrase(look: Look) -> str:
    """`#1F6FEB`, or that it is Pitboard's own."""
    if look.colour is None:
        return phrase_in_context("a team's colour", "Pitboard's own")
    return f"`{hex_colour(look.colour)}`"


def logo_phrase(look: Look) -> str:
    """Whether there is one: it stands beside it."""
    if look.logo is None:
        return phrase("not set")
    return phrase("on results, quotes and recaps")


def face_phrase(state: FaceState) -> str:
    """`own picture and text`, with what keeps it from being shown."""
    chosen = _chosen_parts(state.face)
    if state.trouble and state.due_at is None:
        return phrase(
            "{parts}. ⚠️ {trouble} The bot keeps the face it had.",
            parts=chosen,
            trouble=escaped_line(kept_in_words(state.trouble), 300),
        )
    if state.trouble and state.due_at:
        return phrase(
            "{parts}. ⚠️ Not shown yet: {trouble} Pitboard tries again {countdown}.",
            parts=chosen,
            trouble=escaped_line(kept_in_words(state.trouble), 300),
            countdown=countdown(state.due_at),
        )
    if state.due_at:
        return phrase("{parts}, on its way", parts=chosen)
    return chosen


def _chosen_parts(face: Face) -> str:
    parts = []
    if face.avatar:
        parts.append(phrase("picture"))
    if face.banner:
        parts.append(phrase("banner"))
    if face.bio:
        parts.append(phrase("text"))
    if not parts:
        return phrase("Pitboard's own")
    return phrase("your {parts}", parts=join_list(parts))
