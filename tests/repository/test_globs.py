"""A pattern means the same files to the walk, to the hooks and to the editor."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.model.words import WordError, read_pattern
from palveluketju.repository.globs import editor, expression, hook, matches, start

MEANS = {
    "chains/**": ["chains/a.yaml", "chains/a.yml", "chains/b/c/a.yaml", "chains/A.YAML", "chains/b/.a.Yml"],
    "**": ["a.yaml", "a/b/c.yml"],
    "*": ["a.yaml"],
    "chains/*": ["chains/a.yaml"],
    "chains/koti*": ["chains/koti.yaml", "chains/kotihoito.yml"],
    "alueet/*/ketjut/*.yaml": ["alueet/lappi/ketjut/a.yaml", "alueet/lappi/ketjut/a.YAML"],
    "alueet/**/ketjut/**": ["alueet/ketjut/a.yml", "alueet/a/b/ketjut/c/d.yaml"],
    "**/ketju-??.yml": ["ketju-01.yml", "a/b/ketju-ab.yml"],
    "a+b (c)/**": ["a+b (c)/x.yaml"],
    "yksi.yaml": ["yksi.yaml"],
}
DOES_NOT_MEAN = {
    "chains/**": ["chains.yaml", "a/chains/b.yaml", "chains/a.json", "chains/yaml", "Chains/a.yaml", "chains"],
    "*": ["a/b.yaml", "a.txt"],
    "chains/*": ["chains/a/b.yaml"],
    "chains/koti*": ["chains/oma-koti.yaml"],
    "alueet/*/ketjut/*.yaml": ["alueet/ketjut/a.yaml", "alueet/a/b/ketjut/a.yaml", "alueet/a/ketjut/a.yml"],
    "alueet/**/ketjut/**": ["alueet/a/b.yaml", "alueet/ketjut.yaml"],
    "**/ketju-??.yml": ["ketju-1.yml", "xketju-01.yml", "ketju-01.yaml"],
    "a+b (c)/**": ["aab c/x.yaml", "ab (c)/x.yaml"],
    "yksi.yaml": ["yksi-yaml", "a/yksi.yaml", "yksixyaml"],
}


@pytest.mark.parametrize(("pattern", "path"), [(one, path) for one, paths in MEANS.items() for path in paths])
def test_it_means(pattern, path):
    assert matches(path, [pattern])


@pytest.mark.parametrize(("pattern", "path"), [(one, path) for one, paths in DOES_NOT_MEAN.items() for path in paths])
def test_it_does_not_mean(pattern, path):
    assert not matches(path, [pattern])


def test_any_of_several_patterns_will_do_and_none_means_nothing():
    assert matches("b/a.yaml", ["a/**", "b/**"])
    assert not matches("b/a.yaml", [])


@pytest.mark.parametrize(
    ("pattern", "folder"),
    [
        ("chains/**", "chains"),
        ("alueet/*/ketjut/*.yaml", "alueet"),
        ("a/b/c.yaml", "a/b"),
        ("a/b*/**", "a"),
        ("**", ""),
        ("*.yaml", ""),
        ("yksi.yaml", ""),
    ],
)
def test_everything_lies_below(pattern, folder):
    assert start(pattern) == folder


@pytest.mark.parametrize(
    ("chains", "catalogs", "files"),
    [
        (["chains/**"], ["catalog/**"], r"^(pkpk\.yaml|(chains|catalog)/.*\.ya?ml)$"),
        (["ketjut/**"], ["ketjut/**"], r"^(pkpk\.yaml|ketjut/.*\.ya?ml)$"),
        (["alueet/*/ketjut/*.yaml"], ["catalog/**"], r"^(pkpk\.yaml|catalog/.*\.ya?ml|alueet/[^/]*/ketjut/[^/]*\.yaml)$"),
        (["**"], [], r"^(pkpk\.yaml|.*\.ya?ml)$"),
        (["a-b/**/c*"], ["d (e)/**"], r"^(pkpk\.yaml|d \(e\)/.*\.ya?ml|a-b/(.*/)?c[^/]*\.ya?ml)$"),
    ],
)
def test_the_expression_of_a_hook_can_be_read(chains, catalogs, files):
    assert hook(chains, catalogs) == files


@pytest.mark.parametrize(
    ("pattern", "globs"),
    [
        ("chains/**", ["chains/**/*.yaml", "chains/**/*.yml"]),
        ("**", ["**/*.yaml", "**/*.yml"]),
        ("a/*", ["a/*.yaml", "a/*.yml"]),
        ("alueet/*/ketjut/*.yaml", ["alueet/*/ketjut/*.yaml"]),
        ("ketjut (vanhat)/**", ["ketjut ?vanhat?/**/*.yaml", "ketjut ?vanhat?/**/*.yml"]),
    ],
)
def test_the_globs_of_the_editor(pattern, globs):
    assert editor(pattern) == globs


def _is_pattern(text: str) -> bool:
    try:
        return read_pattern(text) == text
    except WordError:
        return False


NAMES = st.text("ab.+$(-é ", min_size=1, max_size=3).filter(lambda name: name not in (".", ".."))
ENDINGS = st.sampled_from([".yaml", ".yml", "yaml", ".json", ""])
PATHS = st.builds("{}{}".format, st.lists(NAMES, min_size=1, max_size=4).map("/".join), ENDINGS)
PARTS = st.just("**") | st.text("ab.+$(-é *?", min_size=1, max_size=3)
LASTS = st.sampled_from(["**", "*", "a*", "*.yaml", "?.yml", "a.yaml"])
PATTERNS = st.builds(lambda parts, last: "/".join([*parts, last]), st.lists(PARTS, max_size=3), LASTS).filter(_is_pattern)


@st.composite
def pattern_and_path(draw: st.DrawFn) -> tuple[str, str]:
    """A pattern and a path that is likely to fit it: every wild sign filled in, with a slip now and then."""
    pattern = draw(PATTERNS)
    path = pattern.replace("**", draw(st.sampled_from(["a", "a/b", "a/b/ab", "é"]))).replace("?", draw(st.sampled_from("ab.")))
    path = path.replace("*", draw(st.sampled_from(["", "a", "b.a", "ab"])))
    ending = "" if path.endswith(("yaml", "yml")) else draw(st.sampled_from([".yaml", ".yml"]))
    return pattern, draw(st.sampled_from([f"{path}{ending}", path.replace("a/", "", 1), path]) | PATHS)


def _is_path(path: str) -> bool:
    return all(path.split("/"))


@given(pattern_and_path())
def test_the_expression_means_the_same_files(pair):
    pattern, path = pair
    if _is_path(path):
        assert bool(re.fullmatch(expression(pattern), path)) == matches(path, [pattern])


@given(st.lists(pattern_and_path(), min_size=1, max_size=4), st.integers(0, 4))
def test_the_hook_runs_for_the_same_files(pairs, half):
    patterns = [pattern for pattern, _ in pairs]
    files = re.compile(hook(patterns[:half], patterns[half:]))
    for path in filter(_is_path, ["pkpk.yaml", *(path for _, path in pairs)]):
        assert bool(files.search(path)) == (path == "pkpk.yaml" or matches(path, patterns))


@given(pattern_and_path())
def test_the_globs_of_the_editor_are_patterns_of_the_same_files(pair):
    pattern, path = pair
    if _is_path(path) and "(" not in path:
        assert matches(path, [pattern]) == matches(path, editor(pattern))


@given(pattern_and_path())
def test_what_it_means_lies_below_its_start(pair):
    pattern, path = pair
    if _is_path(path) and matches(path, [pattern]):
        assert f"/{path}".startswith(f"/{start(pattern)}/".replace("//", "/"))


def test_no_pattern_takes_long():
    began = time.perf_counter()
    assert not matches("a/" * 500 + "a.yaml", [read_pattern("**/a/" * 30 + "b.yaml")])
    assert not matches("a" * 250 + ".yaml", [read_pattern("*a" * 90 + "b*")])
    assert time.perf_counter() - began < 1
