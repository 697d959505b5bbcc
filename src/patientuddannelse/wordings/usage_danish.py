"""What a command cannot use, in Danish: its words where a folder, id or option is wrong."""

from __future__ import annotations

from collections.abc import Mapping

from patientuddannelse.wordings.wording import Wording

_NO_PASSWORD = "gem en kopi uden adgangskode"
_FROM = "vælg mellem {known}"

USAGE: Mapping[str, Wording] = {
    "usage.language": Wording("--language {given}: det sprog findes ikke her", _FROM),
    "usage.edits": Wording("--keep og --overwrite kan ikke bruges sammen", "vælg en af dem"),
    "usage.time": Wording("--starts {given}: det er ikke et klokkeslæt", "skriv det som 16:30"),
    "usage.source-date": Wording(
        "SOURCE_DATE_EPOCH {given}: det er ikke et tidspunkt",
        "skriv sekunder siden 1970 som et helt tal, fx 1767225600, eller sæt den ikke",
    ),
    "usage.since": Wording(
        "--since {given}: der er ingen build, dato eller git-revision af det navn",
        "skriv nummeret på en build, en dato, koden på en plakat eller en revision; "
        "de seneste builds er {known}",
    ),
    "usage.since-none": Wording(
        "--since {given}: programmet husker ingen builds, og git kender ikke navnet",
        "byg først, så er der noget at sammenligne med næste gang",
    ),
    "usage.since-no-course": Wording(
        "--since {given}: der er intet curriculum i den revision", "vælg en senere revision"
    ),
    "usage.since-unreadable": Wording(
        "--since {given}: kurset fra dengang kan ikke læses af dette program: {why}",
        "vælg en senere revision eller en build",
    ),
    "usage.only": Wording("--only {given}: intet har det id", "{hint}"),
    "only.meant": Wording("mente du {name}? pu list viser alle id’er"),
    "only.list": Wording("pu list viser alle id’er"),
    "usage.minutes": Wording("--minutes {given}: den længde findes ikke", _FROM),
    "usage.sheet": Wording("--sheet {given}: det format findes ikke", _FROM),
    "usage.variant": Wording(
        "--variant {given}: den udgave findes ikke",
        "vælg mellem {known}, eller sæt flere sammen: bw+large",
    ),
    "usage.no-source": Wording("--against {given}: den mappe findes ikke", "skriv en mappe"),
    "usage.empty-source": Wording(
        "--against {given}: der er ingen dokumenter i mappen", "gem dem som {known}"
    ),
    "usage.no-curriculum": Wording(
        "der er intet curriculum i {folder}", "skriv dets mappe, eller hvor med --output"
    ),
    "usage.no-project": Wording(
        "der er intet curriculum i {folder}",
        "er det mappen med projektet? skriv dens sti efter kommandoen, eller begynd et nyt med: "
        "pu init MAPPE",
    ),
    "usage.inside-curriculum": Wording(
        "{folder} er et curriculum; projektet er mappen over det",
        "gå en mappe op, eller skriv .. efter kommandoen",
    ),
    # init
    "usage.new-file": Wording("{folder} er en fil", "skriv en mappe til det nye projekt"),
    "usage.new-taken": Wording("der er allerede et curriculum i {folder}", "vælg en anden mappe"),
    "usage.new-failed": Wording("{folder} kan ikke oprettes: {why}", "vælg en anden mappe"),
    # approve
    "usage.by": Wording("--by: hvem har godkendt materialet?", '--by "Anna Ager, kiropraktor"'),
    "usage.by-unreadable": Wording("--by {given}: {why}", "skriv navnet med almindelige tegn"),
    "usage.on": Wording("--on {given}: det er ikke en dato", "skriv den som 2026-01-31"),
    "usage.on-later": Wording(
        "--on {given}: den dag er ikke kommet endnu",
        "skriv den dag, materialet blev godkendt; uden --on er det i dag",
    ),
    # tile
    "usage.onto": Wording("--onto {given}: det format findes ikke", _FROM),
    "usage.no-poster": Wording("filen {poster} findes ikke", "se navnet og mappen efter"),
    "usage.unreadable": Wording("{poster} kan ikke læses: {why}", "skriv en plakats PDF"),
    "usage.overwritten": Wording(
        "--output {given}: så bliver selve plakaten skrevet over", "skriv et andet filnavn"
    ),
    "usage.small-poster": Wording(
        "{poster} er ikke større end {sheet}",
        "print den, som den er, eller byg en større: pu build --sheet a1",
    ),
    "usage.many-sheets": Wording(
        "{poster} kræver {count} ark i {sheet}",
        "vælg større ark med --onto; der må højst være {most}",
    ),
    "usage.encrypted": Wording("{poster} har en adgangskode", _NO_PASSWORD),
    "usage.no-pdf": Wording("{poster} er ikke en PDF", "skriv en plakats PDF"),
    "usage.broken-pdf": Wording("{poster} er i stykker", "byg plakaten igen"),
    "usage.large-pdf": Wording(
        "{poster} er for stor til at være en plakat fra dette program", "byg plakaten igen"
    ),
    "usage.no-pages": Wording("{poster} har ingen sider", "byg plakaten igen"),
    "usage.other-program": Wording(
        "{poster} er ikke lavet af dette program", "byg først en plakat: pu build --sheet a1"
    ),
    "usage.press": Wording(
        "{poster} er lavet til et trykkeri", "tag plakaten, der er bygget uden --press"
    ),
    # what was done
    "approve.written": Wording("{path}: godkendt med koden {code}. Byg nu igen."),
    "approve.same": Wording("{path}: Godkendelsen står der allerede."),
    "init.written": Wording("{folder} er et nyt projekt. Byg det med: pu build {quoted}"),
    "tile.written": Wording("{path}: {count} ark og en oversigt"),
}
"""Wordings by key; those of what is wrong have the code ``usage``."""
