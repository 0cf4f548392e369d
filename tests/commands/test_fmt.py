"""`pkpk fmt` as a user runs it: what is written, what is printed, how it ends; and that nothing is ever lost."""

import os
import signal
import stat
import subprocess
import time

import pytest

from palveluketju.writing import ChangedError, write_over
from tests.commands.running import COMMAND, environment, pkpk
from tests.commands.test_validate import write

GOOD = "pkpk: 1\nkind: chain\nname: Kotona asumisen tuki\n"
ODD = 'name:   "Kotona asumisen tuki" # nimi\npkpk: 1\nkind: chain\n\n\ngoals: [Apua saa heti]'
FORMED = 'pkpk: 1\nkind: chain\nname: "Kotona asumisen tuki" # nimi\n\ngoals:\n  - Apua saa heti\n'
BAD = GOOD + "hinta: 12\n"
posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such files")


class TestFiles:
    def test_a_file_in_its_canonical_form_is_left_as_it_is(self, tmp_path):
        write(tmp_path, a_yaml=GOOD)
        before = os.stat(tmp_path / "a.yaml")
        assert pkpk(tmp_path, "fmt") == (0, "1 file looked at: nothing to change.\n", "")
        assert os.stat(tmp_path / "a.yaml").st_mtime_ns == before.st_mtime_ns

    def test_others_are_written_anew_and_listed(self, tmp_path):
        done = pkpk(write(tmp_path, a_yaml=ODD, b_yaml=GOOD), "fmt")
        assert done == (0, "a.yaml: written anew\n2 files looked at: 1 written anew.\n", "")
        assert (tmp_path / "a.yaml").read_text() == FORMED

    def test_check_writes_nothing_and_fails(self, tmp_path):
        done = pkpk(write(tmp_path, a_yaml=ODD), "fmt", "--check")
        assert done == (1, "a.yaml: would be written anew\n1 file looked at: 1 would be written anew.\n", "")
        assert (tmp_path / "a.yaml").read_text() == ODD

    def test_diff_shows_what_would_change_and_can_be_applied(self, tmp_path):
        done = pkpk(write(tmp_path, a_yaml=ODD), "fmt", "--diff")
        assert (done.code, done.err) == (0, "")
        assert "\\ No newline at end of file\n" in done.out
        assert (tmp_path / "a.yaml").read_text() == ODD
        subprocess.run(["patch", "-s", "-p0"], cwd=tmp_path, input=done.out.encode(), check=True)
        assert (tmp_path / "a.yaml").read_text() == FORMED

    def test_diff_and_check_together_fail(self, tmp_path):
        done = pkpk(write(tmp_path, a_yaml=ODD), "fmt", "--diff", "--check")
        assert done.code == 1
        assert "\n+  - Apua saa heti\n" in done.out

    def test_quiet_prints_no_summary(self, tmp_path):
        assert pkpk(write(tmp_path, a_yaml=ODD), "fmt", "-q").out == "a.yaml: written anew\n"

    def test_the_messages_are_in_the_language_asked_for(self, tmp_path):
        assert "Traceback" not in pkpk(write(tmp_path, a_yaml=ODD), "fmt", "--messages", "sv").err

    def test_a_file_with_errors_is_left_alone_and_told(self, tmp_path):
        done = pkpk(write(tmp_path, a_yaml=ODD + "\nhinta: 12\n", b_yaml=ODD), "fmt")
        assert (done.code, done.err) == (1, "")
        assert "PK101" in done.out
        assert "b.yaml: written anew\n2 files looked at: 1 written anew, 1 left alone.\n" in done.out
        assert (tmp_path / "a.yaml").read_text().endswith("hinta: 12\n")

    def test_a_file_that_cannot_be_read_is_2(self, tmp_path):
        assert pkpk(tmp_path, "fmt", "puuttuu.yaml").code == 2

    def test_no_file_at_all_is_2(self, tmp_path):
        assert pkpk(tmp_path, "fmt").code == 2

    def test_line_ends_are_kept_and_a_byte_order_mark_is_dropped(self, tmp_path):
        (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbf" + ODD.replace("\n", "\r\n").encode())
        pkpk(tmp_path, "fmt")
        assert (tmp_path / "a.yaml").read_bytes() == FORMED.replace("\n", "\r\n").encode()

    def test_catalogues_and_the_configuration_are_written_too(self, tmp_path):
        config = "kind: config\npkpk: 1\n"
        catalog = 'kind: catalog\npkpk: 1\nname: Yhteiset\nservices: [{name: "Kela"}]\n'
        chain = GOOD + "services: [{use: kela}]\n"
        write(tmp_path, pkpk_yaml=config, catalog__a_yaml=catalog, chains__a_yaml=chain, muu_yaml="a:   1\n")
        done = pkpk(tmp_path, "fmt")
        assert done.code == 0
        assert done.out.splitlines()[-1] == "3 files looked at: 3 written anew."
        assert (tmp_path / "catalog/a.yaml").read_text() == "pkpk: 1\nkind: catalog\nname: Yhteiset\nservices:\n  - name: Kela\n"
        assert (tmp_path / "muu.yaml").read_text() == "a:   1\n"

    def test_json_and_baselines_are_left_as_they_are(self, tmp_path):
        write(tmp_path, a_json='{"pkpk": 1, "kind": "chain", "name": "Testi"}', pkpk__baseline_yaml="")
        assert pkpk(tmp_path, "fmt", "--check", "a.json").code == 0


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_what_init_and_new_write_is_in_its_canonical_form(tmp_path, language):
    assert pkpk(tmp_path, "init", "--no-input", "--language", language).code == 0
    for kind in ("chain", "entity", "model"):
        for preset in ("tiers", "pkpk", "empty"):
            assert pkpk(tmp_path, "new", kind, f"{kind}-{preset}", "--lang", language, "--preset", preset).code == 0
    assert pkpk(tmp_path, "new", "catalog", "muut", "--lang", language).code == 0
    assert pkpk(tmp_path, "fmt", "--check") == (0, "13 files looked at: nothing to change.\n", "")


class TestStandardInput:
    def test_it_is_printed_in_its_canonical_form(self, tmp_path):
        assert pkpk(tmp_path, "fmt", "-", input=ODD) == (0, FORMED, "")

    def test_with_errors_nothing_is_printed_but_they(self, tmp_path):
        done = pkpk(tmp_path, "fmt", "-", input=BAD)
        assert (done.code, done.out) == (1, "")
        assert "PK101" in done.err

    def test_check_says_whether_it_would_change(self, tmp_path):
        assert pkpk(tmp_path, "fmt", "--check", "-", input=ODD).code == 1
        assert pkpk(tmp_path, "fmt", "--check", "-", input=FORMED).code == 0

    def test_it_is_given_alone(self, tmp_path):
        assert pkpk(write(tmp_path, a_yaml=GOOD), "fmt", "-", "a.yaml", input=ODD).code == 2


class TestCache:
    @pytest.fixture
    def repository(self, tmp_path):
        write(tmp_path, pkpk_yaml="pkpk: 1\nkind: config\n")
        return write(tmp_path, **{f"chains__a{at}_yaml": GOOD + f"id: a{at}\n" for at in range(70)})

    def test_what_is_in_its_form_is_known_the_next_time(self, repository):
        assert pkpk(repository, "fmt", "--check").code == 1
        assert pkpk(repository, "fmt").code == 0
        assert pkpk(repository, "fmt", "--check").code == 0
        assert (repository / ".pkpk/cache/formatted.json").exists()
        assert pkpk(repository, "fmt", "--check") == (0, "71 files looked at: nothing to change.\n", "")

    def test_a_file_changed_since_is_looked_at_again(self, repository):
        pkpk(repository, "fmt")
        pkpk(repository, "fmt")
        (repository / "chains/a1.yaml").write_text(ODD)
        assert pkpk(repository, "fmt", "--check").out.startswith("chains/a1.yaml: would be written anew\n")

    def test_without_it_nothing_is_left_behind(self, repository):
        pkpk(repository, "fmt", "--no-cache")
        assert not (repository / ".pkpk").exists()


@posix
class TestWriting:
    def test_mode_and_links_are_kept(self, tmp_path):
        write(tmp_path, oikea__a_yaml=ODD)
        real = tmp_path / "oikea/a.yaml"
        real.chmod(0o640)
        (tmp_path / "linkki.yaml").symlink_to("oikea/a.yaml")
        assert pkpk(tmp_path, "fmt", "linkki.yaml").code == 0
        assert (tmp_path / "linkki.yaml").is_symlink()
        assert (real.read_text(), stat.S_IMODE(real.stat().st_mode)) == (FORMED, 0o640)

    def test_every_name_of_a_file_shows_the_new_one(self, tmp_path):
        write(tmp_path, a_yaml=ODD + "\n" * 50)
        os.link(tmp_path / "a.yaml", tmp_path / "toinen.yaml")
        assert pkpk(tmp_path, "fmt", "a.yaml").code == 0
        assert (tmp_path / "toinen.yaml").read_text() == FORMED
        assert sorted(os.listdir(tmp_path)) == ["a.yaml", "toinen.yaml"]

    def test_a_read_only_file_is_told(self, tmp_path):
        write(tmp_path, a_yaml=ODD, b_yaml=ODD)
        (tmp_path / "a.yaml").chmod(0o444)
        done = pkpk(tmp_path, "fmt")
        assert done.code == 2
        assert done.err == "pkpk: a.yaml cannot be written: there is no permission\n"
        assert (tmp_path / "a.yaml").read_text() == ODD
        assert (tmp_path / "b.yaml").read_text() == FORMED

    def test_a_file_that_has_changed_meanwhile_stays(self, tmp_path):
        path = write(tmp_path, a_yaml=GOOD) / "a.yaml"
        with pytest.raises(ChangedError):
            write_over(str(path), b"uusi", b"luettu")
        assert os.listdir(tmp_path) == ["a.yaml"]
        assert path.read_text() == GOOD

    def test_killed_at_any_moment_the_old_or_the_new_file_is_there(self, tmp_path):
        text = ODD + "\n" + "".join(f"x-{at}:   'teksti {at}'\n" for at in range(300))
        write(tmp_path, a_yaml=text)
        pkpk(tmp_path, "fmt")
        new = (tmp_path / "a.yaml").read_text()
        seen = set()
        for at in range(14):
            (tmp_path / "a.yaml").write_text(text)
            process = subprocess.Popen([*COMMAND, "fmt", "-q"], cwd=tmp_path, env=environment(), stdout=subprocess.DEVNULL)
            time.sleep(0.02 * at)
            process.send_signal(signal.SIGKILL)
            process.wait()
            now = (tmp_path / "a.yaml").read_text()
            assert now in (text, new)
            seen.add(now)
        assert text in seen
