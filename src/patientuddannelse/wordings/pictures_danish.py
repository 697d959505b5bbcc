"""What findings say in Danish of pictures: what is drawn, a clinic's logo and its template."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

_PLAIN = "gem det som almindelig SVG eller som PNG"
_KINDS = "gem det som almindelig SVG, PNG eller JPEG"
_SMALLER = "gem det mindre eller som SVG"
_SIMPLER = "forenkl tegningen, eller gem den som PNG"
_BESIDE = "læg filen i mappen {folder}, og skriv kun dens navn"
_POTX = "åbn den i PowerPoint, og gem den som en PowerPoint-skabelon (.potx)"

PICTURES: Mapping[str, Wording] = {
    # what is drawn
    "missing-glyph": Wording(
        "skriften {font} har ikke {names} (på {where})",
        "skriv det med andre tegn eller som et ord",
    ),
    "text-off-sheet": Wording(
        "”{text}” løber ud over kanten på {where}", "brug færre eller kortere ord"
    ),
    "text-collision": Wording(
        "”{text}” løber ind i ”{other}” på {where}", "brug færre eller kortere ord"
    ),
    "coarse-picture": Wording(
        "billedet er {pixels} pixels bredt; trykt {width} mm bredt på {where} skal det være "
        "{needed}",
        "tag et større billede eller en SVG",
    ),
    "bitmap-in-press": Wording(
        "en fil til et trykkeri (--press) kan ikke have billeder af pixels, og det er logoet",
        "brug et logo i SVG, eller byg uden --press",
    ),
    "field-not-drawn": Wording(
        "tegningen {model} har ingen plads til ”{field}”",
        "udelad ”where: figure”, så feltet får en linje under tegningen",
    ),
    "overflow": Wording(
        "det her fylder {points} punkter mere, end der er på en side",
        "gør det kortere, eller del det i to",
    ),
    # the logo
    "logo.cmyk": Wording("logoet {logo} har et trykkeris farver (CMYK)", "gem det som RGB"),
    "logo.pixels": Wording("logoet {logo} har mere end {most} millioner pixels", _SMALLER),
    "logo.broken": Wording("logoet {logo} er gået i stykker eller skåret af", "gem det igen"),
    "logo.absolute": Wording(
        "logoet {logo} ligger et fast sted på disken og ikke ved siden af clinic.yaml", _BESIDE
    ),
    "logo.above": Wording("logoet {logo} ligger uden for mappen med clinic.yaml (”..”)", _BESIDE),
    "logo.link": Wording("logoet {logo} peger ud af mappen med clinic.yaml", _BESIDE),
    "logo.missing": Wording("logoet {logo} findes ikke", "{hint}"),
    "logo.beside": Wording(_BESIDE),
    "logo.no-file": Wording("logoet {logo} er ikke en fil", _BESIDE),
    "logo.unreadable": Wording("logoet {logo} kan ikke læses: {why}", "gem det igen"),
    "logo.bytes": Wording("logoet {logo} fylder mere end {most} MB", _SMALLER),
    "logo.kind": Wording("logoet {logo} er {kind}", _KINDS),
    "logo.empty": Wording("logoet {logo} er en tom fil", _KINDS),
    "logo.no-picture": Wording("logoet {logo} er ikke et billede", _KINDS),
    "kind.gif": Wording("en GIF"),
    "kind.pdf": Wording("en PDF"),
    "kind.svgz": Wording("en komprimeret SVG (svgz)"),
    "kind.bmp": Wording("en BMP"),
    "kind.tiff": Wording("en TIFF"),
    "kind.webp": Wording("et WebP-billede"),
    "logo.nothing": Wording(
        "logoet {logo} tegner ingenting", "der skal være udfyldte former i det"
    ),
    "logo.numbers": Wording("logoet {logo} har tal, der er for store", _PLAIN),
    "logo.points": Wording("logoet {logo} har for mange punkter", _SIMPLER),
    "logo.parts": Wording("logoet {logo} har for mange dele", _SIMPLER),
    "logo.styles": Wording(
        "logoet {logo} har et stylesheet, der ikke er enkelt (linje {line})",
        "gem det med udseendet som attributter i stedet for et stylesheet",
    ),
    "logo.outside-styles": Wording(
        "logoet {logo} henter sit udseende i en anden fil", "gem det som almindelig SVG"
    ),
    "logo.entities": Wording(
        "logoet {logo} erklærer entiteter", "gem det som almindelig SVG uden dokumenttype"
    ),
    "logo.xml": Wording("logoet {logo} er ikke en gyldig SVG", "gem det igen"),
    "logo.xml-line": Wording("logoet {logo} er ikke en gyldig SVG (linje {line})", "gem det igen"),
    "logo.no-svg": Wording("logoet {logo} er ikke et SVG-billede", _KINDS),
    "logo.root": Wording("logoet {logo} er ikke SVG: det begynder med <{name}>", _KINDS),
    "logo.nested": Wording("logoet {logo} har et billede inde i billedet (linje {line})", _PLAIN),
    "logo.element": Wording("logoet {logo} bruger <{name}> (linje {line})", "{hint}"),
    "logo.feature": Wording("logoet {logo} bruger {name} (linje {line})", _PLAIN),
    "logo.group": Wording("logoet {logo} har en gennemsigtig gruppe (linje {line})", _PLAIN),
    "logo.strokes": Wording(
        "logoet {logo} har streger (linje {line})", "lav først stregerne om til udfyldte former"
    ),
    "logo.fill": Wording(
        "logoet {logo} er fyldt med {fill} og ikke med en enkelt farve (linje {line})", _PLAIN
    ),
    "logo.shape": Wording("logoet {logo} har en form, der ikke kan læses (linje {line})", _PLAIN),
    "logo.script": Wording("logoet {logo} kører et program (linje {line})", _PLAIN),
    "logo.script-in": Wording("logoet {logo} kører et program ({name}) (linje {line})", _PLAIN),
    "logo.refers": Wording(
        "logoet {logo} henviser til noget andet (<{name}>) (linje {line})", "{hint}"
    ),
    "logo.opacity": Wording(
        "logoet {logo} har en gennemsigtighed, der ikke kan læses: {written} (linje {line})", _PLAIN
    ),
    "logo.transform": Wording(
        "logoet {logo} har en drejning eller flytning, der ikke kan læses: {written} "
        "(linje {line})",
        _PLAIN,
    ),
    "advice.text": Wording("lav først teksten om til former"),
    "advice.image": Wording(
        "et billede af pixels i det kan ikke bruges; gem hele logoet som PNG i stedet"
    ),
    "advice.use": Wording(
        "erstat dets symboler med rigtige former (opløs grupper, eller gem som almindelig SVG)"
    ),
    "advice.line": Wording("lav først linjerne om til udfyldte former"),
    "advice.plain": Wording(_PLAIN),
    # the template
    "template.beside": Wording(
        "skabelonen {template} ligger ikke ved siden af clinic.yaml",
        "læg filen dér, og skriv kun dens navn, eller brug --template på kommandolinjen",
    ),
    "template.missing": Wording("skabelonen {template} findes ikke", "se navnet og mappen efter"),
    "template.folder": Wording(
        "skabelonen {template} er en mappe", "skriv en .potx- eller .pptx-fil, som du kan åbne"
    ),
    "template.unreadable": Wording(
        "skabelonen {template} kan ikke læses", "skriv en .potx- eller .pptx-fil, som du kan åbne"
    ),
    "template.locked": Wording(
        "skabelonen {template} har en adgangskode eller er i det gamle format fra PowerPoint 2003 "
        "(.ppt, .pot)",
        "åbn den i PowerPoint, fjern adgangskoden, og gem den som en skabelon (.potx)",
    ),
    "template.other": Wording("skabelonen {template} er ikke en PowerPoint-fil", _POTX),
    "template.damaged": Wording("skabelonen {template} er beskadiget", _POTX),
    "template.twice": Wording(
        "skabelonen {template} er beskadiget: to af dens dele har samme navn", _POTX
    ),
    "template.kind": Wording("skabelonen {template} er {kind}", _POTX),
    "kind.opendocument": Wording("en OpenDocument-fil"),
    "kind.zip": Wording("en zip-fil og ikke en præsentation"),
    "kind.word": Wording("et Word-dokument"),
    "kind.excel": Wording("et Excel-ark"),
    "kind.no-presentation": Wording("ikke en præsentation"),
    "template.bytes": Wording(
        "skabelonen {template} fylder mere end {most} MB, når den er pakket ud",
        "tag billeder og film ud af den",
    ),
    "template.macros": Wording(
        "skabelonen {template} har makroer",
        "gem den uden dem som en PowerPoint-skabelon (.potx)",
    ),
    "template.strict": Wording("skabelonen {template} er gemt som ”Strict Open XML”", _POTX),
    "template.size": Wording("skabelonen {template} siger ikke, hvor store dens slides er", _POTX),
    "template.no-layouts": Wording("skabelonen {template} har ingen slidelayouts", _POTX),
    "template.no-theme": Wording("skabelonen {template} har en slidemaster uden tema", _POTX),
    "template-font": Wording(
        "{template}: skabelonens skrift ”{font}” er ikke på denne maskine; teksten er sat, som om "
        "skriften var meget bred, og kan blive lille",
        "installér skriften her, eller vælg i PowerPoint en skrift, som alle maskiner har",
    ),
    "template-layout.unknown": Wording(
        "{template} har intet layout, der hedder ”{name}”", "{hint}"
    ),
    "template-layout.roles": Wording(
        "{template} har intet layout til {roles}; de slides bruger ”{names}” med tekstbokse",
        "nævn et layout under template_layouts i clinic.yaml: {known}",
    ),
    "role.title": Wording("den første slide"),
    "role.section": Wording("et afsnit"),
    "role.content": Wording("titel og indhold"),
    "role.two_content": Wording("to spalter"),
    "role.title_only": Wording("en titel alene"),
    "and": Wording("{one}, {two}"),
    "template-title.none": Wording(
        "{template}: intet layout har en titel; titlerne bliver kun læst højt",
        "giv et layout i skabelonen en pladsholder til titlen",
    ),
    "template-title.moved": Wording(
        "{template}: titlerne på {names} er flyttet væk fra det, som er tegnet dér, eller står i "
        "en højere boks end skabelonens",
        "giv layoutet plads til en titel på to linjer",
    ),
    "template-size": Wording(
        "{template}: der er så lidt plads, at de mindste ord er {size} pt",
        "gør titel og sidefod lavere i layoutene, eller brug en skabelon i 16:9",
    ),
    "template-colors": Wording(
        "{template}: med farverne {names} ville ord være svære at læse eller grupper svære at "
        "skelne; her er programmets egne farver beholdt",
        "vælg kraftigere farver i skabelonen, eller lad det være",
    ),
}
"""Wordings by key; pieces have no hint."""
