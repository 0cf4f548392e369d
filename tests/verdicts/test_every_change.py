"""Whatever changes in a description, something is said of it: at least one verdict, and never a heap of them."""

import json
from collections import Counter

import pytest

from palveluketju.comparing.differences import compared
from palveluketju.loading.document import Document
from palveluketju.loading.files import decode
from palveluketju.messages.catalogue import Messages
from palveluketju.verdict import judged
from tests.examples import NAMES, content
from tests.verdicts.judging import names
from tests.verdicts.mutations import mutations

#: of the many ways to change an example, so many are tried, spread over all of it
TRIED = 40


def read(content) -> Document:
    return decode("ketju.yaml", json.dumps(content).encode())


@pytest.mark.parametrize("name", [name for name in NAMES if name != "muistioireinen"])
def test_every_change_has_a_verdict_and_at_most_two(name):
    whole = content(name)
    old = read(whole)
    ways = list(mutations(whole))
    texts = [Messages(language) for language in ("fi", "sv", "en")]
    for what, changed in ways[:: max(1, len(ways) // TRIED)]:
        found = compared(old, read(changed))
        said = judged(found)
        counted = Counter(id(one.change) for one in said)
        assert {counted[id(one)] for one in found.changes} <= {1, 2}, what
        for one in said:
            for language in texts:
                assert language.say(one.verdict.code.message, **one.args)
                assert language.say(one.verdict.notice, **one.args)


@pytest.mark.parametrize("name", NAMES)
def test_a_description_against_itself_has_none(name):
    whole = read(content(name))
    assert judged(compared(whole, read(content(name)))) == []


class TestWordingOnly:
    """A change of mere wording is told as such, also where other words would be grave."""

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("Lähete on tehty.", "lähete on tehty"),
            ("Lähete, lausunto ja suunnitelma", "Lähete – lausunto – ja suunnitelma"),
            ("Palvelutarpeen arvionti on tehty", "Palvelutarpeen arviointi on tehty"),
            ("Unipäivä kirja on täytetty", "Unipäiväkirja on täytetty"),
        ],
    )
    def test_it_is_spelling(self, old, new):
        text = "services:\n  - name: Ryhmä\n    criteria:\n      - {}\n"
        assert names(text.format(f'"{old}"'), text.format(f'"{new}"')) == ["spelling-mended"]

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("Yli 6 kertaa vuodessa", "Yli 8 kertaa vuodessa"),
            ("Arvo on > 5 mittauksessa", "Arvo on < 5 mittauksessa"),
            ("Lähete ei ole pakollinen", "Lähete on pakollinen"),
            ("Annos on 2,5 milligrammaa", "Annos on 25 milligrammaa"),
            ("Ofarligt tillstånd under uppföljning", "Farligt tillstånd under uppföljning"),
            ("Läkaren bedömer läget utan remiss", "Läkaren bedömer läget utav remiss"),
        ],
    )
    def test_it_is_not_when_a_word_or_a_number_is_another(self, old, new):
        text = "services:\n  - name: Ryhmä\n    criteria:\n      - id: a\n        text: {}\n"
        assert names(text.format(f'"{old}"'), text.format(f'"{new}"')) == ["criterion-changed"]
