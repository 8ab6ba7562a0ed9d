"""Writing reports and reading the story, as a worker does it in the browser."""

import uuid
from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from fasenwijzer.cases.models import SafetyNote
from fasenwijzer.journal.conversations.models import Conversation
from fasenwijzer.journal.conversations.parts import Someone
from fasenwijzer.journal.entries.parts import OnGoal
from fasenwijzer.journal.entries.passages import AboutAnother
from fasenwijzer.journal.models import ConversationOutcome, Entry, EntryAddition
from fasenwijzer.journal.moments import moment
from fasenwijzer.plan.models import Goal, Plan
from fasenwijzer.tests.cast import HOSTILE

pytestmark = [pytest.mark.django_db, pytest.mark.both]
TODAY = date(2026, 3, 10)


@pytest.fixture
def pages(browse, jolanda):
    return browse(jolanda)


@pytest.fixture
def goals(noor, jolanda):
    plan = Plan.begin(case=noor, by=jolanda)
    made = [("Mijn huis is klaar voor Sem", "housing"), ("Ik betaal op tijd", "finances")]
    found = [Goal.add(plan=plan, text=text, life_area=area, by=jolanda) for text, area in made]
    plan.establish(on=date(2026, 2, 10), by=jolanda)
    return found


@pytest.fixture
def write(noor):
    return reverse("journal:report", args=[noor.pk])


@pytest.fixture
def story(noor):
    return reverse("journal:entries", args=[noor.pk])


@pytest.fixture
def entry(noor, jolanda, goals):
    return Entry.write(case=noor, on=TODAY, by=jolanda, on_goals=[OnGoal(goals[0], doing="3x gekookt. top.")])


def sent(answer, **other):
    """What a browser sends for the report as it was shown, with other answers where given."""
    told = {}
    for form in forms_on(answer):
        for name, field in form.fields.items():
            told[form.add_prefix(name)] = field.prepare_value(form[name].value())
    return {name: value for name, value in {**told, **other}.items() if value not in (None, False)}


def on(goal, **said):
    """A goal that was ticked, with what was said on it."""
    return {f"goal-{goal.pk}-{name}": value for name, value in {"chosen": "on", **said}.items()}


def problems(answer):
    """The fields with a problem, those of the goals too."""
    return {name for form in forms_on(answer) for name in form.errors}


def forms_on(answer):
    return [answer.context["form"], *answer.context["goal_forms"], *answer.context["passage_forms"]]


def test_a_quick_report_on_two_goals(pages, write, goals):
    house, bills = goals
    told = sent(pages.get(write), **on(house, doing="3x gekookt. top.", score="7"), **on(bills, experience="Trots."))
    answer = pages.post(write, told, follow=True)
    report = Entry.objects.get()
    rows = {row.goal: (row.doing, row.experience, row.score) for row in report.on_goals.all()}
    assert rows == {house: ("3x gekookt. top.", "", 7), bills: ("", "Trots.", None)}
    assert (report.on, report.cycle, report.withheld_reason, report.author_kind) == (TODAY, 2, "", "worker")
    assert "3x gekookt. top." in answer.content.decode()


def talk_of(case, by, people, hour):
    return Conversation.plan(case=case, kind="progress_talk", starts_at=moment(TODAY, time(hour)), by=by, people=people)


def test_my_conversation_of_today_is_chosen_already_and_only_once(pages, write, goals, noor, jolanda):
    talk = talk_of(noor, jolanda, [Someone("worker", jolanda.name, user=jolanda)], 9)
    talk_of(noor, jolanda, [Someone("worker", jolanda.name, user=jolanda)], 15)
    pages.post(write, sent(pages.get(write), **on(goals[0], doing="Gebeld.")))
    pages.post(write, sent(pages.get(write), **on(goals[0], doing="En nog iets.")))
    assert [entry.conversation for entry in Entry.objects.order_by("pk")] == [talk, None]


def test_the_report_of_a_conversation_says_that_you_talked(pages, write, goals, noor, jolanda, at):
    talk = talk_of(noor, jolanda, [Someone("worker", jolanda.name, user=jolanda)], 9)
    at(2026, 3, 10, 16, 45)
    answer = pages.get(write)
    assert answer.context["form"]["talked"].value() is True
    pages.post(write, sent(answer, **on(goals[0], doing="Samen gebeld.")))
    assert (Entry.objects.get().conversation, talk.outcome.result) == (talk, "held")
    assert [person.name for person in talk.outcome.present.all()] == [jolanda.name]
    assert "talked" not in pages.get(write).context["form"].fields


