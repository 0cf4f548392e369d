"""`pkpk graph` as a user runs it: what is drawn once, what stands in what, the same in words, and where it ends."""

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.commands.running import Done, pkpk

SVG = "{http://www.w3.org/2000/svg}"


def description(name: str, kind: str = "chain", relations: dict[str, str] | None = None, **more: str) -> str:
    text = f"pkpk: 1\nkind: {kind}\nname: {name}\n" + "".join(f"{key}: {value}\n" for key, value in more.items())
    for to, type in (relations or {}).items():
        text += ("" if "relations:" in text else "relations:\n") + f"  - type: {type}\n    to: {to}\n"
    return text


def using(*services: str) -> str:
    return "".join(["services:\n", *(f"  - use: {one}\n" for one in services)])


CATALOG = "pkpk: 1\nkind: catalog\nname: C\nservices:\n  - name: Kotihoito\n  - name: Kela\n  - name: Turha\n"
FILES = {
    "catalog/c": CATALOG,
    "chains/e": description("Koti", "entity", {"uni": "contains"}, status="approved"),
    "chains/u": description("Uni", "chain", {"koti": "part_of", "kipu": "precedes", "malli": "based_on"}, status="in_use")
    + using("kotihoito", "kela"),
    "chains/k": description("Kipu", "chain", {"Uni": "follows", "koti": "part_of", "lepo": "related"}) + using("kotihoito"),
    "chains/l": description("Lepo", "chain", {"kipu": "related", "Uusi kokonaisuus": "part_of", "yksi": "related"}),
    "chains/m": description("Malli", "model", status="retired"),
}


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "pkpk.yaml").write_text("pkpk: 1\nkind: config\nname: Käsikirja\n", "utf-8")
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


def words(folder: Path, *arguments: str) -> str:
    done = pkpk(folder, "graph", "-o", "-", "--format", "md", "--lang", "en", *arguments)
    assert (done.code, done.err) == (0, "")
    return done.out


def edges(done: Done) -> list[str]:
    """The arrows and lines that can be seen, by their kinds."""
    lines = [line for line in done.out.splitlines() if " -> " in line and "invis" not in line]
    return sorted(found[1] for line in lines if (found := re.search(r'class="(\w+)"', line)))


class TestWords:
    def test_each_entity_with_what_is_part_of_it_then_the_rest_then_the_services(self, folder):
        assert words(folder) == (
            "# Landscape: Käsikirja\n\n"
            "- **Koti** (Service entity, Approved)\n"
            "  - **Kipu** (Service chain, Draft)\n"
            "    - follows: Uni\n"
            "    - is related to: Lepo\n"
            "    - shared services: Kotihoito\n"
            "  - **Uni** (Service chain, In use)\n"
            "    - precedes: Kipu\n"
            "    - is based on: Malli\n"
            "    - shared services: Kotihoito\n"
            "- **Uusi kokonaisuus** (not described here)\n"
            "  - **Lepo** (Service chain, Draft)\n"
            "    - is related to: Kipu\n"
            "- **Malli** (Operating model, Retired)\n"
            "- **Shared services**\n"
            "  - **Kotihoito** (used by: Kipu, Uni)\n"
        )

    def test_services_may_be_all_or_none(self, folder):
        assert "Kela" in words(folder, "--services", "all")
        assert "Turha" not in words(folder, "--services", "all")
        assert "services" not in words(folder, "--services", "none")

    def test_kinds_narrow_and_then_nothing_else_is_mentioned(self, folder):
        assert words(folder, "--kind", "entity", "--kind", "model", "--services", "none") == (
            "# Landscape: Käsikirja\n\n- **Koti** (Service entity, Approved)\n- **Malli** (Operating model, Retired)\n"
        )

    def test_a_path_narrows(self, folder):
        assert "Kipu" not in words(folder, "chains/m.yaml", "chains/e.yaml")

    def test_entities_that_are_part_of_each_other_in_a_circle_are_drawn_all_the_same(self, folder):
        for one, other in (("a", "b"), ("b", "c"), ("c", "a")):
            (folder / f"chains/{one}.yaml").write_text(description(one * 3, "entity", {other * 3: "part_of"}), "utf-8")
        assert all(f"**{name}**" in words(folder) for name in ("aaa", "bbb", "ccc"))
        assert pkpk(folder, "graph").code == 0

    def test_entities_inside_each_other_without_end_are_no_fault(self, folder):
        for at in range(60):
            (folder / f"chains/x{at}.yaml").write_text(description(f"X{at}", "entity", {f"X{at + 1}": "part_of"}), "utf-8")
        assert pkpk(folder, "graph").code == 0

    def test_what_authors_write_is_no_markup(self, folder):
        (folder / "chains/u.yaml").write_text(description('"<b>*a*</b> | [x](y)"'), "utf-8")
        assert "<b>" not in words(folder)
        assert "[x](y)" not in words(folder)


