"""One result announced: the post with its colour, emoji and photo; under spoiler marks if it is to be."""

from dataclasses import replace

from bot.domain.news.result_news import ResultNews
from bot.domain.press.photo import Photo
from bot.domain.results.result import LONGEST_NOTE, Result
from bot.domain.results.result_life import ResultLife
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.languages.numbers import ordinal
from bot.posts.fans.follow_button import follow_button
from bot.posts.kit.car_phrases import crew_name, in_class, number_or_crew, number_plate
from bot.posts.kit.dates import stamp
from bot.posts.kit.escape import escaped_line, escaped_name, no_list_entry
from bot.posts.kit.link_buttons import press_photos, row_of_links, watch_again
from bot.posts.kit.photo_blocks import alt_text_request, photo_with_credit
from bot.posts.kit.post import Accent, Block, Post, Text
from bot.posts.kit.round_phrases import round_foot, session_at_round
from bot.posts.kit.running_text import capitalized
from bot.posts.kit.spoiler_marks import under_marks
from bot.posts.kit.team_look import accent_of, titled_with_logo
from bot.posts.kit.text_lines import joined_by_dots, joined_lines
from bot.posts.pictures.result_pictures import picture_in_post
from bot.posts.results.result_colours import medal, result_colour
from bot.posts.results.result_phrases import (
    in_brackets,
    is_fastest,
    life_mark,
    life_name,
    overall_and_grid,
    overall_place,
    unfinished_phrase,
)


def result_summary(news: ResultNews) -> str:
    """The result in one line of Markdown: `Race 2: 20th in Silver`, `Race 2: 18th overall (provisional)`."""
    return f"{result_subject(news)}: {result_place(news)}"


def result_subject(news: ResultNews) -> str:
    """Whose result it is, as far as the team has to be told: `Race 2`, `Race 2 (#42)`."""
    subject = escaped_line(shown_name(news.session))
    if news.alone:
        return subject
    return f"{subject} ({number_or_crew(news.entry)})"


def result_place(news: ResultNews) -> str:
    """`20th in Silver`, `18th overall (provisional)`."""
    return f"{_place(news)}{in_brackets(life_mark(news.result))}"


def _place(news: ResultNews) -> str:
    result = news.result
    if result.position:
        return in_class(ordinal(result.position), news.entry)
    return overall_place(result) or f"{unfinished_phrase(result)} ({result.status})"


def result_post(news: ResultNews, *, veiled: bool = False) -> Post:
    """The announcement of one result with how far it has come; a win or podium in class is celebrated.

    `veiled` it is under spoiler marks: then nothing else, no colour and no medal either, tells it.
    """
    if veiled:
        return _veiled_post(news)
    title = joined_lines(
        f"{_heading_mark(news)} {_emoji(news)} {escaped_line(shown_name(news.session))}: {_place(news)}",
        _life_line(news.result),
        _celebration(news),
        _car_and_people(news),
    )
    story = joined_lines(*_details(news))
    photo_blocks = photo_with_credit(news.result.photo, _photo_alt(news))
    texts = titled_with_logo(title, story, news.look, news.team)
    pictures = picture_in_post([news], veiled=False)
    return _laid_out(news, (*texts, *pictures, *photo_blocks), result_colour(news.session, news.result))


def _heading_mark(news: ResultNews) -> str:
    """Without a photo the position is what there is to look at: in Discord's largest letters."""
    if news.result.photo:
        return "##"
    return "#"


def _emoji(news: ResultNews) -> str:
    if result_colour(news.session, news.result) is Accent.GOLD:
        return "🏆"
    return medal(news.session, news.result) or "🏁"


def _veiled_post(news: ResultNews) -> Post:
    """Every result has the same two places to press on, so that not even their number tells anything."""
    people = _driver(news.result) or crew_name(news.entry)
    details = [_life_line(news.result), _celebration(news), *_details(news)]
    hidden = " ".join(detail for detail in details if detail) or phrase("No further details.")
    title = joined_lines(
        f"## 🏁 {escaped_line(shown_name(news.session))}: {under_marks(_place(news))}",
        joined_by_dots(number_plate(news.entry), people, escaped_line(news.entry.car)),
    )
    photo_blocks = photo_with_credit(_without_alt(news.result.photo), _photo_alt(news), spoiler=True)
    texts = titled_with_logo(title, under_marks(hidden), news.look, news.team)
    pictures = picture_in_post([news], veiled=True)
    return _laid_out(news, (*texts, *pictures, *photo_blocks), Accent.RESULT)