def test_the_report_leaves_the_conversation_open_when_you_did_not_talk(pages, write, goals, noor, jolanda):
    talk = talk_of(noor, jolanda, [Someone("worker", jolanda.name, user=jolanda)], 9)
    pages.post(write, sent(pages.get(write), talked=None, **on(goals[0], doing="Noor belde af.")))
    assert Entry.objects.get().conversation == talk
    assert Conversation.objects.planned().get() == talk


@pytest.fixture
def told_about(pages, write, goals, noor, jolanda):
    """A conversation of this morning that was closed by the report about it."""
    talk = talk_of(noor, jolanda, [Someone("worker", jolanda.name, user=jolanda)], 9)
    pages.post(write, sent(pages.get(write), **on(goals[0], doing="Samen gebeld.")))
    return talk


def undo(pages, noor, entry):
    return pages.post(reverse("journal:remove-entry", args=[noor.pk, entry.pk]), follow=True).content.decode()


def test_taking_the_report_back_opens_the_conversation_that_it_closed(pages, noor, told_about):
    words = undo(pages, noor, Entry.objects.get())
    assert "Het verslag is weggehaald. Het gesprek staat weer open." in words
    assert Conversation.objects.planned().get() == told_about


def test_a_conversation_stays_done_when_the_report_did_not_close_it(pages, noor, told_about, jolanda):
    later = Entry.write(case=noor, on=TODAY, by=jolanda, text="Nog iets.", conversation=told_about)
    assert "weer open" not in undo(pages, noor, later)
    assert Conversation.objects.held().get() == told_about


def test_a_conversation_stays_done_when_somebody_said_more_about_it(pages, noor, told_about, tamara):
    first = Entry.objects.get()
    Entry.write(case=noor, on=TODAY, by=tamara, text="Ik was er ook.", conversation=told_about)
    assert "weer open" not in undo(pages, noor, first)
    assert Conversation.objects.held().get() == told_about


def test_a_conversation_stays_done_when_its_end_was_told_in_words_meanwhile(pages, noor, told_about, jolanda):
    ConversationOutcome.hold(told_about, present=[], report="Afgesproken: samen bellen.", by=jolanda)
    undo(pages, noor, Entry.objects.get())
    assert told_about.outcome.report == "Afgesproken: samen bellen."


def test_a_conversation_that_is_chosen_by_hand_is_not_closed_by_itself(pages, write, goals, noor, jolanda, tamara):
    talk = talk_of(noor, tamara, [Someone("worker", tamara.name, user=tamara)], 9)
    told = sent(pages.get(write), conversation=str(talk.pk), **on(goals[0], doing="Gehoord van Tamara."))
    assert "talked" not in told
    pages.post(write, told)
    assert Conversation.objects.planned().get() == talk
    pages.post(write, told | {"talked": "on"})
    assert Conversation.objects.held().get() == talk


def test_a_conversation_of_somebody_else_is_not_chosen(pages, write, goals, noor, jolanda, tamara):
    talk_of(noor, tamara, [Someone("worker", tamara.name, user=tamara)], 9)
    pages.post(write, sent(pages.get(write), **on(goals[0], doing="Gebeld.")))
    assert Entry.objects.get().conversation is None


def test_dictated_by_the_client_with_emoji_and_without_a_goal(pages, write, goals):
    text = "1e trommelmiddag!!! 14 jongeren. Volgende maand weer 🥁\nMasha danki."
    told = sent(pages.get(write), author_kind="client", other="on", text=text, life_area="meaning")
    assert pages.post(write, told).status_code == 302
    report = Entry.objects.get()
    assert (report.text, report.life_area, report.author_name, report.author) == (
        text,
        "meaning",
        "Noor Haverkamp",
        None,
    )


def test_a_text_by_somebody_of_the_network_on_a_goal(pages, write, goals):
    text = "Tymek jest u mnie po zmianie. Rustig uurtje met soep."
    told = sent(pages.get(write), author_kind="network", other="on", text=text, **on(goals[0]))
    assert problems(pages.post(write, told)) == {"author_name"}
    assert pages.post(write, told | {"author_name": "Halina Zielińska"}).status_code == 302
    report = Entry.objects.get()
    assert (report.author_name, report.text, report.on_goals.get().goal) == ("Halina Zielińska", text, goals[0])