class TestPicture:
    def test_a_relation_that_both_sides_state_is_one_line_and_a_frame_needs_none(self, folder):
        done = pkpk(folder, "graph", "-o", "-", "--format", "dot", "--services", "none")
        assert edges(done) == ["based_on", "precedes", "related"]

    def test_entities_are_frames_around_what_is_part_of_them(self, folder):
        dot = pkpk(folder, "graph", "-o", "-", "--format", "dot").out
        frame = dot[dot.index("subgraph") :].split("subgraph")[1]
        assert "Koti" in frame
        assert "Uni" in frame
        assert "Lepo" not in frame

    def test_every_status_is_written_and_not_only_shown(self, folder):
        root = ElementTree.fromstring(pkpk(folder, "graph", "-o", "-", "--lang", "en").out)
        seen = [element.text for element in root.iter(f"{SVG}text")]
        assert {"In use", "Draft", "Service entity: Approved", "Operating model: Retired", "not described here"} <= set(seen)

    def test_it_can_be_read_by_those_who_do_not_see_it(self, folder):
        root = ElementTree.fromstring(pkpk(folder, "graph", "-o", "-", "--lang", "en").out)
        assert root.attrib["role"] == "img"
        assert root.find(f"{SVG}title").text == "Landscape: Käsikirja"
        assert "Frames: service entities" in root.find(f"{SVG}desc").text

    def test_few_services_are_lines_and_many_are_numbers(self, folder):
        few = pkpk(folder, "graph", "-o", "-", "--format", "dot")
        assert edges(few).count("uses") == 2
        for at in range(20):
            (folder / f"chains/n{at}.yaml").write_text(description(f"N {at}") + using("kotihoito", "kela"), "utf-8")
        many = pkpk(folder, "graph", "-o", "-", "--format", "dot", "--lang", "en")
        assert "uses" not in edges(many)
        assert "shared services: 1, 2" in many.out

    def test_a_model_that_everything_is_based_on_is_named_in_the_boxes(self, folder):
        for at in range(8):
            (folder / f"chains/n{at}.yaml").write_text(description(f"N {at}", "chain", {"malli": "based_on"}), "utf-8")
        done = pkpk(folder, "graph", "-o", "-", "--format", "dot", "--lang", "en", "--services", "none")
        assert "based_on" not in edges(done)
        assert done.out.count("is based on: Malli") == 9

    def test_the_same_files_give_the_same_picture(self, folder):
        assert pkpk(folder, "graph", "-o", "-") == pkpk(folder, "graph", "-o", "-")

    @pytest.mark.parametrize("name", ["\\N\\l<b>", '"a', "&lt;", "\u202e", "x" * 300, "{fi: Ä, sv: Å}"])
    def test_no_name_breaks_it(self, folder, name):
        name = name if name.startswith("{") else "'" + name.replace("'", "''") + "'"
        (folder / "chains/u.yaml").write_text(description(name), "utf-8")
        ElementTree.fromstring(pkpk(folder, "graph", "-o", "-").out)


class TestFiles:
    def test_it_is_written_beside_you_when_nothing_is_said(self, folder):
        assert pkpk(folder, "graph") == (0, "landscape.svg was written: 5 descriptions\n", "")
        assert (folder / "landscape.svg").read_text("utf-8").startswith("<?xml")
        assert pkpk(folder, "graph", "-q").out == ""

    @pytest.mark.parametrize(("output", "file"), [("kuva/maisema.png", "kuva/maisema.png"), ("kuva/", "kuva/landscape.svg")])
    def test_the_name_of_the_file_decides_the_format(self, folder, output, file):
        assert pkpk(folder, "graph", "-o", output).code == 0
        assert (folder / file).read_bytes().startswith(b"\x89PNG" if file.endswith("png") else b"<?xml")

    def test_what_cannot_be_written_is_wrong_use(self, folder):
        done = pkpk(folder, "graph", "-o", "pkpk.yaml/x.svg")
        assert done.code == 2
        assert "cannot be written" in done.err


class TestWhatCannotBeDrawn:
    def test_too_many_descriptions_are_refused_with_what_to_do(self, folder):
        for at in range(300):
            (folder / f"chains/n{at}.yaml").write_text(description(f"N {at}"), "utf-8")
        done = pkpk(folder, "graph")
        assert (done.code, done.out) == (2, "")
        assert "305 descriptions are too many" in done.err
        assert "--kind" in done.err
        assert words(folder).count("**N ") == 300

    def test_services_are_left_out_first(self, folder):
        for at in range(294):
            (folder / f"chains/n{at}.yaml").write_text(description(f"N {at}") + using("kotihoito", "kela"), "utf-8")
        done = pkpk(folder, "graph", "-o", "-", "--format", "dot")
        assert done.code == 0
        assert "Kotihoito" not in done.out
        assert "services are left out" in done.err

    def test_a_broken_file_is_told_and_the_rest_is_drawn(self, folder):
        (folder / "chains/x.yaml").write_text("pkpk: [\n")
        done = pkpk(folder, "graph")
        assert done.code == 1
        assert done.err == "pkpk: chains/x.yaml cannot be read as a description; pkpk validate tells why\n"
        assert (folder / "landscape.svg").exists()

    def test_nothing_to_draw_is_wrong_use(self, tmp_path):
        assert pkpk(tmp_path, "graph").code == 2
        (tmp_path / "pkpk.yaml").write_text("pkpk: 1\nkind: config\n")
        assert pkpk(tmp_path, "graph") == (2, "", "pkpk: there is no description to draw\n")

    @pytest.mark.parametrize(
        "options", [["--format", "pdf"], ["--services", "x"], ["--kind", "x"], ["--engine", "x"], ["puuttuu"]]
    )
    def test_wrong_use_is_told(self, folder, options):
        assert pkpk(folder, "graph", *options).code == 2


def test_without_a_repository_a_folder_of_chains_is_drawn_too(tmp_path):
    (tmp_path / "a.yaml").write_text(description("Uni", "chain", {"Koti": "part_of"}), "utf-8")
    assert "- **Koti** (not described here)\n  - **Uni**" in words(tmp_path)
