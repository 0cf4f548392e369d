"""One picture of two versions: every box and arrow of either, its state told by line, sign and word, and again in words."""

import xml.etree.ElementTree as ET

import pytest

from palveluketju.comparing.differences import compared
from palveluketju.dot import dot
from palveluketju.drawing.engine import engine
from palveluketju.loading.files import decode
from palveluketju.model.chain import Chain
from palveluketju.model.checked import checked
from palveluketju.model.flow import flow
from palveluketju.picture import standalone
from palveluketju.union.diagrams import diagrams, differs
from palveluketju.union.in_words import in_words
from palveluketju.union.states import SIGNS, WORDS
from palveluketju.views.blocks import Bullets, Facts
from palveluketju.views.diagram import Diagram, Edge, Node
from palveluketju.views.voice import Voice
from tests import examples, histories
from tests.histories import HISTORIES, of_chain

LANGUAGES = ("fi", "sv", "en")
EVERY = [(name, language) for name in HISTORIES for language in LANGUAGES]


def picture(name: str, kind: str, language: str = "fi") -> Diagram:
    return next(one for one in diagrams(histories.comparison(name), language) if one.name == kind)


def box(diagram: Diagram, words: str) -> Node:
    found = [one for one in diagram.nodes if words in one.title and one.kind != "jump" and one.state != "left"]
    assert len(found) == 1, [one.title for one in found]
    return found[0]


def ways(diagram: Diagram, tail: str) -> list[Edge]:
    titles = {one.id: one.title for one in diagram.nodes}
    return [one for one in diagram.edges if tail in titles[one.tail]]


def pathway(old: str, new: str) -> Diagram:
    return next(one for one in diagrams(of_chain(old, new), "fi") if one.name == "pathway")


class TestPathway:
    def test_a_new_step_and_its_ways_are_added(self) -> None:
        diagram = pathway("pathway: [{name: Alku}, {name: Loppu}]", "pathway: [{name: Alku}, {name: Väli}, {name: Loppu}]")
        assert [(one.title, one.state) for one in diagram.nodes if one.kind == "step"] == [
            ("1. Alku", "same"),
            ("2. Väli", "added"),
            ("3. Loppu", "same"),
        ]
        assert [
            (one.tail, one.head, one.state) for one in diagram.edges if "start" not in one.tail and "end" not in one.head
        ] == [
            ("alku", "vali", "added"),
            ("vali", "loppu", "added"),
            ("alku", "loppu", "removed"),
        ]

    def test_a_step_that_is_gone_stays_in_its_place_without_a_number(self) -> None:
        diagram = pathway("pathway: [{name: Alku}, {name: Väli}, {name: Loppu}]", "pathway: [{name: Alku}, {name: Loppu}]")
        assert [one.title for one in diagram.nodes if one.kind == "step"] == ["1. Alku", "Väli", "2. Loppu"]
        assert box(diagram, "Väli").state == "removed"

    def test_the_end_of_the_pathway_is_one_when_only_the_last_step_is_another(self) -> None:
        diagram = pathway("pathway: [{name: Alku}]", "pathway: [{name: Alku}, {name: Loppu}]")
        assert [one.state for one in diagram.nodes if one.kind == "end"] == ["same"]

    def test_a_limit_is_told_as_it_was_and_as_it_is(self) -> None:
        found = box(picture("tightening", "pathway"), "alkukartoitus")
        assert found.state == "changed"
        assert "≠ muuttuu" in found.mark
        assert "Määräaika: 7 päivää → 14 päivää" in found.lines

    def test_another_actor_is_told_with_the_one_before(self) -> None:
        found = box(picture("handover", "pathway"), "Kiireellinen arvio")
        assert "Kuka: Päivystyksen sairaanhoitaja → Muistihoitaja" in found.lines

    def test_a_moved_step_tells_where_it_stood(self) -> None:
        found = box(picture("handover", "pathway"), "Kotikäynti ja toimintakyvyn arvio")
        assert found.state == "moved"
        assert found.mark == "↔ siirtyy, ≠ muuttuu"
        assert "ennen: askel 10, vaihe Selvitys terveysasemalla" in found.lines

    def test_a_way_with_another_limit_is_changed_and_tells_the_one_before(self) -> None:
        found = [one for one in ways(picture("tightening", "pathway"), "alkukartoitus") if one.state == "changed"]
        assert len(found) == 1
        assert found[0].label.startswith("≠ vointi on muuttunut")
        assert "enintään 3 päivää\nennen: vointi on muuttunut äkkiä tai ihminen on sekava, enintään 24 tuntia" in found[0].label

    def test_a_renamed_stage_is_changed_and_a_renamed_role_is_told_in_its_lane(self) -> None:
        diagram = picture("handover", "pathway")
        stage = diagram.frames[0]
        assert stage.state == "changed"
        assert "ennen: Huoli ja yhteydenotto" in stage.title
        lanes = [inner.title for frame in diagram.frames for inner in frame.frames]
        assert "Muistiohjaaja (ennen: Muistikoordinaattori)" in lanes

    def test_one_way_between_two_steps_is_not_taken_for_another(self) -> None:
        old = "pathway: [{name: A, next: [{to: B, if: x}, {to: B, if: y}, {to: C, if: z}]}, {name: B, ends: true}, {name: C}]"
        new = "pathway: [{name: A, next: [{to: B, if: y}, {to: C, if: z}]}, {name: B, ends: true}, {name: C}]"
        found = [(one.head, one.label, one.state) for one in pathway(old, new).edges if one.tail == "a"]
        assert found == [("b", "y", "same"), ("c", "z", "same"), ("b", "− x", "removed")]


