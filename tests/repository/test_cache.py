"""What earlier runs know: it never changes what is told, and it saves reading."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from palveluketju.repository import cache as caching
from palveluketju.repository import check as checking
from palveluketju.repository.stored import as_json
from tests.commands.running import COMMAND, environment, pkpk
from tests.repository.made import CONFIG, catalog, chain, checked, relations, services, told, use, write

FILE = ".pkpk/cache/checked.json"
FINDINGS = Path(__file__).parent.parent / "findings"
posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such files")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A repository small enough to look at, in which even a few files are kept."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(checking, "WORTH_IT", 1)
    return write(
        tmp_path,
        {
            "catalog/c.yaml": catalog(services("koti", "ateria") + "roles:\n  - Asiakasvastaava\n"),
            "chains/a.yaml": chain("A", use("koti")),
            "chains/b.yaml": chain("B", use("ateria") + relations("a")),
            "chains/c.yaml": chain("C", "hinta: 1\n"),
            "chains/d.yaml": chain("D", use("kotti")),
            "chains/e.yaml": chain("E", "owner: Asiakasvastava\n"),
        },
    )


@pytest.fixture
def read(monkeypatch) -> list[str]:
    """The files that are read as YAML, as they are."""
    found: list[str] = []
    right = checking.decode

    def decode(path, data, around):
        found.append(Path(path).stem)
        return right(path, data, around)

    monkeypatch.setattr(checking, "decode", decode)
    return found


def seen(*paths: Path, **given) -> str:
    """All that a check gives: every file with its facts, and of every finding what a report may print."""
    found = checked(*paths, **given).checked
    return repr([(one.path, one.facts, [(as_json(each), each.related) for each in one.findings or ()]) for one in found])


def everything() -> str:
    """All that a check gives, with the cache as it is and without; they must be the same."""
    cached = seen()
    assert cached == seen(cached=False)
    return cached


def checked_twice(read: list[str]) -> list[str]:
    """The files that a check reads which may use what the one before it knows; both tell the same."""
    read.clear()
    found = told()
    now = list(read)
    assert found == told(cached=False)
    return now


class TestWhatIsReadAgain:
    def test_nothing_when_nothing_has_changed(self, folder, read):
        assert checked_twice(read) == ["a", "b", "c", "d", "e"]
        assert checked_twice(read) == []
        everything()

    def test_the_second_run_could_not_even_read(self, folder, monkeypatch):
        found = told()
        monkeypatch.setattr(checking, "decode", None)
        assert told() == found

    def test_one_file_that_has_changed(self, folder, read):
        told()
        write(folder, {"chains/c.yaml": chain("C")})
        assert checked_twice(read) == ["c"]
        assert "chains/c.yaml PK101" not in told()

    def test_a_new_file_and_no_file_that_is_gone(self, folder, read):
        told()
        (folder / "chains/c.yaml").rename(folder / "chains/z.yaml")
        write(folder, {"chains/f.yaml": chain("F")})
        assert checked_twice(read) == ["f"]
        assert "chains/z.yaml PK101" in told()

    def change(self, folder, old: str, new: str) -> None:
        path = folder / "catalog/c.yaml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    def test_the_users_of_a_description_that_has_changed(self, folder, read):
        told()
        self.change(folder, "    name: Koti\n", "    name: Koti\n    description: Apua kotiin\n")
        assert checked_twice(read) == ["a"]
        everything()

    def test_comments_and_lines_of_a_catalogue_change_nothing(self, folder, read):
        told()
        self.change(folder, "services:\n", "# huomautus\n\nservices:\n")
        assert checked_twice(read) == []
        everything()

    def test_the_users_of_an_id_that_has_changed_and_what_had_searched_in_vain(self, folder, read):
        told()
        self.change(folder, "id: koti\n    name: Koti\n", "id: kotihoito\n    name: Kotihoito\n")
        assert checked_twice(read) == ["a", "d"]
        assert "chains/a.yaml PK210" in told()
        everything()

    def test_the_users_of_what_is_removed(self, folder, read):
        told()
        self.change(folder, "  - id: ateria\n    name: Ateria\n", "")
        assert checked_twice(read) == ["b", "d"]
        assert "chains/b.yaml PK210" in told()

    def test_what_had_searched_in_vain_for_what_is_added(self, folder, read):
        assert "chains/d.yaml PK210" in told()
        write(folder, {"catalog/d.yaml": catalog(services("kotti"))})
        assert "d" in checked_twice(read)
        assert "chains/d.yaml PK210" not in told()

    def test_help_follows_how_a_name_is_written_and_where(self, folder, read):
        told()
        self.change(folder, "  - Asiakasvastaava\n", "  - asiakasVASTAAVA\n")
        assert checked_twice(read) == ["e"]
        assert "asiakasVASTAAVA" in everything()
        self.change(folder, "roles:\n  - asiakasVASTAAVA\n", "")
        write(folder, {"catalog/d.yaml": catalog("roles:\n  - asiakasVASTAAVA\n")})
        assert "catalog/d.yaml" in everything()

    def test_a_catalogue_that_breaks_and_is_mended(self, folder, read):
        before = told()
        self.change(folder, "roles:\n", "roles: [\n")
        assert [one.split()[0] for one in told()] == ["catalog/c.yaml", "chains/c.yaml"]
        assert told() == told(cached=False)
        self.change(folder, "roles: [\n", "roles:\n")
        assert told() == before

    def test_everything_when_the_settings_give_something_else(self, folder, read):
        told()
        write(folder, {"pkpk.yaml": CONFIG + "organiser: Lapin hyvinvointialue\n"})
        assert checked_twice(read) == ["a", "b", "c", "d", "e"]
        everything()

    @pytest.mark.parametrize(("name", "value"), [("__version__", "99.0"), ("_FORMAT", 99), ("_code", lambda: [0])])
    def test_everything_when_pkpk_is_another(self, folder, read, monkeypatch, name, value):
        told()
        monkeypatch.setattr(caching, name, value)
        assert checked_twice(read) == ["a", "b", "c", "d", "e"]
        assert checked_twice(read) == []

    def test_what_another_branch_has_is_still_known_on_return(self, folder, read):
        told()
        write(folder, {"chains/c.yaml": chain("C", "muu: 1\n")})
        told()
        write(folder, {"chains/c.yaml": chain("C", "hinta: 1\n")})
        assert checked_twice(read) == []

    def test_what_is_not_of_use_any_more_goes_in_time(self, folder, monkeypatch):
        monkeypatch.setattr(caching, "_SPARE", 0)
        for at in range(30):
            write(folder, {"chains/c.yaml": chain("C", f"hinta{at}: 1\n")})
            told()
        assert len(json.loads((folder / FILE).read_bytes().partition(b"\n")[2])["entries"]) <= 10

    def test_a_part_of_the_repository_forgets_nothing(self, folder, read):
        told()
        write(folder, {"chains/c.yaml": chain("C", "muu: 1\n")})
        told("chains/c.yaml")
        assert checked_twice(read) == []


class TestWhatIsTheSame:
    def test_the_same_bytes_in_two_files_are_told_under_both_names(self, folder):
        write(folder, {"chains/alue/c.yaml": chain("C", "hinta: 1\n")})
        for _ in range(3):
            assert [one for one in told() if one.endswith("PK101")] == ["chains/alue/c.yaml PK101", "chains/c.yaml PK101"]

    def test_what_hangs_on_the_place_is_told_of_each_place(self, folder):
        text = catalog("services:\n  - X\n")
        write(folder, {"chains/x.yaml": text, "chains/alue/x.yaml": text, "muu/x.yaml": text})
        for _ in range(3):
            everything()
            assert told("chains/x.yaml", "muu/x.yaml") == ["chains/x.yaml PK216"]

    @pytest.mark.parametrize("at", ["chains", "catalog", ".."])
    def test_paths_are_those_of_the_current_folder(self, folder, monkeypatch, at):
        told()
        monkeypatch.chdir(folder / at)
        root = os.path.relpath(folder)
        assert seen(root) == seen(root, cached=False)
        assert seen(root) == seen(root, cached=False)

    @pytest.mark.parametrize("jobs", [1, 2, 3])
    def test_the_number_of_processes_makes_no_difference(self, folder, jobs):
        expected = seen(cached=False)
        for _ in range(2):
            assert seen(jobs=jobs) == expected


class TestWhereItLies:
    def test_a_few_files_are_not_worth_it(self, folder, monkeypatch):
        monkeypatch.setattr(checking, "WORTH_IT", 60)
        told()
        assert not (folder / ".pkpk").exists()

    def test_it_is_not_used_when_not_wanted(self, folder):
        told(cached=False)
        assert not (folder / ".pkpk").exists()

    def test_outside_a_repository_there_is_none(self, folder):
        (folder / "pkpk.yaml").unlink()
        told()
        assert not (folder / ".pkpk").exists()

    def test_each_repository_has_its_own(self, folder):
        write(folder / "chains/alue", {"chains/x.yaml": chain("X")})
        told()
        assert (folder / FILE).is_file()
        assert (folder / "chains/alue" / FILE).is_file()

    def test_nothing_is_written_when_nothing_is_new(self, folder):
        told()
        before = (folder / FILE).stat()
        told()
        told(jobs=2)
        after = (folder / FILE).stat()
        assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)

    def test_git_ignores_it_by_itself(self, folder):
        git = ["git", "-c", "user.name=A", "-c", "user.email=a@example.org"]
        for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
            subprocess.run([*git, *arguments], cwd=folder, check=True)
        told()
        assert (folder / FILE).is_file()
        status = subprocess.run(["git", "status", "--porcelain", "-uall"], cwd=folder, capture_output=True, text=True, check=True)
        assert status.stdout == ""

    @posix
    @pytest.mark.parametrize("name", [".pkpk", ".pkpk/cache"])
    def test_a_link_out_of_the_repository_is_not_written_through(self, folder, tmp_path_factory, name):
        elsewhere = tmp_path_factory.mktemp("muualla")
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).symlink_to(elsewhere)
        everything()
        assert list(elsewhere.iterdir()) == []


class TestDamage:
    """A cache that is lost costs time and nothing else."""

    @pytest.fixture
    def folder(self, folder):
        told()
        return folder

    BYTES = (
        b"",
        b"\n",
        b"{}",
        b"null",
        b"[]",
        b"\xff\xfe\x00" * 50,
        os.urandom(2000),
        b"[" * 100_000,
        b'{"header": ' + b"9" * 100_000 + b"}",
        b'{"header": 1e999, "entries": {}}',
        b"\x00" * 10,
    )

    @pytest.mark.parametrize("data", BYTES, ids=range(len(BYTES)))
    @pytest.mark.parametrize("with_digest", [False, True])
    def test_other_bytes(self, folder, data, with_digest):
        (folder / FILE).write_bytes(caching.digest(data).encode() + b"\n" + data if with_digest else data)
        everything()
        assert told() == told(cached=False)

    @pytest.mark.parametrize("part", [0, 0.01, 0.5, 0.99])
    def test_a_part_of_it(self, folder, part):
        data = (folder / FILE).read_bytes()
        (folder / FILE).write_bytes(data[: int(len(data) * part)])
        everything()

    def test_a_bit_of_it(self, folder):
        data = (folder / FILE).read_bytes()
        for at in range(0, len(data), max(1, len(data) // 60)):
            (folder / FILE).write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
            assert told() == told(cached=False)

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
    @given(st.data())
    def test_values_of_other_shapes_at_any_level(self, folder, data):
        first, _, text = (folder / FILE).read_bytes().partition(b"\n")
        kept = json.loads(text)
        at, key = {"": kept}, ""
        while isinstance(at[key], dict | list) and at[key] and data.draw(st.integers(0, 5)):
            at = at[key]
            key = data.draw(st.sampled_from(sorted(at) if isinstance(at, dict) else range(len(at))))
        at[key] = data.draw(
            st.recursive(
                st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
                lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
            )
        )
        (folder / FILE).write_bytes(first + b"\n" + json.dumps(kept).encode())
        assert told() == told(cached=False)
        assert told() == told(cached=False)

    def test_a_folder_in_its_place(self, folder):
        (folder / FILE).unlink()
        (folder / FILE).mkdir()
        everything()

    @posix
    def test_a_pipe_in_its_place_is_not_waited_for(self, folder):
        (folder / FILE).unlink()
        os.mkfifo(folder / FILE)
        everything()

    @posix
    def test_a_link_to_nothing_in_its_place(self, folder):
        (folder / FILE).unlink()
        (folder / FILE).symlink_to("poissa")
        everything()

    @pytest.mark.parametrize("name", [".pkpk", ".pkpk/cache"])
    def test_a_file_in_the_place_of_its_folder(self, folder, name):
        subprocess.run(["rm", "-rf", str(folder / name)], check=True)
        (folder / name).write_text("tiedosto")
        everything()
        assert (folder / name).read_text() == "tiedosto"

    def test_a_folder_that_cannot_be_written_into(self, folder, monkeypatch):
        def refuse(*_):
            raise PermissionError(13, "Permission denied")

        before = (folder / FILE).read_bytes()
        monkeypatch.setattr(caching, "write", refuse)
        write(folder, {"chains/c.yaml": chain("C", "muu: 1\n")})
        everything()
        assert (folder / FILE).read_bytes() == before

    def test_it_may_be_deleted(self, folder, read):
        subprocess.run(["rm", "-rf", str(folder / ".pkpk")], check=True)
        assert checked_twice(read) == ["a", "b", "c", "d", "e"]
        assert checked_twice(read) == []

    def test_one_too_large_to_be_ours_is_not_read(self, folder, read, monkeypatch):
        monkeypatch.setattr(caching, "_MOST", 10)
        assert checked_twice(read) == ["a", "b", "c", "d", "e"]


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """A repository with the findings of every case that a file brings about, and as many files without any."""
    cases = sorted(path for path in FINDINGS.glob("PK*/*") if path.suffix in (".yaml", ".bin"))
    files = {f"chains/{path.parent.name}-{path.stem}.yaml": path.read_bytes() for path in cases}
    files |= {f"chains/hyva{at}.yaml": chain(f"Hyvä {at}", use("koti") + relations("hyva-1", "olematon")) for at in range(20)}
    files["catalog/c.yaml"] = catalog(services("koti", "asumisneuvonta") + "roles:\n  - Asiakasvastaava\n")
    folder = write(tmp_path_factory.mktemp("suuri"), files)
    if os.name == "posix":
        (folder / "chains/poissa.yaml").symlink_to("ei-ole")
    with open(folder / "chains/suuri.yaml", "wb") as stream:
        stream.truncate(9 * 1024 * 1024)
    return folder


class TestALargeOne:
    @pytest.mark.parametrize("format", ["text", "json"])
    def test_with_and_without_the_output_is_the_same_to_the_byte(self, large, format):
        expected = pkpk(large, "validate", "--no-cache", "--format", format)
        assert expected.code == 2
        subprocess.run(["rm", "-rf", str(large / ".pkpk")], check=True)
        for arguments in ([], [], ["-j", "1"], ["-j", "3"]):
            assert pkpk(large, "validate", "--format", format, *arguments) == expected
        assert (large / FILE).is_file()

    def test_many_codes_are_among_its_findings(self, large, monkeypatch):
        monkeypatch.chdir(large)
        codes = {one.finding.code.id for one in checked().findings}
        assert len(codes) >= 45

    def test_only_what_cannot_be_kept_is_read_again(self, large, monkeypatch, read):
        monkeypatch.chdir(large)
        told()
        read.clear()
        told()
        assert not [name for name in read if name.startswith("hyva") or name.endswith("-good")]

    def test_runs_at_the_same_time_do_not_disturb_each_other(self, large):
        expected = pkpk(large, "validate", "--no-cache")
        for _ in range(3):
            subprocess.run(["rm", "-rf", str(large / ".pkpk")], check=True)
            running = [
                subprocess.Popen(
                    [*COMMAND, "validate"], cwd=large, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
                )
                for _ in range(4)
            ]
            for one in running:
                out, err = one.communicate(timeout=60)
                assert (one.returncode, out.decode(), err.decode()) == expected
            assert sorted(os.listdir(large / ".pkpk/cache")) == [".gitignore", "checked.json"]
        assert pkpk(large, "validate") == expected
