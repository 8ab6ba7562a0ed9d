"""The small helps, in a browser: the page of patterns, and a server that keeps drafts."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

KEPT: list[str] = []


def keep_draft(request: HttpRequest) -> HttpResponse:
    KEPT.append(request.POST["fields"])
    return HttpResponse(status=204)


urlpatterns = [
    path("patterns/", include("fasenwijzer.ui.urls")),
    path("drafts/", keep_draft),
    path("", lambda request: HttpResponse("home")),
]
pytestmark = pytest.mark.urls(__name__)
STATE = "[data-draft-state]"


@pytest.fixture
def patterns(page, live_server):
    KEPT.clear()
    page.goto(f"{live_server.url}/patterns/")
    page.wait_for_selector(".problems:focus")
    return page


def test_the_page_of_patterns_is_accessible(patterns, axe):
    for width in (320, 1280):
        for scheme in ("light", "dark"):
            patterns.set_viewport_size({"width": width, "height": 800})
            patterns.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            axe(patterns)
            assert patterns.evaluate("document.documentElement.scrollWidth") == width


def test_what_is_typed_is_kept_while_typing(patterns):
    patterns.fill("#id_why", "Rust in huis")
    patterns.wait_for_timeout(2500)
    assert patterns.inner_text(STATE).startswith("Opgeslagen om")
    assert "Rust+in+huis" in KEPT[-1]
    assert "csrfmiddlewaretoken" not in KEPT[-1]
    assert "once" not in KEPT[-1]
    assert patterns.evaluate("localStorage.length") == 0


def test_without_internet_what_is_typed_stays_on_the_device(patterns, live_server):
    patterns.route("**/drafts/", lambda route: route.abort())
    patterns.fill("#id_why", "Niet weg")
    patterns.wait_for_selector(f"{STATE} >> text=Geen internet")
    assert patterns.evaluate("localStorage.length") == 1
    patterns.unroute("**/drafts/")
    patterns.evaluate("dispatchEvent(new Event('online'))")
    patterns.wait_for_selector(f"{STATE} >> text=Opgeslagen om")
    assert patterns.evaluate("localStorage.length") == 0
    assert "Niet+weg" in KEPT[-1]


def test_leaving_the_page_loses_nothing(patterns, live_server):
    patterns.fill("#id_why", "Snel weg")
    patterns.goto(f"{live_server.url}/")
    patterns.wait_for_timeout(300)
    assert "Snel+weg" in KEPT[-1]


def test_two_presses_send_once_and_say_what_happened(patterns):
    sent = []
    patterns.on("request", lambda request: request.method == "POST" and sent.append(request.url))
    patterns.fill("#id_on", "overmorgen")
    patterns.fill("#id_why", "Samen kijken")
    patterns.get_by_role("button", name="Bewaar het voorbeeld").dblclick()
    toast = patterns.get_by_role("status").filter(has_text="compleet")
    toast.wait_for()
    assert len([url for url in sent if url.endswith("/patterns/")]) == 1
    assert toast.get_by_role("button").inner_text() == "Maak ongedaan"


def test_what_is_still_needed_gets_the_focus_and_keeps_what_was_typed(patterns):
    patterns.fill("#id_on", "31-4-2030")
    patterns.get_by_role("button", name="Bewaar het voorbeeld").click()
    patterns.wait_for_selector(".problems:focus >> text=april heeft 30 dagen")
    assert patterns.input_value("#id_on") == "31-4-2030"
    patterns.get_by_role("link", name="april heeft 30 dagen").click()
    assert patterns.evaluate("document.activeElement.id") == "id_on"


def test_a_text_to_take_along_is_copied_with_one_press(patterns, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    patterns.get_by_role("button", name="Kopieer").click()
    patterns.get_by_role("status").filter(has_text="Gekopieerd").wait_for()
    assert patterns.evaluate("navigator.clipboard.readText()") == patterns.input_value("#to-copy")
