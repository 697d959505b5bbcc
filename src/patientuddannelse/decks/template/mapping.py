"""Which of a template's layouts serves which role: by the clinic's word, by name, by its places."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from patientuddannelse.decks.template.model import HostLayout

ROLES = ("title", "section", "content", "two_content", "title_only")

# As PowerPoint, LibreOffice and Google Slides name them in Danish and English, the best first.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "title": ("titelslide", "titeldias", "title slide", "forside", "cover", "titel", "title"),
    "section": (
        "afsnitsoverskrift", "sektionsoverskrift", "section header", "section title", "afsnit",
        "kapitel", "skilleside",
    ),
    "content": (
        "titel og indhold", "titel og indholdsobjekt", "titel og tekst", "title and content",
        "title, content", "title and body", "titel, indhold", "indhold", "content",
    ),
    "two_content": (
        "to indholdsobjekter", "two content", "titel og to spalter", "title, 2 content",
        "title and two columns", "titel, 2 indhold", "to spalter",
    ),
    "title_only": ("kun titel", "title only", "titel alene", "kun overskrift"),
}  # fmt: skip


def _counts(layout: HostLayout) -> tuple[bool, int, bool]:
    """Return whether there is a title, how many places for text, and whether a subtitle."""
    bodies = sum(each.kind in ("obj", "body") for each in layout.places)
    return layout.title is not None, bodies, layout.first("subTitle") is not None


_SIGNATURES: Mapping[str, Callable[[HostLayout], bool]] = {
    "title": lambda each: each.title is not None and _counts(each)[1:] == (0, True),
    "section": lambda _: False,  # nothing tells it from title and content
    "content": lambda each: _counts(each) == (True, 1, False),
    "two_content": lambda each: _counts(each) == (True, 2, False),
    "title_only": lambda each: _counts(each) == (True, 0, False),
}


def mapped_roles(
    layouts: Sequence[HostLayout], chosen: Mapping[str, str], masters: Sequence[int]
) -> tuple[dict[str, int], list[str]]:
    """Return the number of the layout for each role, and the roles that none was made for.

    ``chosen`` are the clinic's own choices by name. ``masters`` are the template's masters, those
    that its own sample slides use first. What has no layout goes to one with a title alone or,
    where there is none, to any with a title; the deck draws its text as text boxes there.
    """
    order = {master: rank for rank, master in enumerate(masters)}
    ranked = sorted(layouts, key=lambda each: order.get(each.master, len(order)))
    covers = sorted(layouts, key=lambda each: each.master)
    roles: dict[str, int] = {}
    for role in ROLES:
        found = _found(role, covers if role == "title" else ranked, chosen.get(role, ""))
        if found is not None:
            roles[role] = found.number
    missing = [role for role in ROLES if role not in roles and role != "section"]
    titled = [each for each in ranked if each.title is not None]
    spare = roles.get("title_only", roles.get("content", (titled or ranked)[0].number))
    return {role: roles.get(role, spare) for role in ROLES}, missing


def _found(role: str, layouts: Sequence[HostLayout], chosen: str) -> HostLayout | None:
    if chosen:
        return next(each for each in layouts if each.name == chosen)
    fits = [each for each in layouts if each.title is not None]
    for name in _NAMES[role]:
        for each in fits:
            if _plain(each.name) == name:
                return each
    return next((each for each in fits if _SIGNATURES[role](each)), None)


def _plain(name: str) -> str:
    """Return a name without the number that a program puts before or after it."""
    words = " ".join(name.casefold().split()).strip(" _-")
    return words.lstrip("0123456789_. ").rstrip("0123456789_. ") or words
