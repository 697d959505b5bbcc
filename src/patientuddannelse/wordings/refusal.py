"""Why something cannot be used, raised before its name and place are known."""

from __future__ import annotations

from patientuddannelse.diagnostics import Diagnostic, Origin, Severity, Value
from patientuddannelse.wordings import finding


class RefusedError(Exception):
    """A finding without its place; ``name`` is the value that names the thing (``logo``)."""

    name = ""

    def __init__(self, key: str, **values: Value | None) -> None:
        """Keep what the finding is told with."""
        self.key, self.values = key, values
        super().__init__(self.at("").message)

    @property
    def hint(self) -> str:
        """Return what to do, in English."""
        return self.at("").hint

    def at(self, named: str, origin: Origin | None = None) -> Diagnostic:
        """Return the finding on the thing of this name, at its place."""
        return finding(self.key, origin, Severity.ERROR, **{**self.values, self.name: named})
