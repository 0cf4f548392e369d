"""Which files a command is about, and what each of them is in its repository."""

import os

import pytest

from palveluketju.messages.catalogue import Messages
from palveluketju.repository.meant import files, left_out, meant
from tests.repository.made import CONFIG, catalog, chain, services, told, write

posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such files")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return write(
        tmp_path,
        {
            "chains/a.yaml": chain("A"),
            "chains/alue/b.yml": chain("B"),
            "chains/vieras.yaml": "on: push\n",
            "chains/.piilossa/c.yaml": chain("C"),
            "catalog/d.yaml": catalog(services("koti")),
            "muualla/e.yaml": chain("E"),
            "muu.yaml": "on: push\n",
            "lue.txt": "pkpk: 1\n",
        },
    )


def roles(*paths: str) -> dict[str, str]:
    """What each file is, over all groups."""
    return {file.path: role for group in meant(paths or ["."]).groups for file, role in files(group)}


class TestAFolder:
    def test_the_files_that_the_settings_mean_are_found_and_the_others_are_counted(self, folder):
        found = meant(["."])
        assert roles() == {
            "pkpk.yaml": "config",
            "chains/a.yaml": "chain",
            "chains/alue/b.yml": "chain",
            "chains/vieras.yaml": "chain",
            "catalog/d.yaml": "catalog",
        }
        assert found.others == 2
        assert left_out(2, Messages("en")) == ["2 other YAML files left out"]

    def test_a_file_among_the_chains_is_one_even_when_it_does_not_say_so(self, folder):
        assert told() == ["chains/vieras.yaml PK103"]

    def test_a_part_of_the_repository_may_be_given(self, folder):
        assert roles("chains/alue") == {"chains/alue/b.yml": "chain"}
        assert roles("catalog") == {"catalog/d.yaml": "catalog"}

    def test_when_no_file_is_meant_it_is_said_why(self, folder):
        found = meant(["muualla"])
        assert (found.groups, found.others) == ([], 1)
        assert "pkpk.yaml" in found.nothing(Messages("en"))

    def test_hidden_folders_are_left_out_unless_named(self, folder):
        assert "chains/.piilossa/c.yaml" not in roles()
        assert roles("chains/.piilossa") == {"chains/.piilossa/c.yaml": "chain"}

    def test_a_repository_without_a_chain_is_still_one(self, tmp_path, monkeypatch):
        monkeypatch.chdir(write(tmp_path, {"pkpk.yaml": CONFIG + "hinta: 1\n"}))
        assert told() == ["pkpk.yaml PK101"]

    @posix
    def test_a_link_does_not_hide_the_folder_that_it_leads_to(self, folder):
        os.symlink("chains", folder / "aaa")
        os.makedirs(folder / "bbb")
        os.symlink("../chains", folder / "bbb/linkki")
        assert "chains/a.yaml" in roles()

    @posix
    def test_links_that_make_a_circle_are_followed_once(self, folder):
        os.symlink("..", folder / "chains/ylos")
        assert [path for path in roles() if path.endswith("a.yaml")] == ["chains/a.yaml"]


class TestNamed:
    @pytest.mark.parametrize("path", ["muualla/e.yaml", "muu.yaml", "lue.txt", "chains/.piilossa/c.yaml", "puuttuu.yaml"])
    def test_a_file_is_meant_wherever_it_lies(self, folder, path):
        assert list(roles(path)) == [path]

    def test_it_is_what_its_place_makes_it(self, folder):
        named = roles("muualla/e.yaml", "chains/a.yaml", "catalog/d.yaml", "pkpk.yaml", "-")
        assert named == {
            "muualla/e.yaml": "other",
            "chains/a.yaml": "chain",
            "catalog/d.yaml": "catalog",
            "pkpk.yaml": "config",
            "-": "other",
        }

    def test_it_is_meant_once_however_often_it_is_given(self, folder):
        given = ["chains/a.yaml", "./chains/a.yaml", str(folder / "chains/a.yaml"), "chains/../chains", "."]
        assert len([path for path in roles(*given) if path.endswith("a.yaml")]) == 1

    @pytest.mark.parametrize("at", ["chains", "chains/alue", "muualla", ".."])
    def test_it_is_the_same_from_any_current_folder(self, folder, monkeypatch, at):
        monkeypatch.chdir(folder / at)
        path = os.path.relpath(folder / "chains/a.yaml")
        assert roles(path) == {path: "chain"}
        assert roles(str(folder / "chains/a.yaml")) == {str(folder / "chains/a.yaml"): "chain"}


