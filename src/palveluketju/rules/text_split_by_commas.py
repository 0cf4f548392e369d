"""No text is split by commas."""

import re
from collections.abc import Iterator

from palveluketju.finding import Code, Finding, Path, Severity
from palveluketju.loading.nodes import ScalarNode, SequenceNode
from palveluketju.messages.said import Said, trilingual
from palveluketju.rule import Rule
from palveluketju.subject import Subject

_BRACKETS = re.compile(r"\[[^\]\"']*,\s*[^\W\d_A-ZÅÄÖ]")

RULE = Rule(
    Code(
        "PK421",
        "text-split-by-commas",
        Severity.WARNING,
        trilingual(
            "commas divide this into {count} items, though it reads like one text",
            "pilkut jakavat tämän {count} kohdaksi, vaikka se näyttää yhdeltä tekstiltä",
            "kommatecknen delar detta i {count} punkter, fast det ser ut som en enda text",
        ),
    ),
    profile="draft",
    what=trilingual(
        "A list of texts stands on lines of its own, one item after each dash.",
        "Tekstien luettelo on omilla riveillään, yksi kohta kullakin viivalla.",
        "En lista med texter står på egna rader, en punkt efter varje streck.",
    ),
    why=trilingual(
        "Inside brackets every comma starts a new item: a sentence becomes pieces that mean nothing alone.",
        "Hakasulkeissa jokainen pilkku aloittaa uuden kohdan: virkkeestä tulee palasia, jotka eivät yksin tarkoita mitään.",
        "Inom hakparentes börjar varje kommatecken en ny punkt: en mening blir bitar som ensamma inte betyder något.",
    ),
    source=trilingual(
        "Assumption of this project: what a reader does not see or does not understand is not said.",
        "Tämän projektin oletus: se, mitä lukija ei näe tai ymmärrä, jää sanomatta.",
        "Det här projektets antagande: det som läsaren inte ser eller förstår blir osagt.",
    ),
    mend=trilingual(
        "Write each item on its own line after a dash, and the whole text in one item.",
        "Kirjoita jokainen kohta omalle rivilleen viivan jälkeen ja koko teksti yhteen kohtaan.",
        "Skriv varje punkt på en egen rad efter ett streck, och hela texten i en punkt.",
    ),
)


def check(subject: Subject) -> Iterator[Finding]:
    """A list in brackets whose first item has a capital and a later one has not. Asked of every kind of file."""
    if not _BRACKETS.search(subject.document.text):
        return
    lists: dict[Path, list[str]] = {}
    for words in subject.texts:
        if len(words.path) > 2 and isinstance(words.path[-2], int) and words.path[-1] in ("text", "name"):
            lists.setdefault(words.path[:-2], []).append(words.text)
    for path, texts in lists.items():
        node = subject.document.node(path)
        if isinstance(node, SequenceNode) and node.flow_style and _is_split(node, texts):
            help = Said(
                trilingual(
                    "Write it on a line of its own after a dash, without brackets.",
                    "Kirjoita se omalle rivilleen viivan jälkeen, ilman hakasulkeita.",
                    "Skriv det på en egen rad efter ett streck, utan hakparentes.",
                )
            )
            yield Finding(RULE.code, path, {"count": len(node.value)}, help=help)


def _is_split(node: SequenceNode, texts: list[str]) -> bool:
    """Whether all are plain texts, the first starts with a capital and another with a small letter."""
    plain = all(isinstance(one, ScalarNode) and not one.style for one in node.value)
    written = [one.value.strip() for one in node.value] if plain else []
    return bool(written) and written == texts and written[0][:1].isupper() and any(one[:1].islower() for one in written)
