"""Every verdict has a folder: a chain in two versions, exactly what is said of it, and a change that it leaves alone.

`old.yaml` and `new.yaml` stand beside `out` (Finnish: every verdict on the pair); between `old.yaml` and `calm.yaml` the verdict
is not given. A file that is missing is a version that there was not. `make golden` rewrites the outputs.
"""

import os
import re
import string
from pathlib import Path

import pytest

from palveluketju.finding import Severity
from palveluketju.messages.catalogue import LANGUAGES, Messages
from palveluketju.model.shapes import SHAPES
from palveluketju.verdict import ANY, IMPACTS, PERSPECTIVES, On, Scale, judged, verdicts
from tests.verdicts.judging import comparison, names, side, told, verdicts_of

FOLDER = Path(__file__).parent
FOLDERS = sorted(path for path in FOLDER.iterdir() if re.match(r"PK\d", path.name))
LEDGER = FOLDER.parent / "codes.txt"
each = pytest.mark.parametrize("folder", FOLDERS, ids=[folder.name for folder in FOLDERS])
every = pytest.mark.parametrize("one", [one.verdict for one in verdicts()], ids=[one.verdict.code.name for one in verdicts()])
#: kind of change → its opposite
OPPOSITE = {"added": "removed", "removed": "added"}


@each
class TestACase:
    def test_a_person_reads_exactly_this(self, folder):
        seen = told(verdicts_of(side(folder / "old.yaml"), side(folder / "new.yaml")))
        golden = folder / "out"
        if os.environ.get("PKPK_GOLDEN"):
            golden.write_text(seen, encoding="utf-8")
        assert seen == golden.read_text(encoding="utf-8")

    def test_its_verdict_is_given(self, folder):
        assert folder.name[6:] in names(side(folder / "old.yaml"), side(folder / "new.yaml"))

    def test_its_verdict_is_not_given_on_the_nearest_other_change(self, folder):
        old = folder / ("old.yaml" if (folder / "old.yaml").exists() else "new.yaml")
        found = names(side(old), side(folder / "calm.yaml"))
        assert folder.name[6:] not in found
        assert found

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_it_is_told_in_every_language_without_a_hole(self, folder, language):
        text = told(verdicts_of(side(folder / "old.yaml"), side(folder / "new.yaml")), language)
        assert not re.search(r"[{}]|None|nimetön|without a name|utan namn", text), text


def test_every_verdict_has_a_folder_and_every_folder_a_verdict():
    assert [folder.name for folder in FOLDERS] == [f"{one.verdict.code.id}-{one.verdict.code.name}" for one in verdicts()]


@every
class TestAVerdict:
    def test_its_texts_are_short_and_plain_sentences(self, one):
        for text in (one.notice, one.what, one.why, one.source):
            assert text.endswith((".", ".”")), text
            assert len(text) <= 400, text
        assert not one.code.message.endswith(".")
        assert one.impact in IMPACTS
        assert set(one.perspectives) <= set(PERSPECTIVES)
        assert list(one.perspectives) == sorted(one.perspectives, key=PERSPECTIVES.index) != []

    def test_its_holes_are_the_same_in_every_language(self, one):
        for text in (one.code.message, one.notice):
            holes = {language: sorted(_holes(Messages(language)._catalogue.gettext(text))) for language in LANGUAGES}
            assert holes["fi"] == holes["sv"] == holes["en"]

    def test_it_looks_at_what_the_language_has(self, one):
        for on in one.on:
            assert on.concept == ANY or on.concept in SHAPES
            assert on.concept == ANY or on.key in ("", ANY) or on.key in SHAPES[on.concept]["fields"], on
            for place in on.held:
                concept, _, key = place.partition(".")
                fitting = {other.concept for other in one.on if place in other.held}
                assert fitting & _held_concepts(SHAPES[concept]["fields"][key]), place

    def test_its_mirror_is_a_verdict(self, one):
        assert one.mirror in {each.verdict.code.name for each in verdicts()}

    def test_what_is_judged_when_added_is_judged_when_removed(self, one):
        for on in one.on:
            if on.concept == ANY:
                continue
            for kind in OPPOSITE.keys() & set(on.kinds):
                for place in on.held or ("",):
                    assert _watched(on, place, OPPOSITE[kind]), (on.concept, on.key, place, kind)


def _holes(text: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(text) if name]


def _watched(on: On, place: str, kind: str) -> bool:
    """Whether a verdict that knows the concept looks at this kind of change in this place."""
    return any(
        other.concept == on.concept and other.key == on.key and kind in other.kinds and (not other.held or place in other.held)
        for each in verdicts()
        for other in each.verdict.on
    )


def test_the_codes_are_grouped_by_what_they_touch():
    groups = {one.verdict.code.id[:4]: one.verdict.impact for one in verdicts() if one.verdict.code.id < "PK780"}
    assert groups == {
        "PK70": "access",
        "PK71": "access",
        "PK72": "responsibility",
        "PK73": "time",
        "PK74": "safety",
        "PK75": "process",
        "PK76": "measurement",
        "PK77": "organisation",
    }


def test_no_code_ever_disappears_or_changes_its_name():
    ever = LEDGER.read_text(encoding="utf-8").splitlines()
    assert {f"{one.verdict.code.id} {one.verdict.code.name}" for one in verdicts()} <= set(ever), "it belongs in tests/codes.txt"


def test_every_field_that_people_act_on_is_spoken_of_by_a_verdict_of_its_own():
    """What only the general verdicts know of a pathway, a handoff, a service or an indicator is background or an id."""
    known = {(on.concept, on.key) for one in verdicts() for on in one.verdict.on}
    anywhere = {on.key for one in verdicts() for on in one.verdict.on if on.concept == ANY}
    background = {"description", "links", "codes", "key_figures", "formerly", "id"}
    for concept in ("Service", "Step", "Handoff", "Risk", "Indicator", "Entry", "Decision", "Next", "Tier", "Goal", "Threshold"):
        for key, shape in SHAPES[concept]["fields"].items():
            held = {place for one in verdicts() for on in one.verdict.on for place in on.held}
            spoken = (concept, key) in known or key in anywhere or f"{concept}.{key}" in held or key in background
            assert spoken or _held_concepts(shape) & {other for other, inner in known if not inner}, (concept, key)


def _held_concepts(shape: list) -> set[str]:
    return {part for part in re.findall(r"[A-Z]\w+", str(shape)) if part in SHAPES}


class TestTheScale:
    OLD, NEW = "services:\n  - Neuvonta\n", "summary: x\n"

    def severities(self, **chosen: Severity | None) -> dict[str, Severity]:
        scale = Scale({name.replace("_", "-"): severity for name, severity in chosen.items()})
        return {one.verdict.code.name: one.severity for one in judged(comparison(self.OLD, self.NEW), scale)}

    def test_a_repository_may_weigh_a_verdict_by_its_name_or_its_code(self):
        assert self.severities()["service-removed"] == Severity.ERROR
        assert self.severities(service_removed=Severity.INFO)["service-removed"] == Severity.INFO
        assert self.severities(PK701=Severity.WARNING)["service-removed"] == Severity.WARNING

    def test_what_is_left_out_is_not_told_by_a_general_verdict_instead(self):
        assert list(self.severities(service_removed=None)) == ["value-changed"]
