"""An entry's paragraphs as HTML, which readers show as they show web pages; every text is escaped."""

from collections.abc import Sequence
from html import escape


def paragraphs_html(paragraphs: Sequence[str]) -> str:
    """`<p>…</p>` for each; lines break where they did."""
    return "".join(f"<p>{escape(paragraph).replace(chr(10), '<br>')}</p>" for paragraph in paragraphs)
