"""A rendered deck, opened again: its words, notes, alt texts, order, clicks and properties."""

import os
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from io import BytesIO

import pptx
import pytest
from pptx.presentation import Presentation
from pptx.slide import Slide as OpenedSlide
from sample_deck import deck, many, png, shapes, showing, steps

from patientuddannelse.decks.layouts import LAYOUTS, SLIDE
from patientuddannelse.decks.model import Click, Deck, Fill, Hotspot, Target
from patientuddannelse.diagnostics import RenderError
from patientuddannelse.render.pptx.deck import render_deck

DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


@pytest.fixture(scope="module")
def data() -> bytes:
    return render_deck(deck())


@pytest.fixture(scope="module")
def opened(data: bytes) -> Presentation:
    return pptx.Presentation(BytesIO(data))


def slide(opened: Presentation, slide_id: str) -> OpenedSlide:
    index = [each.id for each in deck().slides].index(slide_id)
    return opened.slides[index]


def xml_of(data: bytes, slide_id: str) -> str:
    number = [each.id for each in deck().slides].index(slide_id) + 1
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(f"ppt/slides/slide{number}.xml").decode()


def shape_ids(data: bytes, slide_id: str) -> dict[str, str]:
    """Return the id of each shape of a slide by its name."""
    pairs = re.findall(r'<p:cNvPr id="(\d+)" name="([^"]*)"', xml_of(data, slide_id))
    return {name: number for number, name in pairs}


def test_each_slide_has_its_layout(opened: Presentation) -> None:
    names = [each.slide_layout.name for each in opened.slides]
    assert names[: len(LAYOUTS)] == [each.name for each in LAYOUTS]


def test_words_stand_in_placeholders_as_written(opened: Presentation) -> None:
    found = slide(opened, "steps")
    assert found.shapes.title.text == "Smerte er\vkroppens alarm"
    body = found.placeholders[13].text_frame
    assert [p.text for p in body.paragraphs] == [
        "Alarmen passer på dig.", "Den kan hyle\vuden brand.", "Smertehåndtering & <mere>"
    ]  # fmt: skip


def test_a_fill_in_the_layouts_box_has_no_place_of_its_own(data: bytes) -> None:
    assert '<p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>' in xml_of(data, "steps")


def test_a_fill_elsewhere_carries_its_place() -> None:
    first = steps()
    title = first.elements[0]
    assert isinstance(title, Fill)
    box = title.block.box.moved(10, 0)
    moved = showing(first, (Fill("title", replace(title.block, box=box)),), clicks=())
    opened = pptx.Presentation(BytesIO(render_deck(replace(deck(), slides=(moved,)))))
    assert opened.slides[0].shapes.title.left == box.x * 12700


def test_a_slide_that_shows_no_title_has_one_above_it(opened: Presentation) -> None:
    title = slide(opened, "full_bleed").shapes.title
    assert title.text == "Foden"
    assert title.top + title.height < 0


def test_groups_keep_name_and_alt_text(opened: Presentation) -> None:
    found = {each.name: each._element for each in slide(opened, "shapes").shapes}
    assert found["figur"][0][0].get("descr") == "Former: ring, firkanter og en bue"
    assert found["etiket"][0][0].get("descr") == "Læs mig højt"


def test_a_decorative_group_is_marked_and_silent(opened: Presentation) -> None:
    found = {each.name: each._element for each in slide(opened, "steps").shapes}
    properties = found["lyd"][0][0]
    assert properties.get("descr") is None
    assert properties.find(f".//{DECORATIVE}").get("val") == "1"


def test_a_group_with_nothing_to_read_is_silent_too(opened: Presentation) -> None:
    (properties,) = [
        s._element[0][0] for s in slide(opened, "swatches").shapes if s.name == "farver"
    ]
    assert properties.find(f".//{DECORATIVE}") is not None


def test_reading_order_is_that_of_the_slide_with_the_foot_last(opened: Presentation) -> None:
    names = [each.name for each in slide(opened, "steps").shapes]
    assert names == ["title", "body", "lampe", "lyd", "Sidefod", "Slidenummer"]


