"""The answer to `/season import`: what was stored, or what changed; or what is asked first about names."""

from collections.abc import Iterator, Mapping, Sequence

from bot.domain.results.respelled_crews import Respelling
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.season_choice import Placing
from bot.languages.catalogue import counted, phrase
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.fit import and_more, first_that_fits
from bot.posts.kit.post import Accent, Block, Button, Buttons, Divider, Post, Style, Text
from bot.posts.kit.round_phrases import round_days, season_title
from bot.posts.kit.text_lines import joined_lines, subtext

SEASON_IMPORT = "season-import"
"""What the custom ids of a preview's buttons begin with; step, draft's key and question's place follow."""

_LONGEST_CHANGES = (300, 120)
"""Characters of a change that are shown; fewer where the post would be too long."""
_LONGEST_SHOWN_CHANGE = 120
_MOST_CHANGES = 6
_MOST_QUESTIONS = 4


def import_post(
    season: Season, changes: Sequence[str], *, new: bool = False, is_one_of_several: bool = False
) -> Post:
    """What an import did: stored a `new` season, beside others or as the only one, made changes, or none.

    `changes` are plain sentences; whatever people's names are in them is escaped here.
    """
    foot = _foot(changes, new=new, is_one_of_several=is_one_of_several)
    posts = (_import_post(season, changes, foot, longest, new=new) for longest in _LONGEST_CHANGES)
    return first_that_fits(posts)


def _import_post(season: Season, changes: Sequence[str], foot: str, longest: int, *, new: bool) -> Post:
    head = "\n".join((f"## {_heading(changes, new=new)}", *_summary_lines(season)))
    lines = [f"- {escaped_line(change, longest)}" for change in changes[:_MOST_CHANGES]]
    if len(changes) > _MOST_CHANGES:
        left = len(changes) - _MOST_CHANGES
        lines.append(phrase("- and {count} more: open the file to see them all", count=left))
    blocks: list[Block] = [Text(head)]
    if lines:
        blocks += [Divider(), Text("\n".join(lines))]
    blocks.append(Text(foot))
    return Post(tuple(blocks), Accent.PIT)


def all_changes_text(changes: Sequence[str]) -> str:
    """Every change in a line of plain text, for a file beside the post; empty where it shows them all."""
    if len(changes) <= _MOST_CHANGES:
        return ""
    return "\n".join((*changes, ""))


def spelling_questions_post(
    key: str,
    season: Season,
    changes: Sequence[str],
    respellings: Sequence[Respelling],
    answers: Mapping[int, bool],
) -> Post:
    """Whether names that look respelt are the same people's, and what the file would change.

    `key` is the draft's, `answers` are those given already, by the question's place from 0; some of the
    others are asked at a time.
    """
    title = phrase("Same person?")
    head = Text(f"## {title}\n**{season_title(season)}**")
    bullets = [f"- {escaped_line(change, _LONGEST_SHOWN_CHANGE)}" for change in changes[:_MOST_CHANGES]]
    if len(changes) > _MOST_CHANGES:
        bullets.append(and_more(len(changes) - _MOST_CHANGES))
    open_numbers = [number for number in range(len(respellings)) if number not in answers]
    questions: list[Block] = []
    for number in open_numbers[:_MOST_QUESTIONS]:
        questions += _question(key, number, respellings[number])
    discard = Buttons((Button(phrase("Discard"), f"{SEASON_IMPORT}:drop:{key}"),))
    blocks = (head, Text("\n".join(bullets)), Divider(), *questions, Text(_consequences()), discard)
    return Post(blocks, Accent.PIT)


