"""What has changed since the last build that said something else: a page of the gallery."""

from __future__ import annotations

from patientuddannelse.history.report import Report
from patientuddannelse.history.telling import Words, alike, plain

NAME = "aendringer.html"
"""The page beside index.html."""


def render_changes(report: Report) -> bytes:
    """Return the page: the posters on the wall that are old, then what changed in each material."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("patientuddannelse.render", "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template("changes.html.j2").render(
        report=report,
        materials=[*alike(report.materials)],
        words=Words(report.language),
        language=report.language,
        plain=plain,
    )
    return page.encode()
