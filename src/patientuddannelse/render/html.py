"""The gallery: manifest entries become one HTML page that works from the file system."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from patientuddannelse.languages import language as words


def render_gallery(
    entries: Sequence[dict[str, Any]], *, title: str, clinic: str, edition: str, language: str
) -> bytes:
    """Return the page: posters with their sheets, worksheets, decks with their slides."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("patientuddannelse.render", "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    page = environment.get_template("gallery.html.j2").render(
        decks=[each for each in entries if each["kind"] == "deck"],
        posters=_by_id([each for each in entries if each["kind"] == "poster"]),
        worksheets=[each for each in entries if each["kind"] == "worksheet"],
        title=title,
        clinic=clinic,
        edition=edition,
        language=language,
        variant_name=words(language).variant_text,
    )
    return page.encode()


def _by_id(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Gather the sheets of each poster, the smallest first, whose picture stands for all."""
    gathered: dict[str, dict[str, Any]] = {}
    for each in entries:
        poster = gathered.setdefault(each["id"], {"title": each["title"], "sheets": []})
        poster["sheets"].append(each)
    for poster in gathered.values():
        poster["sheets"].sort(key=lambda each: each["variant"])
        poster["sheets"].sort(key=lambda each: each["sheet"], reverse=True)
        poster["two_sided"] = any(
            each["pages"] > 1 and "large" not in each["variant"] for each in poster["sheets"]
        )
    return list(gathered.values())
