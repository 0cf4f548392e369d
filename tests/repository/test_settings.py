"""Which pkpk.yaml is in force for a file, and what it says."""

import os

import pytest

from palveluketju.loading.files import decode
from palveluketju.messages.catalogue import Messages
from palveluketju.repository.meant import meant
from palveluketju.repository.settings import CATALOGS, CHAINS, Nearest, Settings, read
from tests.repository.made import CONFIG, catalog, chain, checked, services, told, use, write

posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such files")


def codes(settings) -> list[str]:
    return [one.finding.code.id for one in settings.document.located()]


def problem(folder, text: str) -> str:
    """The help of the only finding on the file of settings, in English."""
    (one,) = read(str(write(folder, {"pkpk.yaml": text}))).document.problems
    return one.help.text.format(**one.help.args) if one.help else ""


class TestTheNearest:
    def test_it_is_looked_for_upwards_from_the_file(self, tmp_path):
        write(tmp_path, {"chains/a/b/c.yaml": chain("C")})
        for path in ("", "chains", "chains/a/b", "chains/a/b/c.yaml", "pkpk.yaml", "chains/puuttuu.yaml"):
            assert Nearest().of(str(tmp_path / path)).root == str(tmp_path)

    def test_the_nearest_wins(self, tmp_path):
        write(tmp_path, {"chains/alue/pkpk.yaml": CONFIG, "chains/alue/x/a.yaml": chain("A")})
        nearest = Nearest()
        assert nearest.of(str(tmp_path / "chains/alue/x/a.yaml")).root == str(tmp_path / "chains/alue")
        assert nearest.of(str(tmp_path / "chains")).root == str(tmp_path)

    def test_there_may_be_none(self, tmp_path):
        assert Nearest().of(str(tmp_path)) is None

    def test_each_is_read_once(self, tmp_path):
        write(tmp_path, {"chains/a.yaml": chain("A")})
        nearest = Nearest()
        assert nearest.of(str(tmp_path)) is nearest.of(str(tmp_path / "chains/a.yaml"))

    @posix
    def test_a_linked_folder_belongs_where_its_link_is_followed(self, tmp_path):
        write(tmp_path / "k", {"chains/a.yaml": chain("A")})
        (tmp_path / "linkki").symlink_to("k")
        assert Nearest().of(str(tmp_path / "linkki/chains/a.yaml")).root == str(tmp_path / "linkki")

    @posix
    def test_the_file_itself_may_be_a_link(self, tmp_path):
        write(tmp_path, {"pkpk.yaml": None, "asetukset.yaml": CONFIG + "chains: ketjut/**\n"})
        (tmp_path / "pkpk.yaml").symlink_to("asetukset.yaml")
        assert Nearest().of(str(tmp_path)).chains == ("ketjut/**",)

    def test_a_folder_of_that_name_is_none(self, tmp_path):
        (tmp_path / "pkpk.yaml").mkdir()
        assert Nearest().of(str(tmp_path)) is None

    @posix
    def test_neither_is_a_pipe_which_is_never_waited_for(self, tmp_path):
        os.mkfifo(tmp_path / "pkpk.yaml")
        assert Nearest().of(str(tmp_path)) is None

    def test_the_root_of_all_files_is_no_trouble(self):
        assert Nearest().root("/") is None
        settings = Settings("/", "/pkpk.yaml", decode("/pkpk.yaml", CONFIG.encode()))
        assert (settings.inside("/chains/a.yaml"), settings.holds("chains/a.yaml")) == ("chains/a.yaml", "chain")

    def test_paths_are_seen_from_the_root(self, tmp_path, monkeypatch):
        settings = read(str(write(tmp_path, {"chains/a.yaml": chain("A")})))
        assert settings.inside(str(tmp_path / "chains" / "a.yaml")) == "chains/a.yaml"
        assert settings.inside(str(tmp_path)) == "."
        monkeypatch.chdir(tmp_path / "chains")
        assert read(str(tmp_path)).shown == os.path.join("..", "pkpk.yaml")


class TestWhatItSays:
    def test_without_a_word_of_it_chains_and_catalogues_lie_where_they_usually_do(self, tmp_path):
        settings = read(str(write(tmp_path, {})))
        assert (settings.chains, settings.catalogs, settings.sound) == (CHAINS, CATALOGS, True)

    @pytest.mark.parametrize("text", ["chains:\n", "chains: []\n", "chains: ''\n"])
    def test_saying_nothing_is_not_saying_that_there_are_none(self, tmp_path, text):
        assert read(str(write(tmp_path, {"pkpk.yaml": CONFIG + text}))).chains == CHAINS

    def test_its_kind_goes_without_saying(self, tmp_path):
        settings = read(str(write(tmp_path, {"pkpk.yaml": "pkpk: 1\nchains: ketjut/**\n"})))
        assert (settings.sound, settings.chains) == (True, ("ketjut/**",))

    @pytest.mark.parametrize(
        ("inside", "is_a"),
        [
            ("pkpk.yaml", "config"),
            ("chains/a.yaml", "chain"),
            ("chains/a/b.YML", "chain"),
            ("catalog/a.yaml", "catalog"),
            ("chains/a.txt", None),
            ("a.yaml", None),
            ("x/pkpk.yaml", None),
        ],
    )
    def test_a_path_tells_what_a_file_is(self, tmp_path, inside, is_a):
        assert read(str(write(tmp_path, {}))).holds(inside) == is_a

    def test_what_both_patterns_mean_is_a_catalogue(self, tmp_path):
        settings = read(str(write(tmp_path, {"pkpk.yaml": CONFIG + "chains: '**'\n"})))
        assert [settings.holds(path) for path in ("pkpk.yaml", "catalog/a.yaml", "a.yaml")] == ["config", "catalog", "chain"]

    def test_organiser_and_feedback_are_given_to_chains_that_do_not_say_them(self, tmp_path, monkeypatch):
        text = CONFIG + "organiser: Lapin hyvinvointialue\nfeedback: Palaute\nlanguages: [fi, sv]\n"
        assert set(read(str(write(tmp_path, {"pkpk.yaml": text}))).given) == {"organiser", "feedback"}
        write(tmp_path, {"pkpk.yaml": text, "chains/a.yaml": chain("A"), "chains/b.yaml": chain("B", "organiser: Oma\n")})
        monkeypatch.chdir(tmp_path)
        assert [one.facts.organiser for one in checked("chains").checked] == ["Lapin hyvinvointialue", "Oma"]


