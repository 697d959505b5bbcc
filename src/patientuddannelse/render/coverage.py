"""Where every point of the source is taught: a page of the gallery, and lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from patientuddannelse.curriculum.coverage_table import PointRow, SourceSection
from patientuddannelse.wordings import phrase, said

NAME = "daekning.html"
"""The page beside index.html."""


def render_coverage(
    sections: Sequence[SourceSection], *, title: str, minutes: int, language: str
) -> bytes:
    """Return the page: a table for each source, a row for each point."""
    from patientuddannelse.render.pages import page

    rows = [row for section in sections for row in section.rows]
    return page(
        "coverage.html.j2",
        sections=sections,
        title=title,
        minutes=minutes,
        language=language,
        points=len(rows),
        on_slides=sum(bool(row.slides) for row in rows),
        on_posters=sum(bool(row.posters) for row in rows),
        nowhere=sum(not (row.slides or row.posters or row.elsewhere) for row in rows),
    )


def coverage_lines(
    sections: Sequence[SourceSection], *, title: str, minutes: int, language: str
) -> Iterator[str]:
    """Yield the table for a terminal: each section, its points, and under each where it stands."""
    points = sum(len(section.rows) for section in sections)
    yield said(phrase("coverage-head", title=title, points=points, minutes=minutes), language)
    for each in sections:
        yield ""
        yield said(phrase("coverage-section", source=each.source, section=each.section), language)
        for row in each.rows:
            yield f"  {row.id}{' *' if row.core else ''} → {_places(row, language)}"


def _places(row: PointRow, language: str) -> str:
    found = [*row.slides, *row.posters, *row.elsewhere]
    told = [
        f"{said(phrase(f'place-{kind}'), language)}: {', '.join(each.name for each in places)}"
        for kind, places in groupby(found, lambda each: each.kind)
    ]
    return " → ".join(told) or said(phrase("coverage-nowhere"), language)
