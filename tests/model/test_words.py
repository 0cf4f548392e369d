"""The words of a configuration: what is of its kind, in one spelling, and what is not."""

import pytest
from pydantic import ValidationError

from palveluketju.model.checked import checked
from palveluketju.model.config import Brand, Config
from palveluketju.model.words import READERS, WordError

READ = {
    "colour": {"#0b4a5b": "#0b4a5b", "#0B4A5B": "#0b4a5b", "#F80": "#ff8800"},
    "path": {
        "logo.svg": "logo.svg",
        "./kuvat/Logo (uusi).svg": "kuvat/Logo (uusi).svg",
        "sivut/": "sivut",
        "käsikirja/ä": "käsikirja/ä",
        "2026": "2026",
        ".gitlab/logo.png": ".gitlab/logo.png",
    },
    "pattern": {
        "chains/**": "chains/**",
        "./chains/**": "chains/**",
        "**": "**",
        "*": "*",
        "alueet/*/ketjut/*.yaml": "alueet/*/ketjut/*.yaml",
        "alueet/20??/**/*.YML": "alueet/20??/**/*.yml",
        "chains/koti*": "chains/koti*",
        "yksi ketju.yaml": "yksi ketju.yaml",
    },
    "requirement": {">=0.2": ">=0.2", " >= 0.2 , <2": ">=0.2,<2", "==1.*": "==1.*", "~=1.2": "~=1.2", "!=1.3.1": "!=1.3.1"},
}
OUTSIDE = [
    "",
    "/",
    "/a/**",
    "../a/**",
    "a/../../b/**",
    "a//**",
    "C:/a/**",
    "a\\**",
    "~/a/**",
    ".git/**",
    "a/.GIT/**",
    "a\x00/**",
    ".",
]
REFUSED = {
    "colour": ["", "0b4a5b", "#0b4a5", "#0b4a5b00", "#ggg", "blue", "#٣٣٣", "#fff;}*{display:none}", "#fff\n"],
    "path": [*(one.replace("**", "x") for one in OUTSIDE), "kuvat/*.svg", "https://example.org/x.svg", "a?", "x" * 201, "-o"],
    "pattern": [*OUTSIDE, "chains", "chains/", "a**", "**.yaml", "a/{b,c}/*", "a/[bc]*", "*.*", "a/*.json", "!a/*", "a/**, b/**"],
    "requirement": ["", "0.2", "latest", ">=1.0rc1", "~=1", ">0.*"],
}


@pytest.mark.parametrize(("kind", "text", "value"), [(kind, *pair) for kind, words in READ.items() for pair in words.items()])
def test_it_is_read_in_one_spelling(kind, text, value):
    assert READERS[kind](text) == value
    assert READERS[kind](value) == value


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, words in REFUSED.items() for text in words])
def test_it_is_refused(kind, text):
    with pytest.raises(WordError) as told:
        READERS[kind](text)
    assert told.value.kind == kind


def test_the_models_read_the_same_words():
    said = {"required_version": ">= 0.2", "chains": ["./a/**"], "brand": {"logo": "./l.svg", "colour": "#ABC"}}
    config = checked(Config, {"pkpk": "1", "kind": "config", **said})
    assert (config.required_version, config.chains, config.brand) == (">=0.2", ["a/**"], Brand(logo="l.svg", colour="#aabbcc"))


@pytest.mark.parametrize(
    "wrong",
    [
        {"required_version": "0.2"},
        {"chains": ["/a/**"]},
        {"catalogs": ["../a/**"]},
        {"brand": {"colour": "red"}},
        {"brand": {"logo": "/etc/passwd"}},
        {"output": {"folder": "../site"}},
    ],
)
def test_the_models_refuse_the_same_words(wrong):
    with pytest.raises(ValidationError):
        checked(Config, {"pkpk": "1", **wrong})
