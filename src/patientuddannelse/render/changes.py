"""What has changed since the last build that said something else: a page of the gallery."""

from __future__ import annotations

from patientuddannelse.history.report import Report
from patientuddannelse.history.telling import Words, alike, plain

NAME = "aendringer.html"
"""The page beside index.html."""


def render_changes(report: Report) -> bytes:
    """Return the page: the posters on the wall that are old, then what changed in each material."""
    from patientuddannelse.render.pages import page

    return page(
        "changes.html.j2",
        report=report,
        materials=[*alike(report.materials)],
        words=Words(report.language),
        language=report.language,
        plain=plain,
    )
