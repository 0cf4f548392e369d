"""A proposed change in Markdown: it says what matters first, fits where it is put, and nothing in it is more than text."""

import re
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from palveluketju.finding import Finding, Located, Place, Severity, Step
from palveluketju.loading import codes
from palveluketju.messages.catalogue import Messages
from palveluketju.messages.said import Said
from palveluketju.repository.check import Checked, Result
from palveluketju.repository.impact import Place as Leaning
from palveluketju.repository.impact import Thing, Touched
from palveluketju.repository.proposal import Description, Proposal
from palveluketju.runner import GITHUB_COMMENT
from palveluketju.summary import MARK, Look, summary

FILE = "chains/uni.yaml"
ADDRESS = "https://example.org/blob/"
#: what a text of an author could try: to forge a command, to call people, to break out, to be markup or a reference
NASTY = (
    *("::error file=x::y", "##[error]x", "%0A::error::x", "@mention", "a@b.fi", "\u0430@mention", "&#64;mention"),
    *("<script>alert(1)</script>", "</details>", "<!-- pkpk:ci -->", "-->", "](javascript:alert(1))", "[x](javascript:x)"),
    *("`x`", "``", "``` x", "$x$", "$$x$$", "$`x`$", "![](https://evil.example/x.png)", "<img src=x onerror=y>", "\\", "\\*"),
    *("\u202eabc", "\u2066x", "#12", "GH-12", "gh-12", "alue/ketjut#12", "!34", "~label", "%7", "&12", "^alert#1", "$5 ja $6"),
    *("https://evil.example", "www.evil.example", "http://x.fi/a_b_c", "mailto:a@b.fi", "ftp://x.fi"),
    *(
        "# otsikko",
        "- kohta",
        "1. kohta",
        "> lainaus",
        "---",
        "===",
        "| a | b |",
        "* * *",
        "[ ] x",
        "[^1]: x",
        "[x]: http://x.fi",
    ),
    *("/close", "/assign @me", "_x_ **y** ~~z~~", ":tada:", "[[_TOC_]]", "rivi\nvaihto", "\t", " ", "\u00a0", "*", "**", "\r"),
)
texts = st.one_of(st.sampled_from(NASTY), st.text(max_size=40), st.lists(st.sampled_from(NASTY), max_size=4).map(" ".join))


def link(path: str, line: int) -> str:
    return f"{ADDRESS}{line}"


def finding(name: str = "x", file: str = FILE, line: int = 12, help: str = "y", trail: str = "z") -> Located:
    one = Finding(codes.UNKNOWN_KEY, (), {"key": name}, help=Said("Did you mean “{name}”?", {"name": help}))
    return Located(one, file, Place(line, 1, line, 2), "", (Step("Service", trail),))


def thing(name: str = "Kotihoito", how: str = "changed", fields: tuple[str, ...] = ("name",)) -> Thing:
    return Thing("service", name, {"fi": name}, how, fields, "catalog/a.yaml", 5, frozenset())


def description(name: str = "Uni", path: str = FILE, how: str = "changed", was: str = "") -> Description:
    return Description(path, how, name, {"fi": name}, was)


def touched(name: str = "Uni", path: str = FILE, *things: Thing) -> Touched:
    return Touched(path, path, name, {"fi": name}, tuple(Leaning(one, 7, ()) for one in things or (thing(),)))


def proposal(*findings: Located, **more: Any) -> Proposal:
    more.setdefault("descriptions", [description()])
    return Proposal("b" * 40, result=Result([Checked(FILE, list(findings))]), **more)


def told(found: Proposal, limit: int = GITHUB_COMMENT, folder: str = "", language: str = "en") -> str:
    return summary(found, Messages(language), Look(link, limit, folder))


