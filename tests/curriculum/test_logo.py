import io
import os
import re
import shutil
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from patientuddannelse.curriculum.authored import Text
from patientuddannelse.curriculum.load import load_curriculum
from patientuddannelse.curriculum.logo import Logo, read_logo
from patientuddannelse.curriculum.logo.art import LogoError
from patientuddannelse.curriculum.logo.svg import svg_logo
from patientuddannelse.diagnostics import CurriculumError, Origin
from patientuddannelse.scene.geometry import Rect
from patientuddannelse.scene.primitives import Path as Shape
from patientuddannelse.scene.primitives import Picture
from patientuddannelse.scene.walk import extent

HERE = Origin("curriculum/clinic.yaml", 19, 7)
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">'
BOX = '<rect width="200" height="100" fill="#0b6e99"/>'


def svg(inner: str, head: str = HEAD) -> Logo:
    return svg_logo(f"{head}{inner}</svg>".encode())


def shapes(inner: str) -> list[Shape]:
    return [item for item in svg(BOX + inner).items if isinstance(item, Shape)][1:]


def bitmap(kind: str = "PNG", mode: str = "RGB", size: tuple[int, int] = (60, 30)) -> bytes:
    buffer = io.BytesIO()
    Image.new(mode, size).save(buffer, kind)
    return buffer.getvalue()


def read(folder: Path, name: str, data: bytes | None = None) -> tuple[Logo | None, str]:
    if data is not None:
        (folder / name).write_bytes(data)
    logo, found = read_logo(Text(name, name, HERE), folder)
    assert all(each.origin == HERE for each in found)
    return logo, "\n".join(map(str, found))


# What can be drawn


def test_a_logo_is_read_in_coordinates_of_its_own() -> None:
    logo = svg(BOX)
    assert logo.box == Rect(0, 0, 100, 50)
    assert extent(logo.items) == logo.box


def test_basic_shapes_are_where_they_should_be() -> None:
    inner = (
        '<circle cx="50" cy="50" r="20"/><ellipse cx="50" cy="50" rx="30" ry="10"/>'
        '<polygon points="10,10 30,10 20,40"/><polyline points="10 10 30 10 20 40"/>'
        '<rect x="20" y="30" width="40" height="20" rx="5"/><path d="M10-5.5.5.5l10+5z"/>'
    )
    boxes = [extent([each]) for each in shapes(inner)]
    expected = [
        (15, 15, 20, 20),
        (10, 20, 30, 10),
        (5, 5, 10, 15),
        (5, 5, 10, 15),
        (10, 15, 20, 10),
    ]
    for box, (x, y, width, height) in zip(boxes, expected, strict=False):
        assert box is not None
        found = (box.x, box.y - 2.75, box.width, box.height)  # the path reaches 5.5 above the frame
        assert found == pytest.approx((x, y, width, height), abs=0.02)


def test_flags_of_an_arc_may_stand_close_together() -> None:
    close, apart = shapes('<path d="M10 50a20 20 0 0140 0z"/><path d="M10 50a20 20 0 0 1 40 0z"/>')
    assert close.outline == apart.outline


@pytest.mark.parametrize(
    ("transform", "box"),
    [
        ("translate(10)", (10, 0, 20, 10)),
        ("translate(10,5) scale(2)", (10, 5, 40, 20)),
        ("scale(2 1)", (0, 0, 40, 10)),
        ("rotate(90 50 50)", (90, 0, 10, 20)),
        ("matrix(1 0 0 1 7 8)", (7, 8, 20, 10)),
        ("skewX(45)", (0, 0, 30, 10)),
    ],
)
def test_groups_are_placed_by_their_transforms(
    transform: str, box: tuple[float, float, float, float]
) -> None:
    inner = f'<g transform="{transform}"><g><rect width="20" height="10"/></g></g>'
    (shape,) = shapes(inner)
    found = extent([shape])
    assert found is not None
    halves = [n / 2 for n in box]
    assert (found.x, found.y, found.width, found.height) == pytest.approx(halves, abs=1e-6)


@pytest.mark.parametrize(
    ("fill", "color"),
    [
        ('fill="#abc"', "#AABBCC"),
        ('fill="#0b6e99"', "#0B6E99"),
        ('fill="teal"', "#008080"),
        ('fill="rgb(1, 2,3)"', "#010203"),
        ('style="fill:red; stroke:none"', "#FF0000"),
        ('class="b a"', "#00FF00"),
        ('fill="currentColor" color="navy"', "#000080"),
        ("", "#000000"),
    ],
)
def test_plain_fills_keep_their_colour(fill: str, color: str) -> None:
    sheet = "<style>/* ours */ .a, .b { fill: lime } .b{stroke:none}</style>"
    (shape,) = shapes(f'{sheet}<rect {fill} width="9" height="9"/>')
    assert getattr(shape.fill, "srgb", "") == color
    assert getattr(shape.fill, "token", "?") == ""


