"""The season file (TOML): read with every fault named, and written."""
