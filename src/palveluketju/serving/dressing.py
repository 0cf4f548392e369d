"""A page of the site with what a preview adds: a banner, the panel, and a script that shows the next state by itself.

The page itself is made exactly as the site has it; what is added is put in before its ends, so that templates need not know.
"""

import hashlib
import re
from functools import lru_cache
from typing import Any

from palveluketju import resources
from palveluketju.messages.catalogue import Messages
from palveluketju.serving import words
from palveluketju.serving.panel import Panel
from palveluketju.templating import templates

#: the folder of the preview's own addresses; no page of a site begins so
OWN = "/_preview"
#: the page's own policy knows nothing of a server, so it is told in a header
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_POLICY_OF_PAGE = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
_TEXTS = frozenset(name for name in vars(words) if name.isupper()) - {"CHANGES", "PLACE", "ONE_CHANGE", "MANY_CHANGES"}
_ID = re.compile(rb'\sid="([^"]+)"')
_MAIN = re.compile(rb"<main[ >]")


def anchors(page: bytes) -> frozenset[str]:
    """The ids of a page."""
    return frozenset(one.decode() for one in _ID.findall(page))


def dressed(page: bytes, panel: Panel, language: str, path: str, state: str) -> tuple[bytes, str]:
    """The page with all that is added, and what stands for both; `state` is the state of the preview it belongs to."""
    banner, aside = banners(panel, language), asides(panel, language)
    tag = hashlib.sha256(b"\0".join((page, banner, aside))).hexdigest()[:20]
    script = (
        f'<script src="{OWN}/preview.js" defer data-page="{language}/{path}" data-state="{state}" data-tag="{tag}"></script>\n'
    )
    page = _POLICY_OF_PAGE.sub(b"", page, count=1)
    page = page.replace(b"</head>", f'<link rel="stylesheet" href="{OWN}/preview.css">\n{script}</head>'.encode(), 1)
    main = _MAIN.search(page)
    if main is not None:
        page = page[: main.start()] + banner + page[main.start() :]
    head, end, rest = page.rpartition(b"</body>")
    return head + aside + end + rest, tag


def banners(panel: Panel, language: str) -> bytes:
    """The banner as HTML; nothing when nothing is broken."""
    return _placed("banner.html", panel, language) if panel.banners else b""


def asides(panel: Panel, language: str) -> bytes:
    """The panel as HTML."""
    return _placed("panel.html", panel, language)


def missing(language: str, style: str) -> bytes:
    """The page that stands where there is none."""
    texts = Messages(language)
    return templates().get_template("serve/missing.html").render(words=_words(texts), language=language, style=style).encode()


def _placed(template: str, panel: Panel, language: str) -> bytes:
    texts = Messages(language)
    return (
        templates()
        .get_template(f"serve/{template}")
        .render(panel=panel, words=_words(texts), own=OWN, language=language)
        .encode()
    )


def _words(texts: Messages) -> dict[str, Any]:
    """The texts of the templates by their names; that of the changes is still to be told the revision."""
    found: dict[str, Any] = {
        name.lower(): texts.say(text) for name, text in vars(words).items() if isinstance(text, str) and name in _TEXTS
    }
    return found | {"changes": lambda revision: texts.say(words.CHANGES, revision=revision)}


@lru_cache(maxsize=4)
def own_file(name: str) -> bytes:
    """The preview's style or script."""
    return (resources.folder("templates") / "html/serve" / name).read_bytes()
