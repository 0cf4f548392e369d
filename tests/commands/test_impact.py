"""What a change of shared things touches, chain by chain, as a person and a program read it."""

import json
from pathlib import Path

import pytest

from tests.commands.running import Done, pkpk
from tests.proposing import CATALOG, REPOSITORY, Work, alone


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return Work.new(tmp_path)


def impact(work: Work, *arguments: str, folder: Path | None = None, **given: str) -> Done:
    return pkpk(folder or work.folder, "impact", *arguments, **alone(work.home) | given)


def test_tells_what_differs_and_which_places_lean_on_it(work: Work):
    work.edit("catalog/yhteiset.yaml", "name: Kotihoito", "name: Hoito kotona")
    done = impact(work)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "catalog/yhteiset.yaml:5: Service Hoito kotona (kotihoito)\n"
        "  changed: name\n"
        "\n"
        "Aikuisten uniongelmat  chains/uni.yaml\n"
        "  chains/uni.yaml:5: Service kotihoito\n"
        "\n"
        "1 shared thing differs; 1 file leans on what differs.\n"
    )


def test_says_so_when_nothing_differs(work: Work):
    assert impact(work) == Done(0, "No shared thing differs.\n", "")


def test_compares_two_revisions(work: Work):
    work.commit({"catalog/yhteiset.yaml": CATALOG.replace("name: Neuvonta", "name: Muu")})
    assert "Service Muu (neuvonta)" in impact(work, "HEAD~1", "HEAD").out
    assert impact(work, "HEAD", "HEAD").out == "No shared thing differs.\n"


def test_takes_the_repository_from_in(tmp_path: Path):
    work = Work.new(tmp_path, {f"{folder}/{name}": text for folder in ("a", "b") for name, text in REPOSITORY.items()})
    work.edit("b/catalog/yhteiset.yaml", "name: Kotihoito", "name: Hoito")
    assert impact(work, "--in", "a").out == "No shared thing differs.\n"
    assert "b/chains/uni.yaml:5" in impact(work, "--in", "b").out
    assert "chains/uni.yaml:5" in impact(work, folder=work.folder / "b").out


def test_json_has_every_place(work: Work):
    work.edit("catalog/yhteiset.yaml", "name: Kotihoito", "name: Hoito")
    found = json.loads(impact(work, "--format", "json").out)
    assert found["changed"] == [
        {
            "kind": "service",
            "id": "kotihoito",
            "name": {"fi": "Hoito"},
            "how": "changed",
            "fields": ["name"],
            "file": "catalog/yhteiset.yaml",
            "line": 5,
        }
    ]
    [touched] = found["touched"]
    assert (touched["file"], touched["catalog"]) == ("chains/uni.yaml", False)
    assert touched["places"] == [
        {"kind": "service", "id": "kotihoito", "line": 5, "path": [{"what": "Service", "name": "kotihoito"}]}
    ]


@pytest.mark.parametrize("revision", ["--upload-pack=x", "nowhere", "main..work", ":/x", "a b"])
def test_refuses_what_is_no_revision(work: Work, revision: str):
    done = impact(work, "--", revision)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("pkpk: ")


def test_refuses_a_folder_without_a_repository_of_chains(work: Work, tmp_path: Path):
    assert impact(work, folder=tmp_path).code == 2
    assert "does not exist" in impact(work, "--in", "nowhere").err
    assert impact(work, "--format", "yaml").code == 2