def _without_alt(photo: Photo | None) -> Photo | None:
    """Its alt text may tell the result, and no spoiler mark hides it from a screen reader."""
    if photo is None:
        return None
    return replace(photo, alt=None)


def _laid_out(news: ResultNews, blocks: tuple[Block, ...], accent: Accent) -> Post:
    links = [*watch_again([news.session]), *press_photos(news.season)]
    row = row_of_links(links, follow_button(news.season))
    return Post((*blocks, Text(_foot(news)), row), accent_of(news.look, accent))


def _foot(news: ResultNews) -> str:
    where = round_foot(news.season, news.round, news.team, names_series=news.names_series)
    if news.result.life is not ResultLife.FINAL:
        return where
    if news.final_since:
        # translators: a result that will not change any more
        return joined_by_dots(where, phrase("Final"), stamp(news.final_since, "f"))
    return joined_by_dots(where, phrase("Final"))


def _details(news: ResultNews) -> tuple[str, str]:
    """Where it finished overall, as a sentence, and the note."""
    journey = overall_and_grid(news.result)
    if journey:
        journey = no_list_entry(f"{capitalized(journey)}.")
    return journey, _note(news.result)


def _note(result: Result) -> str:
    """An amendment's note is its reason, told with it."""
    if not result.note or result.life is ResultLife.AMENDED:
        return ""
    return escaped_line(result.note, LONGEST_NOTE)


def _life_line(result: Result) -> str:
    """`**Provisional** <t:…>`, `**Amended** <t:…>: appeal upheld`; a final one says so at the foot."""
    if result.life is ResultLife.FINAL:
        return ""
    line = f"**{capitalized(life_name(result.life))}**"
    if result.at:
        line = f"{line} {stamp(result.at, 'f')}"
    if result.life is ResultLife.AMENDED and result.note:
        line = f"{line}: {escaped_line(result.note, LONGEST_NOTE)}"
    return line


def _celebration(news: ResultNews) -> str:
    class_name, crew = escaped_line(news.entry.class_name), crew_name(news.entry)
    if is_fastest(news.session, news.result):
        return _fastest(class_name)
    if not medal(news.session, news.result):
        return ""
    if news.result.position == 1:
        return _win(class_name, crew)
    if not class_name:
        return phrase("**A podium for {crew}!**", crew=crew)
    return phrase("**A podium in {class_name} for {crew}!**", class_name=class_name, crew=crew)


def _fastest(class_name: str) -> str:
    if not class_name:
        return phrase("**Fastest!**")
    return phrase("**Fastest in {class_name}!**", class_name=class_name)


def _win(class_name: str, crew: str) -> str:
    if not class_name:
        return phrase("**A win for {crew}!**", crew=crew)
    return phrase("**A win in {class_name} for {crew}!**", class_name=class_name, crew=crew)


def _car_and_people(news: ResultNews) -> str:
    """The car, and whoever drove it unless the celebration has just named them."""
    people = _driver(news.result)
    if not people and not medal(news.session, news.result):
        people = crew_name(news.entry)
    return joined_by_dots(number_plate(news.entry), people, escaped_line(news.entry.car))


def _driver(result: Result) -> str:
    if not result.driver:
        return ""
    return phrase("Driven by {driver}", driver=escaped_name(result.driver))


def _photo_alt(news: ResultNews) -> str:
    """What is on the photo, as far as anybody knows: `Race 2 at Spa-Francorchamps: Bäckman siblings`."""
    return phrase(
        "{session} at {round}: {team}",
        session=shown_name(news.session),
        round=news.round.name,
        team=news.team,
    )


def photo_hint(news: ResultNews) -> str:
    """What to add where nobody has said what is on the photo."""
    return alt_text_request(news.result.photo, _photo_alt(news))


def early_hint(news: ResultNews) -> str:
    """What to do about a result of a session that hasn't started, in one line: it may be another round's."""
    begins = stamp(news.session.start or news.round.begins, "f")
    return phrase(
        "⚠️ {session} hasn't started yet ({begins}). Meant another round? Press Undo and add `round`.",
        session=session_at_round(news.round, news.session),
        begins=begins,
    )