def test_withheld_for_now_asks_why_and_is_let_go_later(pages, write, goals, noor):
    told = sent(pages.get(write), readers="not_yet", **on(goals[0], doing="Eerst samen."))
    assert problems(pages.post(write, told)) == {"withheld_reason"}
    pages.post(write, told | {"withheld_reason": "Donderdag vertellen we het samen."})
    report = Entry.objects.get()
    assert report.withheld_reason == "Donderdag vertellen we het samen."
    pages.post(reverse("journal:release-entry", args=[noor.pk, report.pk]))
    assert Entry.objects.for_the_client().exists()


def test_something_about_another_is_kept_apart(pages, write, goals):
    told = sent(pages.get(write), **{"passage-0-another": "on"}, **on(goals[0], doing="Herstelgesprek."))
    assert problems(pages.post(write, told)) == {"about", "passage"}
    pages.post(write, told | {"passage-0-about": "Hilbert", "passage-0-passage": "Vertelde over medicijnen."})
    kept = Entry.objects.get().third_party_passages.get()
    assert (kept.about, kept.member, kept.readers) == ("Hilbert", None, [])


@pytest.mark.parametrize(
    "told, field",
    [
        ({"on": "11-3-2026"}, "on"),
        ({"on": "11-1-2025"}, "on"),
        ({"on": "31-2-2026"}, "on"),
        ({"on": ""}, "on"),
        ({"conversation": "99999"}, "conversation"),
        ({"author_kind": "mayor"}, "author_kind"),
        ({"life_area": "<b>"}, "life_area"),
        ({"readers": "nobody"}, "readers"),
        ({"text": "\x00"}, "text"),
    ],
)
def test_a_problem_is_told_at_the_field_and_nothing_is_lost(pages, write, goals, told, field):
    answer = pages.post(write, sent(pages.get(write), other="on", **on(goals[0], doing="Zelf gebeld."), **told))
    assert answer.status_code == 422
    assert field in problems(answer)
    assert "Zelf gebeld." in answer.content.decode()
    assert not Entry.objects.exists()


def test_a_figure_that_does_not_exist_is_told_at_its_goal(pages, write, goals):
    answer = pages.post(write, sent(pages.get(write), **on(goals[0], score="11")))
    assert (answer.status_code, problems(answer)) == (422, {"score"})


def test_an_empty_report_and_an_empty_goal_are_told(pages, write, goals):
    shown = pages.get(write)
    assert "__all__" in problems(pages.post(write, sent(shown)))
    assert problems(pages.post(write, sent(shown, **on(goals[0])))) == {"chosen"}
    assert problems(pages.post(write, sent(shown, other="on"))) == {"text"}


def test_only_goals_of_the_plan_that_holds_are_offered(pages, write, goals, noor, jolanda):
    earlier = Goal.add(plan=Plan.objects.create(case=noor, cycle=1), text="Van toen", life_area="housing", by=jolanda)
    goals[1].conclude("let_go", on=TODAY, reason="Noor kiest anders.", by=jolanda)
    offered = [form.goal for form in pages.get(write).context["goal_forms"]]
    assert offered == goals
    assert earlier not in offered
    assert "afgerond" in pages.get(write).content.decode()


def test_the_writer_changes_it_today_and_adds_to_it_later(pages, noor, entry, at):
    url = reverse("journal:change-entry", args=[noor.pk, entry.pk])
    told = sent(pages.get(url))
    key = f"goal-{entry.on_goals.get().goal_id}-doing"
    assert told[key] == "3x gekookt. top."
    assert pages.post(url, told | {key: "4x gekookt."}).status_code == 302
    assert entry.on_goals.get().doing == "4x gekookt."
    at(2026, 3, 11, 12, 1)
    add = reverse("journal:add-to-entry", args=[noor.pk, entry.pk])
    assert pages.post(url, told).url == add
    assert pages.post(add, {"text": "  "}).status_code == 422
    pages.post(add, {"text": "De monteur kwam toch."})
    assert EntryAddition.objects.get().text == "De monteur kwam toch."
    assert pages.post(reverse("journal:remove-entry", args=[noor.pk, entry.pk])).status_code == 403
    assert Entry.objects.exists()


def test_undo_right_after_writing(pages, noor, entry):
    url = reverse("journal:remove-entry", args=[noor.pk, entry.pk])
    assert pages.post(url).status_code == 302
    assert pages.post(url).status_code == 302
    assert not Entry.objects.exists()


def test_another_colleague_may_not_change_nor_take_away(browse, noor, entry, tamara):
    page = browse(tamara)
    assert page.get(reverse("journal:change-entry", args=[noor.pk, entry.pk])).status_code == 302
    assert page.post(reverse("journal:remove-entry", args=[noor.pk, entry.pk])).status_code == 403


