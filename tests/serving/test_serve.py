"""`pkpk serve`: pages follow the files, what is broken stays as it was, and nobody but this machine reads it."""

import os
import signal
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.commands.running import pkpk
from tests.proposing import Work, alone
from tests.repository.made import write
from tests.serving.previewing import Answer, Preview, raw

CONFIG = "pkpk: 1\nkind: config\nname: Käsikirja\noutput: {languages: [fi, sv]}\n"
CATALOG = (
    "pkpk: 1\nkind: catalog\nname: Yhteiset\nservices:\n  - id: kotihoito\n    name: Kotihoito\n    description: Apua kotona.\n"
)
UNI = """\
pkpk: 1
kind: chain
id: uni
name: Unen polku
summary: Uni paranee.
services:
  - use: kotihoito
tiers:
  - id: support
    services:
      - id: ohjaus
        name: Ohjaus
      - id: ryhma
        name: Ryhmä
roles:
  - id: hoitaja
    name: Hoitaja
"""
MUISTI = "pkpk: 1\nkind: chain\nid: muisti\nname: Muistin polku\nsummary: Muisti tutkitaan.\n"
PAGE = "/fi/chains/uni.html"
BANNER = "pkpk-banner"

Start = Callable[..., Preview]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {"pkpk.yaml": CONFIG, "catalog/y.yaml": CATALOG, "chains/uni.yaml": UNI, "chains/muisti.yaml": MUISTI}
    return write(tmp_path / "ketjut", files)


@pytest.fixture
def start(folder: Path) -> Iterator[Start]:
    running: list[Preview] = []

    def run(*arguments: str, at: Path = folder, **given: str) -> Preview:
        running.append(Preview(at, *arguments, "--port", "0", **given))
        return running[-1]

    yield run
    for one in running:
        one.close()


def save(folder: Path, path: str, text: str | bytes) -> None:
    """As editors do: a new file takes the place of the old one."""
    new = folder / "new.tmp"
    new.write_bytes(text.encode() if isinstance(text, str) else text)
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    os.replace(new, folder / path)


def says(text: str) -> Callable[[Answer], bool]:
    return lambda answer: text in answer.text


def test_the_pages_of_the_site_are_served(start: Start) -> None:
    preview = start()
    for path, said in (
        (PAGE, "Unen polku"),
        ("/sv/chains/uni.html", "Unen polku"),
        ("/fi/services/kotihoito.html", "Apua kotona."),
    ):
        answer = preview.ask(path)
        assert (answer.status, said in answer.text) == (200, True), path
    assert preview.ask("/").headers["Location"] == "/fi/index.html"
    assert preview.ask("/", Accept_Language="sv-FI,en;q=0.5").headers["Location"] == "/sv/index.html"


def test_what_the_page_needs_comes_from_the_same_server(start: Start) -> None:
    import re

    preview = start()
    page = preview.ask(PAGE).text
    needed = re.findall(r'<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"', page)
    assert len(needed) == 4
    for one in needed:
        path = one.replace("../../", "/")
        assert preview.ask(path).status == 200, path


def test_a_saved_file_gives_a_new_page(start: Start, folder: Path) -> None:
    preview = start()
    save(folder, "chains/uni.yaml", UNI.replace("Uni paranee.", "Uni syvenee."))
    answer = preview.page(PAGE, says("Uni syvenee."))
    assert "Uni paranee." not in answer.text
    save(folder, "catalog/y.yaml", CATALOG.replace("Apua kotona.", "Tukea kotona."))
    preview.page("/fi/services/kotihoito.html", says("Tukea kotona."))


def test_every_state_has_one_line_with_the_file_and_the_time(start: Start, folder: Path) -> None:
    preview = start()
    save(folder, "chains/uni.yaml", UNI.replace("Uni paranee.", "Uni syvenee."))
    preview.page(PAGE, says("Uni syvenee."))
    assert preview.end(signal.SIGINT) == 0
    told = [line.split() for line in preview.lines if "uni.yaml" in line]
    assert len(told) == 1
    assert told[0][0].isdigit()
    assert told[0][1:] == ["ms", os.path.join("chains", "uni.yaml")]


