"""The table of what was measured, and its place in a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

BEGIN = "<!-- peers: written by benchmarks/peers.py -->"
END = "<!-- end of peers -->"
_HEAD = (
    "| ours / theirs | must | aim | wall | processor | ours | theirs | |\n"
    "|---|---|---|---|---|---|---|---|"
)


@dataclass(frozen=True, slots=True)
class Row:
    """A comparison: its bounds (None for what only stands beside), its ratios, both figures.

    ``wall`` is the median of the ratios, pair by pair; ``cpu`` the ratio of the least processor
    seconds. A ratio that makes no sense is None; ``missing`` names a program that is not there.
    """

    name: str
    must: float | None = None
    aim: float | None = None
    wall: float | None = None
    cpu: float | None = None
    ours: str = ""
    theirs: str = ""
    missing: str = ""

    def line(self, *, busy: bool) -> str:
        """Return the row of the table; on a busy machine the processor judges."""
        if self.missing:
            return self._cells(("–", "–", "", "", f"not measured: no {self.missing}"))
        verdict = self.verdict(busy=busy)
        return self._cells((_ratio(self.wall), _ratio(self.cpu), self.ours, self.theirs, verdict))

    def verdict(self, *, busy: bool) -> str:
        """Say which bound is kept."""
        first, second = (self.cpu, self.wall) if busy else (self.wall, self.cpu)
        ratio = first if first is not None else second
        if ratio is None or self.must is None or self.aim is None:
            return ""
        return "aim" if ratio <= self.aim else "must" if ratio <= self.must else "**above**"

    def _cells(self, cells: tuple[str, ...]) -> str:
        bounds = (_bound(self.must), _bound(self.aim))
        return f"| {' | '.join((self.name, *bounds, *cells))} |"


def table(rows: Iterable[Row], *, busy: bool) -> str:
    """Return the rows below their head."""
    return "\n".join((_HEAD, *(row.line(busy=busy) for row in rows)))


def put(text: str, path: Path) -> None:
    """Put text between the markers in a document; ValueError where there are none."""
    whole = path.read_text(encoding="utf-8")
    before, begin, rest = whole.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{path.name} has no place for the table: {BEGIN} … {END}")
    new = f"{before}{BEGIN}\n\n{text}\n\n{END}{after}"
    path.write_text(new, encoding="utf-8", newline="\n")


def _ratio(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _bound(value: float | None) -> str:
    return "" if value is None else f"≤ {value:.2f}"
