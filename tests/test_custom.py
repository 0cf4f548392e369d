"""What an organisation's own rules look at, what their conditions mean, and that no expression of theirs runs away."""

import contextlib
import datetime
import pickle
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju import custom
from palveluketju.judge import judge_of
from palveluketju.loading.parse import parse
from palveluketju.model.expression import LENGTH, Expression, ExpressionError
from palveluketju.repository.settings import Settings, read
from palveluketju.rule import Choice

TODAY = datetime.date(2026, 5, 31)
CHAIN = """pkpk: 1
kind: chain
name: Uniongelmat
services:
  - name: Neuvonta
    sector: public
    x-luokka: 12
    channels:
      - phone
    contacts:
      - phone: 09 123
      - email: neuvonta@example.org
  - name: Kerho
tiers:
  - id: support
    services:
      - name: Tukikäynti
pathway:
  - name: Soitto
  - stage: Hoito
    steps:
      - name: Vastaanotto
        actors: Hoitaja
handoffs:
  - name: Siirto
    from: Neuvola
"""

RULE = """pkpk: 1
kind: config
lint:
  rules:
    - id: OMA001
      name: oma
      message: näin ei saa olla
      where: {where}
      must: {must}
{more}"""


def settings(folder: Path, where: str, must: str, more: str = "") -> Settings:
    text = RULE.replace("{where}", where).replace("{must}", must).replace("{more}", more)
    (folder / "pkpk.yaml").write_text(text, encoding="utf-8")
    found = read(str(folder))
    assert found.sound, [one.finding for one in found.document.located()]
    return found


def places(folder: Path, where: str, must: str, more: str = "", chain: str = CHAIN) -> list[str]:
    """The paths of the findings on the chain, by the alphabet."""
    judge = judge_of(Choice(select=("OMA001",)), TODAY, settings(folder, where, must, more))
    document = parse("a.yaml", chain)
    assert document.sound, document.problems
    return sorted(".".join(map(str, one.path)) for one in judge(document))


class TestWhere:
    @pytest.mark.parametrize(
        ("where", "found"),
        [
            ("services", ["services.0", "services.1", "tiers.0.services.0"]),
            ("service", ["services.0", "services.1", "tiers.0.services.0"]),
            ("tiers.services", ["tiers.0.services.0"]),
            ("chain.services", ["services.0", "services.1"]),
            ("catalog.services", []),
            ("step", ["pathway.0", "pathway.1.steps.0"]),
            ("pathway", ["pathway.0", "pathway.1"]),
            ("chain", [""]),
        ],
    )
    def test_a_place_means_what_it_says(self, tmp_path, where, found):
        assert places(tmp_path, where, "x-oma") == found

    def test_several_places_make_a_list(self, tmp_path):
        assert places(tmp_path, "[tiers, handoffs]", "x-oma") == ["handoffs.0", "tiers.0"]

    def test_what_lacks_the_key_by_its_nature_is_left_alone(self, tmp_path):
        assert places(tmp_path, "pathway", "actors") == ["pathway.0"]

    def test_what_is_taken_from_a_catalogue_is_looked_at_there(self, tmp_path):
        chain = "pkpk: 1\nkind: chain\nname: a\nservices:\n  - use: kela\n"
        assert places(tmp_path, "services", "contacts", chain=chain) == []

    def test_a_catalogue_is_looked_at_too(self, tmp_path):
        chain = "pkpk: 1\nkind: catalog\nname: a\nservices:\n  - name: Neuvonta\n"
        assert places(tmp_path, "services", "contacts", chain=chain) == ["services.0"]


