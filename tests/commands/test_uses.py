"""`pkpk uses` as a user runs it: where a thing is described and meant, and what is said when nothing is called so."""

import json
import re
from pathlib import Path

import pytest

from tests.commands.running import pkpk

CATALOG = """\
pkpk: 1
kind: catalog
name: Yhteiset
services:
  - id: kotihoito
    name:
      fi: Kotihoito
      sv: Hemvård
providers:
  - id: kela
    name: Kela
roles:
  - Kela
"""
CHAIN = """\
pkpk: 1
kind: chain
id: uni
name: Aikuisten uniongelmat
tiers:
  - id: support
    services:
      - use: Hemvård
key_actions:
  - text: Sovitaan
    services: support/kotihoito
    responsible: Kela
relations:
  - type: part_of
    to: Aikuisten uniongelmat
"""


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "catalog").mkdir()
    (tmp_path / "chains").mkdir()
    (tmp_path / "pkpk.yaml").write_text("pkpk: 1\nkind: config\n")
    (tmp_path / "catalog/yhteiset.yaml").write_text(CATALOG, "utf-8")
    (tmp_path / "chains/uni.yaml").write_text(CHAIN, "utf-8")
    return tmp_path


class TestText:
    def test_every_place_is_a_line_that_a_terminal_can_open_grouped_by_file(self, folder):
        done = pkpk(folder, "uses", "kotihoito")
        assert (done.code, done.err) == (0, "")
        assert done.out == (
            "catalog/yhteiset.yaml:5  described here  Service Kotihoito\n\n"
            "chains/uni.yaml:8        used            Tier support › Service Hemvård\n"
            "chains/uni.yaml:11       referred to     Key action Sovitaan › services\n"
            "                                         “support/kotihoito”\n\n"
            "3 places in 2 files.\n"
        )

    def test_a_name_finds_what_its_id_finds(self, folder):
        places = [re.findall(r"\S+:\d+", pkpk(folder, "uses", word).out) for word in ("kotihoito", "HEMVÅRD", "Kotihoito")]
        assert places[0] == places[1] == places[2] != []

    def test_a_description_is_found_with_what_is_related_to_it(self, folder):
        done = pkpk(folder, "uses", "aikuisten uniongelmat")
        assert "described here  Description Aikuisten uniongelmat" in done.out
        assert "related to" in done.out

    def test_one_place_is_told_in_the_singular(self, folder):
        assert pkpk(folder, "uses", "kela", "--kind", "provider").out.endswith("1 place in 1 file.\n")

    def test_long_paths_stand_below_their_places_and_no_line_is_too_long(self, folder):
        deep = folder / "chains" / ("pitka-" * 8) / "uni.yaml"
        deep.parent.mkdir()
        deep.write_text(CHAIN.replace("id: uni", "id: uni-2").replace("Sovitaan", "Sovitaan " * 9), "utf-8")
        lines = pkpk(folder, "uses", "kotihoito").out.splitlines()
        assert all(len(line) <= 80 for line in lines)
        assert "    Tier support › Service Hemvård" in lines

    def test_it_works_from_within_the_repository_and_from_outside(self, folder):
        inside = pkpk(folder / "chains", "uses", "kotihoito")
        outside = pkpk(folder.parent, "uses", "kotihoito", folder.name)
        assert "uni.yaml:8 " in inside.out
        assert "../catalog/yhteiset.yaml:5 " in inside.out
        assert f"{folder.name}/chains/uni.yaml:8" in outside.out

    def test_no_word_of_an_author_reaches_the_terminal_unescaped(self, folder):
        file = folder / "chains/uni.yaml"
        file.write_text(CHAIN.replace("Sovitaan", "Sovi\u202etaan"), "utf-8")
        assert "\u202e" not in pkpk(folder, "uses", "kotihoito").out


class TestKind:
    def test_an_id_of_several_kinds_is_said_to_be_so(self, folder):
        assert "of several kinds: provider 1, role 2. Narrow with --kind." in pkpk(folder, "uses", "kela").out

    def test_a_kind_narrows(self, folder):
        done = pkpk(folder, "uses", "kela", "--kind", "role", "--format", "json")
        assert {one["kind"] for one in json.loads(done.out)["uses"]} == {"role"}

    def test_a_kind_that_has_none_tells_which_have(self, folder):
        done = pkpk(folder, "uses", "kotihoito", "--kind", "role")
        assert (done.code, done.out) == (2, "")
        assert done.err == "pkpk: nothing of the kind role has the id or the name “kotihoito”, but these have: service\n"


class TestJson:
    def test_a_program_gets_every_place(self, folder):
        found = json.loads(pkpk(folder, "uses", "kotihoito", "--format", "json").out)
        assert (found["version"], found["id"], found["files"], found["unread"]) == (1, "kotihoito", 2, [])
        assert found["uses"][1] == {
            "file": "chains/uni.yaml",
            "line": 8,
            "column": 14,
            "kind": "service",
            "how": "use",
            "word": "Hemvård",
            "where": "Tier support › Service Hemvård",
        }


class TestWhatCannotBeFound:
    @pytest.mark.parametrize(("word", "meant"), [("kotihoto", "kotihoito"), ("uniongelmat", "aikuisten-uniongelmat")])
    def test_a_slip_is_answered_with_what_was_meant(self, folder, word, meant):
        done = pkpk(folder, "uses", word)
        assert (done.code, done.out) == (2, "")
        assert done.err == f"pkpk: nothing here has the id or the name “{word}”. Did you mean “{meant}”?\n"

    @pytest.mark.parametrize("word", ["", "!", "x" * 5000, "\x1b[31m", "--", "a/b"])
    def test_a_strange_id_is_no_fault(self, folder, word):
        done = pkpk(folder, "uses", "--", word)
        assert done.code == 2
        assert "\x1b" not in done.err

    def test_outside_of_a_repository_it_is_told_how_to_make_one(self, tmp_path):
        done = pkpk(tmp_path, "uses", "kela")
        assert done.code == 2
        assert "no repository of chains" in done.err
        assert "pkpk init" in done.err

    def test_a_path_that_is_not_there_is_told(self, tmp_path):
        assert pkpk(tmp_path, "uses", "kela", "puuttuu") == (2, "", "pkpk: puuttuu does not exist\n")

    def test_a_kind_that_there_is_not_is_told(self, folder):
        assert pkpk(folder, "uses", "kela", "--kind", "palvelu").code == 2

    def test_a_repository_that_needs_another_pkpk_is_not_looked_through(self, folder):
        (folder / "pkpk.yaml").write_text('pkpk: 1\nkind: config\nrequired_version: ">=99"\n')
        done = pkpk(folder, "uses", "kela")
        assert (done.code, done.out) == (2, "")
        assert "99" in done.err

    def test_a_file_that_cannot_be_read_and_may_hold_more_is_named(self, folder):
        (folder / "chains/rikki.yaml").write_text('pkpk: 1\nname: "Kotihoito\n')
        done = pkpk(folder, "uses", "kotihoito")
        assert done.code == 0
        assert done.err == "pkpk: chains/rikki.yaml cannot be read and may hold more; pkpk validate tells why\n"


def test_verbose_tells_which_configuration_is_in_force(folder):
    assert "configuration in force: pkpk.yaml" in pkpk(folder, "uses", "kela", "-v").err
