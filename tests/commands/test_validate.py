"""`pkpk validate` as a user runs it: what is checked, what is printed where, in which language, and how it ends."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.commands.running import COMMAND, Done, environment, pkpk

GOOD = "pkpk: 1\nkind: chain\nname: Kotona asumisen tuki\n"
BAD = GOOD + "hinta: 12\n"
NOTE = GOOD + "services:\n  - use: asumisneuvonta\n"
FORMATS = ("text", "json", "github", "gitlab", "sarif", "junit")
posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such files or terminals")


def write(folder: Path, **files: str) -> Path:
    """Files named like keywords: `a_yaml`, `kansio__b_yaml` (in a folder)."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def told(done: Done) -> list[str]:
    """The files and codes of the findings, in order."""
    return [f"{file} {code}" for file, code in re.findall(r"^(\S.*?)(?::\d+:\d+)?: \w+ (PK\d{3}) ", done.out, re.MULTILINE)]


class TestExitCodes:
    def test_0_when_all_is_fine(self, tmp_path):
        assert pkpk(write(tmp_path, a_yaml=GOOD), "validate") == (0, "1 file checked: nothing to complain of.\n", "")

    def test_1_when_something_is_wrong_in_a_file(self, tmp_path):
        done = pkpk(write(tmp_path, a_yaml=BAD), "validate")
        assert (done.code, told(done), done.err) == (1, ["a.yaml PK101"], "")

    @pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"a: [", b"", b"- a\n", b"a: \xe4\n"])
    def test_1_when_the_encoding_the_syntax_or_the_structure_is_wrong(self, tmp_path, content):
        (tmp_path / "a.yaml").write_bytes(content)
        assert pkpk(tmp_path, "validate", "a.yaml").code == 1

    def test_2_when_a_file_cannot_be_opened(self, tmp_path):
        done = pkpk(tmp_path, "validate", "puuttuu.yaml")
        assert (done.code, told(done)) == (2, ["puuttuu.yaml PK001"])

    def test_2_when_a_file_is_refused_by_its_size(self, tmp_path):
        with open(tmp_path / "a.yaml", "wb") as stream:
            stream.truncate(50 * 1024 * 1024)
        done = pkpk(tmp_path, "validate", "a.yaml")
        assert (done.code, told(done)) == (2, ["a.yaml PK003"])

    @pytest.mark.parametrize("arguments", [["--muoto"], ["--format", "pdf"], ["--fail-on", "never"], ["-j", "x"], ["-j", "-1"]])
    def test_2_when_it_is_used_wrongly(self, tmp_path, arguments):
        done = pkpk(write(tmp_path, a_yaml=GOOD), "validate", *arguments)
        assert (done.code, done.out) == (2, "")
        assert arguments[0] in done.err or arguments[-1] in done.err

    def test_2_when_no_file_matches(self, tmp_path):
        done = pkpk(write(tmp_path, muu_yaml="on: push\n", luku_txt="pkpk: 1\n"), "validate")
        assert (done.code, done.out) == (2, "")
        assert done.err.startswith("pkpk: no file here is a chain")

    def test_2_outranks_1_and_the_other_files_are_still_told_about(self, tmp_path):
        done = pkpk(write(tmp_path, a_yaml=BAD, b_yaml=BAD), "validate", "a.yaml", "puuttuu.yaml", "b.yaml")
        assert (done.code, told(done)) == (2, ["a.yaml PK101", "puuttuu.yaml PK001", "b.yaml PK101"])

    @pytest.mark.parametrize("name", ["yaml", "jinja2"])
    def test_a_library_that_is_broken_is_3_only_where_it_is_needed(self, tmp_path, name):
        (tmp_path / "broken").mkdir()
        (tmp_path / "broken" / f"{name}.py").write_text("raise RuntimeError('rikki')\n")
        path = os.pathsep.join([str(tmp_path / "broken"), os.environ.get("PYTHONPATH", "")])
        done = pkpk(write(tmp_path, a_yaml=GOOD), "validate", "a.yaml", PYTHONPATH=path, TMPDIR=str(tmp_path))
        assert done.code == (3 if name == "yaml" else 0)


