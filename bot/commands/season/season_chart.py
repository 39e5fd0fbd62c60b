"""`/season chart`: a car's season as a picture."""

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, server_id, use_cases
from bot.commands.core.replies import answer
from bot.commands.suggestions.cars import CarOption
from bot.commands.suggestions.seasons import SeasonOption
from bot.domain.pictures.season_chart import SeasonChart
from bot.domain.season.season_choice import Looking
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.pictures.season_chart_words import season_chart, season_charts_post
from bot.services.season.typed_names import choose_entry

_MOST_CARS = 8


@app_commands.command(
    description="The season as a picture: places in class, and from the grid to the finish", extras=READS
)
@app_commands.describe(
    entry="One car alone, if the team has several", season="Another season or series of the team"
)
async def chart(
    interaction: Interaction, entry: CarOption | None = None, season: SeasonOption | None = None
) -> None:
    """Answer with a chart of each of the team's cars that has raced, or of the one that was typed."""
    home_id = server_id(interaction)
    view = await use_cases(interaction).seasons.view(home_id, season, Looking.BACK)
    entries = view.season.entries
    if entry is not None:
        entries = (choose_entry(view.season, entry, None),)
    charts = [season_chart(view.season, view.team, each, view.results, view.look) for each in entries]
    drawn: list[tuple[SeasonChart, bytes]] = []
    for car_chart in [car_chart for car_chart in charts if car_chart.races][:_MOST_CARS]:
        picture = await use_cases(interaction).charts.draw_season(home_id, car_chart, view.look)
        drawn.append((car_chart, picture))
    if not drawn:
        raise UserError(phrase("Come back after the first race: there is no race result to draw yet."))
    await answer(interaction, season_charts_post(drawn, view.season, view.look), ephemeral=view.spoiler_free)
