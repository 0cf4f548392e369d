"""The place of a finding is that of the very key or value, counted in characters from 1 as editors count them."""

import pytest

from palveluketju.finding import Mark, Place
from tests.loading.said import HEAD, document, places


def at(text: str, path: tuple[str | int, ...], part: str = "value") -> str:
    """What stands at the place of the path: `line:column the very characters`."""
    found = document(text)
    place = found.place(found.mark(path, part))
    lines = [line + " " for line in found.text.split("\n")][place.line - 1 : place.end_line]
    if len(lines) == 1:
        return f"{place.line}:{place.column} {lines[0][place.column - 1 : place.end_column - 1]}"
    return f"{place.line}:{place.column} {lines[0][place.column - 1 :]}… {lines[-1][: place.end_column - 1]}"


class TestKeyAndValue:
    def test_a_wrong_key_is_shown_at_the_key(self):
        assert places(HEAD + "hinta: 12\n") == ["PK101 4:1-4:6"]

    def test_a_wrong_value_is_shown_at_the_value(self):
        assert places(HEAD + "status:   valmis  # huom\n") == ["PK106 4:11-4:17"]

    def test_quotes_belong_to_the_value(self):
        assert places(HEAD + 'status: "valmis"\n') == ["PK106 4:9-4:17"]

    def test_a_group_of_keys_where_a_text_belongs_begins_with_its_first_key(self):
        assert places(HEAD + "summary:\n  a: 1\n  b: 2\n")[0].startswith("PK104 5:3-")

    def test_a_list_where_a_text_belongs_begins_with_its_first_dash(self):
        assert places(HEAD + "summary:\n  - a\n") == ["PK104 5:3-5:6"]

    def test_the_end_does_not_run_on_over_blank_lines_below(self):
        assert places(HEAD + "summary:\n  - a\n\n\n# huom\nstatus: draft\n") == ["PK104 5:3-5:6"]

    def test_a_missing_key_is_shown_where_its_group_begins(self):
        assert places("kind: chain\npkpk: 1\n")[0].startswith("PK103 1:1-")
        assert places(HEAD + "services:\n  - sector: public\n") == ["PK103 5:5-5:19"]

    def test_a_needed_key_without_a_value_is_shown_at_the_key(self):
        assert places("pkpk: 1\nkind: chain\nname:\n") == ["PK103 3:1-3:5"]


class TestCharacters:
    """Columns are characters, not bytes and not halves of UTF-16; lines end only with LF, CR LF or CR."""

    @pytest.mark.parametrize("before", ["ä", "äö", "😀", "👩‍👩‍👧", "日本", "e\u0301", "\u00a0"])
    def test_after_letters_of_several_bytes(self, before):
        column = len(f"services: [{before}, {{name: x, ") + 1
        assert places(HEAD + f"services: [{before}, {{name: x, hinta: 1}}]\n") == [f"PK101 4:{column}-4:{column + 5}"]

    def test_such_letters_within_the_key(self):
        assert places(HEAD + "näkymä: 1\n") == ["PK101 4:1-4:7"]
        assert places(HEAD + "😀: 1\n") == ["PK101 4:1-4:2"]

    @pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
    def test_after_line_endings_of_any_system(self, ending):
        text = (HEAD + "summary: |\n  ä\n\n  b\nhinta: 1\n").replace("\n", ending)
        assert places(text) == ["PK101 8:1-8:6"]

    @pytest.mark.parametrize("odd", ["\x85", "\u2028", "\u2029"])
    def test_what_only_yaml_calls_a_line_break_moves_nothing(self, odd):
        assert places(HEAD + f"summary: a{odd}b\nhinta: 1\n") == ["PK005 4:11-4:12", "PK101 5:1-5:6"]

    @pytest.mark.parametrize("odd", ["\x0b", "\x0c", "\x1c", "\x1d", "\x1e"])
    def test_what_only_python_calls_a_line_break_moves_nothing(self, odd):
        assert places(HEAD + f"summary: a{odd}b\nhinta: 1\n") == ["PK005 4:11-4:12", "PK101 5:1-5:6"]

    def test_a_byte_order_mark_takes_no_column(self):
        assert places("\ufeffpkpk: 1\nkind: ketju\nname: x\n") == ["PK106 2:7-2:12"]
        assert places("\ufeffpkpkk: 1\npkpk: 1\nkind: chain\nname: x\n") == ["PK101 1:1-1:6"]

    def test_after_a_tab(self):
        assert places(HEAD + "status:\tvalmis\n") == ["PK106 4:9-4:15"]


