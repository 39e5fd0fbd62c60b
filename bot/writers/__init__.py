"""Files that Pitboard makes: a season as TOML, and as a calendar."""
