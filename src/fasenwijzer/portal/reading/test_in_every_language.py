"""Noor reads her own place in each language: nothing falls back to Dutch, and it is accessible."""

import re
from datetime import date
from gettext import NullTranslations

import pytest
from django.conf import settings
from django.utils.translation import override, trans_real

from fasenwijzer.network.models import NetworkMember
from fasenwijzer.people.models import User
from fasenwijzer.plan.models import Action, Goal, Plan
from fasenwijzer.plan.paper.kinds import KINDS
from fasenwijzer.plan.paper.sheet import sheet_of
from fasenwijzer.portal.copy.paper import page_of
from fasenwijzer.portal.copy.whose import of_oneself
from fasenwijzer.portal.reach import reaches_of

SPOKEN = ("pl", "uk", "tr", "ar")
LINK = re.compile(r'(?:href|action)="(/mine/[^"#?]*)')
FILE = re.compile(r"/copy/(paper|data)/")
PRESSED = re.compile(r"<(a|button)\b([^>]*)>(.*?)</\1>", re.DOTALL)
pytestmark = pytest.mark.django_db


class Lacking(NullTranslations):
    """Where a language turns for a text it does not have: writes down what was asked for."""

    def __init__(self):
        super().__init__()
        self.texts = set()

    def gettext(self, message):
        self.texts.add(message)
        return message

    def ngettext(self, one, many, number):
        return self.gettext(one if number == 1 else many)


@pytest.fixture(params=SPOKEN)
def lacking(request):
    """The texts that a language turned out to lack; that language is told by `lacking.language`."""
    translation = trans_real.translation(request.param)
    before, lacking = translation._fallback, Lacking()
    lacking.language, translation._fallback = request.param, lacking
    yield lacking
    translation._fallback = before


@pytest.fixture
def noors_place(noor, noor_herself, jolanda, gul):
    """With a goal, somebody on the map, and somebody who looks along."""
    plan = Plan.begin(case=noor, by=jolanda)
    goal = Goal.add(plan=plan, text="Mijn huis is klaar voor Sem", life_area="housing", by=jolanda)
    Action.add(goal=goal, text="belt de woningbouw", due_on=date(2026, 3, 13), by=jolanda)
    NetworkMember.add(case=noor, by=jolanda, name="Ria Haverkamp", relation="moeder")
    return f"/mine/{noor.pk}/"


def walk_through(browser, start):
    """Every page that can be reached from the first by links, with what it says when nothing is filled in; no files."""
    waiting, seen = [start], {}
    while waiting:
        address = waiting.pop()
        seen[address] = ""
        answer = browser.get(address, follow=True)
        if "html" not in answer.headers["Content-Type"]:
            continue
        page = answer.content.decode()
        if 'method="post"' in page:
            page += browser.post(address, {}, follow=True).content.decode()
        seen[address] = page
        found = {link for link in LINK.findall(page) if not FILE.search(link)}
        waiting += found - seen.keys() - {*waiting}
    return seen


def test_no_page_of_hers_falls_back_to_dutch(browse, noors_place, noor_herself, lacking):
    User.objects.filter(pk=noor_herself.pk).update(language=lacking.language)
    noor_herself.refresh_from_db()
    seen = walk_through(browse(noor_herself), noors_place)
    assert len(seen) > 10, "the walk did not come far"
    assert not lacking.texts, f"translate these in the package they come from, in {lacking.language}"


def test_nor_does_the_copy_that_she_takes_along(noors_place, noor, noor_herself, lacking):
    with override(lacking.language):
        page_of(of_oneself(noor, reaches_of(noor_herself, noor)[0], noor_herself), "usual", 1)
    assert not lacking.texts, f"translate these in the package they come from, in {lacking.language}"


def test_nor_does_her_plan_on_paper(noors_place, noor, lacking):
    with override(lacking.language):
        for kind in KINDS.values():
            assert sheet_of(Plan.objects.get(), noor, kind).html
    assert not lacking.texts, f"translate these in the package they come from, in {lacking.language}"


def test_every_main_action_has_an_icon_and_every_icon_its_word(browse, noors_place, noor_herself):
    for address, page in walk_through(browse(noor_herself), noors_place).items():
        for _tag, told, inside in PRESSED.findall(page if 'body class="portal"' in page else ""):
            words, has_icon = re.sub(r"<[^>]*>", "", inside).strip(), '<svg class="icon' in inside
            assert words or "aria-label" in told + inside, f"{address}: {inside[:200]}"
            assert has_icon or "button-primary" not in told or "data-stay" in told, f"{address}: {words}"


def test_nor_do_the_pages_before_she_is_in(client, oeverlicht, lacking):
    client.cookies["language"] = lacking.language
    for address in ("/login/", "/password/reset/", "/password/reset/done/", "/invitation/lang-geleden/"):
        client.get(address)
    client.post("/login/", {"login": "noor", "password": "mis"})
    assert not lacking.texts, f"translate these in the package they come from, in {lacking.language}"


def test_what_nobody_read_over_says_so(browse, noor, noor_herself):
    page = browse(noor_herself).get(f"/mine/{noor.pk}/reading/").content.decode()
    for code in SPOKEN:
        assert re.search(rf'<bdi lang="{code}">[^<]+</bdi><small class="soft">Nog niet nagelezen', page)


def test_the_first_page_is_accessible_and_fits_in_arabic_and_ukrainian(
    page, live_server, noors_place, noor_herself, browse, axe
):
    cookie = browse(noor_herself).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": live_server.url}])
    page.set_viewport_size({"width": 320, "height": 800})
    for language in ("ar", "uk"):
        User.objects.filter(pk=noor_herself.pk).update(language=language)
        page.goto(f"{live_server.url}{noors_place}")
        assert page.locator("html").get_attribute("lang") == language
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        axe(page)
