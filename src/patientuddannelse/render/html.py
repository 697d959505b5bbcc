"""The gallery: manifest entries become one HTML page that works from the file system."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from patientuddannelse.languages import Labels
from patientuddannelse.languages import language as words

Entry = Mapping[str, Any]


def render_gallery(
    entries: Sequence[Entry],
    *,
    title: str,
    clinic: str,
    edition: str,
    language: str,
    coverage: str = "",
    changes: str = "",
) -> bytes:
    """Return the page: posters with their sheets, sheets for patients, decks with their slides.

    ``coverage`` is the name of the page that tells where every point is taught, ``changes`` of the
    one that tells what is new since the last build, if there are such pages.
    """
    from patientuddannelse.render.pages import page

    shown = [_with_pictures(each) for each in entries]
    sheets = [_named(each, words(language)) for each in shown]
    return page(
        "gallery.html.j2",
        decks=[each for each in shown if each["kind"] == "deck"],
        posters=_by_id([each for each in sheets if each["kind"] == "poster"]),
        worksheets=_by_id([each for each in sheets if each["kind"] == "worksheet"]),
        guides=_by_id([each for each in sheets if each["kind"] == "guide"]),
        booklets=_by_id([each for each in sheets if each["kind"] == "booklet"]),
        forms=_by_id([each for each in sheets if each["kind"] in ("questionnaire", "key")]),
        title=title,
        clinic=clinic,
        edition=edition,
        language=language,
        coverage=coverage,
        changes=changes,
    )


def _with_pictures(entry: Entry) -> dict[str, Any]:
    """Leave out the pictures that are still to be drawn."""
    drawn = [each for each in entry["previews"] if each.get("digest") != ""]
    return {**entry, "previews": drawn}


def _named(entry: Entry, labels: Labels) -> dict[str, Any]:
    """Add the name of a file among those of its sheet: size and edition."""
    variant = labels.variant_text(entry["variant"])
    name = " ".join(each for each in (entry["sheet"].upper(), variant) if each)
    return {"code": "", "flip": "", **entry, "name": name}


def _by_id(entries: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Gather the files of each sheet, the smallest first, whose picture stands for all."""
    gathered: dict[str, dict[str, Any]] = {}
    for each in entries:
        one = gathered.setdefault(each["id"], {"title": each["title"], "sheets": []})
        one["sheets"].append(each)
    for one in gathered.values():
        one["sheets"].sort(key=lambda each: each["variant"])
        one["sheets"].sort(key=lambda each: each["sheet"], reverse=True)
        one["two_sided"] = any(
            each["pages"] > 1 and "large" not in each["variant"] for each in one["sheets"]
        )
        one["imprints"] = _imprints(one["sheets"])
        one["flips"] = _flips(one["sheets"])
    return list(gathered.values())


def _imprints(files: Sequence[Entry]) -> list[dict[str, str]]:
    """Return what the feet of a sheet's files say, once where all say the same.

    Files that were made at other times may be of other editions: then each names its files.
    """
    said: dict[tuple[str, str, str], list[str]] = {}
    for each in files:
        if each["code"]:
            day = date.fromisoformat(each["edition"]).strftime("%d.%m.%Y")
            said.setdefault((each["sheet_id"], day, each["code"]), []).append(each["name"])
    return [
        {"of": _of(names, said), "id": sheet_id, "day": day, "code": code}
        for (sheet_id, day, code), names in said.items()
    ]


def _flips(files: Sequence[Entry]) -> list[dict[str, str]]:
    """Return over which edge files with two sides are turned; each names its files, as above."""
    said: dict[str, list[str]] = {}
    for each in files:
        said.setdefault(each["flip"], []).append(each["name"])
    return [{"of": _of(names, said), "edge": edge} for edge, names in said.items() if edge]


def _of(names: Sequence[str], said: Mapping[Any, Any]) -> str:
    return ", ".join(names) if len(said) > 1 else ""
