"""What is told of the templates is what they get."""

from typing import Any

import pytest
from jinja2.meta import find_undeclared_variables

from palveluketju.examining import assigned
from palveluketju.overriding import packaged
from palveluketju.overriding.contexts import CONTEXTS
from palveluketju.site import placing
from palveluketju.templating import templates
from tests.site.made import built, repository


def test_every_template_that_is_rendered_has_its_names_told() -> None:
    assert {name for name in packaged.names() if name.endswith(".html")} == set(CONTEXTS)


def test_the_names_told_are_those_that_pages_get(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    got: dict[str, set[str]] = {}
    real = placing.written

    def written(name: str, context: dict[str, Any], policy: str, own: Any) -> str:
        got[f"html/{name}"] = set(context)
        return real(name, context, policy, own)

    monkeypatch.setattr(placing, "written", written)
    built(repository(tmp_path / "repository"), tmp_path / "site", pictures=False)
    assert got == {name: set(CONTEXTS[name]) for name in ("html/site.html", "html/moved.html", "html/languages.html")}


@pytest.mark.parametrize("name", [one for one in packaged.names() if one.endswith(".html")])
def test_our_own_templates_ask_for_nothing_else(name: str) -> None:
    tree = templates().parse(packaged.text(name))
    asked = find_undeclared_variables(tree) - set(assigned(tree)) - set(templates().globals)
    assert asked <= set(CONTEXTS[name])