class TestTheWhole:
    @pytest.mark.parametrize(
        ("paths", "is_whole"),
        [
            (["."], True),
            ([""], True),
            ([".."], True),
            (["chains/.."], True),
            (["chains"], False),
            (["chains", "catalog"], False),
            (["pkpk.yaml", "chains/a.yaml", "chains/alue/b.yml", "catalog/d.yaml"], False),
            (["chains/a.yaml", "."], True),
        ],
    )
    def test_it_is_when_a_folder_at_or_above_its_root_is_given(self, folder, paths, is_whole):
        found = meant([path or str(folder) for path in paths]).groups
        assert [group.whole for group in found if group.repository and group.repository.settings.root == str(folder)] == [
            is_whole
        ]

    def test_a_repository_inside_is_whole_by_itself(self, folder):
        write(folder / "chains/alue", {"chains/x.yaml": chain("X")})
        groups = {group.repository.settings.shown: group.whole for group in meant(["chains"]).groups}
        assert groups == {"pkpk.yaml": False, os.path.join("chains", "alue", "pkpk.yaml"): True}


class TestSeveral:
    def test_each_file_is_in_its_own_repository(self, folder):
        write(folder / "chains/alue", {"chains/x.yaml": chain("X")})
        found = {
            group.repository.settings.root: [file.path for file in group.files]
            for group in meant(["chains/alue/chains/x.yaml", "chains/a.yaml"]).groups
        }
        assert found == {str(folder): ["chains/a.yaml"], str(folder / "chains/alue"): ["chains/alue/chains/x.yaml"]}

    def test_files_of_none_are_a_group_of_their_own(self, folder, tmp_path_factory):
        other = write(tmp_path_factory.mktemp("muu"), {"pkpk.yaml": None, "a.yaml": chain("A"), "b.yaml": "on: push\n"})
        found = meant([str(other), "chains/a.yaml"])
        assert [(group.repository is None, group.whole) for group in found.groups] == [(True, False), (False, False)]
        assert meant([str(other)]).in_force(Messages("en")) == [
            "no pkpk.yaml in force: these files are in no repository of chains"
        ]

    def test_all_settings_in_force_are_told(self, folder):
        write(folder / "chains/alue", {"chains/x.yaml": chain("X")})
        assert len(meant(["."]).in_force(Messages("en"))) == 2


@posix
@pytest.mark.parametrize(
    "name", ["a b", "ä", "rivi\nvaihto", "lainaus\"'", "-viiva", "-", "[x]", "*", "#x", "\u202ex", "a:b", "\udcff"]
)
def test_any_name_will_do(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    try:
        write(tmp_path, {f"chains/{name}.yaml": chain("A", "hinta: 1\n"), f"catalog/{name}.yaml": catalog("services: x\n")})
    except OSError:
        pytest.skip("the file system takes no such name")
    assert sorted(told()) == sorted([f"catalog/{name}.yaml PK104", f"chains/{name}.yaml PK101"])
    assert told(f"chains/{name}.yaml") == [f"chains/{name}.yaml PK101"]


@pytest.mark.parametrize("chains", ["**", "*.yaml", "chains/*", "**/*.yaml", "chains/a.yaml"])
def test_what_chains_and_catalogues_both_mean_is_never_two_things(tmp_path, monkeypatch, chains):
    files = {"a.yaml": chain("A"), "chains/a.yaml": chain("A2"), "catalog/c.yaml": catalog("")}
    monkeypatch.chdir(write(tmp_path, {**files, "pkpk.yaml": CONFIG + f"chains: '{chains}'\n"}))
    assert told() == []
    assert roles()["catalog/c.yaml"] == "catalog"
