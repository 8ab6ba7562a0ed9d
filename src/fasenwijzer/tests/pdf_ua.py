"""What a machine can check of PDF/UA-1 (ISO 14289-1); the numbers are checkpoints of the Matterhorn protocol.

A person still has to say whether the order makes sense and whether words for a picture are good words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

import pypdf
from pypdf.generic import ContentStream

PAINTS = {
    b"Tj",
    b"TJ",
    b"'",
    b'"',
    b"f",
    b"F",
    b"f*",
    b"B",
    b"B*",
    b"b",
    b"b*",
    b"S",
    b"s",
    b"Do",
    b"sh",
    b"INLINE IMAGE",
}
STANDARD = {
    *(
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "BlockQuote",
        "Caption",
        "Index",
        "NonStruct",
        "Private",
        "TOC",
        "TOCI",
    ),
    *("P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody"),
    *("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Figure", "Formula", "Form"),
    *("Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu"),
}
INSIDE = {
    "L": {"LI", "Caption", "L"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "THead": {"TR"},
    "TBody": {"TR"},
    "TR": {"TH", "TD"},
}
"""Of which kinds the parts of a list and of a table are."""


class Part:
    """A tagged part, with what is in it."""

    def __init__(self, node: Any) -> None:
        self.node = node.get_object()
        self.kind = str(self.node.get("/S", ""))[1:]

    @property
    def kids(self) -> list[Any]:
        found = self.node.get("/K", [])
        found = found.get_object() if hasattr(found, "get_object") else found
        return [kid.get_object() for kid in (found if isinstance(found, list) else [found])]

    @property
    def parts(self) -> list[Part]:
        return [Part(kid) for kid in self.kids if isinstance(kid, dict) and "/S" in kid]

    @property
    def marks(self) -> Iterator[int]:
        """The numbers of the pieces of a page that belong here."""
        for kid in self.kids:
            if isinstance(kid, int):
                yield int(kid)
            elif isinstance(kid, dict) and "/MCID" in kid:
                yield int(kid["/MCID"])

    def everything(self) -> Iterator[Part]:
        yield self
        for part in self.parts:
            yield from part.everything()


def words_in(content: bytes) -> str:
    """What can be read on all pages, as one line."""
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(content)).pages).split())


def problems_of(content: bytes) -> list[str]:
    """Everything that is not as it must be, in words; nothing when a machine finds nothing."""
    read = pypdf.PdfReader(BytesIO(content))
    root: Any = read.trailer["/Root"]
    tree = Part(root["/StructTreeRoot"]) if "/StructTreeRoot" in root else None
    parts = [part for top in tree.parts for part in top.everything()] if tree else []
    return [
        *_declared(root, read),
        *_headings(parts),
        *_inside(parts),
        *_figures(parts),
        *_fonts(read),
        *_pages(read),
        *_marks(read, parts),
    ]


def _declared(root: Any, read: pypdf.PdfReader) -> Iterator[str]:
    meta = root["/Metadata"].get_data().decode() if "/Metadata" in root else ""
    title = re.search(r"<dc:title>.*?<rdf:li[^>]*>([^<]+)</rdf:li>", meta, re.S)
    marks, looks = root.get("/MarkInfo", {}), root.get("/ViewerPreferences", {})
    told = {
        "01-006 not marked as tagged": bool(marks.get("/Marked")),
        "02-003 tags are said to be doubtful": not marks.get("/Suspects"),
        "01-007 no structure": "/StructTreeRoot" in root,
        "06-002 does not say that it is PDF/UA-1": bool(re.search(r'pdfuaid:part(="|>)1', meta)),
        "06-003 no title in the metadata": bool(title),
        "07-001 the title is not what a reader shows": bool(looks.get("/DisplayDocTitle")),
        "11-006 no language": bool(str(root.get("/Lang", "")).strip()),
        "26-002 words may not be read out": not read.is_encrypted,
    }
    yield from (words for words, good in told.items() if not good)


def _headings(parts: list[Part]) -> Iterator[str]:
    """The first is an H1, and none is more than one deeper than the one before."""
    before = 0
    for part in parts:
        if re.fullmatch(r"H[1-6]", part.kind):
            level = int(part.kind[1])
            if level > before + 1:
                yield f"14-003 {part.kind} comes after level {before}"
            before = level
    if before == 0:
        yield "14-002 no headings"


def _inside(parts: list[Part]) -> Iterator[str]:
    for part in parts:
        if part.kind not in STANDARD:
            yield f"02-001 {part.kind} is no kind of part"
        allowed = INSIDE.get(part.kind)
        for one in part.parts if allowed else ():
            if allowed and one.kind not in allowed:
                yield f"09-004 {one.kind} in {part.kind}"
        if part.kind == "TH" and not _attribute(part, "/Scope") and "/ID" not in part.node:
            yield "15-003 a head of a table does not say of what"


def _attribute(part: Part, name: str) -> Any:
    told = part.node.get("/A", {})
    told = told.get_object() if hasattr(told, "get_object") else told
    return next((one.get_object()[name] for one in (told if isinstance(told, list) else [told]) if name in one), None)


def _figures(parts: list[Part]) -> Iterator[str]:
    for part in parts:
        if (
            part.kind in ("Figure", "Formula")
            and not str(part.node.get("/Alt", part.node.get("/ActualText", ""))).strip()
        ):
            yield f"13-004 a {part.kind} without words"


def _fonts(read: pypdf.PdfReader) -> Iterator[str]:
    for page in read.pages:
        for font in page.get("/Resources", {}).get("/Font", {}).values():
            told = font.get_object()
            below = [one.get_object() for one in told.get("/DescendantFonts", [told])]
            held = [one["/FontDescriptor"].get_object() for one in below if "/FontDescriptor" in one]
            if not held or not all(any(f"/FontFile{n}" in one for n in ("", "2", "3")) for one in held):
                yield f"31-009 {told['/BaseFont']} is not in the file"
            if "/ToUnicode" not in told:
                yield f"31-027 the signs of {told['/BaseFont']} can't be read out"


def _pages(read: pypdf.PdfReader) -> Iterator[str]:
    for number, page in enumerate(read.pages, start=1):
        if page.get("/Tabs") != "/S":
            yield f"28-008 page {number} is not walked in the order of its parts"
        for note in page.get("/Annots", []):
            told = note.get_object()
            if "/Contents" not in told or "/StructParent" not in told:
                yield f"28-002 something to press on page {number} has no words or no place"


def _marks(read: pypdf.PdfReader, parts: Iterable[Part]) -> Iterator[str]:
    """Everything that is painted belongs to a part, or is said to be decoration."""
    told = {(_page_of(part, kid), mark) for part in parts for kid, mark in _places(part)}
    for page in read.pages:
        here = page.indirect_reference.idnum if page.indirect_reference else 0
        for mark in _painted(page, read):
            if mark is None:
                yield f"01-005 something on page {here} is neither told nor decoration"
            elif mark >= 0 and (here, mark) not in told:
                yield f"01-005 piece {mark} of page {here} belongs to nothing"


def _places(part: Part) -> Iterator[tuple[Any, int]]:
    for kid in part.kids:
        if isinstance(kid, int):
            yield part.node, int(kid)
        elif isinstance(kid, dict) and "/MCID" in kid:
            yield kid, int(kid["/MCID"])


def _page_of(part: Part, kid: Any) -> int:
    page = kid.raw_get("/Pg") if "/Pg" in kid else part.node.raw_get("/Pg")
    return int(page.idnum)


def _painted(page: Any, read: pypdf.PdfReader) -> Iterator[int | None]:
    """Of everything that is painted the number of its piece; -1 for decoration, None when nothing is said."""
    within: list[int | None] = []
    for operands, operator in ContentStream(page.get_contents(), read).operations:
        if operator in (b"BMC", b"BDC"):
            within.append(_said(operands))
        elif operator == b"EMC":
            within.pop()
        elif operator in PAINTS:
            yield next((said for said in reversed(within) if said is not None), None)


def _said(operands: list[Any]) -> int | None:
    """What a mark in the page says: decoration, the number of a piece, or nothing."""
    if operands[0] == "/Artifact":
        return -1
    told = operands[1] if len(operands) > 1 else {}
    return int(told["/MCID"]) if isinstance(told, dict) and "/MCID" in told else None
