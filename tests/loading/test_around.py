"""What lies around a file: names that lead into the catalogues, what they bring, and what an answer hangs on."""

import os
import subprocess
import sys

import pytest

from palveluketju.loading.around import OUTSIDE, Around, Lookups, Shared
from palveluketju.loading.files import decode
from tests.loading.said import HEAD


def thing(id: str, namespace: str = "service", file: str = "catalog/a.yaml", line: int = 5, **content) -> Shared:
    """A shared thing, named like its id with a capital."""
    content = {"id": id, "name": {"fi": id.capitalize()}, **content}
    return Shared(namespace, content, "name", ((None, "services"), 0), (file, line))


def around(*things: Shared, **given) -> Around:
    return Around(things, sorted({one.file for one in things}), inside=True, **given)


def codes(text: str, place: Around) -> list[str]:
    return [one.finding.code.id for one in decode("chains/a.yaml", (HEAD + text).encode(), place).located()]


def helped(text: str, place: Around) -> str:
    """The help of the only finding, in English."""
    (one,) = decode("chains/a.yaml", (HEAD + text).encode(), place).problems
    return one.help.text.format(**one.help.args)


def content(text: str, place: Around) -> dict:
    found = decode("chains/a.yaml", (HEAD + text).encode(), place)
    assert found.problems == []
    return found.content


class TestUse:
    def test_a_shared_thing_brings_what_the_place_does_not_say(self):
        place = around(thing("koti", fee={"fi": "1 €"}, place={"fi": "Porvoo"}, description={"fi": "Apua"}))
        (found,) = content("services:\n  - use: koti\n    place: Loviisa\n", place)["services"]
        assert found == {
            "use": "koti",
            "place": {"fi": "Loviisa"},
            "name": {"fi": "Koti"},
            "fee": {"fi": "1 €"},
            "description": {"fi": "Apua"},
        }

    @pytest.mark.parametrize("written", ["koti", "Koti", "KÖTI", "vanha-koti"])
    def test_it_is_found_by_id_by_name_and_by_former_id(self, written):
        assert codes(f"services:\n  - use: {written}\n", around(thing("koti", formerly=["vanha-koti"]))) == []

    def test_the_file_itself_goes_first(self):
        text = "services:\n  - id: koti\n    name: Oma\n    fee: 2\ntiers:\n  - id: support\n    services:\n      - use: koti\n"
        found = content(text, around(thing("koti", fee={"fi": "1"})))
        assert found["tiers"][0]["services"][0]["fee"] == {"fi": "2"}

    def test_a_thing_of_another_kind_is_not_found(self):
        assert codes("services:\n  - use: kela\n", around(thing("kela", "provider"))) == ["PK210"]
        both = around(thing("kela", "provider"), thing("kela"))
        assert codes("services:\n  - use: kela\nproviders:\n  - use: kela\n", both) == []

    def test_outside_a_repository_it_is_only_noted(self):
        assert codes("services:\n  - use: koti\n", OUTSIDE) == ["PK205"]

    def test_what_uses_itself_is_never_suggested(self):
        assert "Did you mean" not in helped("services:\n  - use: a\n", around(thing("a", use="a")))

    def test_help_names_the_nearest_as_it_is_written_and_where_was_searched(self):
        place = around(thing("koti", name={"fi": "Kotihoito Öisin"}), thing("b", file="catalog/b.yaml"))
        assert helped("services:\n  - use: kotihoito oisi\n", place) == (
            "Did you mean “Kotihoito Öisin”? Searched: catalog/a.yaml, catalog/b.yaml"
        )

    def test_of_many_catalogues_the_first_are_named(self):
        place = around(*(thing(f"palvelu{at}", file=f"catalog/{at:03}.yaml") for at in range(300)))
        assert helped("services:\n  - use: zzzzz\n", place).endswith("catalog/006.yaml, catalog/007.yaml …")

    def test_what_a_thousand_share_is_told_in_a_few_words(self):
        place = around(*(thing("koti", file=f"catalog/{at:04}.yaml") for at in range(1000)))
        (one,) = decode("a", (HEAD + "services:\n  - use: koti\n").encode(), place).problems
        assert one.code.id == "PK203"
        assert len(one.args["candidates"]) < 300


