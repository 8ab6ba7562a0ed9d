"""The parts of a page, drawn by their tags."""

import uuid
from datetime import date
from types import SimpleNamespace

import pytest
from django import forms
from django.contrib.messages.storage.fallback import FallbackStorage
from django.http import HttpRequest
from django.template import engines
from django.test import RequestFactory
from django.utils import translation

from fasenwijzer import clock

from . import icons
from .forms import Form, NameField
from .nav import menu
from .pages import page, say

MARKUP = "<b>'x' & \"y\"</b>"


class Greeting(Form):
    name = NameField(label="Name")


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


@pytest.fixture
def request_() -> HttpRequest:
    request = RequestFactory().get("/clients/7/")
    request.session = {}
    request._messages = FallbackStorage(request)
    return request


def drawn(source, request=None, **context):
    return engines["django"].from_string(source).render(context, request)


def test_a_date_and_a_comma_stay_in_the_order_of_who_reads():
    """In Arabic the number of a day would go with a Latin name before it; an unseen mark keeps it with its month."""
    source, on = "Noor{% comma %} {{ on|long_day }} {{ on|short_day }}", date(2025, 3, 26)
    assert drawn(source, on=on) == "Noor, 26 March 2025 26 Mar 2025"
    with translation.override("ar"):
        assert drawn(source, on=on) == "Noor\u060c \u200f26 مارس 2025 \u200f26 مارس 2025"


def test_icons_come_from_the_sprite_and_turn_with_the_line():
    assert "ui/icons.svg#check" in drawn('{% icon "check" %}')
    assert 'aria-hidden="true"' in drawn('{% icon "check" %}')
    assert 'aria-label="done"' in drawn('{% icon "check" "done" %}')
    assert "icon-turns" in drawn('{% icon "arrow-right" %}')


def test_what_only_colleagues_meet_comes_from_a_sprite_of_its_own():
    assert "ui/icons-desk.svg#gear" in drawn('{% icon "gear" %}')


@pytest.mark.parametrize("name, folder", icons.SPRITES.items())
def test_a_sprite_is_built_from_the_icons_that_are_there(name, folder):
    assert (icons.STATIC / name).read_text() == icons.sprite(folder.glob("*.svg"))


@pytest.mark.parametrize(
    "source",
    [
        '{% person x "client" %}',
        "{% sign 3 x %}",
        "{% tag %}{{ x }}{% endtag %}",
        '{% notice kind="warn" %}{{ x }}{% endnotice %}',
        "{% empty x %}{% endempty %}",
        '{% icon "check" x %}',
    ],
)
def test_markup_in_words_is_shown_and_never_carried_out(source):
    assert "<b>" not in drawn(source, x=MARKUP)


def test_a_form_keeps_its_token_when_it_comes_back(request_):
    first = drawn("{% once %}", request_)
    token = str(uuid.uuid4())
    again = RequestFactory().post("/", {"once": token})
    assert 'name="once"' in first
    assert token in drawn("{% once %}", again)
    assert "<b>" not in drawn("{% once %}", RequestFactory().post("/", {"once": MARKUP}))


def test_what_happened_is_said_with_a_way_back(request_):
    say(request_, f"Gone {MARKUP}", undo="/goals/7/back/")
    html = drawn("{% toasts %}", request_)
    assert 'action="/goals/7/back/"' in html
    assert "<b>" not in html


def test_undo_leads_nowhere_else(request_):
    with pytest.raises(ValueError, match="this site"):
        say(request_, "Gone", undo="https://elsewhere.example/")


def test_a_page_with_problems_answers_422(request_):
    answer = page(request_, "ui/forms/form.html", {"form": Greeting({})})
    assert answer.status_code == 422
    assert page(request_, "ui/forms/form.html", {"form": Greeting()}).status_code == 200
    assert page(request_, "ui/forms/form.html", {"form": Greeting({"name": "x"})}).status_code == 200


def test_a_draft_is_offered_until_somebody_chose(request_):
    request_.draft = SimpleNamespace(saved_at=clock.now(), words=MARKUP)
    assert drawn("{% draft_offer %}", request_).strip() == "", "there is no form to go on in"
    request_.has_forms = True
    html = drawn("{% draft_offer %}", request_)
    assert "Go on with what you wrote" in html
    assert "<b>" not in html
    chosen = RequestFactory().get("/clients/7/", {"draft": "1"})
    chosen.draft, chosen.has_forms = request_.draft, True
    html = drawn("{% draft_offer %}", chosen)
    assert "Go on with what you wrote" not in html
    assert "It is not sent yet" in html


def item(key, url, **more):
    return {"key": key, "words": key.title(), "url": url, "icon": "check", **more}


ITEMS = (
    item("today", "/"),
    item("clients", "/clients/", under=("/cases/",)),
    item("agenda", "/agenda/"),
    item("method", "/method/"),
    item("people", "/people/"),
    item("log", "/log/"),
    item("search", "/clients/"),
    item("report", "/report/"),
    item("me", "/me/"),
)


def test_the_menu_knows_where_you_are():
    assert menu(ITEMS, "/", "").here == "today"
    assert menu(ITEMS, "/cases/7/plan/", "").here == "clients"
    assert menu(ITEMS, "/cases/7/plan/", "agenda").here == "agenda"
    assert menu((), "/", "").always == []
    shared = (item("asking", "/asking/"), item("method", "/method/", under=("/asking/",)))
    assert menu(shared, "/asking/begin/", "").here == "asking", "its own item goes before one that covers it as well"


def test_the_menu_folds_what_does_not_fit():
    folded = menu(ITEMS, "/log/", "")
    assert [one["key"] for one in folded.always] == ["today", "clients", "agenda"]
    assert [one["key"] for one in folded.more] == ["method", "people", "log"]
    assert (folded.here_is_more, folded.here_is_more_on_a_phone) == (True, False)
    on_a_desk_beside_it = menu(ITEMS, "/method/", "")
    assert (on_a_desk_beside_it.here_is_more, on_a_desk_beside_it.here_is_more_on_a_phone) == (False, True)


@pytest.mark.parametrize("name", ["404.html", "403.html", "403_csrf.html", "400.html"])
def test_pages_for_what_went_wrong_need_nothing(name, request_):
    html = drawn(f'{{% extends "{name}" %}}', request_)
    assert "<h1>" in html
    assert 'lang="en"' in html


def test_a_page_for_what_went_wrong_is_there_even_without_a_request():
    assert "<h1>" in engines["django"].get_template("400.html").render()


class Plain(forms.Form):
    code = forms.CharField(label="Code", help_text="Six figures.")


def test_a_form_that_is_not_ours_is_drawn_the_same_way():
    html = drawn("{% problems form %}{% field form.code %}", form=Plain({}))
    assert 'href="#id_code"' in html
    assert 'aria-describedby="id_code_hint id_code_problem"' in html
    assert 'class="problem"' in html


def test_the_page_for_our_own_fault_needs_no_context():
    html = engines["django"].get_template("500.html").render()
    assert "Dit ging mis bij ons" in html
    assert "<script" not in html


def test_a_page_turns_with_its_language(request_):
    with translation.override("ar"):
        assert 'dir="rtl"' in drawn('{% extends "ui/base.html" %}', request_)
