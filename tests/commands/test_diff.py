"""`pkpk diff` as people use it: which versions are compared, what is told of them, and what is said when they cannot be."""

import json
from pathlib import Path

import pytest

from tests.commands.running import Done, pkpk
from tests.proposing import ALONE, CATALOG, CONFIG, USES, Work, alone

CHAIN = """\
pkpk: 1
kind: chain
id: muisti
name: Muistisairaan polku
tiers:
  - id: support
    services:
      - name: Kotihoito
        providers: kela
      - Päivätoiminta
providers:
  - id: kela
    name: Kela
roles:
  - Muistihoitaja
pathway:
  - name: Arvio
    actors: Muistihoitaja
    within: 7 d
"""
LESS = CHAIN.replace("      - Päivätoiminta\n", "")
OTHER = "pkpk: 1\nkind: chain\nname: Lonkkapotilaan polku\n"
REMOVED = "the service “Päivätoiminta” is removed"


@pytest.fixture
def work(tmp_path: Path) -> Work:
    chains = {"chains/uni.yaml": USES, "chains/muisti.yaml": CHAIN}
    return Work.new(tmp_path, {"pkpk.yaml": CONFIG, "catalog/y.yaml": CATALOG, **chains})


def diff(work: Work, *arguments: str, folder: Path | None = None, **given: str) -> Done:
    return pkpk(folder or work.folder, "diff", *arguments, **alone(work.home) | given)


def files(work: Work, *arguments: str, **given: str) -> dict[str, list[str]]:
    """The files told of, each with its changes in short."""
    done = diff(work, *arguments, "--format", "json", **given)
    assert done.code == 0, done.err
    told = json.loads(done.out)["files"]
    return {
        one["path"]: [one["how"], *(f"{each['kind']} {each['concept']} {each['key'] or ''}".strip() for each in one["changes"])]
        for one in told
    }


GONE = {"chains/muisti.yaml": ["changed", "removed Service"]}


class TestWhichVersions:
    def test_without_words_the_files_as_they_are_now_with_head(self, work: Work) -> None:
        work.write({"chains/muisti.yaml": LESS})
        assert files(work) == GONE
        assert files(work, "chains/muisti.yaml") == files(work, "chains") == files(work, "HEAD") == GONE
        assert files(work, "chains/uni.yaml") == {}

    def test_two_files(self, work: Work, tmp_path: Path) -> None:
        work.write({"a b ö.yaml": LESS})
        assert files(work, "chains/muisti.yaml", "a b ö.yaml") == {"a b ö.yaml": GONE["chains/muisti.yaml"]}

    def test_a_revision_with_a_path_and_a_file(self, work: Work) -> None:
        work.write({"chains/muisti.yaml": LESS})
        assert files(work, "main:chains/muisti.yaml", "chains/muisti.yaml") == GONE
        assert files(work, "main:chains/muisti.yaml") == {str(work.folder / "chains/muisti.yaml"): GONE["chains/muisti.yaml"]}
        inside = work.folder / "chains"
        assert "removed" in diff(work, "main:./muisti.yaml", "muisti.yaml", folder=inside).out

    def test_standard_input(self, work: Work) -> None:
        done = pkpk(work.folder, "diff", "chains/muisti.yaml", "-", input=LESS, **alone(work.home))
        assert REMOVED in done.out

    def test_ranges(self, work: Work) -> None:
        work.commit({"chains/muisti.yaml": LESS})
        work("checkout", "--quiet", "main")
        work.commit({"chains/uni.yaml": USES.replace("uniongelmat", "uni")})
        assert set(files(work, "main..work")) == {"chains/muisti.yaml", "chains/uni.yaml"}
        assert files(work, "main...work") == files(work, "main...work", "chains") == GONE
        assert files(work, "main...work", "chains/uni.yaml") == {}
        assert files(work, "work~1", "work") == GONE

    def test_against_since_and_staged(self, work: Work) -> None:
        work("tag", "v1")
        work.commit({"chains/muisti.yaml": LESS})
        assert files(work, "--against", "main") == files(work, "--since", "v1") == GONE
        assert files(work, "--staged") == {}
        work.write({"chains/uni.yaml": USES.replace("uniongelmat", "uni")})
        assert files(work, "--since", "v1") == GONE
        assert files(work, "--staged") == {}
        work("add", "--all")
        assert set(files(work, "--staged")) == {"chains/uni.yaml"}
        assert set(files(work, "--staged", "--against", "main")) == {"chains/uni.yaml", "chains/muisti.yaml"}
        work.write({"chains/uni.yaml": "not what is staged"})
        assert set(files(work, "--staged")) == {"chains/uni.yaml"}
        assert diff(work, "--against", "main", "--since", "v1").code == 2

    def test_two_folders(self, work: Work) -> None:
        work.write({"old/a.yaml": CHAIN, "old/gone.yaml": ALONE.replace("Muisti", "Kipu")})
        work.write({"new/b.yaml": LESS, "new/come.yaml": OTHER})
        found = files(work, "old", "new")
        assert found == {
            "new/b.yaml": ["renamed", "removed Service"],
            "new/come.yaml": ["added", "added Chain"],
            "old/gone.yaml": ["removed", "removed Chain"],
        }
        assert files(work, "main:chains", "HEAD:chains") == {}

    def test_new_gone_and_renamed_files(self, work: Work) -> None:
        work.write({"chains/uusi.yaml": OTHER, "chains/toinen.yaml": LESS, "chains/muisti.yaml": None})
        renamed = ["renamed", "removed Service"]
        assert files(work) == {"chains/uusi.yaml": ["added", "added Chain"], "chains/toinen.yaml": renamed}
        assert files(work, "chains/muisti.yaml") == {"chains/toinen.yaml": renamed}
        work.write({"chains/toinen.yaml": None})
        assert files(work, "chains/muisti.yaml") == {"chains/muisti.yaml": ["removed", "removed Chain"]}

    def test_before_the_first_commit_everything_is_new(self, tmp_path: Path) -> None:
        work = Work.new(tmp_path, {"pkpk.yaml": CONFIG, "chains/a.yaml": ALONE}, commit=False)
        assert files(work) == {"chains/a.yaml": ["added", "added Chain"]}


