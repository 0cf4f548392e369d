"""`pkpk render` as a user runs it: what is written where, what is refused, and how it ends."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

CHAIN = "pkpk: 1\nkind: chain\nname: {name}\ntiers:\n  - guidance\n  - support\n"


def pkpk(folder: Path, *arguments: str, input: str | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "palveluketju", *arguments],
        cwd=folder,
        input=input,
        env={**os.environ, "PKPK_LANG": "en", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def write(folder: Path, file: str, name: str, more: str = "") -> None:
    (folder / file).write_text(CHAIN.format(name=name) + more, encoding="utf-8")


def test_without_a_path_the_whole_folder_is_rendered(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka")
    write(tmp_path, "b.yaml", "Toka")
    done = pkpk(tmp_path, "render", "--format", "md")
    assert done.returncode == 0
    assert sorted(path.name for path in (tmp_path / "handbook").iterdir()) == ["eka.md", "toka.md"]
    assert "2 files written into handbook" in done.stdout


def test_a_file_with_errors_is_left_out_and_the_others_are_written(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka", "risks: puuttuu viiva\n")
    write(tmp_path, "b.yaml", "Toka")
    done = pkpk(tmp_path, "render", "--format", "md")
    assert done.returncode == 1
    assert [path.name for path in (tmp_path / "handbook").iterdir()] == ["toka.md"]
    assert "a.yaml:7:8: error PK104" in done.stderr


def test_the_only_file_can_be_printed(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka")
    done = pkpk(tmp_path, "render", "a.yaml", "--format", "json", "-o", "-")
    assert done.returncode == 0
    assert json.loads(done.stdout)["name"] == {"fi": "Eka"}
    assert not (tmp_path / "handbook").exists()


def test_standard_input_is_a_file_too(tmp_path: Path) -> None:
    done = pkpk(tmp_path, "render", "-", "--format", "json", "-o", "-", input=CHAIN.format(name="Eka"))
    assert json.loads(done.stdout)["id"] == "eka"


def test_several_files_are_not_printed_as_one(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka")
    write(tmp_path, "b.yaml", "Toka")
    done = pkpk(tmp_path, "render", "--format", "md", "-o", "-")
    assert (done.returncode, done.stdout) == (2, "")
    assert "-o - prints one file" in done.stderr


def test_two_chains_of_one_id_do_not_overwrite_each_other(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka")
    write(tmp_path, "b.yaml", "Eka", "summary: Toinen\n")
    done = pkpk(tmp_path, "render", "--format", "md")
    assert done.returncode == 1
    assert "PK209" in done.stderr
    assert "Toinen" not in (tmp_path / "handbook/eka.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--format", "xls"], "'xls' is not one of"),
        (["--lang", "de"], "'de' is not one of"),
        (["--engine", "neato"], "'neato' is not one of"),
        (["--format", "md", "--diagram", "tiers"], "--diagram goes with"),
        (["--format", "md", "--date", "31.12.2026"], "--date takes a day"),
        (["--format", "md", "-o", "a.yaml"], "cannot be written"),
    ],
)
def test_wrong_use_is_told_and_ends_with_2(tmp_path: Path, arguments: list[str], told: str) -> None:
    write(tmp_path, "a.yaml", "Eka")
    done = pkpk(tmp_path, "render", "a.yaml", *arguments)
    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_to_render_is_wrong_use(tmp_path: Path) -> None:
    (tmp_path / "muu.yaml").write_text("a: 1\n", encoding="utf-8")
    done = pkpk(tmp_path, "render")
    assert done.returncode == 2


def test_the_source_date_decides_what_is_out_of_date(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka", "dates:\n  review_due: 2026-05\n")
    before = pkpk(
        tmp_path, "render", "a.yaml", "--format", "md", "--lang", "en", "-o", "-", SOURCE_DATE_EPOCH="1780000000"
    ).stdout
    after = pkpk(tmp_path, "render", "a.yaml", "--format", "md", "--lang", "en", "-o", "-", SOURCE_DATE_EPOCH="1790000000").stdout
    assert "has passed" not in before
    assert "has passed" in after


def test_the_day_may_be_given(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka", "dates:\n  review_due: 2026-05-31\n")
    on_the_day = pkpk(tmp_path, "render", "a.yaml", "--format", "md", "--lang", "en", "-o", "-", "--date", "2026-05-31").stdout
    day_after = pkpk(tmp_path, "render", "a.yaml", "--format", "md", "--lang", "en", "-o", "-", "--date", "2026-06-01").stdout
    assert "has passed" not in on_the_day
    assert "has passed" in day_after


@pytest.mark.parametrize("format", ["md", "json", "dot", "svg", "png", "html"])
def test_twice_the_same_gives_the_same_bytes_and_nothing_is_left_beside(tmp_path: Path, format: str) -> None:
    write(tmp_path, "a.yaml", "Eka")
    for folder in ("one", "two"):
        done = pkpk(tmp_path, "render", "a.yaml", "--format", format, "-o", folder, "--date", "2026-01-01")
        assert done.returncode == 0, done.stderr
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / folder).iterdir()} for folder in ("one", "two"))
    assert one == two
    assert len(one) == 1


def test_a_diagram_can_be_chosen(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka", "pathway:\n  - A\n  - B\n")
    pkpk(tmp_path, "render", "a.yaml", "--format", "dot", "--diagram", "pathway", "-o", "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["eka.pathway.dot"]


def test_a_name_that_a_system_keeps_for_a_device_is_changed(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "con")
    pkpk(tmp_path, "render", "a.yaml", "--format", "md", "-o", "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["con-.md"]


def test_the_missing_program_dot_is_told_by_name(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka")
    done = pkpk(tmp_path, "render", "a.yaml", "--format", "svg", "--engine", "dot", PATH=str(tmp_path))
    assert done.returncode == 2
    assert "dot" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("format", "library"), [("png", "resvg_py"), ("pdf", "typst"), ("docx", "docx")])
def test_a_missing_extra_is_told_by_name(tmp_path: Path, format: str, library: str) -> None:
    write(tmp_path, "a.yaml", "Eka")
    missing = f"raise ModuleNotFoundError('not installed', name='{library}')\n"
    (tmp_path / f"{library}.py").write_text(missing, encoding="utf-8")
    searched = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])
    done = pkpk(tmp_path, "render", "a.yaml", "--format", format, PYTHONPATH=searched)
    assert done.returncode == 2
    assert f"palveluketju[{format}]" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "handbook").exists()


def test_several_descriptions_make_one_pdf(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka")
    write(tmp_path, "b.yaml", "Toka")
    done = pkpk(tmp_path, "render", "a.yaml", "b.yaml", "--format", "pdf")
    assert done.returncode == 0
    assert [path.name for path in (tmp_path / "handbook").iterdir()] == ["handbook.pdf"]
    assert "handbook/handbook.pdf" in done.stdout


def test_one_description_makes_a_pdf_of_its_own_that_can_be_printed(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka")
    arguments = [sys.executable, "-m", "palveluketju", "render", "a.yaml", "--format", "pdf", "-o", "-"]
    done = subprocess.run(arguments, cwd=tmp_path, capture_output=True, check=True)
    assert done.stdout.startswith(b"%PDF-")
    assert pkpk(tmp_path, "render", "a.yaml", "--format", "pdf").returncode == 0
    assert [path.name for path in (tmp_path / "handbook").iterdir()] == ["eka.pdf"]


def test_a_word_document_and_a_page_for_innokyla_are_made_of_each(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "Eka")
    write(tmp_path, "b.yaml", "Toka")
    for format, names in (("docx", ["eka.docx", "toka.docx"]), ("innokyla", ["eka.innokyla.html", "toka.innokyla.html"])):
        assert pkpk(tmp_path, "render", "--format", format, "-o", format).returncode == 0
        assert sorted(path.name for path in (tmp_path / format).iterdir()) == names
