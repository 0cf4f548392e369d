"""`pkpk render --format site`: what is wrong around the descriptions is told, and an old site is not lost by it."""

import pytest

from tests.commands.running import pkpk

CONFIG = "pkpk: 1\nkind: config\nname: Testi\nfeedback: Palaute\n"
CHAIN = "pkpk: 1\nkind: chain\nid: a\nname: Testi\nstatus: in_use\nservices:\n  - use: kotihoito\n"
CATALOG = "pkpk: 1\nkind: catalog\nname: Yhteiset\nservices:\n  - id: kotihoito\n    name: Kotihoito\n"


@pytest.fixture
def folder(tmp_path):
    for path, text in {"pkpk.yaml": CONFIG, "chains/a.yaml": CHAIN, "catalog/a.yaml": CATALOG}.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    return tmp_path


def rendered(folder, *more, path=".", **environment):
    return pkpk(folder, "render", path, "--format", "site", "-o", "out", *more, **environment)


def change(folder, path, old, new):
    file = folder / path
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def test_a_configuration_with_an_error_is_told_of_and_the_old_site_stays(folder):
    assert rendered(folder).code == 0
    before = (folder / "out/fi/index.html").read_bytes()
    change(folder, "pkpk.yaml", "feedback:", "feedbak:")
    done = rendered(folder)
    assert done.code == 1
    assert "pkpk.yaml:4:1" in done.err
    assert "the settings have errors" in done.out
    assert (folder / "out/fi/index.html").read_bytes() == before


@pytest.mark.parametrize("format", ["html", "site"])
def test_an_error_of_a_catalogue_is_told_besides_what_comes_of_it(folder, format):
    change(folder, "catalog/a.yaml", "services:", "servces:")
    done = pkpk(folder, "render", "--format", format, "-o", "out")
    assert done.code == 1
    assert "catalog/a.yaml:4:1" in done.err
    assert "chains/a.yaml:7" in done.err


@pytest.mark.parametrize("path", ["chains/none.yaml", "-"])
def test_what_cannot_be_read_leaves_the_old_site(folder, path):
    assert rendered(folder).code == 0
    assert rendered(folder, path=path).code == 2
    assert (folder / "out/fi/chains/a.html").exists()


def test_the_languages_are_those_of_the_repository_unless_others_are_said(folder):
    change(folder, "pkpk.yaml", "feedback:", "languages: [fi, sv]\nfeedback:")
    rendered(folder)
    assert sorted(one.name for one in (folder / "out").iterdir() if one.name in ("fi", "sv", "en")) == ["fi", "sv"]
    change(folder, "pkpk.yaml", "feedback:", "output: {languages: [sv]}\nfeedback:")
    rendered(folder)
    assert not (folder / "out/fi").exists()


def test_a_logo_that_is_not_there_is_said_not_to_be(folder):
    change(folder, "pkpk.yaml", "feedback:", "brand: {logo: logo.svg}\nfeedback:")
    assert "logo.svg is not shown: there is no such file" in rendered(folder).err
