"""What findings say in English of pictures: what is drawn, a clinic's logo and its template."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

_PLAIN = "save it as plain SVG, or as PNG"
_KINDS = "save it as plain SVG, PNG or JPEG"
_SMALLER = "save it smaller, or as SVG"
_SIMPLER = "simplify the drawing, or save it as PNG"
_BESIDE = "put the file into the folder {folder} and write only its name"
_POTX = "open it in PowerPoint and save it as a PowerPoint template (.potx)"

PICTURES: Mapping[str, Wording] = {
    # what is drawn
    "missing-glyph": Wording(
        "the font {font} has no {names} (on {where})",
        "write it with other characters, or as a word",
    ),
    "text-off-sheet": Wording('"{text}" runs off {where}', "use fewer or shorter words"),
    "text-collision": Wording(
        '"{text}" runs into "{other}" on {where}', "use fewer or shorter words"
    ),
    "coarse-picture": Wording(
        "the picture is {pixels} pixels wide; printed {width} mm wide on {where} it needs {needed}",
        "take a larger picture, or an SVG",
    ),
    "bitmap-in-press": Wording(
        "a file for a print shop (--press) holds no bitmap, and this logo is one",
        "use an SVG logo, or build without --press",
    ),
    "field-not-drawn": Wording(
        'the drawing of {model} has no place for "{field}"',
        'leave out "where: figure", so that it stands on a line below',
    ),
    "overflow": Wording(
        "this needs {points} pt more than a page has", "shorten it, or divide it in two"
    ),
    # the logo
    "logo.cmyk": Wording(
        "the logo {logo}: has the colours of a print shop (CMYK)", "save it as RGB"
    ),
    "logo.pixels": Wording("the logo {logo}: has more than {most} million pixels", _SMALLER),
    "logo.broken": Wording("the logo {logo}: is broken or cut off", "save it once more"),
    "logo.absolute": Wording(
        "the logo {logo}: is a path from the top of a disk, not beside clinic.yaml", _BESIDE
    ),
    "logo.above": Wording('the logo {logo}: leaves the folder of clinic.yaml ("..")', _BESIDE),
    "logo.link": Wording("the logo {logo}: leads out of the folder of clinic.yaml", _BESIDE),
    "logo.missing": Wording("the logo {logo}: there is no such file", "{hint}"),
    "logo.beside": Wording(_BESIDE),
    "logo.no-file": Wording("the logo {logo}: is not a file", _BESIDE),
    "logo.unreadable": Wording("the logo {logo}: cannot be read: {why}", "save it again"),
    "logo.bytes": Wording("the logo {logo}: is larger than {most} MB", _SMALLER),
    "logo.kind": Wording("the logo {logo}: is {kind}", _KINDS),
    "logo.empty": Wording("the logo {logo}: is empty", _KINDS),
    "logo.no-picture": Wording("the logo {logo}: is not a picture", _KINDS),
    "kind.gif": Wording("a GIF"),
    "kind.pdf": Wording("a PDF"),
    "kind.svgz": Wording("a compressed SVG (svgz)"),
    "kind.bmp": Wording("a BMP"),
    "kind.tiff": Wording("a TIFF"),
    "kind.webp": Wording("a WebP picture"),
    "logo.nothing": Wording("the logo {logo}: draws nothing", "it must hold filled shapes"),
    "logo.numbers": Wording("the logo {logo}: has numbers that are too large", _PLAIN),
    "logo.points": Wording("the logo {logo}: has too many points", _SIMPLER),
    "logo.parts": Wording("the logo {logo}: has too many parts", _SIMPLER),
    "logo.styles": Wording(
        "the logo {logo}: has a style sheet that is not simple (line {line})",
        "save it with presentation attributes instead of a style sheet",
    ),
    "logo.outside-styles": Wording(
        "the logo {logo}: takes its styles from another file", "save it as plain SVG"
    ),
    "logo.entities": Wording(
        "the logo {logo}: declares entities", "save it as plain SVG, without a document type"
    ),
    "logo.xml": Wording("the logo {logo}: is not well-formed SVG", "save it once more"),
    "logo.xml-line": Wording(
        "the logo {logo}: is not well-formed SVG (line {line})", "save it once more"
    ),
    "logo.no-svg": Wording("the logo {logo}: is not an SVG picture", _KINDS),
    "logo.root": Wording("the logo {logo}: is not SVG: it begins with <{name}>", _KINDS),
    "logo.nested": Wording("the logo {logo}: holds a picture in the picture (line {line})", _PLAIN),
    "logo.element": Wording("the logo {logo}: uses <{name}> (line {line})", "{hint}"),
    "logo.feature": Wording("the logo {logo}: uses {name} (line {line})", _PLAIN),
    "logo.group": Wording("the logo {logo}: has a group that is see-through (line {line})", _PLAIN),
    "logo.strokes": Wording(
        "the logo {logo}: has strokes (line {line})", "turn its strokes into filled paths first"
    ),
    "logo.fill": Wording(
        "the logo {logo}: is filled with {fill}, not with a plain colour (line {line})", _PLAIN
    ),
    "logo.shape": Wording("the logo {logo}: has a shape that cannot be read (line {line})", _PLAIN),
    "logo.script": Wording("the logo {logo}: runs a script (line {line})", _PLAIN),
    "logo.script-in": Wording("the logo {logo}: runs a script ({name}) (line {line})", _PLAIN),
    "logo.refers": Wording(
        "the logo {logo}: refers to something else (<{name}>) (line {line})", "{hint}"
    ),
    "logo.opacity": Wording(
        "the logo {logo}: has an opacity that cannot be read: {written} (line {line})", _PLAIN
    ),
    "logo.transform": Wording(
        "the logo {logo}: has a transform that cannot be read: {written} (line {line})", _PLAIN
    ),
    "advice.text": Wording("turn its text into paths first"),
    "advice.image": Wording("a bitmap in it cannot be used; save the whole logo as PNG instead"),
    "advice.use": Wording("replace its symbols by real shapes (ungroup, or save as plain SVG)"),
    "advice.line": Wording("turn its lines into filled paths first"),
    "advice.plain": Wording(_PLAIN),
    # the template
    "template.beside": Wording(
        "the template {template}: it does not lie beside clinic.yaml",
        "put the file there and write only its name, or use --template on the command",
    ),
    "template.missing": Wording(
        "the template {template}: there is no such file", "check the name and the folder"
    ),
    "template.folder": Wording(
        "the template {template}: it is a folder", "name a .potx or .pptx file that you can open"
    ),
    "template.unreadable": Wording(
        "the template {template}: it cannot be read",
        "name a .potx or .pptx file that you can open",
    ),
    "template.locked": Wording(
        "the template {template}: it is protected by a password, or in the old format of "
        "PowerPoint 2003 (.ppt, .pot)",
        "open it in PowerPoint, take the password off and save it as a template (.potx)",
    ),
    "template.other": Wording("the template {template}: it is not a PowerPoint file", _POTX),
    "template.damaged": Wording("the template {template}: the file is damaged", _POTX),
    "template.twice": Wording(
        "the template {template}: the file is damaged: two of its parts share a name", _POTX
    ),
    "template.kind": Wording("the template {template}: it is {kind}", _POTX),
    "kind.opendocument": Wording("an OpenDocument file"),
    "kind.zip": Wording("a zip, but no presentation"),
    "kind.word": Wording("a Word document"),
    "kind.excel": Wording("an Excel workbook"),
    "kind.no-presentation": Wording("no presentation"),
    "template.bytes": Wording(
        "the template {template}: it is larger than {most} MB unpacked",
        "take pictures and films out of it",
    ),
    "template.macros": Wording(
        "the template {template}: it holds macros",
        "save it without them, as a PowerPoint template (.potx)",
    ),
    "template.strict": Wording('the template {template}: it is saved as "Strict Open XML"', _POTX),
    "template.size": Wording("the template {template}: its slides have no size", _POTX),
    "template.no-layouts": Wording("the template {template}: it has no slide layouts", _POTX),
    "template.no-theme": Wording("the template {template}: a slide master has no theme", _POTX),
    "template-font": Wording(
        '{template}: the template\'s font "{font}" is not on this machine; its text is set as if '
        "it were as wide as any, and may look small",
        "install the font here, or choose a font in PowerPoint that every machine has",
    ),
    "template-layout.unknown": Wording('{template} has no layout "{name}"', "{hint}"),
    "template-layout.roles": Wording(
        '{template}: it has no layout for {roles}; such slides use "{names}" with text boxes',
        "name a layout under template_layouts in clinic.yaml: {known}",
    ),
    "role.title": Wording("the first slide"),
    "role.section": Wording("a section"),
    "role.content": Wording("a title and content"),
    "role.two_content": Wording("two columns"),
    "role.title_only": Wording("a title alone"),
    "and": Wording("{one}, {two}"),
    "template-title.none": Wording(
        "{template}: no layout has a title; titles are read aloud only",
        "give a layout of the template a placeholder for the title",
    ),
    "template-title.moved": Wording(
        "{template}: titles on {names} stand clear of what is drawn there, or in a taller box than "
        "the template's",
        "make room for a title of two lines in the layout",
    ),
    "template-size": Wording(
        "{template}: it leaves so little room that the smallest words are {size} pt",
        "give layouts a lower title and footer, or use a template in 16:9",
    ),
    "template-colors": Wording(
        "{template}: with its colours {names} words would be hard to read or kinds hard to tell "
        "apart; these keep the colours of this program",
        "choose stronger colours in the template, or leave it so",
    ),
}
"""Wordings by key; pieces have no hint."""
