"""Paragraphs and runs: set as they were measured, as their place sets them, or as notes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from patientuddannelse.render.pptx.xml.signs import escape

BODY_FONT, HEADING_FONT = "+mn-lt", "+mj-lt"  # whatever the theme says they are


class TextStyle(NamedTuple):
    """How a run is set: language, size (1/100 pt), bold, fill XML, font."""

    language: str
    size: int
    bold: bool
    fill: str
    font: str = BODY_FONT


def paragraph(
    pieces: Sequence[str],
    style: TextStyle,
    align: str,
    leading: int,
    before: int,
) -> str:
    """Return a paragraph; between its pieces stand line breaks of the author."""
    run = _run_properties("a:rPr", style)
    runs = f"<a:br>{run}</a:br>".join(
        f"<a:r>{run}<a:t>{escape(piece)}</a:t></a:r>" if piece else "" for piece in pieces
    )
    return (
        f'<a:p><a:pPr algn="{align}"><a:lnSpc><a:spcPts val="{leading}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{before}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>'
        f"<a:buNone/></a:pPr>{runs}{_run_properties('a:endParaRPr', style)}</a:p>"
    )


def _run_properties(element: str, style: TextStyle) -> str:
    return (
        f'<{element} lang="{style.language}" sz="{style.size}" b="{int(style.bold)}" dirty="0">'
        f'{style.fill}<a:latin typeface="{style.font}"/></{element}>'
    )


def notes_paragraph(pieces: Sequence[str], style: TextStyle, before: int, bullet: bool) -> str:
    """Return a paragraph of speaker notes at its natural line spacing, as a bullet or plain."""
    mark = '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if bullet else "<a:buNone/>"
    hanging = ' marL="171450" indent="-171450"' if bullet else ' marL="0" indent="0"'
    run = _run_properties("a:rPr", style)
    runs = f"<a:br>{run}</a:br>".join(f"<a:r>{run}<a:t>{escape(p)}</a:t></a:r>" for p in pieces)
    return (
        f'<a:p><a:pPr{hanging}><a:spcBef><a:spcPts val="{before}"/></a:spcBef>{mark}</a:pPr>'
        f"{runs}{_run_properties('a:endParaRPr', style)}</a:p>"
    )


def inherited_run(language: str, size: int | None, fill: str = "") -> str:
    """Return run properties that leave the look to the placeholder, save for what is given."""
    own = f' sz="{size}"' if size else ""
    return f'<a:rPr lang="{language}"{own} dirty="0">{fill}</a:rPr>'


def inherited_paragraphs(
    texts: Sequence[str], language: str, size: int | None, fill: str = ""
) -> str:
    """Return paragraphs that look as their place does, save for a size and fill of their own."""
    run = inherited_run(language, size, fill)
    return "".join(
        "<a:p>"
        + f"<a:br>{run}</a:br>".join(
            f"<a:r>{run}<a:t>{escape(piece)}</a:t></a:r>" for piece in text.split("\n")
        )
        + f"{at_end(run)}</a:p>"
        for text in texts
    )


def at_end(run: str) -> str:
    """Return the properties of a run as those of a paragraph's end."""
    return run.replace("a:rPr", "a:endParaRPr")