class TestTiers:
    def test_a_moved_service_stands_at_its_new_place_and_leaves_a_mark_at_the_old(self) -> None:
        diagram = picture("reorganisation", "tiers")
        moved = box(diagram, "Terveysklubi")
        assert (moved.state, moved.tier, moved.lines) == ("moved", 2, ("ennen: Ohjausta tarvitsevat asiakkaat",))
        left = [one for one in diagram.nodes if one.state == "left" and one.title == "Terveysklubi"]
        assert [(one.tier, one.lines) for one in left] == [(1, ("nyt: Tukea tarvitsevat asiakkaat",))]

    def test_added_removed_and_renamed_services(self) -> None:
        diagram = picture("reorganisation", "tiers")
        assert box(diagram, "Etsivä työ").mark == "+ uusi"
        assert box(diagram, "Apuvälinepalvelut").mark == "− poistuu"
        assert "ennen: Oma yhteyshenkilö tai oma tiimi" in box(diagram, "Oma tiimi").lines

    def test_a_tier_that_is_gone_keeps_its_services_in_the_picture(self) -> None:
        old = "tiers: [{name: A, services: [{name: Yksi}]}, {name: B, services: [{name: Kaksi}]}, {name: C}]"
        new = "tiers: [{name: A, services: [{name: Yksi}, {name: Kaksi}]}, {name: C}]"
        (diagram,) = diagrams(of_chain(old, new), "fi")
        assert [(one.title, one.state) for one in diagram.nodes if one.kind == "tier"] == [
            ("1. A", "same"),
            ("B", "removed"),
            ("2. C", "same"),
        ]
        assert [(one.tail, one.head, one.state) for one in diagram.edges] == [
            ("tier-1", "tier-2", "removed"),
            ("tier-1", "tier-3", "added"),
            ("tier-2", "tier-3", "removed"),
        ]

    def test_a_service_from_a_tier_to_all_tiers_is_a_move(self) -> None:
        old = "tiers: [{name: A, services: [{name: Päivystys}]}]\nservices: [{name: Kela}]"
        new = "tiers: [{name: A}]\nservices: [{name: Kela}, {name: Päivystys}]"
        (diagram,) = diagrams(of_chain(old, new), "fi")
        assert box(diagram, "Päivystys").lines == ("ennen: A",)


