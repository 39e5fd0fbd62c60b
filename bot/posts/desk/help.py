"""The answer to `/help`: what fans can do, what staff can do, and what to do next."""

from collections.abc import Callable

from bot.domain.desk.next_step import NextStep, Step
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import mark, phrase
from bot.posts.kit.dates import countdown
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.post import Accent, Divider, Post, Text

Mention = Callable[[str], str]
"""A command's name as a mention that can be pressed: `next` -> `</next:123>`."""


def help_post(mention: Mention, step: NextStep | None, *, manages: bool) -> Post:
    """Fans see what they can ask. Staff (`step` is set) see what to do next and what they can do, too."""
    fans = Text(_fans_words(mention))
    if step is None:
        return Post((fans,), Accent.PIT)
    next_words = Text(_step_words(mention, step))
    staff = Text(_staff_words(mention, manages=manages))
    return Post((next_words, Divider(), staff, Divider(), fans), Accent.PIT)


def not_set_up_post(mention: Mention, *, manages: bool) -> Post:
    """What somebody reads in a server that nobody has set up."""
    if manages:
        line = phrase(
            "Start with {setup}: choose a news channel and your staff role.", setup=mention("setup")
        )
    else:
        line = phrase(
            "Pitboard isn't set up here yet. Whoever manages this server starts with {setup}.",
            setup=mention("setup"),
        )
    return Post((Text(line),), Accent.PIT)


def _fans_words(mention: Mention) -> str:
    lines = [
        phrase("### For everyone"),
        phrase("- {next} What comes next, in your own time", next=mention("next")),
        phrase("- {calendar} The whole season, to add to your calendar", calendar=mention("calendar")),
        phrase("- {results} A weekend's results", results=mention("results")),
        phrase("- {watch} Where to watch, live and replay", watch=mention("watch")),
        phrase("- {notify} Choose what pings you", notify=mention("notify")),
        phrase("- {reminders} Your own reminders, in private", reminders=mention("reminders")),
        phrase("- {myteams} Your teams, in any server", myteams=mention("myteams")),
        phrase("- {recap} The story of a weekend", recap=mention("recap")),
        phrase("- {guess} Guess how the next race ends, where that is on", guess=mention("guess")),
        phrase("- {privacy} What is kept about you, and how to delete it", privacy=mention("privacy mine")),
    ]
    return "\n".join(lines)


def _staff_words(mention: Mention, *, manages: bool) -> str:
    lines = [
        phrase("### For staff"),
        phrase("- {result} A result: type `race2 20`, the rest is optional", result=mention("result")),
        phrase("- {quote} What a driver said", quote=mention("quote")),
        phrase("- {move} A session runs late: type `20`", move=mention("session move")),
        phrase("- {timing} Read results from the organiser's file", timing=mention("timing read")),
        phrase("- {release} Read results and quotes from a press release", release=mention("release read")),
        phrase("- {read} Read session times from a timetable", read=mention("season read")),
        phrase("- {follow} A code for servers that may post your news", follow=mention("follow code")),
        phrase("- {status} What went out, and what is stuck", status=mention("desk status")),
    ]
    if manages:
        lines.append(phrase("- {setup} Channels, staff, reminders and the rest", setup=mention("setup")))
    return "\n".join(lines)


_STEPS = {
    Step.SET_UP: mark("Set the server up with {setup}."),
    Step.IMPORT_SEASON: mark("Add your season with {season_import}."),
    Step.ADD_TIMES: mark("{round} has sessions without a time. Read the timetable with {season_read}."),
    Step.TYPE_RESULT: mark("How did {session} at {round} end? Type it with {result}."),
    Step.WRITE_RECAP: mark("{round} is over. Post its {recap}."),
    Step.WAIT: mark("Nothing to do. {session} at {round} starts {countdown}."),
    Step.DONE: mark("Nothing to do."),
}


def _step_words(mention: Mention, step: NextStep) -> str:
    start = step.session.start if step.session else None
    sentence = phrase(
        _STEPS[step.step],
        session=escaped_line(shown_name(step.session)) if step.session else "",
        round=escaped_line(step.round.name) if step.round else "",
        countdown=countdown(start) if start else "",
        setup=mention("setup"),
        season_import=mention("season import"),
        season_read=mention("season read"),
        result=mention("result"),
        recap=mention("recap"),
    )
    return "\n".join([phrase("### Next"), sentence])