def test_opacities_are_multiplied_and_what_is_hidden_is_left_out() -> None:
    inner = (
        '<g opacity=".5"><rect width="9" height="9" fill="#00000080"/></g>'
        '<rect width="9" height="9" fill="none"/><rect width="9" height="9" display="none"/>'
        '<g visibility="hidden"><rect width="9" height="9"/></g>'
    )
    (shape,) = shapes(inner)
    assert shape.opacity == pytest.approx(0.25, abs=0.01)


def test_leftovers_of_drawing_programs_do_no_harm() -> None:
    inner = (
        "<title>Klinik</title><desc>…</desc><metadata><x xmlns='urn:x'><y/></x></metadata><defs/>"
        '<n:namedview xmlns:n="http://www.inkscape.org/namespaces/inkscape"><n:grid/></n:namedview>'
    )
    assert shapes(inner) == []


def test_art_outside_the_frame_is_not_cut() -> None:
    logo = svg(BOX + '<circle cx="200" cy="50" r="50" fill="red"/>')
    assert logo.box.width / logo.box.height == pytest.approx(2.5)


def test_without_a_frame_the_size_or_the_art_counts() -> None:
    sized = svg(BOX, '<svg xmlns="http://www.w3.org/2000/svg" width="400px" height="100">')
    assert sized.box.width / sized.box.height == 4
    bare = svg(BOX, '<svg xmlns="http://www.w3.org/2000/svg" width="100%">')
    assert bare.box.width / bare.box.height == pytest.approx(2)


# What is refused


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ("<text>Klinik</text>", "<text>"),
        ('<image href="data:image/png;base64,AA"/>', "refers to something else"),
        ('<image xmlns:x="http://www.w3.org/1999/xlink" x:href="/etc/passwd"/>', "refers to"),
        ('<use href="#a"/>', "refers to"),
        ('<a href="javascript:x()"><rect width="9" height="9"/></a>', "refers to"),
        ("<script>x()</script>", "runs a script"),
        ('<rect width="9" height="9" onclick="x()"/>', "runs a script"),
        ('<rect width="9" height="9" fill="url(#g)"/>', "not with a plain colour"),
        ('<rect width="9" height="9" stroke="red"/>', "has strokes"),
        ('<g stroke="red"><rect width="9" height="9"/></g>', "has strokes"),
        ('<line x2="9" y2="9" stroke="red"/>', "<line>"),
        ('<rect width="9" height="9" filter="url(#f)"/>', "filter"),
        ('<g clip-path="url(#f)"/>', "clip-path"),
        ('<g style="mask:url(#f)"/>', "mask"),
        ("<foreignObject/>", "<foreignObject>"),
        ("<style>@import url(http://x/y.css);</style>", "style sheet"),
        ("<style>rect{fill:red}</style>", "style sheet"),
        ('<path d="M1 1 X 9"/>', "cannot be read"),
        ('<path d="M1"/>', "cannot be read"),
        ('<path d="M0 0a1 1 0 0 1 9"/>', "cannot be read"),
        ('<g transform="turn(9)"/>', "transform that cannot be read"),
        ('<g opacity="half"/>', "opacity that cannot be read"),
        ('<svg><rect width="9" height="9"/></svg>', "a picture in the picture"),
        ('<g opacity=".5"><rect/><rect/></g>', "see-through"),
        ('<rect width="1e300" height="9"/>', "too large"),
    ],
)
def test_what_would_look_different_is_refused_at_its_line(inner: str, said: str) -> None:
    with pytest.raises(LogoError, match=re.escape(said)) as raised:
        svg(f"{BOX}\n{inner}")
    assert "too large" in said or "(line 2)" in str(raised.value)
    assert raised.value.hint or "too large" in said


