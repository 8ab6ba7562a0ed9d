"""Which law lets the organisation use the BSN of somebody, and the test every number passes.

A number that identifies people by law is used only to carry out that law (UAVG article 46, AVG article 87).
"""

from __future__ import annotations

from django.conf import settings

from fasenwijzer.cases.case.models import Case, LegalBasis

LAWS: dict[str, str] = {
    LegalBasis.WMO: "Wmo 2015, artikel 5.2.9",
    LegalBasis.JEUGDWET: "Jeugdwet, paragraaf 7.2",
    LegalBasis.WLZ: "Wabvpz, artikel 4 t/m 9",
    LegalBasis.ZVW: "Wabvpz, artikel 4 t/m 9",
}
"""Legal names stay Dutch. Help under another law, or none, gives no ground."""

FIGURES = 9
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def law_for(case: Case) -> str:
    """The law and its article, or nothing: then this file has no BSN. Nothing either where BSNs are not kept."""
    return LAWS.get(case.legal_basis, "") if settings.BSN else ""


def passes_eleven_test(number: str) -> bool:
    """Nine figures of which the weighed sum can be divided by eleven; nine zeros are nobody's."""
    if len(number) != FIGURES or not (number.isascii() and number.isdecimal()) or not int(number):
        return False
    return sum(weight * int(figure) for weight, figure in zip(WEIGHTS, number, strict=True)) % 11 == 0