class TestABrokenOne:
    TEXTS = ("", "- a\n", "pkpk: 1\nkind: config\nchains: [\n", "pkpk: 2\n", "on: push\n", b"name: \xe4\n", "\x00", "a: b: c\n")

    @pytest.mark.parametrize("text", TEXTS)
    def test_it_is_told_and_the_run_goes_on(self, tmp_path, monkeypatch, text):
        files = {
            "pkpk.yaml": text,
            "chains/a.yaml": chain("A", "hinta: 1\n" + use("koti")),
            "catalog/c.yaml": catalog(services("koti")),
        }
        monkeypatch.chdir(write(tmp_path, files))
        for path in (".", "chains/a.yaml"):
            found = told(path)
            assert found[0].startswith("pkpk.yaml PK")
            assert found[1:] == ["chains/a.yaml PK101"]

    def test_what_can_be_understood_of_it_holds(self, tmp_path):
        settings = read(str(write(tmp_path, {"pkpk.yaml": CONFIG + "chains: ketjut/**\nhinta: 1\nbrand: [\n"})))
        assert (settings.chains, settings.sound) == (("ketjut/**",), False)

    def test_a_pattern_that_leads_out_of_the_repository_is_not_followed(self, tmp_path):
        settings = read(str(write(tmp_path, {"pkpk.yaml": CONFIG + "chains: ../**\ncatalogs: /etc/**\n"})))
        assert (settings.chains, settings.catalogs, codes(settings)) == (CHAINS, CATALOGS, ["PK105", "PK105"])

    @pytest.mark.parametrize("text", ["", "# tulossa\n", "- a\n", "teksti\n", "on: push\njobs: 1\n"])
    def test_help_speaks_of_settings(self, tmp_path, text):
        assert problem(tmp_path, text) == "The file of settings starts with the lines pkpk: 1 and kind: config."

    @pytest.mark.parametrize("text", [chain("A"), catalog(services("koti"))])
    def test_a_file_of_another_kind_is_misplaced(self, tmp_path, text):
        assert codes(read(str(write(tmp_path, {"pkpk.yaml": text})))) == ["PK216"]


class TestRequiredVersion:
    @pytest.mark.parametrize("needed", [">=99", "<0.1", "==0.0.*", ">=0.1,<0.1"])
    def test_another_version_is_refused_and_nothing_else_is_told(self, tmp_path, monkeypatch, needed):
        config = CONFIG + f'uusi_avain: 1\nrequired_version: "{needed}"\n'
        monkeypatch.chdir(write(tmp_path, {"pkpk.yaml": config, "chains/a.yaml": "a: [", "catalog/c.yaml": "b: ["}))
        assert told() == told("chains/a.yaml") == told("catalog", "chains") == ["pkpk.yaml PK112"]

    @pytest.mark.parametrize("needed", [">=0.1", ">=0.0.1,<99", "!=0.0.1"])
    def test_a_version_that_will_do_is_not_told(self, tmp_path, needed):
        assert codes(read(str(write(tmp_path, {"pkpk.yaml": CONFIG + f'required_version: "{needed}"\n'})))) == []

    def test_what_is_no_requirement_refuses_nothing(self, tmp_path):
        settings = read(str(write(tmp_path, {"pkpk.yaml": CONFIG + "required_version: uusin\n"})))
        assert (codes(settings), settings.refused) == (["PK105"], False)

    def test_a_repository_inside_has_its_own_say(self, tmp_path, monkeypatch):
        config = CONFIG + 'required_version: ">=99"\n'
        files = {"pkpk.yaml": config, "chains/alue/pkpk.yaml": CONFIG, "chains/alue/chains/b.yaml": chain("B", "hinta: 1\n")}
        monkeypatch.chdir(write(tmp_path, files))
        assert told() == ["pkpk.yaml PK112", "chains/alue/chains/b.yaml PK101"]


def test_which_one_is_in_force_can_be_said(tmp_path, monkeypatch):
    monkeypatch.chdir(write(tmp_path, {"chains/a.yaml": chain("A")}))
    assert meant(["."]).in_force(Messages("en")) == ["configuration in force: pkpk.yaml"]
