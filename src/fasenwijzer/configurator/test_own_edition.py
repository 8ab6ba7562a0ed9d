"""Everybody reads how we work; the method manager makes an own edition, in drafts, and publishes it."""

import pytest
from django.urls import reverse

from fasenwijzer.configurator.models import Edition, EditionIsPublished, HoldsFromThePast
from fasenwijzer.method.edition_parts import EditionError
from fasenwijzer.method.own import Row
from fasenwijzer.method.phases import PHASES

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft(oeverlicht, saar):
    return Edition.begin(name="De Sluiswachter", after=Edition.objects.current(), by=saar)


@pytest.fixture
def keep(browse, saar, draft):
    """Keep a room of the draft as it stands, but for what is told."""

    def keep(room, *about, **told):
        address = reverse(f"configurator:{room}", args=[draft.pk, *about])
        form = browse(saar).get(address).context["form"]
        stands = {name: form[name].value() for name in form.fields}
        sent = {name: "" if value is None else value for name, value in stands.items()}
        return browse(saar).post(address, sent | {name.replace("__", "-"): value for name, value in told.items()})

    return keep


@pytest.mark.parametrize("name", ["jolanda", "karin", "mees", "anton", "pieter"])
def test_every_colleague_reads_how_we_work(browse, name, request):
    browser = browse(request.getfixturevalue(name))
    assert browser.get(reverse("configurator:method")).status_code == 200
    for phase in PHASES:
        assert browser.get(reverse("configurator:phase", args=[phase.key])).status_code == 200
    assert browser.get(reverse("configurator:rights")).status_code == 200
    assert browser.get(reverse("configurator:handbook")).status_code == 200
    assert browser.get("/method/nothing/").status_code == 404


def test_only_the_method_manager_works_on_drafts(browse, tamara, draft):
    for room in ("draft", "draft-words", "areas", "publish"):
        assert browse(tamara).get(reverse(f"configurator:{room}", args=[draft.pk])).status_code == 403
    assert browse(tamara).get(reverse("configurator:editions")).status_code == 403


def test_a_draft_begins_as_the_edition_of_now_and_changes_nothing_for_anybody(browse, saar, noor, keep, oeverlicht):
    now = Edition.objects.current()
    answer = browse(saar).post(reverse("configurator:begin-draft"), {"name": "Nieuw", "begins_as": f"edition-{now.pk}"})
    assert answer.status_code == 302
    assert Edition.objects.drafts().get(name="Nieuw").after == now
    keep("draft-words", words__worker="trajectbegeleider")
    assert Edition.objects.current() == now
    noor.refresh_from_db()
    assert noor.method.word("worker") == "begeleider"


def test_a_published_edition_holds_for_new_cases_from_its_day_on(browse, saar, noor, draft, keep, at):
    at(2026, 3, 11)
    keep("draft-words", words__worker="trajectbegeleider")
    keep("draft-phase", "carrying_out", norm__progress_talk="")
    answer = browse(saar).post(reverse("configurator:publish", args=[draft.pk]), {"holds_from": "2026-04-01"})
    assert answer.status_code == 302
    assert Edition.objects.current().name == "Oeverlicht 2026"
    at(2026, 4, 1)
    new = Edition.objects.current()
    assert (new.method.word("worker"), new.method.norm("progress_talk")) == ("trajectbegeleider", None)
    noor.refresh_from_db()
    assert (noor.method.word("worker"), noor.method.norm("progress_talk")) == ("begeleider", 14)


def test_what_is_published_is_never_changed(browse, saar, draft):
    draft.publish(by=saar)
    for change in (
        lambda: draft.say({"words.client": "bewoner"}, by=saar),
        lambda: draft.list_up("risks", [Row("fire")], {}, by=saar),
        lambda: draft.keep_to({"progress_talk": 3}, by=saar),
        lambda: draft.insist({"plan_has_goals": True}, by=saar),
        lambda: draft.advise({"weigert": ""}, by=saar),
        lambda: draft.mean_alike([["a", "b"]], by=saar),
        lambda: draft.publish(by=saar),
        lambda: draft.throw_away(by=saar),
    ):
        with pytest.raises(EditionIsPublished):
            change()
    assert browse(saar).get(reverse("configurator:draft-words", args=[draft.pk])).status_code == 404


def test_no_edition_holds_from_the_past_and_none_with_holes(saar, draft, at):
    at(2026, 3, 11)
    with pytest.raises(HoldsFromThePast):
        draft.publish(holds_from=draft.begun_at.date().replace(year=2020), by=saar)
    draft.list_up("life_areas", [Row("housing")], {}, by=saar)
    with pytest.raises(EditionError):
        draft.publish(by=saar)


def test_publishing_with_holes_is_refused_with_a_list_and_where_to_mend_it(browse, saar, draft):
    draft.list_up("life_areas", [Row("housing"), Row("finances")], {}, by=saar)
    address = reverse("configurator:publish", args=[draft.pk])
    answer = browse(saar).post(address, {"holds_from": "2099-01-01"})
    assert answer.status_code == 422
    assert "Leefgebieden: 2." in answer.content.decode()
    assert reverse("configurator:areas", args=[draft.pk]) in answer.content.decode()
    assert Edition.objects.drafts().filter(pk=draft.pk).exists()


