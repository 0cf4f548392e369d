"""Several descriptions are one handbook with a cover and contents; many are volumes, and each says where the others are."""

import functools
from dataclasses import replace
from pathlib import Path

import pytest

from palveluketju.drawing.error import DrawingError
from palveluketju.model.packed import packed
from palveluketju.paper.apart import apart, side_by_side
from palveluketju.renderer import Source, Undrawn, Work
from palveluketju.renderers import pdf
from palveluketju.views.printed import printed
from palveluketju.views.spoken import text_of
from palveluketju.views.volumes import divided
from tests import examples
from tests.paper.said import TODAY, squeezed, wish
from tests.render_pdf import working
from tests.render_pdf.pages import BRAND, Taken, books

TWO = ("kymmenen-rivia", "keski-suomi-palveluketjutyo")


def sources(*names: str) -> list[Source]:
    return [Source(f"{name}.yaml", packed(examples.content(name) | {"borrowed": []})) for name in names]


def title(name: str) -> str:
    return text_of(printed(examples.chain(name), "fi", TODAY).page.title)


def test_several_descriptions_are_one_handbook() -> None:
    steps: list[tuple[str, int, int]] = []
    work = Work(step=lambda *step: steps.append(step))
    (output,) = pdf.together(sources(*TWO), wish("fi", brand=BRAND), work)
    one = Taken(output.data)
    assert output.name == "handbook.pdf"
    assert one.pdf.open_metadata()["dc:title"] == "Esimerkin alue"
    assert [name for level, name in one.bookmarks if level == 1] == ["Sisältö", *sorted(map(title, TWO))]
    assert "Palveluketjut" in one.text
    assert steps[-1] == ("make", 2, 2)


def test_many_are_volumes_each_with_its_contents_and_the_list_of_all() -> None:
    names = [one.name for one in books()]
    assert names == [f"handbook-{at}.pdf" for at in range(1, len(names) + 1)]
    assert len(names) == 3
    taken = [Taken(one.data) for one in books()]
    held = [[name for level, name in one.bookmarks if level == 1] for one in taken]
    titles = [title(name) for name in examples.NAMES if name != "muistioireinen"]
    assert sorted(name for names in held for name in names if name in titles) == sorted(titles)
    for at, one in enumerate(taken, 1):
        assert one.pdf.open_metadata()["dc:title"] == f"Esimerkin alue – Nide {at}/3"
        assert held[at - 1][:2] == ["Sisältö", "Kaikki niteet"]
        assert all(squeezed(name) in one.text for name in titles)
        assert f"handbook{at}.pdf(tämänide)" in one.text
        assert f"Nide{at}/3·2/{len(one.pdf.pages)}" in one.text


def test_the_entity_stands_in_the_first_volume() -> None:
    assert title("paljon-palveluja-kayttavien-kokonaisuus") in [name for _, name in Taken(books()[0].data).bookmarks]


def test_the_same_descriptions_give_the_same_bytes() -> None:
    first, second = (next(pdf.together(sources(*TWO), wish("fi"), Work())).data for _ in range(2))
    assert first == second


def test_volumes_of_an_earlier_run_are_known_by_their_names() -> None:
    there = ["handbook.pdf", "handbook-1.pdf", "handbook-3.pdf", "handbook-1.sv.pdf", "handbook-x.pdf", "ketju.pdf", "index.html"]
    assert pdf.former(["handbook-1.pdf", "handbook-2.pdf"], there) == ["handbook.pdf", "handbook-3.pdf"]
    assert pdf.former(["handbook.sv.pdf"], there) == ["handbook-1.sv.pdf"]
    assert pdf.former(["ketju.pdf"], there) == []


def test_what_cannot_be_drawn_is_told_by_its_number(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        name = "broken"

        def svg(self, dot: str) -> str:
            raise DrawingError("too_large", limit="work")

    with pytest.raises(Undrawn) as told:
        list(pdf.together(sources(TWO[0], "soite-monipalveluprosessi"), replace(wish("fi"), engine=Broken), Work()))
    assert (told.value.at, told.value.error.reason) == (1, "too_large")


def test_a_process_gives_its_result_its_error_or_is_told_to_be_gone() -> None:
    assert sorted(apart([4, 2], working.divided, 2)) == [(0, 2.5), (1, 5.0)]
    with pytest.raises(ZeroDivisionError):
        list(apart([0], working.divided, 1))
    with pytest.raises(DrawingError, match="memory") as told:
        list(apart([7], working.ended, 1))
    assert told.value.reason == "killed"


def test_there_is_always_one_process() -> None:
    assert side_by_side(1 << 60) == 1


def test_the_volumes_are_those_of_the_division(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(pdf, "divided", functools.partial(divided, most=1))
    tasks: list[str] = []
    monkeypatch.setattr(pdf, "apart", lambda given, work, jobs: tasks.extend(one.name for one in given) or iter(()))
    assert list(pdf.together(sources(*TWO), wish("fi", "sv"), Work())) == []
    assert tasks == ["handbook-1.fi.pdf", "handbook-2.fi.pdf", "handbook-1.sv.pdf", "handbook-2.sv.pdf"]