class TestARepository:
    def test_tells_what_a_changed_catalogue_means_in_each_chain(self, work: Work) -> None:
        work.edit("catalog/y.yaml", "providers: kela", "providers: kunta")
        found = json.loads(diff(work, "--format", "json").out)["files"]
        assert [one["path"] for one in found] == ["catalog/y.yaml", "chains/uni.yaml"]
        assert {each["from"] for each in found[0]["changes"]} == {"file"}
        assert {each["from"] for each in found[1]["changes"]} == {"catalog"}
        assert "from the catalogue" in diff(work).out

    def test_reads_each_side_by_its_own_configuration(self, work: Work) -> None:
        work.write({"pkpk.yaml": CONFIG + 'organiser: "06"\n'})
        found = json.loads(diff(work, "--format", "json").out)
        assert {each["from"] for one in found["files"] for each in one["changes"]} == {"config"}
        assert [one["path"] for one in found["files"]] == ["chains/muisti.yaml", "chains/uni.yaml"]
        assert any("pkpk.yaml differs" in note for note in found["notes"])

    def test_a_chain_that_overrides_the_catalogue_is_not_touched(self, work: Work) -> None:
        work.commit({"chains/uni.yaml": USES + "    providers: [Oma]\n"})
        work.edit("catalog/y.yaml", "providers: kela", "providers: kunta")
        assert set(files(work)) == {"catalog/y.yaml"}