class TestConditions:
    """The first service has a sector, two contacts and a phone; the second has nothing but its name."""

    FIRST, SECOND = "services.0", "services.1"

    @pytest.mark.parametrize(
        ("must", "found"),
        [
            ("contacts", ["services.1"]),
            ("contacts.phone", ["services.1"]),
            ("{key: contacts, absent: true}", ["services.0.contacts.0"]),
            ("{key: contacts, at_least: 2}", ["services.1"]),
            ("{key: contacts, at_least: 3}", ["services.0.contacts", "services.1"]),
            ("{key: contacts, at_most: 1}", ["services.0.contacts"]),
            ("{key: sector, one_of: [public, third]}", ["services.1"]),
            ("{key: sector, one_of: third}", ["services.0.sector", "services.1"]),
            ("{key: sector, none_of: public}", ["services.0.sector"]),
            ("{key: channels, includes: PHONE}", ["services.1"]),
            ("{key: channels, includes: [phone, visit]}", ["services.0.channels", "services.1"]),
            ("{key: channels, none_of: phone}", ["services.0.channels.0"]),
            ("{key: name, matches: '^Neuvo'}", ["services.1.name"]),
            ("{key: name, not_matches: 'vonta$'}", ["services.0.name"]),
            ("{key: name, max_length: 7}", ["services.0.name"]),
            ("{key: fee, max_length: 7}", []),
            ("{key: x-luokka, one_of: 12}", ["services.1"]),
            ("[sector, contacts]", ["services.1"]),
        ],
    )
    def test_a_condition_means_what_it_says(self, tmp_path, must, found):
        assert places(tmp_path, "chain.services", must) == found

    def test_it_means_the_same_when_it_says_when(self, tmp_path):
        when = "      when: {key: sector, one_of: public}\n"
        assert places(tmp_path, "chain.services", "fee", when) == [self.FIRST]
        assert places(tmp_path, "chain.services", "fee", "      when: {key: sector, absent: true}\n") == [self.SECOND]

    def test_every_language_of_a_text_is_looked_at(self, tmp_path):
        chain = "pkpk: 1\nkind: chain\nname: {fi: apu, sv: patient}\n"
        assert places(tmp_path, "chain", "{key: name, not_matches: patient}", chain=chain) == ["name"]

    def test_words_with_another_name_in_python_are_found(self, tmp_path):
        assert places(tmp_path, "handoffs", "{key: from, one_of: Neuvola}") == []


class TestAJudge:
    def test_it_can_be_sent_to_another_process(self, tmp_path):
        judge = judge_of(Choice(), TODAY, settings(tmp_path, "services", "{key: name, matches: 'x{2}'}"))
        again = pickle.loads(pickle.dumps(judge))
        document = parse("a.yaml", CHAIN)
        assert again(document) == judge(document)
        assert again.key == judge.key

    def test_its_key_changes_with_the_rules(self, tmp_path):
        keys = {judge_of(Choice(), TODAY, settings(tmp_path, "services", must)).key for must in ("contacts", "fee")}
        assert len(keys) == 2

    def test_a_rule_that_is_not_sound_asks_nothing(self, tmp_path):
        (tmp_path / "pkpk.yaml").write_text(RULE.replace("{where}", "nowhere").replace("{must}", "x").replace("{more}", ""))
        assert custom.found(read(str(tmp_path))) == ()


LETTERS = st.text("abAB1_ .\n-", max_size=12)
ATOMS = st.sampled_from(["a", "b", "1", ".", "[ab]", "[^a]", "[a-c1]", r"\d", r"\W", r"\s", r"\.", r"[\w-]"])
PARTS = st.recursive(
    ATOMS,
    lambda inside: st.one_of(
        st.tuples(inside, inside).map("".join),
        st.tuples(inside, inside).map(lambda two: f"({two[0]}|{two[1]})"),
        st.tuples(inside, st.sampled_from(["*", "+", "?", "{2}", "{1,3}", "{0,2}", "{1,}"])).map(
            lambda two: f"(?:{two[0]}){two[1]}"
        ),
    ),
    max_leaves=6,
)


class TestAnExpression:
    @given(part=PARTS, start=st.booleans(), end=st.booleans(), text=LETTERS)
    def test_it_means_what_it_means_to_python(self, part, start, end, text):
        expression = f"{'^' * start}({part}){'$' * end}"
        assert Expression(expression).found_in(text) == bool(re.search(expression.replace("$", r"\Z"), text))

    @pytest.mark.parametrize("text", ["(a*)*b", "(a|a)*b", "(a+)+x", "a*a*a*a*a*a*a*b", "(a?){99}a{99}b"])
    def test_it_never_runs_away(self, text):
        start = time.perf_counter()
        assert not Expression(text).found_in("a" * 20_000)
        assert time.perf_counter() - start < 5

    @pytest.mark.parametrize(
        "text",
        [
            *("(", "a)", "[a", "*a", "a**", "a{", "a{x}", "a{3,2}", r"\b", r"\1", "(?=a)", "[z-a]", "\\", "^*"),
            *("(((a{99}){99}){99})", "((((){999}){999}){999}){999}", "(" * 50 + ")" * 50, "a" * (LENGTH + 1)),
        ],
    )
    def test_what_cannot_be_used_is_refused_with_a_reason(self, text):
        with pytest.raises(ExpressionError) as told:
            Expression(text)
        assert told.value.said.text.format_map(told.value.said.args)

    @given(st.text(r"ab\[](){}*+?^$|.,-:1d", max_size=20), LETTERS)
    def test_any_text_is_an_expression_or_refused(self, text, letters):
        with contextlib.suppress(ExpressionError):
            Expression(text).found_in(letters)