def test_templates_and_texts_of_ones_own_are_in_the_preview_and_broken_ones_are_told_of(start: Start, folder: Path) -> None:
    foot = '{% extends "default/site.html" %}\n{% block foot %}\n<FOOT>\n{% endblock %}\n'
    save(folder, "pkpk.yaml", CONFIG.replace("output: {", "output: {templates: templates, "))
    save(folder, "templates/html/site.html", foot.replace("<FOOT>", "<p>Oma alaosa</p>"))
    save(folder, "templates/texts.fi.yaml", "Start page: Alkuun\n")
    preview = start()
    page = preview.ask(PAGE).text
    assert "Oma alaosa" in page
    assert ">Alkuun</a>" in page
    save(folder, "templates/html/site.html", foot.replace("<FOOT>", "<p>Toinen</p>"))
    preview.page(PAGE, says("<p>Toinen</p>"))
    for broken in ("{{ framee }}", "{{ 1 / 0 }}", "{% frob %}"):
        save(folder, "templates/html/site.html", foot.replace("<FOOT>", broken))
        answer = preview.page(PAGE, says(BANNER))
        assert (answer.status, "site.html, rivi 3" in answer.text, "Toinen" in answer.text) == (200, True, False), broken
        save(folder, "templates/html/site.html", foot.replace("<FOOT>", "<p>Toinen</p>"))
        assert BANNER not in preview.page(PAGE, says("<p>Toinen</p>")).text
    save(folder, "templates/html/gone.html", "x")
    assert "Alkuun" not in preview.page(PAGE, says(BANNER)).text


def test_a_broken_file_leaves_the_last_good_page_with_a_banner_until_it_is_mended(start: Start, folder: Path) -> None:
    preview = start()
    assert BANNER not in preview.ask(PAGE).text
    save(folder, "chains/uni.yaml", UNI + "goals: [\n")
    answer = preview.page(PAGE, says(BANNER))
    assert answer.status == 200
    assert "Uni paranee." in answer.text
    assert f"{os.path.join('chains', 'uni.yaml')}, rivi" in answer.text
    # Others say that something else is broken.
    assert BANNER in preview.ask("/fi/chains/muisti.html").text
    save(folder, "chains/uni.yaml", UNI.replace("Uni paranee.", "Uni syvenee."))
    mended = preview.page(PAGE, says("Uni syvenee."))
    assert BANNER not in mended.text


@pytest.mark.parametrize("path", ["catalog/y.yaml", "pkpk.yaml"])
def test_what_all_lean_on_may_break_and_be_mended_too(path: str, start: Start, folder: Path) -> None:
    good = (folder / path).read_bytes()
    preview = start()
    save(folder, path, good + b"nonsense: [\n")
    answer = preview.page(PAGE, says(BANNER))
    assert "Uni paranee." in answer.text
    # Chains are followed meanwhile.
    save(folder, "chains/uni.yaml", UNI.replace("Uni paranee.", "Uni syvenee."))
    assert BANNER in preview.page(PAGE, says("Uni syvenee.")).text
    save(folder, path, good)
    assert "Uni syvenee." in preview.page(PAGE, lambda answer: BANNER not in answer.text).text


def test_a_file_that_never_was_good_is_told_of_and_opens_when_it_is(start: Start, folder: Path) -> None:
    save(folder, "chains/rikki.yaml", "pkpk: 1\nkind: chain\nid: rikki\nname: [\n")
    preview = start()
    answer = preview.ask("/fi/chains/rikki.html")
    assert answer.status == 404
    assert os.path.join("chains", "rikki.yaml") in answer.text
    save(folder, "chains/rikki.yaml", "pkpk: 1\nkind: chain\nid: rikki\nname: Ehjä polku\n")
    assert preview.page("/fi/chains/rikki.html", says("Ehjä polku")).status == 200


def test_a_new_chain_appears_and_a_removed_one_is_gone(start: Start, folder: Path) -> None:
    preview = start()
    assert preview.ask("/fi/chains/kipu.html").status == 404
    save(folder, "chains/kipu.yaml", "pkpk: 1\nkind: chain\nid: kipu\nname: Kivun polku\n")
    preview.page("/fi/chains/kipu.html", lambda answer: answer.status == 200)
    assert "Kivun polku" in preview.ask("/fi/all.html").text
    (folder / "chains/uni.yaml").unlink()
    answer = preview.page(PAGE, lambda answer: answer.status == 404)
    assert "Tällaista sivua ei ole" in answer.text
    assert "Unen polku" not in preview.ask("/fi/all.html").text