LAUGHS = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10 if i else "ha"}">' for i in range(9))


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (f"<!DOCTYPE svg [{LAUGHS}]>{HEAD}<title>&l8;</title>{BOX}</svg>", "entities"),
        (
            f'<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>{HEAD}{BOX}&x;</svg>',
            "entities",
        ),
        (f'<!DOCTYPE svg SYSTEM "http://x.example/a.dtd">{HEAD}{BOX}&x;</svg>', "entities"),
        (f'<?xml-stylesheet href="a.css"?>{HEAD}{BOX}</svg>', "styles from another file"),
        ("<html><body/></html>", "it begins with <html>"),
        (f"{HEAD}<rect></svg>", "not well-formed"),
        (HEAD, "not well-formed"),
        (f"{HEAD}</svg>", "draws nothing"),
        (HEAD + "<g>" * 100 + "</g>" * 100 + "</svg>", "too many parts"),
        (HEAD + "<g/>" * 6000 + "</svg>", "too many parts"),
        (f'{HEAD}<path d="M0 0{"h1" * 120_000}"/></svg>', "too many points"),
        ('<?xml version="1.0" encoding="x-none"?><svg/>', "not well-formed"),
    ],
)
def test_what_could_do_harm_is_refused(document: str, said: str) -> None:
    with pytest.raises(LogoError, match=re.escape(said)):
        svg_logo(document.encode())


def test_a_document_type_without_declarations_is_common_and_harmless() -> None:
    public = '"-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"'
    document = f'<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC {public}>\n{HEAD}{BOX}</svg>'
    assert svg_logo(document.encode()).items
    assert svg_logo(document.encode("utf-16")).items


@settings(max_examples=200, deadline=None)
@given(st.text("MmLlHhVvCcSsQqTtAaZz0123456789.,-+e \n", max_size=40))
def test_any_path_data_is_drawn_or_refused(data: str) -> None:
    try:
        logo = svg(f'{BOX}<path d="{data}"/>')
    except LogoError:
        return
    assert logo.box.width == 100


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_a_logo_or_refused(data: bytes) -> None:
    try:
        svg_logo(HEAD.encode() + data)
    except LogoError:
        return


# Bitmaps


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGB"), ("PNG", "RGBA"), ("JPEG", "L")])
def test_a_bitmap_that_can_be_printed_stays_as_it_is(tmp_path: Path, kind: str, mode: str) -> None:
    data = bitmap(kind, mode)
    logo, found = read(tmp_path, "logo.svg", data)  # the name does not matter
    assert found == ""
    assert logo is not None
    (picture,) = logo.items
    assert isinstance(picture, Picture)
    assert picture.data == data
    assert logo.box == Rect(0, 0, 60, 30)
    assert logo.origin == HERE


@pytest.mark.parametrize("mode", ["1", "P", "LA", "I;16"])
def test_other_kinds_of_pixels_are_written_anew(tmp_path: Path, mode: str) -> None:
    logo, found = read(tmp_path, "logo.png", bitmap(mode=mode))
    assert found == ""
    assert logo is not None
    (picture,) = logo.items
    assert isinstance(picture, Picture)
    with Image.open(io.BytesIO(picture.data)) as image:
        assert image.mode in ("L", "RGB", "RGBA")


def test_a_photograph_is_turned_upright(tmp_path: Path) -> None:
    buffer, exif = io.BytesIO(), Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (60, 30)).save(buffer, "JPEG", exif=exif)
    logo, _ = read(tmp_path, "logo.jpg", buffer.getvalue())
    assert logo is not None
    assert logo.box == Rect(0, 0, 30, 60)


def test_more_pixels_than_print_can_show_are_left_out(tmp_path: Path) -> None:
    logo, _ = read(tmp_path, "logo.png", bitmap(size=(4000, 1000)))
    assert logo is not None
    assert logo.box.width / logo.box.height == 4
    (picture,) = logo.items
    assert isinstance(picture, Picture)
    assert Image.open(io.BytesIO(picture.data)).size == (2000, 500)


def bomb(side: int) -> bytes:
    """Make a small PNG that says it is so many pixels wide and tall."""
    data = bytearray(bitmap(size=(2, 2)))
    data[16:24] = side.to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (bomb(30_000), "more than 16 million pixels"),
        (bomb(6_400), "more than 16 million pixels"),
        (bomb(3), "broken"),
        (bitmap()[:-30], "broken"),
        (b"\x89PNG\r\n\x1a\n", "broken"),
        (bitmap("JPEG")[:60], "broken"),
        (bitmap("JPEG", "CMYK"), "CMYK"),
        (bitmap("GIF"), "is a GIF"),
        (bitmap("WEBP"), "is a WebP"),
        (bitmap("BMP"), "is a BMP"),
        (bitmap("TIFF"), "is a TIFF"),
        (b"%PDF-1.7", "is a PDF"),
        (b"\x1f\x8b\x08", "compressed SVG"),
        (b"", "is empty"),
        (b"hello", "is not a picture"),
        (b"x" * 5_000_001, "larger than 5 MB"),
    ],
)
def test_what_cannot_be_used_is_told_by_what_is_in_it(
    tmp_path: Path, data: bytes, said: str
) -> None:
    logo, found = read(tmp_path, "logo.png", data)
    assert logo is None
    assert found.startswith("curriculum/clinic.yaml:19:7: error[logo] the logo logo.png: ")
    assert said in found
    assert "hint: " in found


