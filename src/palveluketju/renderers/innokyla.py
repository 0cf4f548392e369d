"""A page with one box for each field of Innokylä, to copy: one file with everything in it, opened from a disk."""

from palveluketju.drawing.characters import fit
from palveluketju.dressing import written
from palveluketju.look import dressed
from palveluketju.model.chain import Chain
from palveluketju.renderer import Output, Wish
from palveluketju.views.innokyla import Form, form
from palveluketju.views.names import identity
from palveluketju.writing import safe_name


def render(chain: Chain, wish: Wish) -> list[Output]:
    """One HTML file a language, beside the page of the description. Raises BrokenError."""
    languages, found = wish.languages_for(chain), []
    for language in languages:
        parts = (identity(chain) or "chain", "innokyla", *([language] if len(languages) > 1 else []), "html")
        found.append(Output(safe_name(".".join(parts)), _page(form(chain, language, wish.wording(language)), wish)))
    return found


def _page(one: Form, wish: Wish) -> bytes:
    look = dressed("innokyla", wish.brand, wish.own)
    return fit(written("innokyla/page.html", {"form": one, "look": look}, look.policy, wish.own)).encode()
