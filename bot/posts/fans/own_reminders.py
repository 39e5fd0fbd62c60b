"""What somebody reads of their own reminders: choosing one, what holds then, and the list of them."""

from collections.abc import Iterable

from bot.domain.fans.own_reminders import (
    OWN_LEADS,
    OwnReminderLine,
    OwnReminderList,
    OwnReminderView,
    RemindableEvent,
)
from bot.domain.planned.lead_times import Lead
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import mark, phrase
from bot.posts.fans.remind_button import REMIND, my_reminders_button, subject_in_id
from bot.posts.kit.dates import countdown, date_range, stamp
from bot.posts.kit.escape import clip, escaped_line
from bot.posts.kit.post import MOST_OPTIONS, Accent, Block, Button, Buttons, Menu, Option, Post, Style, Text
from bot.posts.kit.round_phrases import round_days, round_name
from bot.posts.kit.team_look import accent_of
from bot.posts.kit.text_lines import joined_by_dots, subtext

_QUARTER, _HOUR, _DAY = OWN_LEADS
_LEAD_WORDS = {_QUARTER: mark("15 minutes before"), _HOUR: mark("1 hour before"), _DAY: mark("1 day before")}
_LONGEST_NAME = 60
_MOST_LINES = 12


def choosing_post(view: OwnReminderView) -> Post:
    """How early, with a button for each lead that there is still time for; and what else there is."""
    event = view.event
    lines = [_title(event), _when(event)]
    leads = event.leads_ahead(view.now)
    if view.lead:
        lines.append(phrase("You'll get a direct message {lead}.", lead=f"**{lead_words(view.lead)}**"))
    elif leads:
        lines.append(phrase("You get one direct message. If the time changes, it moves along."))
    elif event.begins is None:
        lines.append(phrase("Its time isn't known yet: come back later, or choose something else below."))
    elif event.session is None and view.others:
        lines.append(phrase("It is too late for the whole round. Choose a session below."))
    else:
        lines.append(phrase("It is too late to remind you of this one. Choose something else below."))
    lines += _refusal_lines(was_refused=view.was_refused)
    lines.append(subtext(phrase("Only you see this")))
    buttons = [_lead_button(view, lead) for lead in leads if lead != view.lead]
    if view.lead:
        buttons.append(Button(phrase("Turn off"), f"{REMIND}:off:{subject_in_id(event.subject)}"))
    buttons.append(my_reminders_button(view.server_id))
    blocks: list[Block] = [Text("\n".join(lines)), Buttons(tuple(buttons))]
    if view.others:
        blocks.append(_menu(phrase("Another session or round…"), view.others))
    return Post(tuple(blocks), accent_of(view.look, Accent.PIT))


def saved_reminder_post(view: OwnReminderView) -> Post:
    """What they have asked for now, or that it is off; *Undo* brings back what it was before."""
    name = event_name(view.event)
    subject = subject_in_id(view.event.subject)
    if view.lead:
        saved = phrase(
            "✅ Saved: a direct message **{lead} {event}**.", lead=lead_words(view.lead), event=name
        )
        due = view.event.time_to_remind(view.lead)
        lines = [saved]
        if due is not None:
            lines.append(
                phrase("It comes {time} ({countdown}).", time=stamp(due.at, "F"), countdown=countdown(due.at))
            )
        lines.append(subtext(phrase("If the time changes, it moves along. Only you see this.")))
    else:
        lines = [phrase("✅ You won't be reminded of {event}.", event=f"**{name}**")]
        lines.append(subtext(phrase("Only you see this")))
    buttons = [Button(phrase("Change…"), f"{REMIND}:change:{subject}", Style.MAIN)]
    if view.lead_before and view.lead_before != view.lead:
        buttons.append(Button(phrase("Undo"), f"{REMIND}:set:{subject}:{view.lead_before}"))
    elif view.lead and view.lead_before is None:
        buttons.append(Button(phrase("Undo"), f"{REMIND}:off:{subject}"))
    buttons.append(my_reminders_button(view.server_id))
    return Post((Text("\n".join(lines)), Buttons(tuple(buttons))))


