"""The gallery: one page of links and pictures that works from a folder, for every reader."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from patientuddannelse.build import BuildRequest, build
from patientuddannelse.render.html import render_gallery
from patientuddannelse.scene.paint import Color

ROOT = Path(__file__).resolve().parents[1]
POSTERS = 14  # each on two sheets, and with a worksheet
SESSIONS = 4  # each with a deck and a guide
LOADING = {"src", "srcset", "href", "data", "poster", "action", "xlink:href"}


class Page(HTMLParser):
    """The elements of a page with their attributes, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.words += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all that a plain build makes."""
    output = tmp_path_factory.mktemp("gallery")
    build(BuildRequest(ROOT, output), lambda _done, _total, _label: None)
    return output


@pytest.fixture(scope="module")
def html(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def page(html: str) -> Page:
    return Page(html)


def entry(kind: str = "poster", **changes: Any) -> dict[str, Any]:
    plain = {
        "path": "posters/cup-a4.pdf", "kind": kind, "id": "posters/cup", "title": "Koppen",
        "sheet": "a4", "variant": "", "pages": 1,
        "previews": [{"path": "gallery/cup.svg", "caption": "En kop."}],
    }  # fmt: skip
    return plain | changes


def entries(folder: Path) -> list[dict[str, Any]]:
    manifest = json.loads((folder / "build.json").read_text(encoding="utf-8"))
    made: list[dict[str, Any]] = manifest["artefacts"]
    return made


def gallery(*entries: dict[str, Any], title: str = "Kursus") -> str:
    shown = render_gallery(
        entries, title=title, clinic="Klinikken", edition="01.02.2026", language="da"
    )
    return shown.decode()


def test_every_link_and_picture_is_there(folder: Path, page: Page) -> None:
    ids = {attributes["id"] for _, attributes in page.elements if "id" in attributes}
    targets = [a["href"] for a in page.all("a")] + [i["src"] for i in page.all("img")]
    for target in targets:
        if target.startswith("#"):
            assert target[1:] in ids, target
        else:
            assert (folder / unquote(target)).is_file(), target


def test_everything_that_was_made_is_linked(folder: Path, page: Page) -> None:
    linked = {unquote(a["href"]) for a in page.all("a")}
    folders = ("decks", "guides", "posters", "worksheets", "booklets", "questionnaires")
    made = [each for kind in folders for each in folder.glob(f"{kind}/*")]
    assert len(made) == len(entries(folder)) >= 2 * SESSIONS + 3 * POSTERS
    assert {file.relative_to(folder).as_posix() for file in made} <= linked


def test_all_slides_and_posters_are_seen(folder: Path, page: Page) -> None:
    pictures = [i["src"] for i in page.all("img")]
    slides = [each for each in pictures if each.count("/") == 2]
    assert len(slides) == sum(each["pages"] for each in entries(folder) if each["kind"] == "deck")
    fronts = [p for p in pictures if re.fullmatch(r"gallery/[^/]+-a4\.svg", p)]
    assert len(fronts) == POSTERS
    assert {p.replace("-a4.svg", "-2.svg") for p in fronts} <= set(pictures)


def test_it_says_how_to_turn_a_sheet_with_two_sides(page: Page) -> None:
    assert "vend på den lange kant" in page.words


def test_nothing_is_fetched_from_elsewhere(folder: Path, html: str, page: Page) -> None:
    addresses = [v for _, a in page.elements for k, v in a.items() if k in LOADING]
    assert [a for a in addresses if re.match(r"\w+:|/", a)] == []
    assert not re.search(r"https?:|//|@import|url\(", html.replace("<!DOCTYPE html>", ""))
    assert page.all("script") == []
    for picture in folder.glob("gallery/**/*.svg"):
        root = ElementTree.parse(picture).getroot()
        for element in root.iter():
            for name, value in element.attrib.items():
                assert "http" not in value, f"{picture.name}: {name}={value}"


def test_screen_readers_are_told_the_language_and_every_picture(page: Page) -> None:
    [root] = page.all("html")
    assert root["lang"] == "da"
    alts = [image["alt"] for image in page.all("img")]
    assert all(len(alt) > 8 for alt in alts)
    assert len(set(alts)) == len(alts)
    sheets = {a["href"] for a in page.all("a") if a["href"].startswith("worksheets/")}
    guides = {a["href"] for a in page.all("a") if a["href"].startswith("guides/")}
    booklets = {a["href"] for a in page.all("a") if a["href"].startswith("booklets/")}
    forms = {a["href"] for a in page.all("a") if a["href"].startswith("questionnaires/")}
    assert [tag for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)] == (
        ["h1", "h2"] + POSTERS * ["h3"] + ["h2"] + len(sheets) * ["h3"]
        + ["h2"] + len(booklets) * ["h3"] + ["h2"] + len(forms) * ["h3"]
        + ["h2"] + len(guides) * ["h3"] + len(guides) * ["h2"]
    )  # fmt: skip


def test_links_of_the_same_size_are_told_apart(html: str) -> None:
    words = [
        " ".join(re.sub("<[^>]+>", "", each).split())
        for each in re.findall(r'<li><a href="posters[^>]*>(.*?)</a>', html)
    ]
    assert len(words) == 2 * POSTERS
    assert len(set(words)) == 2 * POSTERS
    assert words[0] == "A4 af »Når koppen løber over« (PDF)"


def test_it_fits_a_phone(page: Page, html: str) -> None:
    [viewport] = [m for m in page.all("meta") if m.get("name") == "viewport"]
    assert "width=device-width" in viewport["content"]
    assert "maximum-scale" not in viewport["content"]
    assert "user-scalable" not in viewport["content"]
    assert "min-height: 3rem" in html  # fingers find buttons of 44 px and more


def test_its_colours_can_be_read(html: str) -> None:
    colors = {name: Color(srgb) for name, srgb in re.findall(r"--(\w+): (#[0-9A-F]{6})", html)}
    white = Color("#FFFFFF")
    for words, ground in (
        ("ink", "paper"), ("ink2", "petrol1"), ("petrol9", "petrol1"), ("petrol7", "paper"),
        ("petrol9", "petrol2"), ("petrol9", "paper"),
    ):  # fmt: skip
        assert colors[words].contrast(colors[ground]) >= 4.5, f"{words} on {ground}"
    assert white.contrast(colors["petrol7"]) >= 4.5


def test_sheets_of_a_poster_stand_together_the_smallest_first() -> None:
    names = ("a0", "a3", "a4")
    sheets = [entry(sheet=name, path=f"posters/cup-{name}.pdf") for name in names]
    page = Page(gallery(*sheets))
    assert len(page.all("img")) == 1
    links = [a["href"] for a in page.all("a") if a["href"].startswith("posters/")]
    assert links == ["posters/cup-a4.pdf"] + [f"posters/cup-{n}.pdf" for n in ("a4", "a3", "a0")]


def stamped(**changes: Any) -> dict[str, Any]:
    stamp = {"sheet_id": "kopmodellen", "edition": "2026-02-01", "code": "A1B2C3", "flip": "long"}
    return entry(**stamp, **changes)


def feet(*entries: dict[str, Any]) -> list[str]:
    """Return what stands under the pictures about the feet of sheets, a line each."""
    found = re.findall(r'<p class="foot">(.*?)</p>', gallery(*entries))
    return [re.sub("<[^>]+>", " ", each).replace("  ", " ") for each in found]


def test_what_stands_on_the_foot_of_a_sheet_stands_under_its_picture() -> None:
    a3 = stamped(sheet="a3", path="posters/cup-a3.pdf")
    said = ["kopmodellen Udgave 01.02.2026 · A1B2C3 ", "Vendes på lang kant"]
    assert feet(stamped(), a3) == said
    worksheet = stamped(kind="worksheet") | {"sheet_id": "min-kop", "flip": ""}
    assert feet(worksheet) == ["min-kop Udgave 01.02.2026 · A1B2C3 "]


def test_sheets_of_several_editions_are_told_apart() -> None:
    old = stamped(sheet="a3", path="posters/cup-a3.pdf") | {"code": "000000", "flip": ""}
    white = stamped(variant="bw", path="posters/cup-a4-sort-hvid.pdf")
    assert feet(stamped(), old, white) == [
        "A4, A4 sort-hvid: kopmodellen Udgave 01.02.2026 · A1B2C3 ",
        "A3: kopmodellen Udgave 01.02.2026 · 000000 ",
        "A4, A4 sort-hvid vendes på lang kant",
    ]
    wide = stamped() | {"flip": "short"}
    assert feet(wide)[-1] == "Vendes på kort kant"


def test_files_of_an_older_manifest_are_shown_without() -> None:
    assert feet(entry()) == []


def test_the_code_is_the_one_on_the_sheet(folder: Path, page: Page) -> None:
    import pypdfium2

    sheets = [each for each in entries(folder) if each["kind"] != "deck"]
    assert len(sheets) >= SESSIONS + 3 * POSTERS
    for each in sheets:
        document = pypdfium2.PdfDocument(folder / each["path"])
        pages = [number.get_textpage().get_text_range() for number in document]
        document.close()
        for words in pages:
            assert each["sheet_id"] in words, each["path"]
            assert each["code"] in words, each["path"]
        assert each["flip"] == ("long" if len(pages) > 1 else "")
        assert f"Udgave {each['edition'][8:]}.{each['edition'][5:7]}." in page.words
        assert each["code"] in page.words


def test_words_of_authors_cannot_break_the_page() -> None:
    nasty = '<b>"Mere" & mindre</b>'
    shown = gallery(entry(title=nasty, previews=[{"path": "a.svg", "caption": nasty}]), title=nasty)
    page = Page(shown)
    assert len(page.all("b")) == 0
    assert page.words.count(nasty) >= 3
    assert nasty in page.all("img")[0]["alt"]


def test_names_with_spaces_and_danish_letters_are_found(tmp_path: Path) -> None:
    path = "posters/på vej #1.pdf"
    (tmp_path / "posters").mkdir()
    (tmp_path / path).touch()
    page = Page(gallery(entry(path=path)))
    [first, *_] = [a["href"] for a in page.all("a") if a["href"].startswith("posters")]
    assert "#" not in first
    assert (tmp_path / unquote(first)).is_file()


def test_an_empty_gallery_says_how_to_fill_it() -> None:
    page = Page(gallery())
    assert "Her er endnu ikke noget" in page.words
    assert page.all("a") == []


def test_the_edition_is_a_danish_date(page: Page) -> None:
    assert re.search(r"Udgave \d\d\.\d\d\.\d{4}", page.words)
