"""A main colour that cannot be read on a page is told of, with what is used instead."""

import pytest

from palveluketju.views.colour import TEXT, contrast
from tests.commands.running import pkpk

CHAIN = "pkpk: 1\nkind: chain\nname: Testi\nstatus: in_use\n"


def rendered(folder, colour, format, **more):
    (folder / "pkpk.yaml").write_text(f'pkpk: 1\nkind: config\nname: Testi\nbrand:\n  colour: "{colour}"\n', "utf-8")
    (folder / "chains").mkdir(exist_ok=True)
    (folder / "chains/a.yaml").write_text(CHAIN, "utf-8")
    return pkpk(folder, "render", "--format", format, "--lang", "fi", "-o", "out", **more)


@pytest.mark.parametrize("format", ["html", "site"])
class TestColour:
    def test_a_pale_one_is_told_of_with_its_contrast_and_the_tone_in_its_place(self, format, tmp_path):
        done = rendered(tmp_path, "#5c8a8a", format)
        (line,) = [line for line in done.err.splitlines() if "#5c8a8a" in line]
        assert "pkpk.yaml" in line
        assert "3.4 : 1" in line
        assert "needs 7 : 1" in line
        used = line.rpartition("; ")[2][:7]
        assert contrast(used, "#ffffff") >= TEXT
        pages = [*(tmp_path / "out").rglob("*.css"), *(tmp_path / "out").rglob("*.html")]
        assert any(f"--accent: {used}" in page.read_text("utf-8") for page in pages)
        assert done.code == 0

    def test_one_too_pale_for_lines_is_told_of_for_both(self, format, tmp_path):
        done = rendered(tmp_path, "#ffee00", format, PKPK_LANG="fi")
        assert "tekstiltä vaaditaan 7 : 1" in done.err
        assert "viivoilta vaaditaan 3 : 1" in done.err

    def test_one_that_can_be_read_is_not_spoken_of(self, format, tmp_path):
        assert "#0a1f5c" not in rendered(tmp_path, "#0a1f5c", format).err


@pytest.mark.parametrize("command", ["validate", "lint"])
def test_it_is_told_at_its_place_when_the_configuration_is_checked(command, tmp_path):
    rendered(tmp_path, "#ffee00", "md")
    done = pkpk(tmp_path, command, "--format", "json", PKPK_LANG="en")
    assert done.out.count("PK221") == 2
    assert pkpk(tmp_path, command, "chains/a.yaml").out.count("PK221") == 0
    assert pkpk(tmp_path, "validate", "--fail-on", "info").code == 1
    assert pkpk(tmp_path, "validate").code == 0