@pytest.fixture
def failing(tmp_path) -> dict[str, str]:
    """An environment in which pkpk fails on every file whose name holds `vika`."""
    (tmp_path / "broken").mkdir()
    (tmp_path / "details").mkdir()
    (tmp_path / "broken" / "sitecustomize.py").write_text(
        "from palveluketju.loading.document import Document\n"
        "located = Document.located\n"
        "def fail(self):\n"
        "    if 'vika' in self.file:\n"
        "        raise RuntimeError('sisin syy')\n"
        "    return located(self)\n"
        "Document.located = fail\n"
    )
    path = os.pathsep.join([str(tmp_path / "broken"), os.environ.get("PYTHONPATH", "")])
    return {"PYTHONPATH": path, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(tmp_path / "details"))}


class TestAFaultOfOurs:
    """Exit code 3: with a request to report it and where the details are, never a bare traceback."""

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_it_outranks_all_and_the_other_files_are_still_told_about(self, tmp_path, failing, jobs):
        write(tmp_path, a_yaml=BAD, vika_yaml=GOOD, y_yaml=BAD)
        done = pkpk(tmp_path, "validate", "-j", jobs, "a.yaml", "vika.yaml", "puuttuu.yaml", "y.yaml", **failing)
        assert (done.code, told(done)) == (3, ["a.yaml PK101", "vika.yaml PK000", "puuttuu.yaml PK001", "y.yaml PK101"])

    def test_it_asks_to_be_reported_and_says_where_the_details_are(self, tmp_path, failing):
        done = pkpk(write(tmp_path, vika_yaml=GOOD), "validate", **failing)
        (details,) = (tmp_path / "details").iterdir()
        assert "Please report it" in done.err
        assert str(details) in done.err

    def test_the_details_are_enough_to_mend_it_and_only_the_user_can_read_them(self, tmp_path, failing):
        pkpk(write(tmp_path, vika_yaml=GOOD), "validate", "vika.yaml", **failing)
        (details,) = (tmp_path / "details").iterdir()
        text = details.read_text(encoding="utf-8")
        assert "Traceback" in text
        assert "RuntimeError: sisin syy" in text
        assert "'vika.yaml'" in text
        assert sys.version.split()[0] in text
        if os.name == "posix":
            assert details.stat().st_mode & 0o077 == 0

    @pytest.mark.parametrize("format", FORMATS)
    def test_every_report_can_still_be_read(self, tmp_path, failing, format):
        done = pkpk(write(tmp_path, vika_yaml=GOOD), "validate", "--format", format, **failing)
        assert done.code == 3
        assert "PK000" in done.out
        assert "Traceback" not in done.out


