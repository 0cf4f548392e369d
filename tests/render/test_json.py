"""`--format json`: what a program reads says the same as the file."""

import datetime
import json

from palveluketju import renderer
from palveluketju.loading.around import OUTSIDE
from palveluketju.loading.files import decode
from palveluketju.model.chain import Chain
from palveluketju.model.checked import checked
from palveluketju.renderer import Wish

CHAIN = """\
pkpk: 1
kind: chain
name: Ketju
pathway:
  - name: Alku
    starts: true
  - name: Loppu
    ends: true
"""


def content(data: bytes) -> dict[str, object]:
    document = decode("ketju.yaml", data, OUTSIDE)
    assert document.sound
    assert document.content
    return document.content


def test_a_mark_is_still_a_mark_when_the_json_is_read_as_a_description() -> None:
    """An empty object would be read as nothing, and the step would no longer start or end the pathway."""
    wish = Wish((), datetime.date(2026, 1, 1), lambda: None)  # type: ignore[arg-type, return-value]
    (output,) = renderer.render("json", checked(Chain, content(CHAIN.encode())), wish)
    assert isinstance(output.data, bytes)
    assert [step.get("starts") for step in json.loads(output.data)["pathway"]] == [True, None]
    assert content(output.data)["pathway"] == content(CHAIN.encode())["pathway"]


def test_an_item_that_says_nothing_is_no_mark() -> None:
    model = checked(Chain, content(CHAIN.encode()) | {"division_of_work": [{}]})
    (output,) = renderer.render("json", model, Wish((), datetime.date(2026, 1, 1), lambda: None))  # type: ignore[arg-type, return-value]
    assert isinstance(output.data, bytes)
    assert json.loads(output.data)["division_of_work"] == [{}]
