"""Where a thing is described and meant: every place of a repository, and no other."""

import pytest

from palveluketju.repository.repository import Repositories
from palveluketju.repository.uses import Found, found, known_words, uses, words_of

CATALOG = """\
pkpk: 1
kind: catalog
name: Yhteiset
services:
  - id: kotihoito
    name:
      fi: Kotihoito
      sv: Hemvård
    providers: Kela
  - id: yokotihoito
    use: kotihoito
providers:
  - id: kela
    name:
      fi: Kela
      sv: FPA
roles:
  - name: Kela
"""
CHAIN = """\
pkpk: 1
kind: chain
id: uni
name: Aikuisten uniongelmat
formerly: unettomuus
tiers:
  - id: support
    services:
      - id: kh
        use: Hemvård
        providers: FPA
key_actions:
  - text: Sovitaan
    services: support/kotihoito
  - text: Kirjataan
    services: kh
  - text: Mainitaan kotihoito
"""
OTHER = """\
pkpk: 1
kind: entity
name: Koti
providers:
  - Muu taho
relations:
  - type: contains
    to: Aikuisten uniongelmat
  - unettomuus
owner: Muu taho
feedback: Kela
groups:
  - name: Ryhmä
    led_by: Kela
"""


def files(folder, **texts: str):
    (folder / "pkpk.yaml").write_text("pkpk: 1\nkind: config\n")
    for path, text in texts.items():
        file = folder / path.replace("__", "/").replace("_yaml", ".yaml")
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")


@pytest.fixture
def repository(tmp_path, monkeypatch):
    files(tmp_path, catalog__a_yaml=CATALOG, chains__uni_yaml=CHAIN, chains__koti_yaml=OTHER)
    monkeypatch.chdir(tmp_path)
    return Repositories().of(".")


def seen(repository, word, namespaces=None):
    """Each place as file:line how word."""
    places = uses(repository, words_of(repository, word, namespaces), namespaces)
    return [f"{one.file.rpartition('/')[2]}:{one.line} {one.how} {one.word}" for one in places]


def test_a_service_is_found_by_every_name_it_has_and_by_the_ids_that_uses_give_it(repository):
    assert seen(repository, "kotihoito") == [
        "a.yaml:5 described kotihoito",
        "a.yaml:11 use kotihoito",
        "uni.yaml:10 use Hemvård",
        "uni.yaml:14 reference support/kotihoito",
        "uni.yaml:16 reference kh",
    ]
    assert seen(repository, "HEMVÅRD") == seen(repository, "kotihoito")


def test_one_name_of_two_things_is_told_apart_by_what_it_leads_to(repository):
    assert seen(repository, "kela", ["provider"]) == [
        "a.yaml:9 reference Kela",
        "a.yaml:13 described kela",
        "uni.yaml:11 reference FPA",
    ]
    assert seen(repository, "kela", ["role"]) == ["a.yaml:18 described Kela", "koti.yaml:14 reference Kela"]


def test_a_description_is_found_by_its_id_its_name_and_its_former_id(repository):
    expected = ["koti.yaml:8 relation Aikuisten uniongelmat", "koti.yaml:9 relation unettomuus", "uni.yaml:3 described uni"]
    assert seen(repository, "uni") == seen(repository, "unettomuus") == expected
    assert seen(repository, "uni", ["service"]) == []


def test_a_party_of_one_file_is_found_where_that_file_means_it(repository):
    assert seen(repository, "Muu taho") == ["koti.yaml:5 described Muu taho", "koti.yaml:10 reference Muu taho"]


def test_a_text_that_only_says_the_word_is_no_use(repository):
    assert not any("17" in one for one in seen(repository, "kotihoito"))
    assert seen(repository, "sovitaan") == []


def test_the_place_is_told_with_its_column_its_path_and_its_kind(repository):
    use = next(one for one in uses(repository, {"hemvard"}) if one.how == "use")
    assert (use.line, use.column, use.namespace) == (10, 14, "service")
    assert [tuple(step) for step in use.trail] == [("Tier", "support"), ("Service", "kh")]


def test_a_file_that_cannot_be_read_is_told_when_it_may_hold_the_word(repository, tmp_path):
    files(tmp_path, chains__x_yaml='pkpk: 1\nname: "Kotihoito\n', chains__y_yaml='pkpk: 1\nname: "Muu\n')
    result = found(repository, {"kotihoito"})
    assert isinstance(result, Found)
    assert [one.rpartition("/")[2] for one in result.unread] == ["x.yaml"]


def test_the_known_words_are_those_of_catalogues_and_descriptions(repository):
    assert {"kotihoito", "hemvard", "kela", "uni", "unettomuus", "koti"} <= set(known_words(repository))
    assert set(known_words(repository, ["chain"])) == {"uni", "aikuisten-uniongelmat", "unettomuus", "koti"}


def test_more_files_than_one_process_takes_give_the_same(repository, tmp_path):
    for at in range(80):
        files(tmp_path, **{f"chains__k{at:02}_yaml": f"pkpk: 1\nkind: chain\nname: K{at}\nservices:\n  - use: kotihoito\n"})
    again = Repositories().of(".")
    assert len([one for one in uses(again, {"kotihoito"}) if one.line == 5 and one.how == "use"]) == 80
