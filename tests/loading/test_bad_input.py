"""What people and programs put into files: every bad input has its code, and what merely looks odd is read."""

import json
import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from palveluketju.loading.files import load
from tests.commands.running import pkpk
from tests.loading.said import HEAD, codes, content, document

posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such files")
MB = 1024 * 1024


class TestBytes:
    @pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("mark", ["", "\ufeff"])
    def test_byte_order_mark_and_line_endings_are_simply_read(self, ending, mark):
        text = HEAD + "summary: |\n  Yksi\n  kaksi\nservices:\n  - Kotihoito\n"
        assert content(mark + text.replace("\n", ending)) == content(text)

    @pytest.mark.parametrize(
        "encoding", ["latin-1", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp437", "mac-roman"]
    )
    def test_what_is_not_utf_8_is_told_and_never_guessed(self, encoding):
        found = document((HEAD + "summary: Päivystys\n").encode(encoding))
        assert [one.code.id for one in found.problems] == ["PK004"]
        assert found.content is None

    @pytest.mark.parametrize("data", [b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xe4", b"\x80"])
    def test_bytes_that_utf_8_forbids(self, data):
        assert codes(HEAD.encode() + b"summary: a" + data) == ["PK004"]

    def test_the_place_of_the_first_byte_that_is_not_utf_8(self):
        (found,) = document(HEAD.encode() + "summary: Ääkkönen ".encode() + b"p\xe4iv\xe4\n").located()
        assert (found.place.line, found.place.column) == (4, 20)

    @pytest.mark.parametrize("start", [b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
    def test_a_document_of_an_office_program_is_told_as_such(self, start):
        (found,) = document(start + b"\x00\x01\xff" * 99).problems
        assert found.code.id == "PK004"
        assert "Word" in str(found.args["reason"])

    @pytest.mark.parametrize(
        "text", ["", " ", "\n\n", "# vain huomautus\n", "---\n", "---\n...\n", "~", "null\n", "\ufeff", "\r\n", "   \n  # x"]
    )
    def test_a_file_that_says_nothing(self, text):
        assert codes(text) == ["PK006"]


class TestCharacters:
    @pytest.mark.parametrize(
        "number", [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF]
    )
    def test_a_control_character_is_found_where_it_stands(self, number):
        found = document(HEAD + f"summary: yksi{chr(number)}kaksi\n").located()
        assert [(one.finding.code.id, one.place.line, one.place.column) for one in found] == [("PK005", 4, 14)]

    @pytest.mark.parametrize(
        "escape", ["\\0", "\\a", "\\b", "\\e", "\\v", "\\x1b", "\\u0007", "\\N", "\\L", "\\P", "\\x7f", "\\uFFFE"]
    )
    def test_an_escape_makes_it_no_better(self, escape):
        assert codes(HEAD + f'summary: "yksi{escape}kaksi"\n') == ["PK005"]

    def test_one_finding_for_all_of_a_kind(self):
        assert codes(HEAD + "summary: a\x0bb\x0bc\x0cd\n") == ["PK005", "PK005"]

    @pytest.mark.parametrize(
        "text", ["a\u00a0b", "pit\u00adkä", "👩‍👩‍👧", "שלום", "\u202eab", "日本語", "e\u0301", "𝔸", "a\u200bb"]
    )
    def test_what_people_write_is_kept_as_it_is(self, text):
        assert content(HEAD + f"summary: {text}\n")["summary"] == {"fi": text}

    @pytest.mark.parametrize(
        "text",
        [
            "services:\n\t- Kotihoito\n",
            "services:\n  -\tname: a\n\t  sector: public\n",
            "target_group:\n\ttext: a\n",
            "\tsummary: a\n",
        ],
    )
    def test_a_tab_is_no_indentation(self, text):
        assert codes(HEAD + text) == ["PK011"]

    def test_a_tab_inside_a_text_or_after_a_colon_is_fine(self):
        assert content(HEAD + "summary:\ta\tb\t\n")["summary"] == {"fi": "a\tb"}
        assert content(HEAD + "summary: |-\n  a\n  \tb\n")["summary"] == {"fi": "a\n\tb"}


class TestDocuments:
    @pytest.mark.parametrize(
        "text", ["---\n" + HEAD, "%YAML 1.1\n---\n" + HEAD, "%YAML 1.2\n---\n" + HEAD, "--- # alku\n" + HEAD, HEAD + "...\n"]
    )
    def test_the_marks_of_one_document_are_fine(self, text):
        assert content(text) == content(HEAD)

    @pytest.mark.parametrize(
        "text", [HEAD + "---\n" + HEAD, HEAD + "---\n", HEAD + "...\nroles:\n  - a\n", "---\n" + HEAD + "--- a\n"]
    )
    def test_several_documents(self, text):
        assert codes(text) == ["PK007"]

    @pytest.mark.parametrize("text", ["- pkpk: 1\n", "[]", "[pkpk, 1]", "vain teksti\n", "'pkpk: 1'\n", "42\n", "- a\n- b\n"])
    def test_what_is_no_group_of_keys_at_the_top(self, text):
        assert codes(text) == ["PK104"]

    @pytest.mark.parametrize("text", ["{}", "{a: 1, b: 2}", "on: push\njobs: x\n"])
    def test_what_is_no_description_gets_one_message(self, text):
        assert codes(text) == ["PK103"]

    def test_a_file_in_braces_is_fine(self):
        assert content('{"pkpk": "1", "kind": "chain", "name": "Ketju"}') == content(HEAD)


#: ways to nest so deep below the top of a file
NESTED = {
    "brackets": lambda levels: "x-a: " + "[" * levels + "]" * levels + "\n",
    "braces": lambda levels: "x-a: " + "{a: " * levels + "1" + "}" * levels + "\n",
    "keys": lambda levels: "x-a:\n" + "".join(" " * at + "a:\n" for at in range(1, levels + 1)),
    "dashes": lambda levels: "x-a:\n  " + "- " * levels + "a\n",
    "questions": lambda levels: "x-a:\n  " + "? " * levels + "a\n",
    "lists in the columns of their keys": lambda levels: "x-a:\n" + "".join("  " * at + "- a:\n" for at in range(levels // 2)),
}


class TestDepth:
    @pytest.mark.parametrize("way", NESTED)
    def test_a_hundred_levels_are_fine(self, way):
        told = [] if way != "questions" else ["PK108"]  # each level is a key that is no word; told once, not a hundred times
        assert codes(HEAD + NESTED[way](100)) == told

    @pytest.mark.parametrize("way", NESTED)
    @pytest.mark.parametrize("levels", [450, 3000])
    def test_what_is_far_too_deep_is_told_once(self, way, levels):
        assert codes(HEAD + NESTED[way](levels)) == ["PK008"]

    @pytest.mark.parametrize("way", ["brackets", "braces", "dashes", "questions"])
    def test_so_is_what_is_absurdly_deep(self, way):
        assert codes(HEAD + NESTED[way](500_000)) == ["PK008"]

    @pytest.mark.parametrize("unit", ["[", "{", "- ", "? ", "[[{", "{a: [", "!a [", "- ? ", "'a': {", "[?"])
    def test_a_megabyte_of_openings_ends_in_a_finding(self, tmp_path, unit):
        """PyYAML's C loader crashes the process on it, so it runs in one of its own."""
        (tmp_path / "a.yaml").write_text(unit * (MB // len(unit)))
        done = pkpk(tmp_path, "validate", "--format", "json", "a.yaml")
        assert done.code == 1
        assert done.out.count('"code"') == 1

    def test_depth_that_only_aliases_make_is_depth_too(self):
        chain = "".join(f"x-{at}: &a{at} [*a{at - 1}]\n" for at in range(1, 400))
        assert codes(HEAD + "x-0: &a0 [1]\n" + chain) == ["PK008"]


class TestAliases:
    def test_aliases_and_merge_keys_work(self):
        found = content(
            HEAD
            + "x-pohja: &pohja\n  sector: public\n  channels: &kanavat\n    - phone\n"
            + "services:\n  - <<: *pohja\n    name: Kotihoito\n  - name: Ateriat\n    <<: *pohja\n    sector: private\n"
            + "  - name: Neuvonta\n    channels: *kanavat\n"
        )
        assert [one.get("sector") for one in found["services"]] == ["public", "private", None]
        assert [one["channels"][0]["id"] for one in found["services"]] == ["phone"] * 3

    def test_of_several_merged_groups_the_first_one_that_has_a_key_decides(self):
        found = content(
            HEAD + "x-a: &a {sector: public}\nx-b: &b {sector: private, level: basic}\nservices:\n  - name: x\n    <<: [*a, *b]\n"
        )
        assert (found["services"][0]["sector"], found["services"][0]["level"]) == ("public", "basic")

    def test_a_merge_in_a_merge(self):
        found = content(HEAD + "x-a: &a {sector: public}\nx-b: &b {<<: *a, level: basic}\nservices:\n  - {name: x, <<: *b}\n")
        assert (found["services"][0]["sector"], found["services"][0]["level"]) == ("public", "basic")

    def test_a_text_may_be_an_alias(self):
        assert content(HEAD + "summary: &s Apua\nphenomenon: *s\n")["phenomenon"]["text"] == {"fi": "Apua"}

    def test_quotes_make_an_ordinary_key_of_two_less_than_signs(self):
        assert codes(HEAD + "services:\n  - name: x\n    '<<': {sector: public}\n") == ["PK101"]

    @pytest.mark.parametrize("value", ["julkinen", "[julkinen]", "1", "[[]]"])
    def test_only_a_group_of_keys_can_be_merged(self, value):
        assert codes(HEAD + f"services:\n  - name: x\n    <<: {value}\n") == ["PK022"]

    def test_a_mistake_that_aliases_repeat_is_told_once(self):
        assert codes(HEAD + "services:\n  - &a {name: x, nimi: y}\nproviders:\n  - *a\nroles:\n  - *a\n") == ["PK101"]

    BOMBS = {  # noqa: RUF012 - never changed
        "laughs": "x-a: &a ["
        + "1, " * 10
        + "]\n"
        + "".join(f"x-{b}: &{b} [" + f"*{a}, " * 10 + "]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)),
        "one long list many times": "x-a: &a [" + "1, " * 2000 + "]\nx-b: [" + "*a, " * 2000 + "]\n",
        "one long group merged many times": "x-a: &a {" + ", ".join(f"k{n}: 1" for n in range(2000)) + "}\n"
        "x-b: {<<: [" + "*a, " * 2000 + "]}\n",
        "merges of all the merges before": "x-a: &a0 {k: 1}\n"
        + "".join(f"x-{n}: &a{n} {{<<: [{', '.join(f'*a{m}' for m in range(n))}]}}\n" for n in range(1, 40)),
        "in the language itself": "services:\n  - &a {name: x, criteria: &b ["
        + "y, " * 3000
        + "]}\n"
        + "".join(f"  - {{name: x{n}, criteria: *b}}\n" for n in range(100)),
    }

    @pytest.mark.parametrize("bomb", BOMBS)
    def test_an_alias_bomb_is_refused(self, bomb):
        assert codes(HEAD + self.BOMBS[bomb]) == ["PK009"]

    @pytest.mark.parametrize(
        "text",
        ["x-a: &a [*a]\n", "x-a: &a {b: *a}\n", "x-a: &a\n  <<: *a\n", "x-a: &a\n  - b:\n      - *a\n", "services: &a\n  - *a\n"],
    )
    def test_an_alias_that_leads_back_to_itself(self, text):
        assert codes(HEAD + text) == ["PK021"]

    def test_the_whole_file_inside_itself(self):
        assert codes("&kaikki\n" + HEAD + "x-a: *kaikki\n") == ["PK021"]

    def test_an_alias_without_its_anchor(self):
        assert codes(HEAD + "summary: *puuttuu\n") == ["PK017"]


class TestSizes:
    def test_a_text_of_a_megabyte_is_read(self):
        assert content(HEAD + "summary: " + "ä" * MB + "\n")["summary"] == {"fi": "ä" * MB}

    @pytest.mark.parametrize("start", ["'", '"', "[a, ", "a: ", "a", "!", "&", "*", "%", "- ", "{", "@", "| ", "\t"])
    def test_a_line_of_a_megabyte_that_is_wrong_is_one_finding(self, start):
        assert len(codes(HEAD + "summary: x\n" + start + "a " * (MB // 2))) == 1

    @pytest.mark.parametrize("line", ["# " + "a " * (MB // 2), " " * MB, "\n" * MB, "x-a: >-\n  " + "a " * (MB // 2)])
    def test_a_line_of_a_megabyte_that_says_nothing_wrong_is_fine(self, line):
        assert codes(HEAD + line) == []

    def test_a_file_just_below_the_limit_is_read(self):
        assert content(HEAD + "#" * (8 * MB - len(HEAD))) == content(HEAD)

    def test_a_file_of_50_mb_is_not_read(self, tmp_path, monkeypatch):
        path = tmp_path / "a.yaml"
        with open(path, "wb") as stream:
            stream.truncate(50 * MB)
        monkeypatch.setattr(os, "open", None)  # nothing is opened
        assert [one.code.id for one in load(str(path)).problems] == ["PK003"]


def as_anyone() -> None:
    """Makes a process of root's obey the permissions of files, as everyone else's does."""
    if os.geteuid() == 0:
        import ctypes

        drop, override, search = 24, 1, 2  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH of <linux/capability.h>
        for capability in (override, search):
            if ctypes.CDLL(None, use_errno=True).prctl(drop, capability, 0, 0, 0):
                raise OSError(ctypes.get_errno(), "cannot give up root's right to read everything")


def root_can_be_anyone() -> bool:
    if os.name != "posix" or os.geteuid() != 0:
        return os.name == "posix"
    try:
        return subprocess.run([sys.executable, "-c", ""], preexec_fn=as_anyone, check=False).returncode == 0
    except (OSError, subprocess.SubprocessError):
        return False


class TestFiles:
    def problem(self, path: Path | str) -> tuple[str, str]:
        (found,) = load(str(path)).problems
        said = found.args.get("reason") or found.args.get("what")
        return found.code.id, said.text if said else ""

    def test_a_file_that_is_not_there(self, tmp_path):
        assert self.problem(tmp_path / "a.yaml") == ("PK001", "it does not exist")

    def test_a_name_that_no_file_can_have(self, tmp_path):
        assert self.problem("a\0b")[0] == "PK001"
        assert self.problem("a" * 5000) == ("PK001", "its name is too long")

    def test_a_path_through_a_file(self, tmp_path):
        (tmp_path / "a.yaml").write_text(HEAD)
        assert self.problem(tmp_path / "a.yaml" / "b.yaml") == ("PK001", "a part of its path is not a folder")

    def test_a_folder_is_no_file(self, tmp_path):
        assert self.problem(tmp_path) == ("PK002", "a folder")

    @posix
    def test_a_link_to_nothing(self, tmp_path):
        (tmp_path / "a.yaml").symlink_to(tmp_path / "puuttuu.yaml")
        assert self.problem(tmp_path / "a.yaml") == ("PK001", "it is a link to something that does not exist")

    @posix
    def test_links_in_a_circle(self, tmp_path):
        (tmp_path / "a.yaml").symlink_to(tmp_path / "b.yaml")
        (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
        assert self.problem(tmp_path / "a.yaml") == ("PK001", "its links lead round in a circle")

    @posix
    def test_broken_links_are_told_in_a_folder_too(self, tmp_path):
        (tmp_path / "a.yaml").symlink_to(tmp_path / "puuttuu.yaml")
        (tmp_path / "b.yaml").symlink_to(tmp_path / "b.yaml")
        (tmp_path / "c.yaml").write_text(HEAD)
        done = pkpk(tmp_path, "validate")
        assert (done.code, done.out.count("PK001 cannot-open")) == (2, 2)
        assert "3 files checked" in done.out

    @posix
    def test_a_link_to_a_file_is_that_file(self, tmp_path):
        (tmp_path / "a.yaml").write_text(HEAD)
        (tmp_path / "b.yaml").symlink_to(tmp_path / "a.yaml")
        assert load(str(tmp_path / "b.yaml")).content == content(HEAD)

    @posix
    def test_a_pipe_is_never_waited_for(self, tmp_path):
        os.mkfifo(tmp_path / "a.yaml")
        assert self.problem(tmp_path / "a.yaml") == ("PK002", "a pipe")

    @posix
    def test_a_pipe_in_a_folder_is_not_opened(self, tmp_path):
        os.mkfifo(tmp_path / "a.yaml")
        (tmp_path / "b.yaml").write_text(HEAD)
        done = pkpk(tmp_path, "validate")
        assert (done.code, done.err) == (0, "")
        assert "1 file checked" in done.out

    @posix
    def test_devices_and_sockets_are_no_files(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)  # the path of a socket may have only about a hundred letters
        assert self.problem("/dev/null") == ("PK002", "a device or a socket")
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("a.yaml")
            assert self.problem("a.yaml") == ("PK002", "a device or a socket")

    def test_a_file_that_vanishes_between_looking_and_opening(self, tmp_path, monkeypatch):
        path, looked = tmp_path / "a.yaml", os.stat
        path.write_text(HEAD)

        def look(at, *rest, **more):
            found = looked(at, *rest, **more)
            if str(at) == str(path) and stat.S_ISREG(found.st_mode):
                os.unlink(path)
            return found

        monkeypatch.setattr(os, "stat", look)
        assert self.problem(path) == ("PK001", "it does not exist")

    @pytest.fixture
    def closed(self, tmp_path):
        """A folder and a file that nobody may read, beside a file with a mistake."""
        if not root_can_be_anyone():
            pytest.skip("permissions do not bind this user")
        (tmp_path / "kiinni").mkdir()
        (tmp_path / "kiinni" / "b.yaml").write_text(HEAD)
        (tmp_path / "a.yaml").write_text(HEAD)
        (tmp_path / "c.yaml").write_text(HEAD + "hinta: 1\n")
        for path in (tmp_path / "kiinni", tmp_path / "a.yaml"):
            path.chmod(0)
        yield tmp_path
        (tmp_path / "kiinni").chmod(0o700)

    def test_what_may_not_be_read_is_told_and_the_rest_is_checked(self, closed):
        done = pkpk(closed, "validate", before=as_anyone)
        assert (done.code, done.err) == (2, "")
        assert "kiinni: error PK001 cannot-open\n  the file cannot be opened: there is no permission to read it\n" in done.out
        assert "a.yaml: error PK001 cannot-open\n" in done.out
        assert "c.yaml:4:1: error PK101" in done.out

    def test_nothing_but_a_closed_folder_is_told_as_such(self, closed):
        done = pkpk(closed, "validate", "kiinni", before=as_anyone)
        assert (done.code, done.out.count("PK001"), done.err) == (2, 1, "")


class TestKeys:
    @pytest.mark.parametrize("key", ["1", "1.5", "true", "no", "~", "null", "2024-01-01", "''", "'1'", ".nan"])
    def test_a_key_that_looks_like_something_else_is_an_unknown_word(self, key):
        assert codes(HEAD + f"{key}: x\n") == ["PK101"]

    @pytest.mark.parametrize("key", ["[a, b]", "{a: b}", "[]", "{}", "? [a]\n", "? - a\n", "? a: b\n"])
    def test_a_list_or_a_group_of_keys_is_no_key(self, key):
        assert codes(HEAD + f"{key}: x\n") == ["PK108"]

    def test_a_key_may_be_quoted_and_marked(self):
        assert content(HEAD + "\"summary\": a\n'status': draft\n? version\n: 1.2.3\n")["version"] == "1.2.3"

    @pytest.mark.parametrize(
        ("text", "first", "second"),
        [
            ("summary: a\nroles: [b]\nsummary: c\n", (4, 1), (6, 1)),
            ('summary: a\n"summary": c\n', (4, 1), (5, 1)),
            ("services:\n  - name: a\n    sector: public\n    name: b\n", (5, 5), (7, 5)),
            ("summary: {fi: a, sv: b, fi: c}\n", (4, 11), (4, 25)),
            ("x-oma:\n  a: 1\n  b: 2\n  a: 3\n", (5, 3), (7, 3)),
        ],
    )
    def test_a_key_that_stands_twice_shows_both_places(self, text, first, second):
        (found,) = document(HEAD + text).located()
        ((_, _, other),) = found.related
        assert found.finding.code.id == "PK102"
        assert ((other.line, other.column), (found.place.line, found.place.column)) == (first, second)

    def test_a_key_that_stands_thrice_is_two_mistakes(self):
        assert codes(HEAD + "summary: a\nsummary: b\nsummary: c\n") == ["PK102", "PK102"]

    def test_both_values_are_checked_or_the_first_is_kept_but_never_the_last_alone(self):
        assert "PK106" in codes(HEAD + "status: valmis\nstatus: draft\n")

    def test_the_same_key_in_other_groups_is_no_double(self):
        assert codes(HEAD + "services:\n  - name: a\n  - name: b\n") == []


class TestWords:
    @pytest.mark.parametrize(
        "date",
        [".nan", ".inf", "2026-13-01", "2026-02-30", "2026-00", "0000-01-01", "31.5.2026", "26-05-31", "2026-5-1", "eilen"],
    )
    def test_what_is_no_date(self, date):
        assert codes(HEAD + f"dates:\n  updated: {date}\n") == ["PK105"]

    @pytest.mark.parametrize(
        "id", ["../../etc", "..", ".", "/etc/passwd", "-rf", "a/b", "a b", "a.b", "C:\\a", "a" * 81, "'a:b'", "_a"]
    )
    def test_what_is_no_id(self, id):
        assert codes(HEAD + f"id: {id}\n") == ["PK105"]

    @pytest.mark.parametrize("id", ["a", "01", "no", "kotihoito-1", "Yö_2", "a" * 80, "1.0".replace(".", "-"), "'112'"])
    def test_what_is_an_id(self, id):
        assert content(HEAD + f"id: {id}\n")["id"] == id.strip("'")


class TestTypesComeFromTheLanguage:
    LOOKS = (
        *(
            "112",
            "01",
            "no",
            "NO",
            "yes",
            "Y",
            "on",
            "off",
            "1.10",
            "2024-01-01",
            "2024-01-01T10:00:00Z",
            "1_000",
            "~x",
            "0x1F",
            "0o17",
        ),
        *(
            "1e3",
            ".5",
            "true",
            "False",
            ".nan",
            ".inf",
            "12:30",
            "190:20:30",
            "=",
            "0b1",
            "+1",
            "-1",
            "nullx",
            "1,5",
            "<<",
            "010",
            "1.",
        ),
    )

    @pytest.mark.parametrize("written", LOOKS)
    def test_where_a_text_belongs_everything_is_the_text_that_was_written(self, written):
        services = f"services:\n  - {written}\n  - id: b\n    name: {written} \n"
        found = content(f"pkpk: 1\nkind: chain\nname: {written}\nsummary:\n  sv: {written}\nowner: {written}\n{services}")
        assert found["name"] == {"fi": written}
        assert found["summary"] == {"sv": written}
        assert [one["name"] for one in found["services"]] == [{"fi": written}] * 2
        assert found["owner"] == written

    @pytest.mark.parametrize(
        ("written", "value"),
        [
            ("6", 6),
            ("2.5", 2.5),
            ("-1", -1),
            ("+3", 3),
            (".5", 0.5),
            ("1e3", 1000.0),
            ("0x1F", 31),
            ("0o17", 15),
            ("010", 10),
            ("'7'", 7),
        ],
    )
    def test_numbers_are_those_of_yaml_1_2(self, written, value):
        found = content(HEAD + f"key_figures:\n  - text: a\n    value: {written}\n")["key_figures"][0]["value"]
        assert (found, type(found)) == (value, type(value))

    @pytest.mark.parametrize(
        "written", ["1_000", "0b1", "1,5", ".nan", "-.inf", "12:30", "1 000", "kuusi", "1e999", "true", "９"]
    )
    def test_what_is_no_number(self, written):
        assert codes(HEAD + f"key_figures:\n  - text: a\n    value: {written}\n") == ["PK105"]

    @pytest.mark.parametrize(
        ("written", "value"), [("true", True), ("True", True), ("TRUE", True), ("false", False), ("FALSE", False)]
    )
    def test_truth_values_are_those_of_yaml_1_2(self, written, value):
        assert (
            content(HEAD + f"key_figures:\n  - text: a\n    approximate: {written}\n")["key_figures"][0]["approximate"] is value
        )

    @pytest.mark.parametrize("written", ["yes", "no", "on", "off", "Y", "1", "0", "tRUE", "kyllä"])
    def test_what_is_no_truth_value(self, written):
        assert codes(HEAD + f"key_figures:\n  - text: a\n    approximate: {written}\n") == ["PK105"]

    @pytest.mark.parametrize("written", ["2024-01-01", "2024-01", "2024", "'2024-02-29'"])
    def test_dates_may_end_with_the_month_or_the_year(self, written):
        assert content(HEAD + f"dates:\n  updated: {written}\n")["dates"]["updated"] == written.strip("'")

    def test_own_data_is_read_by_yaml_1_2(self):
        found = content(HEAD + "x-a: [no, 1, 1.5, true, ~, '1', 2024-01-01, 1_000]\n")["extensions"]["x-a"]
        assert found == ["no", 1, 1.5, True, None, "1", "2024-01-01", "1_000"]


class TestAbsent:
    @pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL", "''", '""', "' '", "# huomautus"])
    def test_an_empty_value_is_an_absent_one(self, nothing):
        keys = ("summary", "status", "id", "dates", "services", "owner", "phenomenon")
        assert content(HEAD + "".join(f"{key}: {nothing}\n" for key in keys)) == content(HEAD)

    @pytest.mark.parametrize("nothing", ["", "~", "null"])
    def test_an_empty_item_is_no_item(self, nothing):
        found = content(HEAD + f"services:\n  - {nothing}\n  - Kotihoito\n  - {nothing}\n")
        assert [one["name"] for one in found["services"]] == [{"fi": "Kotihoito"}]

    @pytest.mark.parametrize("nothing", ["", "~", "null"])
    def test_what_is_needed_is_missed_when_it_is_empty(self, nothing):
        assert codes(f"pkpk: 1\nkind: chain\nname: {nothing}\n") == ["PK103"]

    @pytest.mark.parametrize("text", ["name:\n  fi:\n", "name: {fi: ~, sv: ''}\n", "name: {}\n"])
    def test_so_is_a_text_that_is_empty_in_every_language(self, text):
        assert codes("pkpk: 1\nkind: chain\n" + text) == ["PK103"]
        assert codes(HEAD + f"services:\n  - {json.dumps({'name': {'fi': None}})}\n") == ["PK103"]

    @pytest.mark.parametrize("text", ["~", "null", "NULL"])
    def test_quotes_make_a_text_of_it(self, text):
        assert content(HEAD + f"summary: '{text}'\n")["summary"] == {"fi": text}

    def test_a_list_of_nothing_is_absent(self):
        assert content(HEAD + "services: []\nroles:\n  -\n  - ~\n") == content(HEAD)