class TestWhatIsTold:
    def test_as_text(self, work: Work) -> None:
        work.write({"chains/muisti.yaml": LESS.replace("7 d", "14 d")})
        done = diff(work, "-q")
        assert (done.code, done.err) == (0, "")
        assert done.out.startswith("Muistisairaan polku · changed\n  chains/muisti.yaml\n  to decide 1")
        assert done.out.index("To decide: clients’ way to services") < done.out.index("To review")
        assert f"− {REMOVED}" in done.out
        assert "PK701" in done.out
        assert "before: 7 days; now: 14 days" in " ".join(done.out.split())
        assert max(map(len, done.out.splitlines())) <= 80

    def test_in_finnish_and_swedish(self, work: Work) -> None:
        work.write({"chains/muisti.yaml": LESS})
        assert "palvelu ”Päivätoiminta” poistuu" in diff(work, PKPK_LANG="fi").out
        assert "tjänsten ”Päivätoiminta” tas bort" in diff(work, PKPK_LANG="sv").out

    def test_nothing_in_one_line(self, work: Work) -> None:
        same = "No difference: both versions say the same.\n"
        assert diff(work) == Done(0, same, "")
        assert diff(work, "chains/uni.yaml", "chains/uni.yaml") == Done(0, same, "")
        work.write({"chains/muisti.yaml": f"# huomautus\n{CHAIN}\n"})
        assert diff(work) == Done(0, same, "")
        assert diff(work, "-q").out == ""

    def test_as_json_with_places_on_both_sides(self, work: Work) -> None:
        work.write({"chains/muisti.yaml": "# rivi\n" + CHAIN.replace("7 d", "14 d")})
        found = json.loads(diff(work, "--format", "json").out)
        assert found["version"] == 1
        [change] = found["files"][0]["changes"]
        assert change["old"] == {"path": ["pathway", 0, "within"], "line": 19, "column": 13, "value": "P7D"} | {
            "value": change["old"]["value"]
        }
        assert change["new"]["line"] == 20
        assert change["match"] == {"why": "name", "sure": 1.0}
        assert change["concerned"]["parties"] == [{"kind": "role", "id": "muistihoitaja", "name": {"fi": "Muistihoitaja"}}]

    def test_as_annotations_on_the_lines_of_the_new_file(self, work: Work) -> None:
        work.write({"chains/muisti.yaml": LESS})
        out = diff(work, "--format", "github").out
        assert out.startswith("::error file=chains/muisti.yaml,line=6,")
        assert "title=PK701 service-removed::" in out

    def test_as_markdown_no_longer_than_asked(self, work: Work) -> None:
        many = "".join(f"      - Palvelu {at} @kaikki <b>{'x' * 50}\n" for at in range(100))
        work.commit({"chains/muisti.yaml": CHAIN.replace("      - Päivätoiminta\n", many)})
        work.write({"chains/muisti.yaml": LESS})
        out = diff(work, "--format", "markdown", "--max-bytes", "3k", "-q").out
        assert len(out.encode()) <= 3000
        assert "did not fit here" in out
        assert "to decide 100" in out
        assert "<b>" not in out
        assert "@kaikki" not in out
        assert len(diff(work, "--format", "markdown", "--max-bytes", "0").out.encode()) > 10_000

    def test_many_files_do_not_make_markdown_longer_than_asked(self, work: Work) -> None:
        work.write({f"chains/{at}.yaml": CHAIN.replace("id: muisti", f"id: m{at}") for at in range(60)})
        out = diff(work, "--format", "markdown", "--max-bytes", "4k", "-q").out
        assert len(out.encode()) <= 4000
        assert "did not fit here" in out

    def test_into_a_file(self, work: Work) -> None:
        work.write({"chains/muisti.yaml": LESS})
        done = diff(work, "--output", "out/ero.txt")
        assert done.out == ""
        assert REMOVED in (work.folder / "out/ero.txt").read_text(encoding="utf-8")

    def test_only_what_concerns_a_reader(self, work: Work) -> None:
        work.write({"chains/muisti.yaml": LESS.replace("7 d", "14 d")})
        assert REMOVED not in diff(work, "--role", "Muistihoitaja").out
        assert "within" in diff(work, "--role", "muistihoitaja").out
        assert REMOVED in diff(work, "--tier", "support").out
        done = diff(work, "--role", "lääkäri")
        assert (done.code, done.out) == (2, "")
        assert "“lääkäri” is no role" in done.err


class TestTheExitCode:
    def test_is_0_whatever_differs_unless_asked(self, work: Work) -> None:
        work.write({"chains/muisti.yaml": LESS})
        assert diff(work).code == 0
        assert diff(work, "--fail-on", "breaking").code == 1
        assert diff(work, "--fail-on", "info").code == 1
        work.write({"chains/muisti.yaml": CHAIN + "note: x\n"})
        assert diff(work, "--fail-on", "breaking").code == 0

    def test_is_1_for_a_version_with_errors_that_cannot_be_compared(self, work: Work) -> None:
        work.write({"chains/muisti.yaml": "pkpk: 1\n  x: [\n"})
        done = diff(work)
        assert done.code == 1
        assert "chains/muisti.yaml:2:" in done.err

    def test_errors_inside_a_version_are_noted_and_the_rest_compared(self, work: Work) -> None:
        work.write({"chains/muisti.yaml": LESS + "ownr: x\n"})
        done = diff(work)
        assert done.code == 0
        assert REMOVED in done.out
        assert "chains/muisti.yaml has errors" in done.out

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (("nowhere..work",), "names no commit here"),
            (("nowhere.yaml",), "no file here"),
            (("-",), "standard input"),
            (("-", "-"), "standard input"),
            (("a", "b", "c"), "names no commit"),
            (("chains", "chains/uni.yaml"), "is a folder"),
            (("main:nowhere.yaml", "chains/uni.yaml"), "is not in main"),
            (("chains/uni.yaml", "catalog/y.yaml"), "different kinds"),
            (("chains/uni.yaml", "catalog/y.yaml", "pkpk.yaml"), "3 names"),
            (("--against", "--upload-pack=x"), "cannot name a revision"),
            (("--max-bytes", "x"), "--max-bytes"),
            (("--driver", "a", "b"), "--driver"),
        ],
    )
    def test_is_2_for_words_that_mean_no_two_versions(self, work: Work, arguments: tuple[str, ...], said: str) -> None:
        done = diff(work, *arguments)
        assert (done.code, done.out) == (2, "")
        assert said in done.err

    def test_is_2_for_what_is_no_text_and_outside_of_a_repository(self, work: Work, tmp_path: Path) -> None:
        (work.folder / "chains/muisti.yaml").write_bytes(b"pkpk: 1\n\xff\xfe\x00")
        assert diff(work).code == 1
        (work.folder / "chains/muisti.yaml").unlink()
        (work.folder / "chains/muisti.yaml").symlink_to("nowhere.yaml")
        assert diff(work).code == 2
        assert "not in the work tree" in diff(work, folder=tmp_path).err

    def test_a_shallow_clone_says_what_to_fetch(self, work: Work) -> None:
        work.commit({"chains/muisti.yaml": LESS})
        shallow = work.cloned("shallow", "--depth", "1")
        done = diff(shallow, "HEAD~1")
        assert done.code == 2
        assert "--unshallow" in done.err

    def test_two_different_chains_are_noted_and_compared(self, work: Work) -> None:
        work.write({"a.yaml": CHAIN, "b.yaml": "pkpk: 1\nkind: chain\nid: toinen\nname: Aivan muu\nservices:\n  - Ateriat\n"})
        done = diff(work, "a.yaml", "b.yaml")
        assert done.code == 0
        assert "two different chains" in done.out
        assert "Ateriat" in done.out

    def test_nothing_and_a_file(self, work: Work) -> None:
        assert files(work, "/dev/null", "chains/uni.yaml") == {"chains/uni.yaml": ["added", "added Chain"]}
        assert files(work, "chains/uni.yaml", "/dev/null") == {"chains/uni.yaml": ["removed", "removed Chain"]}


