"""A project that is built twice, over the last build and into an empty folder, and compared."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from small import files_of, run

from patientuddannelse.build import BuildResult
from patientuddannelse.diagnostics import CurriculumError
from patientuddannelse.history import keeping


class Pair:
    """A project, a folder that all its builds go to, and one that is empty before each.

    ``built`` is what the last build into the first folder gave; None where it was refused.
    """

    def __init__(self, project: Path, over: Path) -> None:
        self.project, self.over, self.clean = project, over, over.parent / "clean"
        self.built: BuildResult | None = None

    def differences(self, **wishes: object) -> list[str]:
        """Build both ways; return what differs: files, or what is found."""
        shutil.rmtree(self.clean, ignore_errors=True)
        over, clean = (self._found(each, wishes) for each in (self.over, self.clean))
        if over != clean:
            return [f"found {over} beside {clean}"]
        if not (self.clean / "build.json").is_file():
            return []  # nothing is written where there are errors
        return [*files_that_differ(self.over, self.clean), *self._history_that_differs()]

    def _found(self, output: Path, wishes: dict[str, object]) -> list[str]:
        result = None
        try:
            result = run(self.project, output, prune=True, **wishes)
        except CurriculumError as error:
            return [*map(str, error.diagnostics)]
        finally:
            if output == self.over:
                self.built = result
        return [*map(str, result.found), *map(str, result.unwritten)]

    def _history_that_differs(self) -> Iterator[str]:
        newest = [keeping.entries(each)[-1].code for each in (self.over, self.clean)]
        if newest[0] != newest[1]:
            yield "the newest snapshot"


def files_that_differ(one: Path, two: Path) -> Iterator[str]:
    """Yield what a build left otherwise in the first folder than in the second."""
    over, clean = files_of(one), files_of(two)
    for name in sorted(over.keys() | clean.keys()):
        if name not in clean:
            yield f"{name} is left"
        elif over.get(name) != clean[name]:
            yield f"{name} {'differs' if name in over else 'is missing'}"
