"""`pkpk list` as a user runs it: what is listed, in which order, how wide, and what is said of what cannot be."""

import json
import os
import pty
import re
import subprocess
from pathlib import Path

import pytest

from tests.commands.running import COMMAND, Done, environment, pkpk

posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such terminals")


def chain(name: str, **more: str) -> str:
    return (
        "pkpk: 1\nkind: chain\n".replace("chain", more.pop("kind", "chain"))
        + f"name: {name}\n"
        + "".join(f"{key}: {value}\n" for key, value in more.items())
    )


def due(date: str) -> str:
    return f"{{review_due: {date}}}"


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "pkpk.yaml").write_text("pkpk: 1\nkind: config\n")
    files = {
        "a": chain("Äitiys", id="aitiys", status="in_use", version="1.10.0", owner="Sairaanhoitaja", dates=due("2026-05")),
        "b": chain("Zeppeliini", status="approved", version="1.9.0", owner="Päivystäjä", dates=due("2027")),
        "c": chain("Ålanti", kind="entity", owner="paivystys"),
        "d": chain("Öinen apu", kind="model", status="retired", dates=due("2026-06-30")),
        "e": chain("ahti"),
    }
    (tmp_path / "chains").mkdir()
    for name, text in files.items():
        (tmp_path / f"chains/{name}.yaml").write_text(text, "utf-8")
    return tmp_path


def listed(folder: Path, *options: str) -> list[str]:
    done = pkpk(folder, "list", "--format", "json", "--date", "2026-06-30", *options)
    assert done.code == 0
    return [re.sub(r".*/|\.yaml", "", one["file"]) for one in json.loads(done.out)]


def on_terminal(folder: Path, columns: int, *arguments: str, **given: str) -> str:
    """What stands on a terminal of so many columns."""
    primary, secondary = pty.openpty()
    env = environment(COLUMNS=str(columns), TERM="xterm", **given)
    with subprocess.Popen([*COMMAND, "list", *arguments], cwd=folder, env=env, stdout=secondary) as process:
        os.close(secondary)
        seen = b""
        while True:
            try:
                part = os.read(primary, 4096)
            except OSError:
                break
            if not part:
                break
            seen += part
        process.wait()
    os.close(primary)
    return seen.decode().replace("\r\n", "\n")


class TestOrder:
    @pytest.mark.parametrize(
        ("column", "files"),
        [
            ("name", "ebcad"),
            ("id", "eacdb"),
            ("kind", "ebacd"),
            ("status", "ecbad"),
            ("version", "ecdba"),
            ("owner", "cbaed"),
            ("review", "adbec"),
        ],
    )
    def test_what_is_empty_comes_last_and_the_rest_as_it_means(self, folder, column, files):
        assert "".join(listed(folder, "--sort", column)) == files

    def test_the_name_is_what_is_sorted_by_when_nothing_is_said(self, folder):
        assert listed(folder) == listed(folder, "--sort", "name")


class TestFilters:
    @pytest.mark.parametrize(
        ("options", "files"),
        [
            (["--kind", "entity"], "c"),
            (["--kind", "entity,model"], "cd"),
            (["--status", "in_use", "--status", "approved"], "ba"),
            (["--owner", "PÄIVYST"], "bc"),
            (["--owner", "sairaan", "--kind", "chain"], "a"),
            (["--due"], "a"),
            (["--due", "--date", "2026-07-01"], "ad"),
            (["--due", "--date", "2028-01-01"], "bad"),
        ],
    )
    def test_they_narrow(self, folder, options, files):
        assert "".join(listed(folder, *options)) == files

    def test_today_may_be_fixed_for_all_that_is_built(self, folder):
        done = pkpk(folder, "list", "--due", "--format", "json", SOURCE_DATE_EPOCH="1798761600")
        assert len(json.loads(done.out)) == 2

    def test_nothing_that_fits_is_said_and_is_no_error(self, folder):
        assert pkpk(folder, "list", "--owner", "zzz") == (0, "", "no description is as the options say\n")
        assert pkpk(folder, "list", "--owner", "zzz", "--format", "json")[:2] == (0, "[]\n")

    @pytest.mark.parametrize(
        "options", [["--kind", "x"], ["--status", "done"], ["--kind", ""], ["--date", "soon"], ["--sort", "x"], ["--format", "x"]]
    )
    def test_an_unknown_value_is_wrong_use(self, folder, options):
        assert pkpk(folder, "list", *options).code == 2


