"""What WeasyPrint leaves open of PDF/UA-1, mended right before a file is written: margins, and lists of terms."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def mend(_document: Any, pdf: Any) -> None:
    """A `finisher` of WeasyPrint; `pdf` is a pydyf.PDF."""
    tree = _of(pdf, pdf.catalog["StructTreeRoot"])
    for reference in tree["K"]:
        _terms_have_words(pdf, _of(pdf, reference))
    _margins_are_decoration(pdf, tree)


def _margins_are_decoration(pdf: Any, tree: Any) -> None:
    """What stands in the margin of a page (its number, whose it is) is not read out with the page.

    WeasyPrint marks it as text and leaves it out of the structure, where it may not stand before PDF 2.0; so it has to
    say that it is decoration.
    """
    told = {place for kid in tree["K"] for place in _pieces(pdf, kid)}
    places = _of(pdf, tree["ParentTree"])["Nums"]
    for page, parents in zip(pdf.page_references, places[1::2], strict=False):
        painted = _of(pdf, _of(pdf, page)["Contents"]).stream
        for at, mark in enumerate(painted):
            if isinstance(mark, dict) and "MCID" in mark and (page, mark["MCID"]) not in told:
                parents[mark["MCID"]] = "null"
                painted[at - 1 : at + 1] = ["/Artifact", type(mark)({"Type": "/Pagination"})]


def _terms_have_words(pdf: Any, part: Any) -> None:
    """In a list of terms a pair (`div` in `dl`) is an item, its term the label and the rest its words."""
    for pair in _parts(pdf, part):
        if part["S"] == "/L" and pair["S"] == "/Div":
            pair["S"] = "/LI"
            for number, told in enumerate(_parts(pdf, pair)):
                told["S"] = "/LBody" if number else "/Lbl"
                for within in _parts(pdf, told):
                    within["S"] = "/NonStruct"
        _terms_have_words(pdf, pair)


def _parts(pdf: Any, part: Any) -> list[Any]:
    found = [_of(pdf, kid) for kid in part.get("K", ()) if isinstance(kid, bytes)]
    return [one for one in found if "S" in one]


def _of(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _pieces(pdf: Any, reference: bytes) -> Iterator[tuple[bytes, int]]:
    """The page and the number of every piece that belongs to this part, or to a part of it."""
    part = _of(pdf, reference)
    for kid in part.get("K", ()):
        if isinstance(kid, int):
            yield part["Pg"], kid
        else:
            yield from _pieces(pdf, kid)
