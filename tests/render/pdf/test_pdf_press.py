import hashlib
import io
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from sample_scene import art, block, poster, texts

from patientuddannelse.curriculum.load import Curriculum
from patientuddannelse.drawing.shapes import rect
from patientuddannelse.posters.compose import compose_back, compose_poster, poster_models
from patientuddannelse.posters.editions import back_in_edition
from patientuddannelse.posters.kinds.clinician_side import scaled_to
from patientuddannelse.posters.model import PRESS_BLEED, SHEETS, Poster
from patientuddannelse.render.pdf.document import render_pdf, render_press
from patientuddannelse.render.pdf.print_marks import SLUG
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.theme import PALETTE, edition
from patientuddannelse.units import mm

RGB = {"rg", "RG", "g", "G", "cs", "sc", "scn", "SC", "ri", "BI"}


def sample() -> Poster:
    edge = rect(-PRESS_BLEED * 2, -PRESS_BLEED * 2, 600, 100, PALETTE["petrol9"])
    return poster(edge, *texts(), *art(), bleed=PRESS_BLEED)


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def operators(pdf: pikepdf.Pdf) -> Iterator[tuple[str, list[object]]]:
    """Yield every operator of the pages and of the forms in them."""
    forms = [each for each in pdf.objects if isinstance(each, pikepdf.Stream)]
    for stream in (*pdf.pages, *(each for each in forms if each.get("/Subtype") == "/Form")):
        for each in pikepdf.parse_content_stream(stream):
            yield str(each.operator), list(each.operands)


@pytest.fixture(scope="module")
def shipped(curriculum: Curriculum) -> list[tuple[Poster, Poster]]:
    """Return every poster of the course, for the office and for the press."""
    sheet = SHEETS["a4"]
    bleeding = replace(sheet, bleed=PRESS_BLEED)
    return [
        (compose_poster(curriculum, model, sheet), compose_poster(curriculum, model, bleeding))
        for model in poster_models(curriculum)
    ]


def test_a_press_file_says_what_it_is() -> None:
    pdf = opened(render_press(sample(), author="Klinikken"))
    (intent,) = pdf.Root.OutputIntents
    assert str(intent.S) == "/GTS_PDFX"
    assert str(intent.OutputConditionIdentifier) == "FOGRA39"
    profile = intent.DestOutputProfile.read_bytes()
    assert profile[12:20] == b"prtrCMYK"
    assert pdf.pdf_version == "1.6"
    packet = pdf.Root.Metadata.read_bytes().decode()
    assert "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in packet
    assert "<xmpMM:DocumentID>uuid:" in packet
    assert "<pdf:Trapped>False</pdf:Trapped>" in packet
    assert "pdfuaid:part" not in packet
    assert str(pdf.docinfo["/Trapped"]) == "/False"
    assert not pdf.is_encrypted
    assert "/ID" in pdf.trailer


def test_two_posters_have_two_names() -> None:
    files = [opened(render_press(each)) for each in (sample(), poster(bleed=PRESS_BLEED))]
    one, other = (pdf.Root.Metadata.read_bytes().split(b"uuid:")[1][:36] for pdf in files)
    assert one != other


def test_trim_bleed_and_media_lie_around_one_another() -> None:
    pdf = opened(render_press(sample()))
    page, size = pdf.pages[0], 500.0
    trim = [SLUG + PRESS_BLEED, SLUG + PRESS_BLEED + size]
    bleed = [SLUG, SLUG + 2 * PRESS_BLEED + size]
    media = [0, 2 * SLUG + 2 * PRESS_BLEED + size]
    for box, (low, high) in (
        (page.trimbox, trim),
        (page.obj.BleedBox, bleed),
        (page.mediabox, media),
    ):
        assert [float(n) for n in box] == pytest.approx([low, low, high, high], abs=0.01)
    assert pytest.approx(mm(3)) == PRESS_BLEED


def test_colours_are_inks_only(shipped: list[tuple[Poster, Poster]]) -> None:
    for sheet in (sample(), *(press for _, press in shipped)):
        pdf = opened(render_press(sheet))
        used = {name for name, _ in operators(pdf)}
        assert "k" in used
        assert used & RGB == set()
        for each in pdf.objects:
            if isinstance(each, pikepdf.Stream):
                assert each.get("/Subtype") != "/Image"
            group = each.get("/Group") if hasattr(each, "get") else None
            assert group is None or group.CS == "/DeviceCMYK"
        assert b"DeviceRGB" not in pdf.Root.unparse(resolved=True)
        assert "DeviceRGB" not in str(pdf.pages[0].Resources)