class TestWhatItSays:
    def test_begins_with_the_mark_and_says_first_whether_all_is_right(self):
        assert told(proposal()).startswith(f"{MARK}\n### ✅ Service chains: all in order\n")
        assert told(Proposal("b" * 40)).startswith(f"{MARK}\n### ✅ Service chains: nothing differs\n")
        assert "### ❌ Service chains: 2 errors\n" in told(proposal(finding(), finding("a")))

    def test_the_gravest_finding_gives_the_sign(self):
        one = finding()
        light = one.finding
        for severity, sign in ((Severity.WARNING, "⚠️ Service chains: 1 warning"), (Severity.INFO, "ℹ️ Service chains: 1 note")):
            other = Finding(light.code, args=light.args, severity=severity)
            assert f"### {sign}\n" in told(proposal(Located(other, FILE, one.place, "")))

    def test_goes_on_with_what_is_wrong_then_what_differs_then_what_it_touches(self):
        text = told(proposal(finding(), things=[thing()], touched=[touched()]))
        titles = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
        assert titles == ["❌ Service chains: 1 error", "What is wrong (1)", "What differs (2)", "What this touches (1)"]

    def test_a_finding_says_what_where_and_what_to_do(self):
        assert (
            "- ❌ Unknown key “x”. (PK101)<br>[`chains/uni.yaml:12`](https://example.org/blob/12)<br>Service z<br>→ Did you"
            in told(proposal(finding()))
        )

    def test_errors_come_before_what_is_lighter(self):
        light = Located(Finding(codes.UNUSED_SHARED, args={"name": "kevyt"}), FILE, None, "")
        text = told(proposal(light, finding("raskas")))
        assert text.index("raskas") < text.index("kevyt")

    def test_what_was_renamed_says_what_it_was(self):
        text = told(proposal(descriptions=[description(how="renamed", was="chains/vanha.yaml")]))
        assert "**Uni** · renamed<br>" in text
        assert "<br>was: `chains/vanha.yaml`\n" in text

    def test_what_was_removed_has_no_link(self):
        text = told(proposal(descriptions=[description(how="removed")], things=[thing(how="removed", fields=())]))
        assert "**Uni** · removed<br>`chains/uni.yaml`\n" in text
        assert "- Service **Kotihoito** · removed\n" in text

    def test_a_shared_thing_says_which_keys_differ(self):
        assert "- Service **Kotihoito** · changed: `name`<br>[`catalog/a.yaml:5`]" in told(proposal(things=[thing()]))

    def test_a_catalogue_in_which_no_thing_differs_is_named_itself(self):
        assert "- Catalogue · new<br>[`catalog/a.yaml`]" in told(proposal(catalogs={"catalog/a.yaml": "added"}))

    def test_a_touched_file_says_what_it_leans_on_and_where(self):
        assert "- **Uni**<br>[`chains/uni.yaml`](https://example.org/blob/7)<br>Service **Kotihoito**: line 7\n" in told(
            proposal(touched=[touched()])
        )

    def test_many_lines_and_things_of_one_file_are_cut_short(self):
        many = tuple(Leaning(thing(), at, ()) for at in range(1, 40))
        text = told(proposal(touched=[Touched(FILE, FILE, "uni", {}, many)]))
        assert "lines 1, 2, 3, 4, 5, …\n" in text
        text = told(proposal(touched=[touched("Uni", FILE, *(thing(f"t{at}") for at in range(9)))]))
        assert "**t4**: line 7<br>4 more\n" in text

    def test_a_change_of_the_configuration_and_a_first_commit_say_why_all_was_checked(self):
        assert "The configuration differs, so every file was checked." in told(proposal(config=True))
        refused = Located(Finding(codes.REQUIRED_VERSION, args={"needed": ">=9", "version": "1"}), "pkpk.yaml", None, "")
        assert "every file" not in told(proposal(refused, config=True))
        assert "No commit goes before this one" in told(Proposal(None, descriptions=[description()], config=True))

    def test_paths_are_from_the_root_of_git(self):
        text = told(proposal(touched=[touched()], catalogs={"catalog/a.yaml": "changed"}), folder="alue/")
        assert text.count("`alue/chains/uni.yaml`") == 2
        assert "`alue/catalog/a.yaml`" in text

    def test_names_are_in_the_language_of_the_reader_when_there_are_any(self):
        both = Description(FILE, "changed", "uni", {"fi": "Uni", "sv": "Sömn"})
        assert "**Sömn**" in told(proposal(descriptions=[both]), language="sv")
        assert "**Uni**" in told(proposal(descriptions=[both]), language="en")
        assert "**uni**" in told(proposal(descriptions=[Description(FILE, "changed", "uni", {})]))

    def test_has_no_table(self):
        assert "|" not in told(proposal(finding(), things=[thing()], touched=[touched()]))


