"""`pkpk new` as a user runs it: one file in its place, valid at once, and never over another."""

import os
import re
from pathlib import Path

import pytest
import yaml

from palveluketju import scaffold
from palveluketju.commands.new import command
from palveluketju.loading.files import decode
from palveluketju.usage import Usage
from tests.commands.running import Done, pkpk

LANGUAGES = ("fi", "sv", "en")
DESCRIPTIONS = ("chain", "entity", "model")
EVERY = [
    *((kind, preset, language) for kind in DESCRIPTIONS for preset in scaffold.PRESETS for language in LANGUAGES),
    *(("catalog", "empty", language) for language in LANGUAGES),
]
posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such links or names")


def new(folder: Path, *arguments: str, **given) -> Done:
    return pkpk(folder, "new", *arguments, **given)


def read(path: Path) -> dict:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    """The current folder of this process, for calls of the command without a process of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PKPK_LANG", "en")
    return tmp_path


def everything(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.fixture(scope="session", params=EVERY, ids="-".join)
def made(request) -> tuple[str, str, str, str]:
    """Kind, preset, language, and the text that is written."""
    kind, preset, language = request.param
    return kind, preset, language, scaffold.one_file(kind, "oma-kuvaus", "Oma kuvaus", preset, language, None)


def findings(text: str) -> list[str]:
    return [f"{one.finding.code.id} {one.line}" for one in decode("oma.yaml", text.encode()).located()]


class TestWhatIsWritten:
    def test_it_validates_without_findings(self, made):
        assert findings(made[3]) == []

    def test_it_validates_when_the_advice_is_taken_into_use(self, made):
        text = re.sub(r"(?m)^#(?= {2,})", "", made[3])
        # What is used from the catalogue and measured on another line is the author's to add.
        text = re.sub(r"(?m)^ +- use: .*\n| +measured_by: .*\n", "", text)
        assert text.count("\n#") >= 2
        assert findings(text) == []

    def test_it_says_what_it_is(self, made):
        kind, _, language, text = made
        content = yaml.safe_load(text)
        assert (content["pkpk"], content["kind"], content["id"], content["language"]) == (1, kind, "oma-kuvaus", language)
        assert content["name"] == "Oma kuvaus"

    def test_the_preset_decides_what_stands_in_it(self, made):
        kind, preset, _, text = made
        content = yaml.safe_load(text)
        tiers = [one["id"] for one in content.get("tiers", [])]
        phases = [one["id"] for one in content.get("plan", {}).get("phases", [])]
        assert tiers == (["guidance", "support", "multi_sector", "sustaining"] if preset == "tiers" else [])
        assert len(phases) == (6 if preset == "pkpk" else 0)
        assert ("relations" in content) == (kind == "entity" and preset != "pkpk")

    def test_the_three_languages_have_the_same_keys(self, made):
        kind, preset, _, text = made
        others = [yaml.safe_load(scaffold.one_file(kind, "a", "A", preset, language, None)) for language in LANGUAGES]
        assert [list(other) for other in others] == [list(yaml.safe_load(text))] * 3

    def test_its_lines_are_whole(self, made):
        assert made[3].endswith("\n")
        assert not re.search(r"<<|>>|<%|%>|[ \t]$|\n\n\n|\r", made[3], re.MULTILINE)

    @pytest.mark.parametrize("kind", [*DESCRIPTIONS, "catalog"])
    def test_the_command_writes_it(self, tmp_path, kind):
        done = new(tmp_path, kind, "oma_kuvaus", "--lang", "fi", "-o", "a.yaml")
        assert (done.code, done.err) == (0, "")
        preset = "tiers" if kind == "chain" else "empty"
        assert (tmp_path / "a.yaml").read_bytes().decode() == scaffold.one_file(
            kind, "oma_kuvaus", "Oma kuvaus", preset, "fi", None
        )

    def test_it_can_be_rendered_as_it_is(self, tmp_path):
        new(tmp_path, "chain", "a")
        assert pkpk(tmp_path, "render", "--format", "md")[::2] == (0, "")


class TestChoices:
    @pytest.mark.parametrize("name", ["Aikuisten uniongelmat", "Huom: tämä", "no", "112", "*", "a #b", "{{x}}"])
    def test_the_name_may_be_given(self, here, name):
        command("chain", "a", name=name)
        text = (here / "chains/a.yaml").read_text(encoding="utf-8")
        assert yaml.load(text, yaml.BaseLoader)["name"] == name

    @pytest.mark.parametrize(
        ("given", "written"),
        [("08", "Birkalands välfärdsområde"), ("HUS", "HUS-sammanslutningen"), ("Oma: yhtymä", "Oma: yhtymä")],
    )
    def test_the_organiser_may_be_given(self, here, given, written):
        command("chain", "a", organiser=given, lang="sv")
        text = (here / "chains/a.yaml").read_text(encoding="utf-8")
        assert yaml.safe_load(text)["organiser"] == written
        assert findings(text) == []

    def test_the_language_is_that_of_the_messages_when_not_said(self, tmp_path):
        new(tmp_path, "chain", "a", PKPK_LANG="sv")
        assert read(tmp_path / "chains/a.yaml")["language"] == "sv"

    @pytest.mark.parametrize(
        ("settings", "language"),
        [
            ("kind: config\nlanguage: en\nlanguages:\n  - sv\n  - fi\n", "sv"),
            ("kind: config\nlanguage: sv\n", "sv"),
            ("kind: config\nlanguages: xx\n", "fi"),
            ("[", "en"),
        ],
    )
    def test_the_settings_decide_the_language_before_the_messages(self, here, settings, language):
        (here / "pkpk.yaml").write_text(f"pkpk: 1\n{settings}", encoding="utf-8")
        command("chain", "a")
        assert yaml.safe_load((here / "chains/a.yaml").read_text(encoding="utf-8"))["language"] == language
        command("chain", "b", lang="en")
        assert yaml.safe_load((here / "chains/b.yaml").read_text(encoding="utf-8"))["language"] == "en"

    def test_it_can_be_printed(self, tmp_path):
        done = new(tmp_path, "chain", "a", "-o", "-")
        assert done.out.count("kind: chain\n") == 1
        assert everything(tmp_path) == []


class TestItsPlace:
    @pytest.mark.parametrize(
        ("kind", "place"), [*((kind, "chains/a.yaml") for kind in DESCRIPTIONS), ("catalog", "catalog/a.yaml")]
    )
    def test_beside_the_nearest_settings(self, tmp_path, kind, place):
        inner = tmp_path / "repo/chains/syvällä"
        inner.mkdir(parents=True)
        for folder in (tmp_path, tmp_path / "repo"):
            (folder / "pkpk.yaml").write_text("pkpk: 1\n", encoding="utf-8")
        assert new(inner, kind, "a").code == 0
        assert place in everything(tmp_path / "repo")

    def test_in_the_current_folder_when_there_are_no_settings(self, tmp_path):
        done = new(tmp_path, "chain", "a")
        assert everything(tmp_path) == ["chains/a.yaml"]
        assert f"{Path('chains/a.yaml')} was written" in done.out

    @pytest.mark.parametrize(("given", "place"), [("muu/b.yaml", "muu/b.yaml"), ("muu/", "muu/a.yaml"), ("on", "on/a.yaml")])
    def test_where_it_is_told_to_be(self, tmp_path, given, place):
        (tmp_path / "on").mkdir()
        assert new(tmp_path, "chain", "a", "-o", given).code == 0
        assert everything(tmp_path) == [place]

    def test_the_command_that_checks_it_can_be_copied_to_a_shell(self, tmp_path):
        assert "pkpk validate 'väli lyönti/a.yaml'" in new(tmp_path, "chain", "a", "-o", "väli lyönti/").out

    def test_a_name_that_a_system_keeps_for_a_device_is_changed(self, tmp_path):
        new(tmp_path, "chain", "con")
        assert everything(tmp_path) == ["chains/con-.yaml"]


class TestRefusals:
    @pytest.mark.parametrize("id", ["../a", "a/b", "/a", "a\\b", "chains/a.yaml", "a.yaml", "A.YML"])
    def test_an_id_that_looks_like_a_path(self, here, id):
        with pytest.raises(Usage, match="looks like a path"):
            command("chain", id)
        assert everything(here) == []

    @pytest.mark.parametrize("id", ["", " ", "a b", "-a", "a.b", "ä:ö", "x" * 81, "a\n", "a\x1b[2J"])
    def test_what_is_no_id(self, here, id):
        with pytest.raises(Usage, match="is not an id: letters, digits") as told:
            command("chain", id)
        assert str(told.value).isprintable()
        assert everything(here) == []

    @pytest.mark.parametrize("content", [b"oma\n", None])
    def test_a_file_that_is_there_already(self, tmp_path, content):
        new(tmp_path, "chain", "a")
        file = tmp_path / "chains/a.yaml"
        if content is not None:
            file.write_bytes(content)
        before = file.read_bytes()
        done = new(tmp_path, "chain", "a")
        assert done.code == 2
        assert "is there already" in done.err
        assert file.read_bytes() == before

    @posix
    def test_a_link_to_nothing_is_a_file_that_is_there(self, tmp_path):
        (tmp_path / "chains").mkdir()
        (tmp_path / "chains/a.yaml").symlink_to(tmp_path / "muualla.yaml")
        assert new(tmp_path, "chain", "a").code == 2
        assert not (tmp_path / "muualla.yaml").exists()

    def test_a_file_where_its_folder_should_be(self, tmp_path):
        (tmp_path / "chains").write_text("oma\n", encoding="utf-8")
        done = new(tmp_path, "chain", "a")
        assert done.code == 2
        assert "is not a folder" in done.err

    @pytest.mark.parametrize(
        ("arguments", "told"),
        [
            (("ketju", "a"), "'ketju' is not one of"),
            (("chain", "a", "--preset", "muu"), "'muu' is not one of"),
            (("chain", "a", "--lang", "de"), "'de' is not one of"),
            (("chain", "a", "--name", " "), "a name is one line"),
            (("chain", "a", "--organiser", "99"), "“99” is not the code of a county"),
            (("catalog", "a", "--preset", "tiers"), "a catalogue has neither"),
            (("catalog", "a", "--organiser", "08"), "a catalogue has neither"),
        ],
    )
    def test_wrong_choices(self, tmp_path, arguments, told):
        done = new(tmp_path, *arguments)
        assert done.code == 2
        assert told in done.err
        assert everything(tmp_path) == []