def placing_question_post(key: str, season: Season, rival: Season, likely: Placing) -> Post:
    """Whether a new season comes beside another one or in its place; the likelier answer stands first."""
    if season.series == rival.series:
        title = phrase("A second team, or a new name?")
        beside_words = phrase("Second team: both are followed, each with its own results.")
        instead_words = phrase("New name: the season stays, with its results and quotes.")
        labels = {Placing.BESIDE: phrase("Second team"), Placing.INSTEAD: phrase("New name")}
    else:
        title = phrase("One more season, or instead?")
        beside_words = phrase("One more: both are followed, with reminders for each.")
        instead_words = phrase("Instead: no more reminders for the old one. It stays readable with `season`.")
        labels = {Placing.BESIDE: phrase("One more"), Placing.INSTEAD: phrase("Instead")}
    names = joined_lines(
        phrase("New: {season}", season=_season_of_team(season)),
        phrase("You have: {season}", season=_season_of_team(rival)),
    )
    unsaved = phrase("Only you see this. Nothing is saved yet.")
    notes = joined_lines(subtext(beside_words), subtext(instead_words), subtext(unsaved))
    placings = [likely, *(placing for placing in Placing if placing is not likely)]
    buttons: list[Button] = []
    for placing in placings:
        style = Style.MAIN if placing is likely else Style.PLAIN
        buttons.append(Button(labels[placing], f"{SEASON_IMPORT}:{placing}:{key}", style))
    buttons.append(Button(phrase("Discard"), f"{SEASON_IMPORT}:drop:{key}"))
    blocks = (Text(f"## {title}\n{names}"), Text(notes), Buttons(tuple(buttons)))
    return Post(blocks, Accent.PIT)


def _season_of_team(season: Season) -> str:
    return f"**{season_title(season)}** · {escaped_line(season.team)}"


def _consequences() -> str:
    return joined_lines(
        subtext(phrase("Same person: earlier results, quotes and recaps get the new spelling.")),
        subtext(phrase("Someone else: they keep the old name.")),
        subtext(phrase("Only you see this. The season is saved with your last answer.")),
    )


def _question(key: str, number: int, respelling: Respelling) -> Iterator[Block]:
    names = phrase(
        "**{old}** is now spelt **{new}**.",
        old=escaped_line(respelling.old),
        new=escaped_line(respelling.new),
    )
    yield Text(names)
    yield Buttons(
        (
            Button(phrase("Same person"), f"{SEASON_IMPORT}:same:{key}:{number}", Style.MAIN),
            Button(phrase("Someone else"), f"{SEASON_IMPORT}:other:{key}:{number}"),
        )
    )


def _heading(changes: Sequence[str], *, new: bool) -> str:
    if new:
        return phrase("Season saved")
    if not changes:
        return phrase("Nothing changed")
    return counted(len(changes), "Season updated: {count} change", "Season updated: {count} changes")


def _foot(changes: Sequence[str], *, new: bool, is_one_of_several: bool) -> str:
    if new and is_one_of_several:
        return phrase("See it with `season` in `/calendar` and `/next`. All seasons: `/season list`.")
    if new:
        return phrase("See it with `/calendar` and `/next`.")
    if not changes:
        return phrase("All of this is already saved.")
    return phrase("Results and quotes are unchanged.")


def _summary_lines(season: Season) -> list[str]:
    rounds = counted(len(season.rounds), "{count} round", "{count} rounds")
    cars = counted(len(season.entries), "{count} car", "{count} cars")
    lines = [f"**{season_title(season)}** · {escaped_line(season.team)}", f"{rounds} · {cars}"]
    if season.rounds:
        lines.append(f"📅 {_first_and_last_round(season)}")
    lines.append(_timed_sessions(season))
    return lines


def _first_and_last_round(season: Season) -> str:
    first, last = season.rounds[0], season.rounds[-1]
    if first == last:
        return _round_with_days(first)
    return phrase("{first} to {last}", first=_round_with_days(first), last=_round_with_days(last))


def _round_with_days(round_: Round) -> str:
    return f"{escaped_line(round_.name)} ({round_days(round_)})"


def _timed_sessions(season: Season) -> str:
    """How many sessions have a time, as only those are reminded of by the hour."""
    sessions = [session for round_ in season.rounds for session in round_.sessions]
    timed = sum(1 for session in sessions if session.start)
    if not timed:
        return phrase("⏰ No start times yet: reminders go by day")
    return counted(
        len(sessions),
        "⏰ {timed} of {count} session have a start time",
        "⏰ {timed} of {count} sessions have a start time",
        timed=timed,
    )
