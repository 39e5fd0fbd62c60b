"""The text of an HTML file as a browser would show it, roughly: blocks on lines, cells apart."""

from bs4 import BeautifulSoup, Tag

_UNSEEN = ("script", "style", "head", "noscript", "template", "svg", "nav", "footer")
_BLOCKS = (
    "p",
    "div",
    "section",
    "article",
    "header",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "tr",
    "blockquote",
    "figcaption",
    "dt",
    "dd",
)
_CELLS = ("td", "th")


def html_text(text: str) -> str:
    """What is seen of it; paragraphs have an empty line between them."""
    soup = BeautifulSoup(text, "html.parser")
    for tag in soup.find_all(_UNSEEN):
        tag.decompose()
    for tag in soup.find_all("br"):
        tag.replace_with("\n")
    for tag in soup.find_all((*_BLOCKS, *_CELLS)):
        if isinstance(tag, Tag):
            tag.append(_behind(tag.name))
    lines = [line.strip() for line in soup.get_text().splitlines()]
    return _without_gaps(lines)


def _behind(name: str) -> str:
    if name in _CELLS:
        return "\t"
    if name == "p":
        return "\n\n"
    return "\n"


def _without_gaps(lines: list[str]) -> str:
    """The lines with at most one empty one between two."""
    kept: list[str] = []
    for line in lines:
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip()
