"""Small files of each kind, made of lines of text."""

import io
from collections.abc import Sequence

import docx
from pypdf import PdfReader, PdfWriter


def pdf(lines: Sequence[str], *, password: str = "") -> bytes:
    """A PDF of one page with these lines; a bar is the next column."""
    shown = []
    for number, line in enumerate(lines):
        for column, text in enumerate(line.split("|")):
            escaped = text.replace("(", r"\(").replace(")", r"\)")
            shown.append(f"BT /F1 11 Tf {50 + 150 * column} {780 - 16 * number} Td ({escaped}) Tj ET")
    data = _of_content("\n".join(shown).encode("cp1252"))
    if not password:
        return data
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(password, algorithm="RC4-128")
    locked = io.BytesIO()
    writer.write(locked)
    return locked.getvalue()


def _of_content(content: bytes) -> bytes:
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    data, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    trailer = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(data)
    return b"".join((data, b"xref\n0 6\n0000000000 65535 f \n", table, trailer))


def word(lines: Sequence[str], table: Sequence[Sequence[str]] = ()) -> bytes:
    """A Word file with these paragraphs, and a table behind them."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    if table:
        rows = document.add_table(rows=0, cols=len(table[0]))
        for cells in table:
            for cell, text in zip(rows.add_row().cells, cells, strict=True):
                cell.text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