def test_findings_stand_beside_the_page_in_its_language(start: Start, folder: Path) -> None:
    save(folder, "chains/uni.yaml", UNI + "status: in_use\n")
    preview = start()
    answer = preview.page(PAGE, says("PK31"))
    assert "varoitus" in answer.text
    assert f"{os.path.join('chains', 'uni.yaml')}, rivi" in answer.text
    assert "varning" in preview.ask("/sv/chains/uni.html").text
    save(folder, "chains/uni.yaml", UNI)
    # The finding goes when what it is about is mended.
    preview.page(PAGE, lambda answer: "PK31" not in answer.text)


def test_drafts_are_shown_unless_they_are_not_wanted(start: Start, folder: Path) -> None:
    save(folder, "chains/uni.yaml", UNI + "status: draft\n")
    assert start().ask(PAGE).status == 200
    assert start("--no-drafts").ask(PAGE).status == 404


def test_one_file_outside_of_a_repository_is_enough(start: Start, tmp_path: Path) -> None:
    (tmp_path / "yksin.yaml").write_text(UNI.replace("services:\n  - use: kotihoito\n", ""), "utf-8")
    preview = start("yksin.yaml", at=tmp_path)
    assert preview.ask("/").headers["Location"] == PAGE
    save(tmp_path, "yksin.yaml", UNI.replace("services:\n  - use: kotihoito\n", "").replace("paranee", "syvenee"))
    preview.page(PAGE, says("Uni syvenee."))


def test_a_page_that_has_moved_leads_to_where_it_is(start: Start, folder: Path) -> None:
    save(folder, "chains/uni.yaml", UNI + "formerly: [nukkuminen]\n")
    answer = start().ask("/fi/chains/nukkuminen.html")
    assert (answer.status, answer.headers["Location"]) == (302, PAGE)


# With --against


@pytest.fixture
def work(tmp_path: Path) -> Work:
    return Work.new(
        tmp_path, {"pkpk.yaml": CONFIG, "catalog/y.yaml": CATALOG, "chains/uni.yaml": UNI, "chains/muisti.yaml": MUISTI}
    )


def test_against_a_revision_every_change_has_its_mark(start: Start, work: Work) -> None:
    text = UNI.replace("name: Ohjaus", "name: Neuvonta").replace("      - id: ryhma\n        name: Ryhmä\n", "")
    text = text.replace("        name: Neuvonta\n", "        name: Neuvonta\n      - id: puhelu\n        name: Puhelu\n")
    save(work.folder, "chains/uni.yaml", text)
    preview = start("--against", "HEAD", at=work.folder, **alone(work.home))
    page = preview.ask(PAGE).text
    assert 'href="#service-support-ohjaus" data-kind="changed"' in page
    assert 'href="#service-support-puhelu" data-kind="added"' in page
    removed = page.split('data-kind="removed"')[1]
    assert 'data-name="Ryhmä"' in removed.split(">")[0]
    assert "Muutokset verrattuna versioon HEAD" in page
    # Every anchor that a mark leads to is there.
    import re

    targets = re.findall(r'<a href="#([^"]+)" data-kind', page)
    assert len(targets) == 3
    assert all(f'id="{one}"' in page for one in targets)
    # The page of another one that is as it was says so, and leads to the one that is not.
    other = preview.ask("/fi/chains/muisti.html").text
    assert "Tällä sivulla mikään ei ole muuttunut." in other
    assert f'<a href="{PAGE}" data-file data-kind="changed"' in other
    changes = preview.ask("/_preview/changes/fi")
    assert changes.status == 200
    assert "Neuvonta" in changes.text


def test_marks_follow_the_file(start: Start, work: Work) -> None:
    preview = start("--against", "HEAD", at=work.folder, **alone(work.home))
    assert "Mikään ei ole muuttunut." in preview.ask(PAGE).text
    save(work.folder, "chains/uni.yaml", UNI.replace("name: Ohjaus", "name: Neuvonta"))
    preview.page(PAGE, says('data-kind="changed"'))
    save(work.folder, "chains/uni.yaml", UNI)
    preview.page(PAGE, says("Mikään ei ole muuttunut."))