def test_named_groups_stay_groups_and_others_dissolve(opened: Presentation) -> None:
    (figure,) = [s for s in slide(opened, "shapes").shapes if s.name == "figur"]
    inner = [s for s in figure.shapes if s.shape_type == 6]
    assert [s.name for s in inner] == ["indre"]


def test_the_foot_has_footer_and_number_or_neither(opened: Presentation) -> None:
    kinds = [str(p.placeholder_format.type) for p in slide(opened, "shapes").placeholders]
    assert any("FOOTER" in kind for kind in kinds)
    assert any("SLIDE_NUMBER" in kind for kind in kinds)
    assert len(list(slide(opened, "swatches").placeholders)) == 1


def test_a_dark_ground_turns_the_foot_light(data: bytes) -> None:
    dark = xml_of(data, "dark")
    assert '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="dk2"/>' in dark
    assert dark.count('<a:solidFill><a:schemeClr val="lt1"/></a:solidFill>') >= 4


def test_a_click_shows_its_targets_together(data: bytes) -> None:
    text = xml_of(data, "steps")
    assert text.count('nodeType="clickEffect"') == 3
    assert text.count('nodeType="withEffect"') == 2
    assert text.count('presetID="10"') == 5
    assert text.count('<p:bldP spid="3" grpId="0" build="p"/>') == 1
    assert "<p:timing>" not in xml_of(data, "shapes")


def test_a_click_on_a_place_shows_its_answer_and_the_next_click_does_too(data: bytes) -> None:
    text, spid = xml_of(data, "clickable"), shape_ids(data, "clickable")
    answer = f'<p:spTgt spid="{spid["svar"]}"/>'
    main, interactive = text.split('nodeType="interactiveSeq"')[:2]
    assert f'<p:spTgt spid="{spid["klik på knap"]}"/>' in interactive
    assert 'presetID="10"' in interactive
    assert answer in interactive
    assert 'presetID="1" presetClass="entr"' in main
    assert answer in main


def test_a_countdown_runs_from_a_click_and_each_minute_shows_the_next(data: bytes) -> None:
    text, spid = xml_of(data, "clickable"), shape_ids(data, "clickable")
    sequence = text.split('nodeType="interactiveSeq"')[2]
    assert f'evt="onClick" delay="0"><p:tgtEl><p:spTgt spid="{spid["start uret"]}"/>' in sequence
    assert 'filter="wheel(1)"><p:cBhvr><p:cTn' in sequence
    assert 'dur="120000"' in sequence
    leaves = re.findall(r'nodeType="withEffect"><p:stCondLst><p:cond delay="(\d+)"', sequence)
    assert leaves == ["60000", "120000"]
    assert f'spid="{spid["0 tilbage"]}"' not in sequence


def test_a_countdown_may_begin_with_its_slide(data: bytes) -> None:
    text = xml_of(data, "pause")
    assert '<p:cond evt="onBegin" delay="0"><p:tn val="2"/></p:cond>' in text
    assert 'nodeType="afterEffect"' in text
    assert 'filter="wipe(right)"' in text
    assert "interactiveSeq" not in text


def test_a_link_leads_to_its_slide_and_says_so(opened: Presentation) -> None:
    links = {s.name: s for s in slide(opened, "clickable").shapes if s.name.startswith("til ")}
    assert links["til former"].click_action.target_slide == slide(opened, "shapes")
    assert links["til sig selv"].click_action.target_slide == slide(opened, "clickable")
    assert links["til former"]._element[0][0].get("descr") == "Gå til Former"


def test_a_slide_in_reserve_is_hidden(opened: Presentation) -> None:
    shown = [
        each.id for each in deck().slides if slide(opened, each.id)._element.get("show") != "0"
    ]
    assert shown == [each.id for each in deck().slides if each.id != "pause"]


def test_every_slide_fades_in(data: bytes) -> None:
    for each in deck().slides:
        assert "<p:fade/>" in xml_of(data, each.id)