def my_reminders_post(mine: OwnReminderList) -> Post:
    """Everything that they are still reminded of; a menu opens each to change or stop it."""
    refusal_lines = _refusal_lines(was_refused=mine.was_refused)
    if not mine.lines:
        return _no_reminders_post(mine, refusal_lines)
    lines = [phrase("## Your reminders")]
    lines += [_list_line(line) for line in mine.lines[:_MOST_LINES]]
    if len(mine.lines) > _MOST_LINES:
        lines.append(phrase("and {count} more", count=len(mine.lines) - _MOST_LINES))
    lines += refusal_lines
    lines.append(subtext(phrase("Each comes as a direct message. Only you see this.")))
    menu = _menu(phrase("Change or turn off one…"), [line.event for line in mine.lines])
    return Post((Text("\n".join(lines)), menu))


def _no_reminders_post(mine: OwnReminderList, refusal_lines: list[str]) -> Post:
    lines = [
        phrase("You have no reminders. Press *Remind me* under `/next` or `/calendar` to get one."),
        *refusal_lines,
        subtext(phrase("Only you see this")),
    ]
    blocks: list[Block] = [Text("\n".join(lines))]
    if mine.at_hand is not None:
        label = phrase("Remind me of {event}", event=clip(mine.at_hand.round.name, _LONGEST_NAME))
        custom_id = f"{REMIND}:change:{subject_in_id(mine.at_hand.subject)}"
        blocks.append(Buttons((Button(label, custom_id, Style.MAIN),)))
    return Post(tuple(blocks))


def refused_message_post() -> Post:
    """What somebody is told once whose reminder Discord didn't take."""
    return Post((Text("\n".join(_refusal_lines(was_refused=True))), Buttons((my_reminders_button(),))))


def lead_words(lead: Lead) -> str:
    """`1 hour before`."""
    return phrase(_LEAD_WORDS[lead])


def event_name(event: RemindableEvent) -> str:
    """`Race 2 at Spa-Francorchamps`, `Spa-Francorchamps`, escaped."""
    round_words = escaped_line(event.round.name, _LONGEST_NAME)
    if event.session is None:
        return round_words
    session_words = escaped_line(shown_name(event.session), _LONGEST_NAME)
    return phrase("{session} at {round}", session=session_words, round=round_words)


def _title(event: RemindableEvent) -> str:
    if event.session is None:
        return phrase("## When shall I remind you of {event}?", event=round_name(event.round, _LONGEST_NAME))
    return phrase(
        "## When shall I remind you of {event}?", event=escaped_line(shown_name(event.session), _LONGEST_NAME)
    )


def _when(event: RemindableEvent) -> str:
    """Where and when: of a round its days, and of what isn't to come no time."""
    place = ""
    if event.session is not None:
        place = round_name(event.round, _LONGEST_NAME)
    if event.begins is None:
        return joined_by_dots(place, phrase("no time yet"))
    if event.session is None:
        return joined_by_dots(round_days(event.round), phrase("begins {time}", time=countdown(event.begins)))
    return joined_by_dots(place, stamp(event.begins, "F"))


def _lead_button(view: OwnReminderView, lead: Lead) -> Button:
    style = Style.PLAIN
    if lead == _HOUR:
        style = Style.MAIN
    return Button(lead_words(lead), f"{REMIND}:set:{subject_in_id(view.event.subject)}:{lead}", style)


def _list_line(line: OwnReminderLine) -> str:
    words = f"- **{event_name(line.event)}**"
    due = line.event.time_to_remind(line.lead)
    if due is None:
        return joined_by_dots(words, lead_words(line.lead))
    return joined_by_dots(words, lead_words(line.lead), stamp(due.at, "f"))


def _refusal_lines(*, was_refused: bool) -> list[str]:
    if not was_refused:
        return []
    return [
        phrase(
            "⚠️ Allow direct messages from this server (its name → *Privacy Settings*), then choose a time "
            "again: your last reminder didn't reach you, and I won't try before you do."
        )
    ]


def _menu(prompt: str, events: Iterable[RemindableEvent]) -> Menu:
    options = [_option(event) for event in events]
    return Menu(f"{REMIND}:pick", prompt, tuple(options[:MOST_OPTIONS]))


def _option(event: RemindableEvent) -> Option:
    """In plain text: `Race 2` with where it is, or a round with its days."""
    value = subject_in_id(event.subject)
    if event.session is None:
        days = date_range(event.round.first_day, event.round.last_day)
        return Option(clip(event.round.name, 100), value, phrase("The round, {days}", days=days))
    return Option(clip(shown_name(event.session), 100), value, clip(event.round.name, 100))
