"""axe-core finds nothing wrong by WCAG 2.2 A and AA and best practice, in each language, light and dark, on a phone too."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.conftest import ALL, Opened

pytestmark = pytest.mark.browser

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "options => axe.run(document, options).then(found => [found.passes.length, found.violations])"
NAMES = ("muistioireinen", "ita-uusimaa-paljon-palveluja-kayttavat", "kymmenen-rivia")


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, which a package of the tests brings."""
    package = pytest.importorskip("axe_playwright_python")
    return (Path(package.__file__).parent / "axe.min.js").read_text("utf-8")


#: colours hang on the scheme and the layout on the width: one language has them all, the others each of both once
RUNS = [(("fi",), width, scheme) for width in (1280, 390) for scheme in ("light", "dark")]
RUNS += [((language,), width, scheme) for language in ("sv", "en") for width, scheme in ((1280, "light"), (390, "dark"))]


@pytest.mark.parametrize(("languages", "width", "scheme"), [*RUNS, (ALL, 1280, "light")])
@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(
    name: str, languages: tuple[str, ...], width: int, scheme: str, axe: str, opened: Callable[..., Opened]
) -> None:
    page = opened(name, *languages, width=width, color_scheme=scheme).page
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    page.evaluate(axe)
    # Colours are the same at every width, and looking at each of ten thousand words takes its time.
    rules = {"color-contrast": {"enabled": width > 1000 and len(languages) == 1}}
    for language in languages:
        if len(languages) > 1:
            page.evaluate(f"document.querySelector('.languages a[lang={language}]').click()")
        passed, violations = page.evaluate(
            RUN, {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"], "rules": rules}
        )
        told = [(one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"]) for one in violations]
        assert told == [], language
        assert passed > 30
