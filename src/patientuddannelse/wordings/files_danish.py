"""What findings say in Danish of files: what stands in them as a whole, what cannot be written."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

_QUOTES = 'sæt teksten i anførselstegn: "…"'
_NEIGHBOURS = "er linjen rykket lige så langt ind som sine naboer"

FILES: Mapping[str, Wording] = {
    # files
    "too-large.file": Wording("filen er større end {most} MB", "del den i flere"),
    "too-large.scalar": Wording("en tekst på {size} tegn; der kan højst være {most}", "del den"),
    "too-many": Wording("der er mere end {most} fejl i filen", "ret de andre først"),
    "directive": Wording("en linje begynder med ”%TAG”", "slet linjen"),
    "too-large.values": Wording("der er mere end {most} værdier i én fil", "del den i flere"),
    "too-deep": Wording(
        "der er mere end {most} niveauer inde i hinanden",
        "er en parentes lukket, hvor den skal være?",
    ),
    "encoding": Wording("filen er ikke UTF-8", "gem den som UTF-8 i dit skriveprogram"),
    "character.tab": Wording("der står et tabulatortegn", "brug mellemrum"),
    "character.control": Wording(
        "der står et usynligt styretegn ({code})", "slet det; det kan ikke ses"
    ),
    "character.line-ends": Wording(
        "linjerne slutter med CR alene", "gem filen med linjeskift fra Windows eller Unix (LF)"
    ),
    "empty-file": Wording("filen er tom", "udfyld den, eller slet den"),
    "documents": Wording("her begynder et nyt dokument", "slet linjen ”---”"),
    "alias": Wording(
        "der er ikke noget, der hedder &{name}, længere oppe",
        f"en tekst kan ikke begynde med *; {_QUOTES}",
    ),
    "wrong-key": Wording(
        "navnet på et felt skal være en tekst",
        'en tekst med "{{{{" i skal stå i anførselstegn: "{{{{ … }}}}"',
    ),
    "merge-key": Wording("felter kan ikke flettes ind med ”<<”", "skriv dem helt ud"),
    "duplicate-field": Wording(
        "”{name}” står her to gange", "den første står på linje {line}; behold den ene"
    ),
    "tag": Wording("YAML-mærker bruges ikke her", f"en tekst kan ikke begynde med !; {_QUOTES}"),
    "yaml": Wording("det her er ikke YAML ({said})"),
    "yaml.colon": Wording(
        "her kan der ikke stå et kolon",
        'en tekst med ": " i skal stå i anførselstegn, og efter et felts kolon kommer et mellemrum',
    ),
    "yaml.character": Wording(
        "her står et tegn, der ikke kan stå først",
        f"en tekst kan ikke begynde med dette tegn; {_QUOTES}",
    ),
    "yaml.end": Wording(
        "filen slutter for tidligt",
        "et anførselstegn eller en parentes er åbnet og aldrig lukket",
    ),
    "yaml.node": Wording("her mangler noget", "en parentes er åbnet og aldrig lukket"),
    "yaml.no-colon": Wording(
        "her mangler et kolon", "et felt skrives ”navn: værdi” med mellemrum efter kolon"
    ),
    "yaml.key": Wording(
        "her skulle et felt begynde", f"{_NEIGHBOURS}, og er anførselstegnene lukket?"
    ),
    "yaml.item": Wording("her skulle et punkt med ”-” begynde", f"{_NEIGHBOURS}?"),
    "yaml.comma": Wording(
        "her mangler et komma eller en parentes",
        f"en parentes er ikke lukket, eller {_QUOTES}",
    ),
    "yaml.alias": Wording("her kan der ikke stå *", f"en tekst kan ikke begynde med *; {_QUOTES}"),
    "yaml.anchor": Wording("her kan der ikke stå &", f"en tekst kan ikke begynde med &; {_QUOTES}"),
    "yaml.quote": Wording(
        "anførselstegnet her bliver først lukket på linje {line}", "luk det, hvor teksten slutter"
    ),
    "yaml.after-quote": Wording(
        "teksten går videre efter det anførselstegn, der lukker den",
        "sæt hele teksten i anførselstegn, og skriv ”…” om ord inde i den",
    ),
    "yaml.space": Wording("efter ”{field}:” mangler et mellemrum", "et felt skrives ”navn: værdi”"),
    "yaml.bracket": Wording(
        "parentesen her er ikke lukket, hvor et nyt felt begynder (linje {line})",
        "luk den med ] eller }}, som den blev åbnet",
    ),
    "yaml.indented": Wording(
        "”{field}” er rykket længere ind end ”{above}” over det", f"{_NEIGHBOURS}?"
    ),
    "yaml.item-indented": Wording(
        "punktet er ikke rykket lige så langt ind som punktet på linje {line}",
        "lad ”-” stå lige under ”-”",
    ),
    "yaml.bracket-text": Wording(
        "en tekst kan ikke begynde med {sign}, når der står mere efter parentesen",
        _QUOTES,
    ),
    "yaml.cut": Wording(
        "teksten slutter før #, og resten af linjen bliver ikke læst",
        f"{_QUOTES}; en kommentar har et mellemrum efter #",
    ),
    "yaml.item-here": Wording(
        "her kan der ikke stå et punkt med ”-”", "begynd punktet på en ny linje"
    ),
    "yaml.conflict": Wording(
        "her har git sat to udgaver af teksten ind",
        "behold den ene, og slet linjerne med <<<, === og >>>",
    ),
    "yaml.escape": Wording(
        "efter \\ i en tekst i anførselstegn kommer noget, der ikke betyder noget",
        "skriv \\\\, hvor der skal stå \\, eller sæt teksten i enkelte: '…'",
    ),
    "yaml.block": Wording(
        "teksten kan ikke begynde her",
        f"efter | eller > begynder den på næste linje; er tegnet en del af den, så {_QUOTES}",
    ),
    "yaml.dash": Wording("efter ”-” mangler et mellemrum", "et punkt skrives ”- tekst”"),
    "yaml.item-in-text": Wording(
        "det her bliver læst som en del af teksten på linje {line} og ikke som et nyt punkt",
        "ryk det lige så langt ind som punktet over det, med mellemrum efter ”-”; er det en "
        "tankestreg, så skriv ”–”",
    ),
    "missing-file": Wording(
        "filen {file} findes ikke",
        "er det her mappen med et projekt? et nyt begynder med: pu init MAPPE",
    ),
    # files that cannot be written
    "unwritten-files.all": Wording("{files}"),
    "unwritten-files": Wording("{files} og {count} til"),
    "unwritten.edited-deck": Wording(
        "{files} er rettet, siden den blev bygget, og er ikke skrevet over",
        "flet rettelserne med pu merge, behold den rettede med --keep (den nye "
        "lægges ved siden af), eller byg den nye med --overwrite (den rettede gemmes med dato)",
    ),
    "unwritten.edited": Wording(
        "{files} er ændret, siden den blev bygget, og er ikke skrevet over",
        "behold den ændrede med --keep (den nye lægges ved siden af), eller byg den nye med "
        "--overwrite (den ændrede gemmes med dato)",
    ),
    "orphan": Wording(
        "{file} hører til indhold, der ikke er i kurset længere", "fjern den med --prune"
    ),
    "orphan.edited": Wording(
        "{file} hører til indhold, der ikke er i kurset længere, men er rettet i hånden",
        "slet den selv, hvis den ikke skal bruges",
    ),
    "aged": Wording(
        "{file} er ikke, som kurset er nu",
        "byg den igen med --only {only} {options}, eller slet den",
    ),
    "put-aside": Wording("den rettede {file} hedder nu {aside}"),
    "put-aside.damaged": Wording(
        "{file} var beskadiget og er bygget igen; det, der var tilbage, hedder nu {aside}"
    ),
    "beside": Wording("den rettede {file} bliver, som den er; den nye hedder {new}"),
    "waiting": Wording("en anden er ved at bygge i mappen; venter, til den er færdig"),
    "unwritten.full": Wording(
        "disken er fuld: {files} kan ikke skrives",
        "skaf plads, og byg igen, eller vælg en anden mappe med --output",
    ),
    "unwritten.locked": Wording(
        "{files} kan ikke skrives: {why}",
        "luk den i PowerPoint eller i PDF-læseren, og byg igen",
    ),
    "unwritten.folder": Wording(
        "{files} kan ikke skrives: {why}",
        "vælg med --output en mappe, som du må skrive i",
    ),
    "unwritten.is-folder": Wording(
        "{files} er en mappe, hvor der skulle være en fil", "flyt den væk, og byg igen"
    ),
    "unwritten.no-folder": Wording(
        "{files} er en fil, hvor der skulle være en mappe",
        "flyt den væk, eller vælg en anden mappe med --output",
    ),
    "unwritten.other": Wording("{files} kan ikke skrives: {why}", "byg igen"),
    "unwritten.source": Wording(
        "{files} kan ikke skrives: {why}",
        "se, om den er skrivebeskyttet eller åben i et andet program, og prøv igen",
    ),
    # why the system refuses a file
    "system.denied": Wording("adgang nægtet"),
    "system.missing": Wording("den findes ikke"),
    "system.is-folder": Wording("det er en mappe"),
    "system.no-folder": Wording("noget af stien er en fil og ikke en mappe"),
    "system.read-only": Wording("drevet kan kun læses"),
    "system.full": Wording("disken er fuld"),
    "system.long-name": Wording("navnet er for langt"),
    "system.ring": Wording("genvejene på vejen dertil går i ring"),
    "system.in-use": Wording("et andet program bruger den"),
    "system.broken": Wording("drevet svarer med en fejl"),
    "system.no-path": Wording("intet kan hedde sådan"),
    "outside": Wording(
        "er en genvej ud af projektet og bliver ikke læst", "læg selve filen i mappen"
    ),
    "too-many-files": Wording(
        "er ikke et kursus: her er over {most} YAML-filer eller {entries} filer i alt",
        "se efter, om det er den rigtige mappe, og flyt det væk, som ikke hører til kurset",
    ),
    "too-many-files.bytes": Wording(
        "er ikke et kursus: YAML-filerne fylder tilsammen over {most} MB",
        "se efter, om det er den rigtige mappe, og flyt det væk, som ikke hører til kurset",
    ),
    "not-a-file.clinic": Wording(
        "er ikke en fil, men en mappe eller andet", "skriv klinikkens YAML-fil efter --clinic"
    ),
    "not-a-file": Wording("er ikke en fil, men en mappe eller en genvej til en", "flyt den væk"),
    "unreadable": Wording(
        "kan ikke læses: {why}", "se efter, om du må læse den, og om den er åben i et andet program"
    ),
    "unknown-file": Wording(
        "det er ikke til at se, hvad filen er til",
        "en model begynder med ”model: …”, en gang med ”session: …”",
    ),
    "not-written": Wording(
        "”{path}” kan ikke skrives, uden at noget andet bliver ændret", "skriv det selv ind"
    ),
}
"""Wordings by key; pieces have no hint."""
