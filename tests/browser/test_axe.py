"""axe-core finds nothing wrong by WCAG 2.2 A and AA and best practice, in each language, light and dark, on a phone too."""

from collections.abc import Callable

import pytest

from tests.browser.conftest import ALL, Opened
from tests.browser.looking import axe_source, violations

pytestmark = pytest.mark.browser

NAMES = ("muistioireinen", "ita-uusimaa-paljon-palveluja-kayttavat", "kymmenen-rivia")


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core, which a package of the tests brings."""
    return axe_source() or pytest.skip("no axe-core on this machine")


#: colours hang on the scheme and the layout on the width
RUNS = [((one,), width, scheme) for one in ALL for width, scheme in ((1280, "light"), (1280, "dark"), (390, "light"))]


# The longest page in all languages at once says what the three say, and takes as long as all other pages together.
@pytest.mark.parametrize(
    ("name", "languages", "width", "scheme"),
    [*((name, *run) for name in NAMES for run in RUNS), *((name, ALL, 1280, "light") for name in NAMES[1:])],
)
def test_axe_finds_nothing(
    name: str, languages: tuple[str, ...], width: int, scheme: str, axe: str, opened: Callable[..., Opened]
) -> None:
    page = opened(name, *languages, width=width, color_scheme=scheme).page
    # Colours are the same at every width, and looking at each of ten thousand words takes its time: of the longest page once.
    contrast = width > 1000 and languages in (("fi",), *([] if name == NAMES[0] else [("sv",), ("en",)]))
    for language in languages:
        if len(languages) > 1:
            page.evaluate(f"document.querySelector('.languages a[lang={language}]').click()")
        passed, told = violations(page, axe, contrast=contrast, scheme=scheme)
        assert told == [], language
        assert passed > 30 or scheme == "dark"
