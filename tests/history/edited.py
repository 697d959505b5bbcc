"""A project to edit, to build and to ask what has changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from patientuddannelse.build import BuildRequest, BuildResult, build
from patientuddannelse.changes import ChangesRequest, changes
from patientuddannelse.history.report import Change, Report
from patientuddannelse.progress import unseen


@dataclass(frozen=True)
class Project:
    """A folder with a curriculum."""

    folder: Path

    def edit(self, name: str, old: str, new: str) -> int:
        """Change the first of some words in a file; return their line."""
        file = self.folder / "curriculum" / name
        text = file.read_text(encoding="utf-8")
        before, found, after = text.partition(old)
        assert found, f"{name} does not hold {old!r}"
        file.write_text(before + new + after, encoding="utf-8")
        return before.count("\n") + 1

    def build(self, *only: str) -> BuildResult:
        return build(BuildRequest(self.folder, self.folder / "output", only), unseen)

    def changes(self, since: str = "") -> Report:
        return changes(ChangesRequest(self.folder, self.folder / "output", since))


def by_id(report: Report) -> dict[str, tuple[Change, ...]]:
    return {each.id: each.changes for each in report.materials}