def test_the_story_is_filtered_and_says_how_many(pages, story, noor, jolanda, goals, entry):
    Entry.write(case=noor, on=date(2026, 3, 1), by=jolanda, author_kind="client", text="Gebeld met Sem.")
    Entry.write(
        case=noor,
        on=date(2026, 2, 1),
        by=jolanda,
        text="Met de buurman.",
        importance="important",
        life_area="social_relations",
        about_others=[AboutAnother("Hilbert", "Iets over hem.")],
    )

    def found(**asked):
        return pages.get(story, asked).context["slice"].paginator.count

    assert found() == 3
    assert (found(goal=goals[0].pk), found(goal=goals[1].pk)) == (1, 0)
    assert (found(life_area="housing"), found(life_area="social_relations")) == (1, 1)
    assert (found(author_kind="client"), found(important="on"), found(another="on")) == (1, 1, 1)
    assert (found(first="1-3-2026"), found(last="1-3-2026"), found(first="1-3-2026", last="1-3-2026")) == (2, 2, 1)
    assert "Noor (1)" in pages.get(story, {"clear": "1"}, follow=True).content.decode()
    for hostile in ({"goal": "x"}, {"first": "nooit"}, {"page": "-1"}, {"page": "x"}, {"life_area": HOSTILE}):
        assert pages.get(story, hostile).status_code in (200, 422)


def test_filters_stay_until_they_are_cleared_or_something_is_written(pages, write, story, entry, noor, jolanda, goals):
    by_her = f"by-{jolanda.pk}"
    asked = {"author_kind": by_her, "goal": goals[1].pk, "x": HOSTILE}
    assert pages.get(story, asked).context["slice"].paginator.count == 0
    assert pages.get(story).url == f"{story}?goal={goals[1].pk}&author_kind={by_her}"
    assert pages.get(story, {"clear": "1"}).url == story
    pages.get(story, asked)
    pages.post(write, sent(pages.get(write), other="on", text="Nieuw."))
    assert "Nieuw." in pages.get(story).content.decode()
    shown = pages.get(story)
    assert shown.context["slice"].paginator.count == 2
    assert "Jolanda Brandsma</option>" in shown.content.decode()


def test_a_kind_of_report_helps_to_begin_and_is_never_needed(pages, write, story, goals):
    page = pages.get(write)
    assert "Wat moet de volgende collega weten?" in page.content.decode()
    told = sent(page, other="on", text="Rustige nacht, één keer wakker.")
    assert pages.post(write, told | {"kind": "shift"}).status_code == 302
    assert pages.post(write, told | {"text": "Gewoon."}).status_code == 302
    assert pages.post(write, told | {"kind": "dream"}).status_code == 422
    assert [entry.kind for entry in Entry.objects.order_by("pk")] == ["shift", ""]
    assert "Dienst of nacht" in pages.get(story).content.decode()


def test_a_kind_that_the_edition_does_not_have_any_more_stays(pages, noor, jolanda, goals):
    entry = Entry.write(case=noor, on=TODAY, by=jolanda, text="Gekampeerd.", kind="night_out")
    change = reverse("journal:change-entry", args=[noor.pk, entry.pk])
    assert pages.post(change, sent(pages.get(change))).status_code == 302
    assert Entry.objects.get().kind_name == "Night out"


def test_a_passage_about_another_is_marked_for_workers(pages, story, noor, jolanda):
    Entry.write(case=noor, on=TODAY, by=jolanda, text="Ja.", about_others=[AboutAnother("Hilbert", "Medicijnen.")])
    assert "Over Hilbert, alleen voor wie begeleidt" in pages.get(story).content.decode()


def test_markup_and_long_names_in_every_text_stay_text(pages, write, story, goals, noor):
    told = sent(
        pages.get(write),
        author_kind="parent",
        author_name="X" * 200,
        other="on",
        text=HOSTILE,
        another="on",
        about=HOSTILE,
        passage=HOSTILE,
        readers="not_yet",
        withheld_reason=HOSTILE,
        **on(goals[0], understanding=HOSTILE, doing=HOSTILE, experience=HOSTILE, interpretation=HOSTILE),
    )
    assert pages.post(write, told).status_code == 302
    pages.post(reverse("journal:add-to-entry", args=[noor.pk, Entry.objects.get().pk]), {"text": HOSTILE})
    for url in (story, reverse("journal:entry", args=[noor.pk, Entry.objects.get().pk])):
        assert HOSTILE not in pages.get(url).content.decode()


