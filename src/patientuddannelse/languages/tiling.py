"""The words on a poster that is spread over office sheets: map, cut and glue marks."""

from __future__ import annotations

from patientuddannelse.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class TilingLabels:
    """The words of one language; names in braces are filled in.

    ``steps`` tell what to do, in order; ``alt`` tells what the map shows. ``cut`` and ``glue``
    stand along the edges of a sheet.
    """

    title: str
    count: str
    steps: tuple[str, ...]
    alt: str
    ruler: str
    sheet: str
    cut: str
    glue: str