# Where it lies


def test_no_name_no_logo(tmp_path: Path) -> None:
    assert read_logo(Text(""), tmp_path) == (None, ())


def test_it_may_lie_in_a_folder_below(tmp_path: Path) -> None:
    (tmp_path / "billeder").mkdir()
    (tmp_path / "billeder" / "logo.png").write_bytes(bitmap())
    for name in ("billeder/logo.png", "./billeder/logo.png", "billeder\\logo.png"):
        logo, found = read(tmp_path, name)
        assert logo is not None, found


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("../logo.png", ".."),
        ("billeder/../../logo.png", ".."),
        ("..\\logo.png", ".."),
        ("/etc/passwd", "top of a disk"),
        ("C:\\logo.png", "top of a disk"),
        ("C:logo.png", "top of a disk"),
        ("\\\\server\\share\\logo.png", "top of a disk"),
        ("mangler.png", "no such file"),
        ("billeder", "is not a file"),
        ("logo.png\0.svg", "cannot be read"),
        ("x" * 5000, "cannot be read"),
    ],
)
def test_a_path_that_leads_elsewhere_is_told(tmp_path: Path, name: str, said: str) -> None:
    folder = tmp_path / "curriculum"
    (folder / "billeder").mkdir(parents=True)
    (tmp_path / "logo.png").write_bytes(bitmap())
    logo, found = read(folder, name)
    assert logo is None
    assert said in found


def test_a_link_out_of_the_folder_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "curriculum"
    folder.mkdir()
    (tmp_path / "logo.png").write_bytes(bitmap())
    try:
        os.symlink(tmp_path / "logo.png", folder / "logo.png")
    except OSError:
        pytest.skip("no links on this system")
    _, found = read(folder, "logo.png")
    assert "leads out of the folder" in found


def test_a_name_that_is_nearly_right_is_guessed(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(f"{HEAD}{BOX}</svg>")
    _, found = read(tmp_path, "logo.svgg")
    assert 'did you mean "logo.svg"?' in found


# How it is placed


@pytest.mark.parametrize("data", [bitmap(), f"{HEAD}{BOX}</svg>".encode()], ids=["png", "svg"])
def test_its_shape_is_kept(tmp_path: Path, data: bytes) -> None:
    logo, _ = read(tmp_path, "logo", data)
    assert logo is not None
    left = extent([logo.placed(Rect(10, 20, 100, 10), "Klinikken")])
    middle = extent([logo.placed(Rect(10, 20, 100, 10), "Klinikken", centered=True)])
    assert left == Rect(10, 20, 20, 10)
    assert middle == Rect(50, 20, 20, 10)
    assert logo.placed(left, "Klinikken").alt_text == "Klinikken"
    assert logo.placed(left, "Klinikken").origin == HERE


# From the profile


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(Path(__file__).parents[2] / "curriculum", tmp_path / "curriculum")
    return tmp_path


def named(project: Path, name: str) -> Path:
    profile = project / "curriculum" / "clinic.yaml"
    text = re.sub(r"(?m)^logo:.*$", f"logo: {name}", profile.read_text(encoding="utf-8"))
    profile.write_text(text, encoding="utf-8")
    return profile


def test_the_profile_names_the_logo(project: Path) -> None:
    named(project, "logo.svg")
    (project / "curriculum" / "logo.svg").write_text(f"{HEAD}{BOX}</svg>")
    logo = load_curriculum(project).logo
    assert logo is not None
    assert logo.origin is not None
    assert logo.origin.file == "curriculum/clinic.yaml"


def test_a_mistake_is_told_at_the_line_of_the_profile(project: Path) -> None:
    profile = named(project, "mangler.svg")
    line = profile.read_text(encoding="utf-8").splitlines().index("logo: mangler.svg") + 1
    with pytest.raises(CurriculumError) as raised:
        load_curriculum(project)
    (found,) = raised.value.diagnostics
    assert str(found).startswith(f"curriculum/clinic.yaml:{line}:7: error[logo]")


def test_another_clinics_logo_lies_beside_its_own_profile(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "anden klinik"
    folder.mkdir()
    (folder / "klinik.yaml").write_text("name: En anden klinik\nlogo: logo.png\n")
    (folder / "logo.png").write_bytes(bitmap())
    assert load_curriculum(project, folder / "klinik.yaml").logo is not None