def test_sent_twice_it_is_written_once(pages, write, goals):
    told = sent(pages.get(write), **on(goals[0], doing="x"), once="c0ffee00-0000-4000-8000-000000000001")
    assert pages.post(write, told).url == pages.post(write, told).url
    assert Entry.objects.count() == 1


def save_anew(pages, write, told):
    """As the back button does: the page is fetched again, with a new token, and the browser fills in what was typed."""
    return pages.post(write, {**told, "once": str(uuid.uuid4())}, follow=True)


def test_saved_again_after_the_back_button_it_stands_there_once(pages, write, goals, at):
    told = sent(pages.get(write), **on(goals[0], doing="Samen gekookt."))
    save_anew(pages, write, told)
    at(2026, 3, 10, 10, 4)
    again = save_anew(pages, write, told)
    assert Entry.objects.count() == 1
    assert "Dit stond er al. Het is niet nog eens bewaard." in again.content.decode()
    assert again.redirect_chain[-1][0] == reverse("journal:entries", args=[Entry.objects.get().case_id])
    assert not pages.get(write).wsgi_request.user.drafts.exists()


def test_what_was_taken_back_can_be_saved_again(pages, write, goals, noor):
    told = sent(pages.get(write), **on(goals[0], doing="Samen gekookt."))
    save_anew(pages, write, told)
    save_anew(pages, reverse("journal:remove-entry", args=[noor.pk, Entry.objects.get().pk]), {})
    save_anew(pages, write, told)
    assert Entry.objects.count() == 1


def test_the_same_words_later_or_with_a_photo_are_another_report(pages, write, goals, at):
    told = sent(pages.get(write), **on(goals[0], doing="Samen gekookt."))
    save_anew(pages, write, told)
    save_anew(pages, write, told | {"photos": SimpleUploadedFile("pan.txt", b"Pan")})
    at(2026, 3, 10, 11)
    save_anew(pages, write, told)
    assert Entry.objects.count() == 3


def test_going_on_with_what_was_typed_fills_the_goals_too(pages, write, goals, jolanda):
    jolanda.drafts.create(address=write, fields=f"goal-{goals[0].pk}-chosen=on&goal-{goals[0].pk}-doing=Half+af")
    assert "Half af" in pages.get(write, {"draft": "1"}).content.decode()


def test_choosing_whom_to_report_on_is_one_tap(browse, noor, idris, jolanda, ineke, bilal):
    text = browse(jolanda).get(reverse("journal:report-whom")).content.decode()
    assert reverse("journal:report", args=[noor.pk]) in text
    assert reverse("journal:report", args=[idris.pk]) not in text
    hers = browse(ineke).get(reverse("journal:report-whom")).content.decode()
    assert "Idris" in hers
    assert "Je begeleidt nog niemand" not in hers, "who guides nobody and may report on others is not told so first"
    his = browse(bilal).get(reverse("journal:report-whom")).content.decode()
    assert "Noor" not in his
    assert "Je begeleidt nog niemand" in his


def test_reports_of_another_file_do_not_exist_here(pages, noor, idris, ineke):
    other = Entry.write(case=idris, on=TODAY, by=ineke, text="Kennisgemaakt.")
    for name in ("entry", "change-entry", "add-to-entry"):
        assert pages.get(reverse(f"journal:{name}", args=[noor.pk, other.pk])).status_code == 404
    pages.post(reverse("journal:remove-entry", args=[noor.pk, other.pk]))
    assert Entry.objects.filter(pk=other.pk).exists()


@pytest.mark.parametrize(
    "text, readers, stands",
    [
        ("Gezien op Wilgenlaan 12.", "everyone", False),
        ("Gezien op 1234AB.", "everyone", False),
        ("Gezien op Wilgenlaan 12.", "not_yet", True),
        ("Gezien op kantoor.", "everyone", True),
    ],
)
def test_a_protected_address_is_not_written_where_others_look_along(pages, write, noor, jolanda, text, readers, stands):
    noor.client.correct(by=jolanda, address="Wilgenlaan 12, 1234 AB Utrecht")
    told = {"kind": "address", "text": "Niet doorgeven.", "agreed_with": "Noor", "since": TODAY}
    SafetyNote.agree(case=noor, by=jolanda, **told)
    said = sent(pages.get(write), other="on", text=text, readers=readers, withheld_reason="Nog even niet.")
    answer = pages.post(write, said)
    assert Entry.objects.exists() is stands, answer.content.decode()
    if not stands:
        assert "Het adres is beschermd" in answer.content.decode()
        assert text in answer.content.decode()