def test_a_revision_that_there_is_not_is_wrong_use(work: Work) -> None:
    done = pkpk(work.folder, "serve", "--port", "0", "--against", "nowhere", **alone(work.home))
    assert done.code == 2
    assert "nowhere" in done.err


# The server


def test_only_this_machine_by_its_own_name_is_answered(start: Start) -> None:
    preview = start()
    port = preview.port
    for host, status in (
        (f"127.0.0.1:{port}", 200),
        (f"localhost:{port}", 200),
        ("127.0.0.1", 403),
        (f"127.0.0.1:{port + 1}", 403),
        (f"evil.example:{port}", 403),
        (f"127.0.0.1.evil.example:{port}", 403),
        ("", 403),
    ):
        assert raw(preview, f"GET {PAGE} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()) == status, host
    assert raw(preview, f"GET {PAGE} HTTP/1.0\r\n\r\n".encode()) == 403


@pytest.mark.parametrize(
    "path",
    [
        "/../pkpk.yaml",
        "/fi/../../pkpk.yaml",
        "/fi/..%2f..%2fpkpk.yaml",
        "/assets/../pkpk.yaml",
        "/assets/..%2f..%2fchains/uni.yaml",
        "/chains/uni.yaml",
        "//etc/passwd",
        "/%00",
        "/_preview/../pkpk.yaml",
        "/_preview/style.css",
        "/_preview/changes/fi",
    ],
)
def test_no_address_leads_to_a_file(path: str, start: Start) -> None:
    preview = start()
    assert raw(preview, f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nConnection: close\r\n\r\n".encode()) == 404
    assert not [line for line in preview.lines if "fault" in line]


def test_it_can_only_be_read(start: Start) -> None:
    preview = start()
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"):
        answer = preview.ask(PAGE, method)
        assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD"), method


def test_head_tells_what_get_does_without_the_page(start: Start) -> None:
    preview = start()
    # Both of the same state: findings may come between the two.
    page = preview.page(PAGE, lambda answer: preview.ask(PAGE, "HEAD").headers["ETag"] == answer.headers["ETag"])
    head = preview.ask(PAGE, "HEAD")
    assert head.status == page.status == 200
    assert head.text == ""
    for name in ("ETag", "Content-Type", "Content-Length"):
        assert head.headers[name] == page.headers[name]


def test_nobody_else_may_frame_or_read_it(start: Start) -> None:
    headers = start().ask(PAGE).headers
    policy = headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert not [name for name in headers if name.startswith("Access-Control")]


def test_what_people_have_written_stays_text(start: Start, folder: Path) -> None:
    evil = "</body><script>alert(1)</script>"
    save(folder, "chains/uni.yaml", UNI.replace("Unen polku", f"'{evil}'") + f"status: '{evil}'\n")
    preview = start()
    for path in (PAGE, "/fi/index.html"):
        assert "<script>alert" not in preview.page(path, says("alert(1)")).text


def test_a_port_that_is_taken_is_told_of(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        done = pkpk(folder, "serve", "--port", str(port))
    assert done.code == 2
    assert done.err.startswith(f"pkpk: port {port} is in use")


@pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without asking it")
@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_it_cleanly_also_while_somebody_reads(sign: int, start: Start) -> None:
    preview = start()
    reader = socket.create_connection(("127.0.0.1", preview.port))
    reader.sendall(f"GET /_preview/events?page=fi/index.html HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
    assert b"200" in reader.recv(100)
    assert preview.end(sign) == 0
    assert preview.process.stderr
    assert preview.process.stderr.read() == ""
    reader.close()


@pytest.mark.parametrize("path", ["nowhere", "-"])
def test_what_cannot_be_followed_is_wrong_use(path: str, folder: Path) -> None:
    assert pkpk(folder, "serve", "--port", "0", path).code == 2


def test_a_folder_without_a_chain_is_wrong_use(tmp_path: Path) -> None:
    done = pkpk(tmp_path, "serve", "--port", "0")
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_the_built_site_holds_nothing_of_the_preview(folder: Path) -> None:
    assert pkpk(folder, "render", ".", "--format", "site", "-o", "out").code == 0
    for one in (folder / "out").rglob("*.*"):
        assert b"_preview" not in one.read_bytes(), one