class TestReferences:
    ACTION = "key_actions:\n  - text: T\n    services: {}\n"

    def test_a_plain_reference_leads_into_the_catalogues(self):
        assert codes(self.ACTION.format("Koti"), around(thing("koti"))) == []
        assert codes(self.ACTION.format("muu"), around(thing("koti"))) == ["PK202"]

    def test_a_slip_in_a_party_is_told_with_its_catalogue(self):
        text = "key_actions:\n  - text: T\n    responsible: Asiakasvastava\n"
        place = around(thing("asiakasvastaava", "role", "catalog/roolit.yaml"))
        assert codes(text, place) == ["PK204"]
        assert "of catalog/roolit.yaml" in helped(text, place)

    def test_two_catalogues_are_told_apart_and_one_is_not_called_two(self):
        two = around(thing("a", name={"fi": "Koti"}), thing("b", name={"fi": "Koti"}, file="catalog/b.yaml"))
        one = around(thing("a", name={"fi": "Koti"}), thing("b", name={"fi": "Koti"}))
        assert helped(self.ACTION.format("Koti"), two).startswith("Two catalogues")
        assert "Two catalogues" not in helped(self.ACTION.format("Koti"), one)


class TestWhatCouldNotBeRead:
    """The catalogue that is broken is told; what may be in it is not told as missing once for every chain."""

    def test_what_may_be_in_it_is_not_missed(self):
        place = around(thing("koti"), unread=["service"])
        assert codes("services:\n  - use: muu\n", place) == []
        assert codes(TestReferences.ACTION.format("muu"), place) == []

    def test_what_no_catalogue_holds_is(self):
        text = "services:\n  - name: Oma\n    tiers: olematon\n"
        assert codes(text, around(unread=["service", "role"])) == ["PK202"]


class TestWhatAnAnswerHangsOn:
    def test_the_answer_changes_with_the_content_and_the_file_but_not_with_the_line(self):
        def answer(*things):
            return around(*things).answer("role service:koti")

        assert answer(thing("koti")) == answer(thing("koti", line=99), thing("muu"))
        assert len({answer(), answer(thing("koti")), answer(thing("koti", fee=1)), answer(thing("koti", file="b"))}) == 4

    @pytest.mark.parametrize(
        "changed",
        [
            [thing("koti"), thing("uusi")],
            [],
            [thing("koti", name={"fi": "Muu"})],
            [thing("koti", name={"fi": "KOTI"})],
            [thing("koti", file="catalog/z.yaml")],
        ],
        ids=["added", "removed", "renamed", "written otherwise", "moved"],
    )
    def test_the_vocabulary_changes_with_every_name_that_help_may_show(self, changed):
        assert around(*changed).vocabulary("role service") != around(thing("koti")).vocabulary("role service")

    def test_the_vocabulary_does_not_change_with_the_rest(self):
        same = around(thing("koti", fee={"fi": "5"}, line=8), thing("koti", "provider"))
        assert same.vocabulary("service") == around(thing("koti")).vocabulary("service")

    def test_the_vocabulary_tells_whether_all_of_it_could_be_read(self):
        assert around(unread=["service"]).vocabulary("service") != around().vocabulary("service")

    def test_lookups_remember_what_was_found_and_what_was_not(self):
        found = Lookups(around(thing("koti")))
        found.find("koti", ("role", "service"))
        found.find("muu", ("role",))
        assert (found.asked, found.missed) == ({(("role", "service"), "koti")}, {("role",)})
        assert list(found.found) == ["service/koti"]

    def test_outside_nothing_is_remembered(self):
        lookups = Lookups(OUTSIDE)
        assert lookups.find("koti", ("service",)) == []
        assert (lookups.asked, lookups.missed) == (set(), set())

    def test_the_suggestion_is_the_same_in_every_run(self):
        program = (
            "from tests.loading.test_around import *\n"
            "place = around(*(thing(f'kotia{letter}') for letter in 'bcdefgh'))\n"
            "print(helped('services:\\n  - use: kotiax\\n', place))"
        )
        said = {
            subprocess.run(
                [sys.executable, "-c", program], env={**os.environ, "PYTHONHASHSEED": str(seed)}, capture_output=True, check=True
            ).stdout
            for seed in range(4)
        }
        assert len(said) == 1
