"""Whoever has the screens and nothing else makes the Leefhuis edition of the standard one, to the last word."""

import pytest
from django.urls import reverse

from fasenwijzer.configurator.models import Edition
from fasenwijzer.method import edition as method_edition
from fasenwijzer.method.keys import TERMS, WORDS
from fasenwijzer.method.own import LISTS, Own
from fasenwijzer.method.phases import PHASES

pytestmark = pytest.mark.django_db
LEEFHUIS = method_edition.load("leefhuis", "nl")
TEXTS = method_edition.texts("leefhuis", "nl")


@pytest.fixture
def screens(browse, saar):
    """Fill a room of a draft with what the Leefhuis says there, and keep it."""
    draft = Edition.begin(name="Ons Leefhuis", base="standard", by=saar)

    def fill(room, *about):
        address = reverse(f"configurator:{room}", args=[draft.pk, *about])
        form = browse(saar).get(address).context["form"]
        sent = {name: form[name].value() or "" for name in form.fields} | dict(told(form))
        answer = browse(saar).post(address, sent)
        assert answer.status_code == 302, answer.context["form"].errors

    def told(form):
        for name, path in form.paths.items():
            text = TEXTS.get(path)
            if text is not None:
                yield name, text if isinstance(text, str) else "\n".join(text)
        for name, key in getattr(form, "norms", {f"norm-{key}": key for key in TERMS}).items():
            yield name, LEEFHUIS.norm(key) or ""
        for name, (path, kind) in getattr(form, "lists", {}).items():
            yield name, "\n".join(lines(path, kind))
        if getattr(form, "may_be_hard", []):
            yield "hard", [key for key in form.may_be_hard if LEEFHUIS.condition(key).hard]
        kinds = LEEFHUIS.entry_kinds
        yield "entry_kinds", "\n".join(f"{kind.name} = {' ; '.join(kind.prompts)}" for kind in kinds)
        yield "risks", "\n".join(f"{risk.name} = {risk.help}" for risk in LEEFHUIS.risks)

    fill.draft = draft
    return fill


def lines(path, kind):
    group, phase, *setting = path.split(".")
    rows = LEEFHUIS.criteria(phase) if group == "criteria" else LEEFHUIS.checklist(phase, *setting)
    return [f"{row.text} = {row.help}" for row in rows if not kind or row.kind == kind]


def kind_of(row):
    kinds = ["", "criterion", "contra_indication", "practical"]
    return kinds.index(row.kind) if row.kind in kinds else 0


def in_order(base, own):
    """What an edition says, by path; a row of a list by its place among those of its kind instead of its key."""
    texts = method_edition.texts_of_own(base, own)
    places = {
        f"{at}.{row.key}.": f"{at}.{place}."
        for at in LISTS
        for place, row in enumerate(sorted(own.rows.get(at) or method_edition.rows_of(base, at), key=kind_of))
    }

    def placed(path):
        return next((path.replace(key, place) for key, place in places.items() if path.startswith(key)), path)

    return {placed(path): text for path, text in texts.items() if path != "edition.name"}


def test_every_text_list_and_norm_of_the_leefhuis_is_made_on_the_screens_of_a_draft(screens):
    for room in ("draft-words", "draft-strengths", "draft-terms", "draft-lists", "draft-names"):
        screens(room)
    for phase in PHASES:
        screens("draft-phase", phase.key)
    for area in LEEFHUIS.life_areas:
        screens("area", area.key)
    for letter in LEEFHUIS.letters:
        screens("letter", letter.key)
    made = Edition.objects.whole().get(pk=screens.draft.pk)
    assert in_order("standard", made.own) == in_order("leefhuis", Own())
    assert made.written_method.norms == LEEFHUIS.norms
    hard = {key for key, words in LEEFHUIS.conditions.items() if words.hard}
    assert {key for key, words in made.written_method.conditions.items() if words.hard} == hard
    assert [made.written_method.word(key) for key in WORDS] == [LEEFHUIS.word(key) for key in WORDS]


def test_the_page_of_differences_tells_every_other_name_without_a_key(screens, browse, saar):
    screens("draft-names")
    told = browse(saar).get(reverse("configurator:compare", args=[screens.draft.pk])).content.decode()
    assert "Maandgesprek" in told
    assert "Soorten gesprekken" in told
    assert not [word for word in ("analysis_talk", "conversation_kinds", "norm_words") if word in told]