class TestWhichFiles:
    def test_no_argument_is_the_current_folder_with_all_below_it(self, tmp_path):
        write(tmp_path, b_yaml=BAD, a_yml=BAD, kansio__syva__c_yaml=BAD)
        assert told(pkpk(tmp_path, "validate")) == ["a.yml PK101", "b.yaml PK101", "kansio/syva/c.yaml PK101"]

    def test_a_folder_may_be_named(self, tmp_path):
        write(tmp_path, a_yaml=BAD, kansio__b_yaml=BAD)
        assert told(pkpk(tmp_path, "validate", "kansio")) == ["kansio/b.yaml PK101"]

    def test_hidden_folders_are_skipped_unless_named(self, tmp_path):
        write(tmp_path, a_yaml=GOOD)
        (tmp_path / ".git" / "sisalla").mkdir(parents=True)
        (tmp_path / ".git" / "sisalla" / "b.yaml").write_text(BAD)
        assert pkpk(tmp_path, "validate") == (0, "1 file checked: nothing to complain of.\n", "")
        assert told(pkpk(tmp_path, "validate", ".git")) == [".git/sisalla/b.yaml PK101"]
        assert told(pkpk(tmp_path, "validate", ".git/sisalla/b.yaml")) == [".git/sisalla/b.yaml PK101"]

    @pytest.mark.parametrize(
        "text",
        [
            "pkpk: 1\n",
            "# huomautus\n\nkind: chain\npkpk: 1\n",
            '"pkpk": 1\n',
            "'pkpk' : 1\n",
            "---\npkpk: 1\n",
            "{pkpk: 1}\n",
            "{kind: chain, pkpk: 1}\n",
            '{\n  "kind": "chain",\n  "pkpk": "1"\n}\n',
            "  kind: chain\n  pkpk: 1\n",
            "\ufeffpkpk: 1\n",
            "kind: chain\r\npkpk: 1\r\n",
            "pkpk: 1\nname: [\n",
        ],
    )
    def test_a_walk_takes_what_has_pkpk_as_a_key_of_the_top_level(self, tmp_path, text):
        (tmp_path / "a.yaml").write_bytes(text.encode())
        assert "1 file checked" in pkpk(tmp_path, "validate").out

    @pytest.mark.parametrize("text", ["", "on: push\n", "repos:\n  - pkpk: 1\n", "# pkpk: 1\n", "- pkpk\n", "x: pkpk: 1\n"])
    def test_a_walk_leaves_out_what_has_not(self, tmp_path, text):
        assert "1 file checked" in pkpk(write(tmp_path, a_yaml=text, ketju_yaml=GOOD), "validate").out

    def test_verbose_counts_what_was_left_out(self, tmp_path):
        write(tmp_path, a_yaml=GOOD, muu_yaml="on: push\n", kansio__toinen_yml="a: 1\n", luku_txt="pkpk: 1\n")
        assert "\n2 other YAML files left out\n" in pkpk(tmp_path, "validate", "-v").out
        assert "left out" not in pkpk(tmp_path, "validate").out

    def test_a_file_named_outright_is_checked_whatever_it_is(self, tmp_path):
        done = pkpk(write(tmp_path, muu_txt="on: push\n"), "validate", "muu.txt")
        assert (done.code, told(done)) == (1, ["muu.txt PK103"])

    def test_the_same_file_is_checked_once(self, tmp_path):
        write(tmp_path, kansio__a_yaml=BAD)
        done = pkpk(tmp_path, "validate", "kansio/a.yaml", "kansio", ".", "./kansio/../kansio/a.yaml", str(tmp_path / "kansio"))
        assert told(done) == ["kansio/a.yaml PK101"]
        assert "1 file checked" in done.out

    def test_a_dash_is_standard_input(self, tmp_path):
        done = pkpk(tmp_path, "validate", "-", input=BAD)
        assert (done.code, told(done)) == (1, ["- PK101"])
        assert pkpk(tmp_path, "validate", "-", "-", input=GOOD) == (0, "1 file checked: nothing to complain of.\n", "")

    def test_nothing_on_standard_input_is_an_empty_file(self, tmp_path):
        assert told(pkpk(tmp_path, "validate", "-")) == ["- PK006"]

    def test_too_much_on_standard_input_is_refused(self, tmp_path):
        done = pkpk(tmp_path, "validate", "-", input=b"#" * (9 * 1024 * 1024))
        assert (done.code, told(done)) == (2, ["- PK003"])

    @posix
    def test_standard_input_that_is_closed_is_told(self, tmp_path):
        done = pkpk(tmp_path, "validate", "-", before=lambda: os.close(0))
        assert (done.code, told(done)) == (2, ["- PK001"])

    @posix
    def test_a_folder_that_links_lead_into_again_is_walked_once(self, tmp_path):
        write(tmp_path, kansio__a_yaml=BAD)
        (tmp_path / "kansio" / "takaisin").symlink_to(tmp_path)
        assert told(pkpk(tmp_path, "validate")) == ["kansio/a.yaml PK101"]

    @pytest.mark.parametrize(
        "name", ["väli lyönti.yaml", "ääkköset Ö.yaml", "lainaus'\".yaml", "-f.yaml", "a:b,c%0A.yaml", "*.yaml"]
    )
    @posix
    def test_a_file_may_have_any_name(self, tmp_path, name):
        (tmp_path / name).write_text(BAD, encoding="utf-8")
        assert told(pkpk(tmp_path, "validate")) == [f"{name} PK101"]
        assert told(pkpk(tmp_path, "validate", "--", name)) == [f"{name} PK101"]

    @pytest.mark.parametrize("name", [b"rivi\nvaihto.yaml", b"\xe4\xff.yaml", b"\x1b[31m.yaml", "\u202eoikealta.yaml".encode()])
    @posix
    def test_a_name_that_would_break_the_screen_is_shown_harmless(self, tmp_path, name):
        if sys.platform == "darwin" and b"\xff" in name:
            pytest.skip("this system takes only UTF-8 for names")
        (tmp_path / os.fsdecode(name)).write_text(BAD)
        done = pkpk(tmp_path, "validate")
        assert done.code == 1
        assert done.out.split("\n")[0].endswith(".yaml:4:1: error PK101 unknown-key")
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", done.out)

    @pytest.mark.parametrize("format", FORMATS)
    @posix
    def test_every_report_copes_with_a_name_that_is_not_utf_8(self, tmp_path, format):
        if sys.platform == "darwin":
            pytest.skip("this system takes only UTF-8 for names")
        (tmp_path / os.fsdecode(b"\xe4.yaml")).write_text(BAD)
        done = pkpk(tmp_path, "validate", "--format", format)
        assert (done.code, done.err) == (1, "")
        assert "PK101" in done.out