class TestPaths:
    TEXT = (
        "pkpk: 1\nkind: chain\nname: Ketju\n"
        "summary: {fi: Apua, sv: Hjälp}\n"
        "services:\n"
        "  - Kotihoito\n"
        "  -\n"
        "  - name: Äidin tuki\n"
        "    channels: [phone, name: Chat]\n"
        "    tiers: support\n"
        "target_group: Kaikki\n"
        "tiers:\n"
        "  - id: support\n"
        "    <<: &yhteiset\n"
        "      risks:\n"
        "        - Hoito jää kesken\n"
    )

    @pytest.mark.parametrize(
        ("path", "key", "value"),
        [
            (("name",), "3:1 name", "3:7 Ketju"),
            # one text of several languages
            (("summary",), "4:1 summary", "4:10 {fi: Apua, sv: Hjälp}"),
            (("summary", "sv"), "4:21 sv", "4:25 Hjälp"),
            # a list, whose empty items do not count
            (("services", 0), "5:1 services", "6:5 Kotihoito"),
            (("services", 1, "name"), "8:5 name", "8:11 Äidin tuki"),
            # a short form is its own name, in every depth
            (("services", 0, "name"), "5:1 services", "6:5 Kotihoito"),
            (("services", 0, "name", "fi"), "5:1 services", "6:5 Kotihoito"),
            (("target_group", "text"), "11:1 target_group", "11:15 Kaikki"),
            # flow style
            (("services", 1, "channels", 0), "9:5 channels", "9:16 phone"),
            (("services", 1, "channels", 1, "name"), "9:23 name", "9:29 Chat"),
            # one item without its dash
            (("services", 1, "tiers", 0), "10:5 tiers", "10:12 support"),
            # what is merged stands where it is written
            (("tiers", 0, "risks"), "15:7 risks", "16:9 - Hoito jää kesken"),
            (("tiers", 0, "risks", 0, "text"), "15:7 risks", "16:11 Hoito jää kesken"),
            # a key that is not there: as far as it leads
            (("services", 1, "sector"), "5:1 services", "8:5 name: Äidin tuki … "),
        ],
    )
    def test_the_key_and_the_value(self, path, key, value):
        assert at(self.TEXT, path, "key") == key
        if not value.endswith("… "):
            assert at(self.TEXT, path) == value
        else:
            assert at(self.TEXT, path).startswith(value[:-3])

    def test_the_root_is_the_whole_file(self):
        assert at(self.TEXT, ()).startswith("1:1 pkpk: 1 … ")

    def test_an_alias_leads_to_what_is_written_at_its_anchor(self):
        text = HEAD + "x-a: &a\n  sector: julkinen\nservices:\n  - name: x\n    <<: *a\n  - name: y\n    <<: *a\n"
        assert places(text) == ["PK106 5:11-5:19"]

    def test_a_mistake_in_a_merged_list_of_groups(self):
        text = HEAD + "x-a: &a {level: basic}\nservices:\n  - name: x\n    <<: [*a, {sector: ei}]\n"
        assert places(text) == ["PK106 7:23-7:25"]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("goals:\n  - Apua saa: heti\n", "PK107 5:5-5:13"),
            ("goals:\n  - fi: a\n    se: b\n", "PK101 6:5-6:7"),
            ("services: [Kotihoito, {name: a, sector: x}]\n", "PK106 4:41-4:42"),
            ("services:\n  - name:\n      fi: a\n      sv: [b]\n", "PK104 7:11-7:14"),
            ("tiers:\n  - id: support\n    services:\n      - {name: a, tiers: [ei]}\n", "PK202 7:27-7:29"),
            ("owner: Vastaava\nroles:\n  - Vastaavat\n", "PK204 4:8-4:16"),
            ("key_actions:\n  - text: a\n    services:\n      - puuttuu\n", "PK202 7:9-7:16"),
            ("key_actions:\n  - text: a\n    services: puuttuu\n", "PK202 6:15-6:22"),
            ('pathway:\n  - name: a\n    next: "puuttuu"\n', "PK202 6:11-6:20"),
            ("services:\n  - use: a\n", "PK205 5:10-5:11"),
            ("services:\n  - a\n  - b\n  - a\n", "PK201 7:5-7:6"),
            ("services:\n  - name: >-\n      a\n      b\n    sector: ei\n", "PK106 8:13-8:15"),
            ("x-a: {b: {c: 1, c: 2}}\n", "PK102 4:17-4:18"),
        ],
    )
    def test_exactly_what_is_wrong(self, text, expected):
        assert places(HEAD + text) == [expected]

    def test_the_other_place_of_a_finding_is_as_exact(self):
        (found,) = document(HEAD + "services:\n  - ä\n  - name: a\n    id: ä\n").located()
        ((_, _, first),) = found.related
        assert (first, found.place) == (Place(5, 5, 5, 6), Place(6, 5, 7, 10))


class TestMarks:
    def test_a_mark_is_drawn_back_over_blanks_at_its_end(self):
        found = document("ab  \n\n cd")
        assert found.place(Mark(0, 6)) == Place(1, 1, 1, 3)

    def test_a_mark_past_the_end_is_the_end(self):
        assert document("ab\ncd").place(Mark(99, 120)) == Place(2, 3, 2, 3)

    @pytest.mark.parametrize(("number", "line"), [(1, "a"), (2, ""), (3, "b\x0bc"), (4, "d")])
    def test_a_line_is_given_without_its_ending(self, number, line):
        assert document("a\r\n\rb\x0bc\nd").line(number) == line
