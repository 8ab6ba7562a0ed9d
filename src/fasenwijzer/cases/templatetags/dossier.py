"""What the pages of a file ask for on their cover."""

from django import template
from django.forms.boundfield import BoundField
from django.template.context import Context
from django.urls import reverse

from fasenwijzer.cases import cover
from fasenwijzer.cases.case.models import Case
from fasenwijzer.cases.rights.models import RightsRequest
from fasenwijzer.cases.rights.pieces import Piece, piece_of
from fasenwijzer.cases.safety_notes.models import SafetyNote
from fasenwijzer.cases.safety_notes.now import hides_address, notes_now
from fasenwijzer.people.models import User

register = template.Library()


@register.simple_tag(takes_context=True)
def tabs_of(context: Context, case: Case) -> list[cover.Tab]:
    """The tabs that the reader may open."""
    return cover.tabs_of(case, getattr(context["request"], "case_abilities", frozenset()))


@register.simple_tag
def helpers_of(case: Case) -> list[cover.Helper]:
    """Who guides today: task and name."""
    return cover.helpers_of(case)


@register.simple_tag
def safety_notes_of(case: Case) -> list[SafetyNote]:
    """What is good to know today."""
    return notes_now(case)


@register.simple_tag
def address_of(case: Case) -> str:
    """The address as it may be shown: nothing while it is protected."""
    return "" if hides_address(case) else case.client.address


@register.simple_tag
def home_of(case: Case) -> str:
    """The address of the first page of the file."""
    return cover.home_of(case)


@register.simple_tag
def piece_asked_about(asked: RightsRequest) -> Piece | None:
    """The one record that a request is about, and where it stands."""
    return piece_of(asked)


@register.simple_tag
def words_beside(case: Case, kind: str, pk: int, only_by: User | str = "") -> list[RightsRequest]:
    """The own words that stand beside a record. `only_by`: on the client's side each reads the own words only."""
    found = case.own_words.get(f"{kind}/{pk}", [])
    return [one for one in found if not isinstance(only_by, User) or one.by_id == only_by.pk]


@register.simple_tag
def phase_words(case: Case, phase: str) -> dict[str, object]:
    """Number, name and aim of a phase, in the words of the edition."""
    words = case.method.phase(phase)
    return {"number": cover.phase_number(phase), "name": words.name, "aim": words.aim}


@register.simple_tag
def page_by_name(url_name: str, *args: object) -> str:
    """Where a page of a higher package is, or nothing while that is not there."""
    return cover.address(url_name, *args)


@register.simple_tag
def clients_page() -> str:
    """The address of the list of clients, or nothing."""
    return cover.address("cases:clients")


@register.inclusion_tag("ui/parts/lens.html")
def lens(field: BoundField, case: Case) -> dict[str, object]:
    """The lens on language under a long text about this case: advice in the words of its edition."""
    return {"field": field, "url": f"{reverse('configurator:look')}?edition={case.edition_id}"}


@register.simple_tag
def place_of(case: Case) -> dict[str, object]:
    """Where the case stands: number and name of the phase, the round, and whether it ended."""
    return {
        "number": cover.phase_number(case.phase),
        "name": cover.place_words(case),
        "cycle": case.cycle,
        "ended": case.ended,
        "round": case.method.word("round"),
        "phase": case.method.word("phase"),
    }