class TestHowMuchIsSaid:
    def test_quiet_prints_findings_only(self, tmp_path):
        write(tmp_path, a_yaml=GOOD, b_yaml=BAD)
        assert pkpk(tmp_path, "validate", "-q", "a.yaml") == (0, "", "")
        assert "checked" not in pkpk(tmp_path, "validate", "-q", "b.yaml").out
        assert told(pkpk(tmp_path, "validate", "--quiet")) == ["b.yaml PK101"]

    def test_all_errors_of_a_file_are_told_in_the_order_of_the_text(self, tmp_path):
        text = (
            "pkpk: 1\nkind: ketju\nname: x\nstatus: valmis\nhinta: 1\nversion: 1.0\ndates:\n  updated: eilen\n  hinta: 2\n"
            "services: Kotihoito\ngoals:\n  - text: a\n    measured_by: puuttuu\nname: y\n"
        )
        done = pkpk(write(tmp_path, a_yaml=text), "validate")
        lines = [int(line) for line in re.findall(r"^a\.yaml:(\d+):", done.out, re.MULTILINE)]
        assert lines == [2, 4, 5, 6, 8, 9, 10, 13, 14]
        assert done.out.endswith("\n1 file checked: 9 errors.\n")

    def test_a_broken_line_does_not_hide_what_is_wrong_elsewhere(self, tmp_path):
        text = GOOD + "status: valmis\nsummary: Huom: luonnos\nhinta: 1\nservices:\n  - name: a\n   sector: public\nversion: 1\n"
        done = pkpk(write(tmp_path, a_yaml=text), "validate")
        assert told(done) == [f"a.yaml {code}" for code in ("PK106", "PK012", "PK101", "PK013", "PK105")]

    def test_a_thousand_errors_are_a_thousand_findings(self, tmp_path):
        write(tmp_path, a_yaml=GOOD + "".join(f"avain-{number}: x\n" for number in range(1000)))
        done = pkpk(tmp_path, "validate", "--format", "json")
        assert [one["line"] for one in json.loads(done.out)["findings"]] == list(range(4, 1004))

    @pytest.mark.parametrize(("limit", "code"), [("error", 0), ("warning", 0), ("info", 1)])
    def test_fail_on_decides_what_makes_the_exit_code_1(self, tmp_path, limit, code):
        done = pkpk(write(tmp_path, a_yaml=NOTE), "validate", "--fail-on", limit)
        assert (done.code, told(done)) == (code, ["a.yaml PK205"])
        assert done.out.endswith("1 file checked: 1 note.\n")

    def test_a_note_does_not_fail_by_default(self, tmp_path):
        assert pkpk(write(tmp_path, a_yaml=NOTE), "validate").code == 0


class TestTheSameEveryTime:
    @pytest.fixture
    def folder(self, tmp_path) -> Path:
        for number in range(9):
            write(tmp_path, **{f"k{number % 3}__f{number}_yaml": GOOD + f"avain{number}: x\nroles: x\nservices:\n  - use: a\n"})
        return write(tmp_path, hyva_yaml=GOOD, muu_yaml="a: 1\n")

    @pytest.mark.parametrize("format", FORMATS)
    def test_two_processes_say_what_one_says(self, folder, format):
        one = pkpk(folder, "validate", "-v", "-j1", "--format", format)
        two = pkpk(folder, "validate", "-v", "-j2", "--format", format)
        assert one == two
        assert one.code == 1

    def test_more_processes_than_files_are_fine(self, folder):
        assert pkpk(folder, "validate", "-j", "64") == pkpk(folder, "validate", "-j", "1")

    def test_many_files_are_shared_out_without_being_asked(self, tmp_path):
        for number in range(400):
            (tmp_path / f"f{number:03}.yaml").write_text(BAD if number % 100 == 7 else GOOD)
        done = pkpk(tmp_path, "validate")
        assert told(done) == [f"f{number}.yaml PK101" for number in ("007", "107", "207", "307")]
        assert done.out.endswith("400 files checked: 4 errors.\n")

    def test_nothing_depends_on_chance(self, folder):
        runs = [pkpk(folder, "validate", "-v", PYTHONHASHSEED=seed) for seed in ("1", "2")]
        assert runs[0] == runs[1]

    def test_files_come_in_the_order_given_and_folders_in_alphabetical_order(self, folder):
        done = pkpk(folder, "validate", "-q", "k2", "k0/f3.yaml", "k0")
        files = list(dict.fromkeys(one.split()[0] for one in told(done)))
        assert files == ["k2/f2.yaml", "k2/f5.yaml", "k2/f8.yaml", "k0/f3.yaml", "k0/f0.yaml", "k0/f6.yaml"]