class TestWhole:
    @pytest.mark.parametrize("name", HISTORIES)
    def test_every_point_and_way_of_both_pathways_is_there_once(self, name: str) -> None:
        comparison = histories.comparison(name)
        chains = [checked(Chain, side.document.content) for side in (comparison.old, comparison.new)]
        found = [one for one in diagrams(comparison, "fi") if one.name == "pathway"]
        for diagram in found:
            old, new = (flow(chain) for chain in chains)
            nodes = [one for one in diagram.nodes if one.kind != "jump"]
            for whole, gone in ((new, "removed"), (old, "added")):
                assert len(whole.nodes) == sum(one.state != gone for one in nodes)
                assert len(whole.edges) == sum(one.state != gone for one in diagram.edges)

    @pytest.mark.parametrize(("name", "language"), EVERY)
    def test_the_words_tell_every_box_every_stage_and_every_arrow(self, name: str, language: str) -> None:
        voice = Voice(language)
        for diagram in diagrams(histories.comparison(name), language):
            _, facts = in_words(diagram)
            assert isinstance(facts, Facts)
            told = {fact.label: [item.line[0].text for item in _bullets(fact.body).items] for fact in facts.facts}
            boxes = [one for one in diagram.nodes if one.kind != "jump"]
            stages = [one for one in diagram.frames if one.kind == "stage"]
            assert sum(map(len, told.values())) == len(boxes) + len(stages) + len(diagram.edges)
            for state, word in WORDS.items():
                label = voice.say(word)
                own = [items for name, items in told.items() if name.casefold().startswith(f"{label.casefold()} (")]
                things = [*(one.state for one in boxes), *(one.state for one in stages), *(one.state for one in diagram.edges)]
                assert sum(map(len, own)) == things.count(state)
            for one in boxes:
                assert any(
                    one.title in text and all(line in text for line in one.lines) for items in told.values() for text in items
                )

    @pytest.mark.parametrize("name", examples.NAMES)
    def test_a_version_against_itself_shows_no_difference(self, name: str) -> None:
        text = (examples.FOLDER / f"{name}.yaml").read_bytes()
        for diagram in diagrams(compared(decode("a", text), decode("b", text)), "fi"):
            assert not differs(diagram)

    def test_a_version_that_there_was_not_adds_everything(self) -> None:
        document = decode("b", (examples.FOLDER / "muistioireinen.yaml").read_bytes())
        for diagram in diagrams(compared(histories.nothing(), document), "fi"):
            states = {one.state for one in diagram.nodes if one.id != "across"}
            assert states == {"added"}

    def test_no_state_is_told_by_colour_alone(self) -> None:
        """Kind or width of the line and number of lines differ between any two states; all but what stays have a sign."""
        from palveluketju.strokes import STROKES

        ways = {(one.width, one.kind, one.rings) for one in STROKES.values()}
        assert len(ways) == len(STROKES)
        assert len({*SIGNS.values()}) == len(SIGNS)

    @pytest.mark.parametrize("name", HISTORIES)
    def test_it_is_drawn_with_a_legend_struck_titles_and_double_lines(self, name: str) -> None:
        for diagram in diagrams(histories.comparison(name), "fi"):
            if not differs(diagram):
                continue
            root = ET.fromstring(standalone(diagram, engine("embedded")))
            texts = list(root.iter("{http://www.w3.org/2000/svg}text"))
            assert any("ennallaan" in (one.text or "").replace("\u00a0", " ") for one in texts)
            gone = any(one.state in ("removed", "left") for one in diagram.nodes)
            assert any(one.get("text-decoration") == "line-through" for one in texts) == gone
            assert ("peripheries=2" in dot(diagram)) == any(one.state == "added" for one in diagram.nodes)


def _bullets(body: tuple[object, ...]) -> Bullets:
    (found,) = body
    assert isinstance(found, Bullets)
    return found