def test_black_text_is_printed_over_and_nothing_else() -> None:
    white = block("Hvid", Rect(20, 20, 90, 20))
    (paragraph,) = white.paragraphs
    white = replace(white, paragraphs=(replace(paragraph, color=PALETTE["white"]),))
    black = block("Sort", Rect(20, 60, 90, 20))
    shape = rect(0, 100, 50, 50, PALETTE["ink"])
    pdf = opened(render_press(poster(white, black, shape, white, bleed=PRESS_BLEED)))
    states = pdf.pages[0].Resources.ExtGState
    assert bool(states.Over1.op)
    assert int(states.Over1.OPM) == 1
    assert not bool(states.Over0.op)
    over, color, shown = False, [], []
    for name, operands in operators(pdf):
        if name == "gs" and str(operands[0]).startswith("/Over"):
            over = str(operands[0]) == "/Over1"
        elif name == "k":
            color = [float(n) for n in operands]
        elif name in ("TJ", "f"):
            shown.append((name, color, over))
    paper, ink = [0, 0, 0, 0], [0, 0, 0, 1]
    assert shown == [
        ("TJ", paper, False),
        ("TJ", ink, True),
        ("f", ink, False),
        ("TJ", paper, False),
    ]


def test_marks_stand_outside_the_bleed_in_all_inks() -> None:
    pdf = opened(render_press(poster(bleed=PRESS_BLEED)))
    page = pdf.pages[0]
    space = page.Resources.ColorSpace.Registration
    assert [str(each) for each in list(space)[:3]] == ["/Separation", "/All", "/DeviceCMYK"]
    picture = pypdfium2.PdfDocument(render_press(poster(bleed=PRESS_BLEED)))[0]
    drawn = picture.render(scale=4).to_pil().convert("L")
    side = drawn.width
    bleed = [round(SLUG * 4), round(SLUG * 4), side - round(SLUG * 4), side - round(SLUG * 4)]
    assert drawn.crop(tuple(bleed)).getextrema() == (255, 255)
    trim = round((SLUG + PRESS_BLEED) * 4)
    row = [drawn.getpixel((x, trim)) for x in range(bleed[0])]
    column = [drawn.getpixel((trim, y)) for y in range(bleed[1])]
    assert min(row) < 200
    assert min(column) < 200
    middle = [drawn.getpixel((side // 2, y)) for y in range(bleed[1])]
    assert min(middle) < 200


def test_the_bleed_is_drawn_and_the_slug_is_not() -> None:
    picture = pypdfium2.PdfDocument(render_press(sample()))[0].render(scale=2).to_pil()
    dark = picture.getpixel((round((SLUG + 2) * 2), round((SLUG + 2) * 2)))
    assert max(dark) < 120
    assert picture.getpixel((round(SLUG * 2) - 4, 200)) == (255, 255, 255)


def test_every_poster_keeps_its_arrangement_and_runs_into_the_bleed(
    shipped: list[tuple[Poster, Poster]],
) -> None:
    for office, press in shipped:
        cut = replace(press, sheet=office.sheet)
        one, other = (
            pypdfium2.PdfDocument(render_pdf(each))[0].render(scale=1).to_pil().convert("RGB")
            for each in (office, cut)
        )
        difference = ImageStat.Stat(ImageChops.difference(one, other)).mean
        assert max(difference) < 1.5, office.id
        assert stops_at_the_trim(press) < 0.04, office.id


def stops_at_the_trim(press: Poster) -> float:
    """Return the largest share of an edge where the bleed looks unlike the picture beside it."""
    scale = 2
    picture = pypdfium2.PdfDocument(render_pdf(press))[0].render(scale=scale).to_pil()
    picture = picture.convert("RGB")
    bleed = round(press.sheet.bleed * scale)
    shares = []
    for turned in (picture, picture.transpose(Image.Transpose.ROTATE_90)):
        for side in (turned, turned.transpose(Image.Transpose.ROTATE_180)):
            inside = side.crop((0, bleed + 2, side.width, bleed + 3))
            outside = side.crop((0, 2, side.width, 3))
            strip = ImageChops.difference(inside, outside).convert("L").point(lambda n: n > 24)
            shares.append(ImageStat.Stat(strip.point(lambda n: n * 255)).mean[0] / 255)
    return max(shares)


def test_what_stops_at_the_trim_would_be_noticed() -> None:
    short = poster(rect(0, 0, 500, 500, PALETTE["petrol9"]), bleed=PRESS_BLEED)
    assert stops_at_the_trim(short) > 0.9


def test_the_same_poster_gives_the_same_bytes() -> None:
    one, other = (hashlib.sha256(render_press(sample())).hexdigest() for _ in range(2))
    assert one == other


def test_fonts_are_embedded() -> None:
    pdf = opened(render_press(sample()))
    fonts = pdf.pages[0].Resources.Font
    assert all("/FontFile2" in font.FontDescriptor for font in fonts.values())


def both_sides(curriculum: Curriculum, model: str, variant: str, name: str) -> pikepdf.Pdf:
    """Return a press file as the pipeline makes it: front and clinician's side."""
    sheet, asked = replace(SHEETS[name], bleed=PRESS_BLEED), edition(variant)
    content = curriculum.models[model]
    front = compose_poster(curriculum, content, sheet, asked)
    back = back_in_edition(compose_back(curriculum, content, PRESS_BLEED), asked)
    pages = [*front.fronts, *([scaled_to(sheet, back)] if back else [])]
    return opened(render_press(*pages))


@pytest.mark.parametrize("sheet", ["a4", "a3", "a0"])
def test_the_clinicians_side_has_the_same_boxes_as_the_front(
    curriculum: Curriculum, sheet: str
) -> None:
    pdf = both_sides(curriculum, "cup", "colour", sheet)
    assert len(pdf.pages) == 2
    wide, high = SHEETS[sheet].width, SHEETS[sheet].height
    for page in pdf.pages:
        for box, around in (
            (page.trimbox, 0.0),
            (page.obj.BleedBox, PRESS_BLEED),
            (page.mediabox, PRESS_BLEED + SLUG),
        ):
            low = SLUG + PRESS_BLEED - around
            corners = [low, low, low + wide + 2 * around, low + high + 2 * around]
            assert [float(n) for n in box] == pytest.approx(corners, abs=0.01)
        assert page.obj.Group.CS == "/DeviceCMYK"
        assert str(page.Resources.ColorSpace.Registration[1]) == "/All"
        drawn = [str(each.operator) for each in pikepdf.parse_content_stream(page)]
        assert drawn.count("SCN") == 1  # the marks


def test_the_clinicians_side_is_all_inks_and_its_black_words_print_over(
    curriculum: Curriculum,
) -> None:
    for model in poster_models(curriculum):
        pdf = both_sides(curriculum, model.model, "colour", "a4")
        found = list(pikepdf.parse_content_stream(pdf.pages[1]))
        assert not RGB & {str(each.operator) for each in found}
        assert "/Image" not in str(pdf.pages[1].Resources)
        over, black, saved, words = False, False, [], []
        for each in found:
            name, operands = str(each.operator), list(each.operands)
            if name == "q":
                saved.append((over, black))
            elif name == "Q":
                over, black = saved.pop()
            elif name == "gs" and str(operands[0]).startswith("/Over"):
                over = str(operands[0]) == "/Over1"
            elif name == "k":
                black = [float(n) for n in operands] == [0, 0, 0, 1]
            elif name == "TJ":
                assert over == black
                words.append(over)
            elif name in ("f", "f*"):
                assert not over
        assert words.count(True) > 20


def test_the_clinicians_side_runs_into_the_bleed(curriculum: Curriculum) -> None:
    for model in poster_models(curriculum):
        back = compose_back(curriculum, model, PRESS_BLEED)
        assert back
        assert stops_at_the_trim(back) < 0.04
        larger = scaled_to(replace(SHEETS["a3"], bleed=PRESS_BLEED), back)
        assert stops_at_the_trim(larger) < 0.04


@pytest.mark.parametrize("variant", ["bw", "bw+large", "bw+blank"])
def test_black_and_white_needs_black_ink_only(curriculum: Curriculum, variant: str) -> None:
    for model in poster_models(curriculum):
        pdf = both_sides(curriculum, model.model, variant, "a4")
        inks = [
            [float(n) for n in operands]  # type: ignore[arg-type]
            for name, operands in operators(pdf)
            if name in ("k", "K")
        ]
        assert len(inks) > 20
        assert all(ink[:3] == [0, 0, 0] for ink in inks), model.model
        for resources in (page.Resources for page in pdf.pages):
            assert not resources.get("/Shading")  # gradients would be mixed


@pytest.mark.parametrize("variant", ["white", "blank", "large", "white+large+blank"])
@pytest.mark.parametrize("model", ["cup", "pacing_up", "myths"])
def test_every_edition_can_go_to_a_print_shop(
    curriculum: Curriculum, model: str, variant: str
) -> None:
    poster = compose_poster(curriculum, curriculum.models[model], SHEETS["a4"], edition(variant))
    backs = 1 if variant == "white" else 0  # large print and blank sheets have none
    pdf = both_sides(curriculum, model, variant, "a4")
    assert len(pdf.pages) == len(poster.fronts) + backs
    assert {tuple(map(float, page.trimbox)) for page in pdf.pages} == {
        tuple(map(float, pdf.pages[0].trimbox))
    }
    assert not RGB & {name for name, _ in operators(pdf)}