class TestFormats:
    """Their fields are tested in tests/reports; here, that the option brings them and that they stand alone on stdout."""

    @pytest.fixture
    def folder(self, tmp_path) -> Path:
        return write(tmp_path, a_yaml=BAD, b_yaml=GOOD, muu_yaml="a: 1\n")

    def test_json_holds_every_finding_with_its_place(self, folder):
        found = json.loads(pkpk(folder, "validate", "-v", "--format", "json").out)
        (one,) = found["findings"]
        assert (one["code"], one["file"], one["line"], one["column"]) == ("PK101", "a.yaml", 4, 1)
        assert found["files"] == 2

    def test_github_prints_one_command_a_finding_and_nothing_else(self, folder):
        (line,) = pkpk(folder, "validate", "-v", "--format", "github").out.splitlines()
        assert line.startswith("::error file=a.yaml,line=4,col=1")

    def test_gitlab_is_a_json_list(self, folder):
        (one,) = json.loads(pkpk(folder, "validate", "-v", "--format", "gitlab").out)
        assert one["location"] == {"path": "a.yaml", "lines": {"begin": 4}}

    def test_sarif_is_one_run(self, folder):
        (run,) = json.loads(pkpk(folder, "validate", "-v", "--format", "sarif").out)["runs"]
        assert [one["ruleId"] for one in run["results"]] == ["PK101"]

    def test_junit_has_a_case_for_every_file(self, folder):
        root = ElementTree.fromstring(pkpk(folder, "validate", "-v", "--format", "junit").out)
        assert [case.get("file") for case in root.iter("testcase")] == ["a.yaml", "b.yaml"]

    @pytest.mark.parametrize("format", FORMATS)
    def test_without_a_finding_a_report_is_still_whole(self, tmp_path, format):
        done = pkpk(write(tmp_path, a_yaml=GOOD), "validate", "-v", "--format", format)
        assert (done.code, done.err) == (0, "")
        if format in ("json", "gitlab", "sarif"):
            json.loads(done.out)
        if format == "junit":
            assert ElementTree.fromstring(done.out).get("failures") == "0"