@pytest.mark.parametrize("days", ["0", "10000", "veertien"])
def test_a_norm_that_can_not_be_is_said_at_the_field(keep, days):
    answer = keep("draft-phase", "carrying_out", norm__progress_talk=days)
    assert answer.status_code == 422
    assert "norm-progress_talk" in answer.context["form"].errors


@pytest.mark.parametrize("name", ["", "Oeverlicht 2026", "oeverlicht 2026"])
def test_a_draft_has_a_name_of_its_own(browse, saar, oeverlicht, name):
    answer = browse(saar).post(reverse("configurator:begin-draft"), {"name": name, "begins_as": "standard"})
    assert answer.status_code == 422
    assert "name" in answer.context["form"].errors


def test_texts_left_as_they_are_are_not_kept_and_an_emptied_one_is_as_in_the_base(keep, draft):
    keep("draft-words")
    keep("draft-phase", "intake")
    keep("draft-lists")
    keep("draft-strengths")
    assert [draft.texts.count(), draft.rows.count(), draft.norms.count()] == [0, 0, 0]
    keep("draft-words", words__client="bewoner")
    assert draft.method.word("client") == "bewoner"
    keep("draft-phase", "intake")
    assert draft.texts.count() == 1, "texts that only say it in the words of the house are nobody's own"
    keep("draft-words", words__client="")
    assert draft.method.word("client") == "cliënt"
    assert not draft.texts.exists()


def test_a_phase_is_named_helped_and_weighed_in_own_words(keep, draft):
    answer = keep(
        "draft-phase",
        "intake",
        phases__intake__name="Eerste gesprek",
        phases__intake__guidance="Zet koffie.\nLuister.",
        phases__intake__handbook__where="Bij de cliënt thuis",
        hard=["intake_criteria_are_weighed"],
    )
    assert answer.status_code == 302
    phase = draft.method.phase("intake")
    assert (phase.name, phase.guidance) == ("Eerste gesprek", ("Zet koffie.", "Luister."))
    assert phase.handbook.where == "Bij de cliënt thuis"
    assert draft.method.condition("intake_criteria_are_weighed").hard


def test_a_criterion_that_keeps_its_words_keeps_its_key(keep, draft):
    before = draft.method.criteria("intake")
    field = "list-criteria-intake-criterion"
    kept = [one.text for one in before if one.kind == "criterion"]
    keep("draft-phase", "intake", **{field: "\n".join(["Past het in de week?", *reversed(kept)])})
    after = [one for one in draft.method.criteria("intake") if one.kind == "criterion"]
    assert [one.text for one in after] == ["Past het in de week?", *reversed(kept)]
    assert {one.key for one in before} < {one.key for one in draft.method.criteria("intake")}


def test_own_words_for_the_lens_are_lines_and_come_back_in_the_next_draft(keep, draft, saar):
    keep("draft-lens", advice="Weigert = zegt nu nee\n\nblijkbaar =\n", alike="Sluis, pand")
    draft.publish(by=saar)
    following = Edition.begin(name="Volgende", after=draft, by=saar)
    assert {one.word: one.instead for one in following.advice.all()} == {"weigert": "zegt nu nee", "blijkbaar": ""}
    assert [one.words for one in following.alike.all()] == ["sluis, pand"]
    assert draft.advice.count() == 2


@pytest.mark.parametrize("line", ["weigert", "= iets", "x" * 61 + " = y", "weigert = " + "y" * 201])
def test_a_line_that_can_not_be_read_is_said_at_the_field(keep, line):
    answer = keep("draft-lens", advice=line)
    assert answer.status_code == 422
    assert "advice" in answer.context["form"].errors
    assert line in answer.context["form"]["advice"].value()


def test_a_draft_is_compared_in_words(browse, saar, keep, draft):
    keep("draft-words", words__client="bewoner")
    keep("draft-phase", "carrying_out", norm__progress_talk="21")
    words = browse(saar).get(reverse("configurator:compare", args=[draft.pk])).content.decode()
    assert "<td>cliënt</td><td>bewoner</td>" in words
    assert words.count("<tr>") == 4, "two headings and two things that are different, however often a text says bewoner"
    assert "<td>14</td><td>21</td>" in words


def test_own_words_for_the_lens_and_for_searching_are_compared_too(browse, saar, keep, draft):
    keep("draft-lens", advice="Zweverig = kijkt graag vooruit\nblijkbaar =", alike="Sluis, pand")
    pages = browse(saar)
    words = pages.get(reverse("configurator:compare", args=[draft.pk])).content.decode()
    assert "blijkbaar =<br>zweverig = kijkt graag vooruit" in words
    assert "sluis, pand" in words
    assert "2 dingen zijn anders" in pages.get(reverse("configurator:publish", args=[draft.pk])).content.decode()


@pytest.mark.parametrize("phase", [phase.key for phase in PHASES])
def test_a_draft_is_tried_on_somebody_who_does_not_exist(browse, saar, draft, phase):
    draft.say({f"phases.{phase}.client_words": "Hier begint iets nieuws."}, by=saar)
    words = browse(saar).get(reverse("configurator:preview-phase", args=[draft.pk, phase])).content.decode()
    assert "Hier begint iets nieuws." in words


def test_a_draft_is_thrown_away(browse, saar, draft):
    assert browse(saar).post(reverse("configurator:throw-away-draft", args=[draft.pk])).status_code == 302
    assert not Edition.objects.filter(pk=draft.pk).exists()