class TestWhatFits:
    @pytest.mark.parametrize("limit", [3_000, 10_000, GITHUB_COMMENT])
    @pytest.mark.parametrize("name", ["a", "ä" * 400, "👩‍👩‍👧" * 60, "@" * 500])
    def test_five_thousand_findings_stay_below_the_limit_in_bytes(self, limit: int, name: str):
        many = [finding(f"{name}{at}", line=at + 1) for at in range(5_000)]
        others = [touched(name) for _ in range(500)]
        text = told(proposal(*many, descriptions=[description(name)] * 500, touched=others), limit)
        assert limit * 0.3 < len(text.encode()) <= limit
        assert text.count("<details>") == text.count("</details>")
        assert text.endswith("\n")

    def test_what_did_not_fit_is_counted(self):
        text = told(proposal(*(finding(f"{at}", line=at + 1) for at in range(5_000))), 10_000)
        shown = text.count("(PK101)")
        assert 20 < shown < 200
        assert f"What is wrong ({5_000})" in text
        assert f"{5_000 - shown} more did not fit here." in text

    def test_findings_leave_room_for_what_differs_and_what_it_touches(self):
        many = [finding(f"{at}") for at in range(5_000)]
        text = told(proposal(*many, touched=[touched("Kosketettu")]))
        assert "**Uni**" in text
        assert "**Kosketettu**" in text

    def test_a_few_are_shown_at_once_and_the_others_are_folded(self):
        def text(count: int) -> str:
            return told(proposal(touched=[touched(f"k{at}", f"{at}.yaml") for at in range(count)]))

        assert "<details>" not in text(10)
        assert "\n\n<details><summary>3 more</summary>\n\n- **k8**" in text(11)
        assert text(11).endswith("\n\n</details>\n")

    def test_one_very_long_text_does_not_push_the_others_out(self):
        text = told(proposal(finding("x" * 200_000), finding("toinen")))
        assert "toinen" in text
        assert len(text) < 3_000


def nasty(text: str) -> Proposal:
    path = f"chains/{text}.yaml"
    return proposal(
        finding(text, path, help=text, trail=text),
        descriptions=[description(text, path), description(text, path, "renamed", f"a{text}"), description("", path, "removed")],
        things=[thing(text, fields=(text,)), thing(text, "removed", ())],
        touched=[touched(text, path, thing(text))],
    )


class TestATextIsOnlyText:
    @given(texts)
    @settings(deadline=None, max_examples=300)
    def test_every_line_is_one_of_ours(self, text: str):
        for line in told(nasty(text)).splitlines():
            assert re.match(r"(<!-- pkpk:ci -->$|#{3,4} |- |$)", line)

    @given(texts)
    @settings(deadline=None, max_examples=300)
    def test_no_line_break_of_any_kind_is_added(self, text: str):
        plain = told(nasty("x"))
        assert len(told(nasty(text)).splitlines()) == len(plain.splitlines())

    @pytest.mark.parametrize("text", NASTY)
    def test_no_html_but_ours(self, text: str):
        found = told(nasty(text))
        outside = re.sub(r"`[^`]*`", "", found).replace(MARK, "", 1)
        assert set(re.findall(r"<[^>]*>?", outside)) <= {"<br>", "<span>", "</span>"}


def rendered(text: str) -> Any:
    """The Markdown as the program that GitHub's is made from renders it, as a tree. Left out where that is not installed."""
    cmark = pytest.importorskip("cmarkgfm", reason="pip install cmarkgfm renders Markdown as GitHub does")
    html5lib = pytest.importorskip("html5lib")
    html = cmark.github_flavored_markdown_to_html(text, cmark.cmark.Options.CMARK_OPT_UNSAFE)
    return html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)


def shape(element: Any) -> Any:
    """The elements without their texts; a span is only there to part dollars, and what is in code is not looked at."""
    inside = [] if element.tag == "code" else [shape(one) for one in element if one.tag != "span"]
    return (element.tag, inside)


def words(element: Any) -> str:
    """The texts outside of code, where services look for references."""
    if element.tag == "code" or callable(element.tag):
        return ""
    inside = (words(one) + ("\0" if one.tag == "span" else "\n") + (one.tail or "") for one in element)
    return (element.text or "") + "".join(inside)


class TestRenderedAsOnGitHub:
    @given(texts)
    @example("*x")
    @example("x*")
    @settings(deadline=None, max_examples=400)
    def test_no_text_changes_the_page(self, text: str):
        assert shape(rendered(told(nasty(text)))) == shape(rendered(told(nasty("x"))))

    @given(texts)
    @settings(deadline=None, max_examples=400)
    def test_no_text_links_anywhere_but_to_our_files(self, text: str):
        for one in rendered(told(nasty(text))).iter():
            for value in getattr(one, "attrib", {}).values():
                assert value.startswith(ADDRESS)

    @given(texts)
    @settings(deadline=None, max_examples=400)
    def test_no_text_calls_people_or_refers(self, text: str):
        found = words(rendered(told(nasty(text))))
        assert not re.search(r"@\w|#\d|\bGH-\d|\bGL-\d|!\d|~\w|\$[^\s\0]|%\w|&\d|://|www\.|\[\[", found, re.IGNORECASE)

    @pytest.mark.parametrize("text", [one for one in NASTY if one.isprintable() and one == " ".join(one.split()) and one])
    def test_a_text_reads_as_it_was_written(self, text: str):
        [strong] = list(rendered(told(proposal(descriptions=[description(text)]))).iter("strong"))
        assert "".join(strong.itertext()).replace("\u2060", "") == text
