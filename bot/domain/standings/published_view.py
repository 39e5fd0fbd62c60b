"""The standings from an organiser's file, where the results of some session aren't known."""

from collections.abc import Sequence
from dataclasses import replace

from bot.domain.season.round import Round
from bot.domain.standings.published_standings import PublishedStandings
from bot.domain.standings.standings_view import StandingsView, places_in


def with_published(
    view: StandingsView, published: Sequence[PublishedStandings], last_round: Round | None
) -> StandingsView:
    """The counted standings until `last_round`, or the organiser's where those know more.

    What is counted from all lists goes first, and so does what is counted of a later round.
    """
    newest = _newest(view, published, last_round)
    if newest is None or (view.tables and not view.missing):
        return view
    round_, standings = newest
    if round_.number < view.counted_until:
        return view
    earlier = _newest(view, [each for each in published if each.round_id != round_.id], round_)
    return replace(
        view,
        after=round_,
        tables=standings.tables,
        lists=0,
        typed_rounds=(),
        missing=(),
        earlier_places=places_in(earlier[1].tables) if earlier else {},
        is_provisional=False,
        published=standings.name,
    )


def _newest(
    view: StandingsView, published: Sequence[PublishedStandings], last_round: Round | None
) -> tuple[Round, PublishedStandings] | None:
    """The last round with a file, and the file that was saved last for it."""
    newest_by_round = {standings.round_id: standings for standings in published}
    for round_ in reversed(view.season.rounds):
        is_later = last_round is not None and round_.number > last_round.number
        if not is_later and round_.id in newest_by_round:
            return round_, newest_by_round[round_.id]
    return None
