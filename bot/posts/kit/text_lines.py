"""Lines of a post: parts joined to one, lines to a text; whatever is empty is left out."""


def joined_by_dots(*parts: str) -> str:
    """The parts that say something, with a middle dot between: `Round 3 of 6 · June 29th – July 2nd`."""
    return " · ".join(part for part in parts if part)


def subtext(*parts: str) -> str:
    """A small grey line, which Discord calls subtext."""
    return f"-# {joined_by_dots(*parts)}"


def joined_lines(*lines: str) -> str:
    """The lines that say something, one below the other."""
    return "\n".join(line for line in lines if line)