def test_notes_have_headings_bullets_and_sources(opened: Presentation) -> None:
    frame = slide(opened, "steps").notes_slide.notes_text_frame
    lines = [p.text for p in frame.paragraphs]
    assert lines == [
        "Tid: 0–9 · Oplæg",
        "Sig", "Vælg noget, der føles rart. Æblegrød & <rødgrød>.", "Én ting ad gangen.",
        "Spørg", "Hvad ville du gøre mere af?",
        "Hvis ingen svarer", "Gå videre,\vspørg igen i pausen.",
        "Hold øje med", "den, der leder efter en stol",
        "Kilder: s001-2-roegalarm, s001-2-boeffen",
    ]  # fmt: skip
    bold = [p.text for p in frame.paragraphs if p.runs[0].font.bold]
    assert bold == ["Tid: 0–9 · Oplæg", "Sig", "Spørg", "Hvis ingen svarer", "Hold øje med"]
    assert frame.paragraphs[2].runs[0].font.size.pt == 12


def test_sections_hold_every_slide(opened: Presentation) -> None:
    found = opened.part._element.findall(".//{*}section")
    names = [each.get("name") for each in found]
    counts = [len(each.findall(".//{*}sldId")) for each in found]
    assert names == ["Velkomst", "Øvelser & æbler", deck().title]
    assert counts == [5, len(deck().slides) - 8, 3]


def test_properties_name_the_clinic_and_never_the_clock(opened: Presentation) -> None:
    properties = opened.core_properties
    assert (properties.title, properties.author) == (deck().title, deck().clinic)
    assert properties.language == "da-DK"
    assert properties.created == properties.modified


def test_a_picture_is_embedded_once(data: bytes) -> None:
    twice = replace(deck(), slides=(shapes(), replace(shapes(), id="again")))
    with zipfile.ZipFile(BytesIO(render_deck(twice))) as archive:
        media = [name for name in archive.namelist() if "media" in name]
        assert media == ["ppt/media/image1.png"]
        assert archive.read(media[0]) == png()


def test_two_runs_give_the_same_bytes(data: bytes) -> None:
    assert render_deck(deck()) == data


def test_a_heavy_deck_stays_small() -> None:
    assert len(render_deck(many(43))) < 2_000_000


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"layout": "nowhere"}, "nowhere"),
        ({"clicks": (Click((Target("nothing"),)),)}, "nothing"),
        ({"elements": (*steps().elements, steps().elements[2])}, "lampe"),
        ({"elements": (*steps().elements, Hotspot("x", SLIDE, "x", to="away"))}, "away"),
        ({"elements": (Fill("nobody", steps().elements[0].block),), "clicks": ()}, "nobody"),
    ],
)
def test_a_slide_that_cannot_be_written_is_named(change: dict[str, object], words: str) -> None:
    composed = replace(steps().composed, **change)  # type: ignore[arg-type]
    broken = replace(steps(), composed=composed)
    with pytest.raises(RenderError, match=f"slide steps: .*{words}"):
        render_deck(replace(deck(), slides=(broken,)))


def test_control_characters_do_not_reach_the_file() -> None:
    odd: Deck = replace(deck(), footer='Bip\x07 & <bap> "x"', slides=(shapes(),))
    shown = pptx.Presentation(BytesIO(render_deck(odd))).slides[0].shapes
    assert 'Bip & <bap> "x"' in [s.text_frame.text for s in shown if s.has_text_frame]


def test_no_office_library_is_imported_before_a_deck_is_rendered() -> None:
    code = (
        "import sys, patientuddannelse.render.pptx.deck\n"
        "sys.exit(bool({'pptx', 'lxml'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_deck_in_our_own_template_needs_no_python_pptx() -> None:
    code = (
        "import sys; from sample_deck import deck\n"
        "from patientuddannelse.render.pptx.deck import render_deck\n"
        "render_deck(deck()); sys.exit('pptx' in sys.modules)"
    )
    here = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    assert subprocess.run([sys.executable, "-c", code], check=False, env=here).returncode == 0
