"""Which versions a requirement lets through: as PEP 440 has it for released versions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from palveluketju.model.versions import clauses, satisfies

LETS = {
    ">=0.2": ["0.2", "0.2.0", "0.10", "1.0.0"],
    ">0.2": ["0.2.1", "0.3"],
    "<2": ["1.9.9", "0.1"],
    "<=1.2": ["1.2.0", "1.1"],
    "==1.2": ["1.2", "1.2.0"],
    "==1.*": ["1", "1.0", "1.9.3"],
    "!=1.3.1": ["1.3.0", "1.3.2", "1.3.1.1"],
    "!=1.3.*": ["1.2.9", "1.4"],
    "~=1.2": ["1.2", "1.9.9"],
    "~=1.2.0": ["1.2.0", "1.2.7"],
    ">=0.2, <2": ["0.2", "1.99"],
    ">=0.3": ["0.3.0.dev4+g1234", "0.3.0rc1", "v0.3.0", "0.3.0+local.1"],
}
STOPS = {
    ">=0.2": ["0.1.9", "0.0.1"],
    ">0.2": ["0.2", "0.2.0"],
    "<2": ["2.0", "2.0.0.dev1", "10"],
    "<=1.2": ["1.2.1"],
    "==1.2": ["1.2.1", "1"],
    "==1.*": ["2.0", "0.9", "11.0"],
    "!=1.3.1": ["1.3.1", "1.3.1.0"],
    "!=1.3.*": ["1.3", "1.3.9"],
    "~=1.2": ["1.1", "2.0"],
    "~=1.2.0": ["1.3", "1.1.9"],
    ">=0.2,<2": ["0.1", "2.1"],
    ">=0.3": ["0.2.9.dev4+g1234"],
}
NOT_REQUIREMENTS = [
    "",
    "0.2",
    ">=",
    ">=0.2,",
    ",",
    "=>0.2",
    "===1.0",
    "~=1",
    ">=1.*",
    ">=1.0rc1",
    ">=1.0.dev1",
    ">=v1",
    ">=٣",
    "^1.2",
]


@pytest.mark.parametrize(("requirement", "version"), [(one, each) for one, several in LETS.items() for each in several])
def test_it_lets_through(requirement, version):
    assert satisfies(version, requirement)


@pytest.mark.parametrize(("requirement", "version"), [(one, each) for one, several in STOPS.items() for each in several])
def test_it_stops(requirement, version):
    assert not satisfies(version, requirement)


@pytest.mark.parametrize("text", NOT_REQUIREMENTS)
def test_it_is_no_requirement(text):
    with pytest.raises(ValueError, match=r"not a requirement|two figures|only == and !="):
        clauses(text)


def test_a_version_without_figures_is_an_error():
    with pytest.raises(ValueError, match="not a version"):
        satisfies("uusin", ">=0.2")


FIGURES = st.lists(st.integers(0, 3), min_size=1, max_size=4).map(lambda figures: ".".join(map(str, figures)))
CLAUSE = st.builds("{}{}".format, st.sampled_from([">=", "<=", ">", "<", "==", "!="]), FIGURES)
CLAUSE |= st.builds("{}{}.*".format, st.sampled_from(["==", "!="]), FIGURES)
CLAUSE |= st.builds("~={}.{}".format, st.integers(0, 3), FIGURES)


@given(version=FIGURES, requirement=st.lists(CLAUSE, min_size=1, max_size=3).map(", ".join))
def test_it_judges_released_versions_as_packaging_does(version, requirement):
    specifiers = pytest.importorskip("packaging.specifiers")
    assert satisfies(version, requirement) == specifiers.SpecifierSet(requirement).contains(version)