class TestLanguage:
    @pytest.fixture
    def folder(self, tmp_path) -> Path:
        return write(tmp_path, a_yaml=BAD)

    WORDS = {"fi": "virhe", "sv": "fel", "en": "error"}  # noqa: RUF012 - never changed

    @pytest.mark.parametrize("language", WORDS)
    def test_the_option_decides_before_all(self, folder, language):
        done = pkpk(folder, "validate", "--messages", language, PKPK_LANG="fi" if language == "en" else "en", LC_ALL="sv_SE")
        assert f": {self.WORDS[language]} PK101" in done.out

    @pytest.mark.parametrize(
        ("given", "language"),
        [
            ({"PKPK_LANG": "sv", "LC_ALL": "en_US.UTF-8"}, "sv"),
            ({"PKPK_LANG": "", "LC_ALL": "sv_FI.UTF-8", "LANG": "en_US.UTF-8"}, "sv"),
            ({"PKPK_LANG": "", "LC_MESSAGES": "en_GB", "LANG": "sv_FI.UTF-8"}, "en"),
            ({"PKPK_LANG": "", "LANG": "en_US.UTF-8"}, "en"),
            ({"PKPK_LANG": "", "LANG": "fi_FI.UTF-8"}, "fi"),
            ({"PKPK_LANG": "", "LANG": "de_DE.UTF-8"}, "fi"),
            ({"PKPK_LANG": "", "LANG": "C.UTF-8"}, "fi"),
            ({"PKPK_LANG": "klingon", "LANG": "sv"}, "sv"),
            ({"PKPK_LANG": ""}, "fi"),
        ],
    )
    def test_then_pkpk_lang_then_the_locale_then_finnish(self, folder, given, language):
        assert f": {self.WORDS[language]} PK101" in pkpk(folder, "validate", **given).out

    def test_an_unknown_language_is_wrong_use(self, folder):
        done = pkpk(folder, "validate", "--messages", "de")
        assert (done.code, done.out) == (2, "")
        assert "'de' is not one of fi, sv, en" in done.err

    @pytest.mark.parametrize("locale", ["C", "POSIX", "fi_FI.ISO-8859-1"])
    def test_output_is_utf_8_whatever_the_locale(self, folder, locale):
        write(folder, a_yaml=GOOD + "hälytys: x\n")
        assert "hälytys" in pkpk(folder, "validate", LC_ALL=locale, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0").out

    def test_help_is_english(self, folder):
        done = pkpk(folder, "validate", "--help", PKPK_LANG="fi")
        assert done.code == 0
        assert "Check chains: their YAML, their structure and every reference" in done.out


def on_a_terminal(folder: Path, *arguments: str, columns: int = 80, **given: str) -> str:
    """What a run prints on a terminal of so many columns."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    given = {"TERM": "xterm", **given}
    with subprocess.Popen([*COMMAND, *arguments], cwd=folder, env=environment(**given), stdout=theirs, stderr=theirs) as running:
        os.close(theirs)
        seen = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux ends a terminal that nobody writes to any more with an error
                break
            if not part:
                break
            seen += part
        running.wait(60)
    os.close(ours)
    return seen.decode().replace("\r\n", "\n")


class TestLook:
    LONG = GOOD + "handoffs:\n  - name: Lähete\n    within: " + "kolmessa työpäivässä " * 12 + "\n"

    @posix
    def test_colour_is_for_a_terminal_only(self, tmp_path):
        write(tmp_path, a_yaml=BAD)
        assert "\x1b[1;31merror\x1b[0m" in on_a_terminal(tmp_path, "validate")
        assert "\x1b" not in pkpk(tmp_path, "validate", TERM="xterm").out

    @pytest.mark.parametrize("given", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
    @posix
    def test_colour_can_be_refused(self, tmp_path, given):
        seen = on_a_terminal(write(tmp_path, a_yaml=BAD), "validate", **given)
        assert "\x1b" not in seen
        assert "a.yaml:4:1: error PK101" in seen

    @pytest.mark.parametrize("columns", [50, 80, 120])
    @posix
    def test_a_terminal_is_filled_and_not_overfilled(self, tmp_path, columns):
        seen = on_a_terminal(write(tmp_path, a_yaml=self.LONG), "validate", columns=columns, NO_COLOR="1")
        widest = max(len(line) for line in seen.splitlines())
        assert columns - 15 <= widest <= columns

    @pytest.mark.parametrize("columns", ["", "40", "200"])
    def test_a_pipe_has_80_columns(self, tmp_path, columns):
        done = pkpk(write(tmp_path, a_yaml=self.LONG), "validate", COLUMNS=columns)
        assert 65 <= max(len(line) for line in done.out.splitlines()) <= 80

    def test_wide_letters_are_counted_as_a_terminal_shows_them(self, tmp_path):
        done = pkpk(write(tmp_path, a_yaml=GOOD + "summary: {fi: 日本, 語日本語: x, sv: y}\n"), "validate")
        line, caret = done.out.splitlines()[3:5]
        assert line == "    4 | summary: {fi: 日本, 語日本語: x, sv: y}"
        # Six letters before and four marked: each takes two columns.
        assert caret == "      | " + " " * (len("summary: {fi: , ") + 2 * 2) + "^" * 8

    @posix
    def test_a_reader_who_leaves_early_is_no_fault(self, tmp_path):
        write(tmp_path, a_yaml=GOOD + "".join(f"avain-{number}: x\n" for number in range(1000)))
        with subprocess.Popen(
            [*COMMAND, "validate"], cwd=tmp_path, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as running:
            first = running.stdout.readline()
            running.stdout.close()
            errors = running.stderr.read()
            code = running.wait(60)
        assert first == b"a.yaml:4:1: error PK101 unknown-key\n"
        assert (code, errors) == (1, b"")