class TestTable:
    def test_it_is_whole_where_nobody_looks_at_its_width(self, folder):
        long = "Pitkäaikaissairaiden ja heidän läheistensä " * 4
        (folder / "chains/a.yaml").write_text(chain(long.strip(), owner="x" * 70), "utf-8")
        done = pkpk(folder, "list")
        assert (done.code, done.err) == (0, "")
        assert long.strip() in done.out
        assert "…" not in done.out

    def test_its_heads_and_words(self, folder):
        lines = pkpk(folder, "list", "--date", "2026-06-30").out.splitlines()
        assert lines[0].split() == ["ID", "NAME", "KIND", "STATUS", "VERSION", "OWNER", "REVIEW"]
        assert lines[2].split() == ["zeppeliini", "Zeppeliini", "chain", "Approved", "1.9.0", "Päivystäjä", "2027"]
        assert lines[4].split()[-2:] == ["2026-05", "!"]
        assert len(lines) == 6
        starts = {line.index(word) for line, word in ((lines[1], "chain"), (lines[3], "entity"), (lines[5], "model"))}
        assert len(starts) == 1

    @posix
    @pytest.mark.parametrize("language", ["fi", "sv", "en"])
    def test_on_a_terminal_no_line_is_wider_than_it(self, folder, language):
        long = "Pitkäaikaissairaiden ja heidän läheistensä palvelut " * 3
        (folder / "chains/a.yaml").write_text(chain(long.strip(), owner="Erityisasiantuntija " * 4, dates=due("2020")), "utf-8")
        seen = on_terminal(folder, 80, PKPK_LANG=language)
        assert all(len(line) <= 80 for line in seen.splitlines())
        assert "Pitkäaikaissairaiden" in seen
        assert "…" in seen

    @posix
    def test_on_a_terminal_it_sums_up_and_explains_its_sign(self, folder):
        seen = on_terminal(folder, 120, "--date", "2026-07-01")
        assert seen.splitlines()[-1] == "5 descriptions, 2 reviews are overdue (!)"

    def test_a_name_is_shown_in_the_readers_language_and_cannot_steer_the_terminal(self, folder):
        (folder / "chains/a.yaml").write_text(chain("{fi: Uni, sv: Sömn}", owner='"a\u202eb"'), "utf-8")
        done = pkpk(folder, "list", PKPK_LANG="sv")
        assert "Sömn" in done.out
        assert "\u202e" not in done.out


class TestJson:
    def test_a_program_gets_what_is_known(self, folder):
        done = pkpk(folder, "list", "--format", "json", "--date", "2026-07-01", "chains/d.yaml")
        assert json.loads(done.out) == [
            {
                "file": "chains/d.yaml",
                "id": "oinen-apu",
                "name": {"fi": "Öinen apu"},
                "kind": "model",
                "status": "retired",
                "version": "0.1.0",
                "owner": None,
                "organiser": None,
                "review_due": "2026-06-30",
                "overdue": True,
            }
        ]


class TestWhatCannotBeListed:
    def test_a_broken_file_is_told_in_a_line_and_the_others_are_listed(self, folder):
        (folder / "chains/x.yaml").write_text("pkpk: 1\nkind: [\n")
        done = pkpk(folder, "list")
        assert done.code == 1
        assert done.err == "pkpk: chains/x.yaml cannot be read as a description; pkpk validate tells why\n"
        assert "Zeppeliini" in done.out

    def test_a_file_that_is_not_there_is_wrong_use(self, folder):
        done = pkpk(folder, "list", "puuttuu.yaml")
        assert done.code == 2
        assert "puuttuu.yaml cannot be read" in done.err

    def test_a_catalogue_is_none_and_is_not_complained_of(self, folder):
        (folder / "catalog").mkdir()
        (folder / "catalog/a.yaml").write_text("pkpk: 1\nkind: catalog\nname: Yhteiset\nroles:\n  - Muu\n", "utf-8")
        done = pkpk(folder, "list")
        assert (done.code, done.err) == (0, "")
        assert "Yhteiset" not in done.out

    def test_a_repository_without_descriptions_has_an_empty_list(self, tmp_path):
        (tmp_path / "pkpk.yaml").write_text("pkpk: 1\nkind: config\n")
        done = pkpk(tmp_path, "list", "--format", "json")
        assert (done.code, done.out) == (0, "[]\n")

    def test_a_folder_without_anything_is_wrong_use(self, tmp_path):
        assert pkpk(tmp_path, "list").code == 2

    def test_verbose_tells_which_configuration_is_in_force(self, folder):
        assert "configuration in force: pkpk.yaml" in pkpk(folder, "list", "-v").err


def test_what_is_known_from_before_gives_the_same(folder):
    for at in range(70):
        (folder / f"chains/k{at}.yaml").write_text(chain(f"K {at}"), "utf-8")
    first: Done = pkpk(folder, "list")
    assert (folder / ".pkpk/cache").is_dir()
    assert pkpk(folder, "list") == first == pkpk(folder, "list", "--no-cache")
    assert "K 9 " in first.out.splitlines()[11]