class TestGitDiff:
    @pytest.fixture
    def driven(self, work: Work) -> Work:
        import shlex
        import sys

        program = f"{shlex.quote(sys.executable)} -m palveluketju diff --driver"
        work("config", "diff.pkpk.command", f"PKPK_LANG=en {program}")
        work.commit({".gitattributes": "chains/*.yaml diff=pkpk\n"})
        return work

    def test_shows_what_differs(self, driven: Work) -> None:
        driven.write({"chains/muisti.yaml": LESS, "README.md": "x\n"})
        assert REMOVED in driven("--no-pager", "diff")
        driven("add", "--all")
        shown = driven("--no-pager", "diff", "--cached")
        assert REMOVED in shown
        assert "+x" in shown

    def test_shows_new_gone_and_renamed_files(self, driven: Work) -> None:
        driven("mv", "chains/muisti.yaml", "chains/toinen nimi.yaml")
        driven.write({"chains/uusi.yaml": ALONE, "chains/uni.yaml": None, "chains/toinen nimi.yaml": LESS})
        driven("add", "--all")
        shown = driven("--no-pager", "diff", "--cached", "-M")
        assert "was: chains/muisti.yaml" in shown
        assert REMOVED in shown
        assert "· new" in shown
        assert "· removed" in shown

    def test_shows_lines_of_what_cannot_be_read(self, driven: Work) -> None:
        driven.write({"chains/muisti.yaml": "pkpk: 1\n  x: [\n"})
        shown = driven("--no-pager", "diff")
        assert "one of the versions has errors" in shown
        assert "+  x: [" in shown

    def test_says_when_only_the_layout_or_the_mode_differs(self, driven: Work) -> None:
        driven("config", "core.fileMode", "true")
        (driven.folder / "chains/muisti.yaml").chmod(0o755)
        driven.write({"chains/uni.yaml": f"# x\n{USES}"})
        assert driven("--no-pager", "diff").count("only comments, layout or the mode of the file differ") == 2

    def test_never_breaks_the_log(self, driven: Work) -> None:
        driven.commit({"chains/muisti.yaml": "pkpk: 1\n\tx: [\n"})
        driven.commit({"chains/muisti.yaml": None, "chains/uni.yaml": LESS})
        assert "· new" in driven("--no-pager", "log", "-p", "--ext-diff")
        assert driven("--no-pager", "log", "-p")

    def test_does_not_break_on_a_conflict(self, driven: Work) -> None:
        driven.commit({"chains/muisti.yaml": LESS})
        driven("checkout", "--quiet", "main")
        other = CHAIN.replace("Päivätoiminta", "Yötoiminta")
        driven.commit({"chains/muisti.yaml": other, ".gitattributes": "*.yaml diff=pkpk\n"})
        with pytest.raises(AssertionError):
            driven("merge", "--quiet", "work")
        assert driven("--no-pager", "diff", "--base") is not None
