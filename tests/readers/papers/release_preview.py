"""A paper read as `/release read` reads it, in a season in which nothing is saved yet."""

from dataclasses import replace

from bot.domain.releases.proposal import ReleasePreview
from bot.domain.releases.release_proposal import propose_items
from bot.domain.releases.round_guess import round_of_release
from bot.readers.releases.release_reader import read_release
from bot.readers.season_file.season_reader import read_season
from bot.services.season.typed_names import choose_round
from tests.domain.examples import with_ids
from tests.readers.papers.paper import Paper


def preview_of_release(paper: Paper) -> ReleasePreview:
    """The preview that staff would see."""
    season = with_ids(read_season(paper.season))
    release = read_release(paper.text, season)
    round_, assumed = choose_round(season, paper.round, paper.now), False
    if paper.round is None:
        guess = round_of_release(release, season, paper.now.date())
        round_, assumed = (guess.round, not guess.is_certain) if guess else (round_, True)
    proposal = propose_items(release, season, round_, {}, ())
    return ReleasePreview("key", season, replace(proposal, assumed=assumed), {})
