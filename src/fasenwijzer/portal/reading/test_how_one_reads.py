"""Noor sets how she reads: her language by its own name, large letters, more contrast, calm."""

import pytest
from django.conf import settings
from django.urls import reverse

from fasenwijzer.plan.models import Plan
from fasenwijzer.portal.models import ReadingWishes
from fasenwijzer.tests.cast import TODAY

pytestmark = pytest.mark.django_db


def tell(browser, noor, **told):
    wishes = {"language": "nl", "size": "ordinary"} | told
    return browser.post(f"/mine/{noor.pk}/reading/", wishes, follow=True)


def test_every_language_is_called_by_its_own_name(browse, noor, noor_herself):
    page = browse(noor_herself).get(f"/mine/{noor.pk}/reading/").content.decode()
    for name in ("Nederlands", "Eenvoudig Nederlands", "English", "Polski", "Українська", "Türkçe", "العربية"):
        assert name in page


def test_large_letters_and_calm_hold_on_every_page(browse, noor, noor_herself):
    browser = browse(noor_herself)
    tell(browser, noor, size="largest", contrast="on", calm="on")
    page = browser.get(f"/mine/{noor.pk}/").content.decode()
    assert 'data-size="largest" data-contrast="more" data-calm' in page
    tell(browser, noor)
    assert "data-contrast" not in browser.get(f"/mine/{noor.pk}/").content.decode()
    assert ReadingWishes.objects.count() == 1


def test_arabic_turns_the_page_around(browse, noor, noor_herself):
    browser = browse(noor_herself)
    tell(browser, noor, language="ar")
    assert '<html lang="ar" dir="rtl"' in browser.get(f"/mine/{noor.pk}/").content.decode()


def test_a_language_that_is_not_there_says_so(browse, noor, noor_herself):
    assert tell(browse(noor_herself), noor, language="xx").status_code == 422


@pytest.mark.parametrize("address", ["mfa_index", "account_change_password", "usersessions_list"])
def test_it_reaches_the_pages_of_the_login_too(browse, noor, noor_herself, address):
    browser = browse(noor_herself)
    tell(browser, noor, size="largest", contrast="on", calm="on")
    shown = browser.get(reverse(address)).content.decode()
    assert 'data-size="largest" data-contrast="more" data-calm' in shown
    assert "ui/portal.css" in shown


def test_this_device_remembers_it_for_logging_in(browse, client, noor, noor_herself, jolanda):
    browser = browse(noor_herself)
    tell(browser, noor, size="large", contrast="on")
    browser.get(f"/mine/{noor.pk}/")
    browser.post(reverse("account_logout"))
    shown = browser.get(reverse("account_login")).content.decode()
    assert 'data-size="large" data-contrast="more"' in shown
    assert "data-calm" not in shown
    client.cookies[settings.READING_COOKIE_NAME] = 'largest" onclick="x'
    assert "data-size" not in client.get(reverse("account_login")).content.decode()


def test_a_colleague_reads_as_before(browse, noor, jolanda):
    browser = browse(jolanda)
    browser.cookies[settings.READING_COOKIE_NAME] = "largest"
    assert "data-size" not in browser.get("/").content.decode()


def test_what_a_life_area_is_stands_under_its_name(browse, noor, noor_herself, jolanda):
    assert "De plek waar je slaapt en leeft" in browse(noor_herself).get(f"/mine/{noor.pk}/about/").content.decode()
    Plan.begin(case=noor, by=jolanda).establish(on=TODAY, by=jolanda)
    assert "De plek waar je slaapt en leeft" in browse(noor_herself).get(f"/mine/{noor.pk}/goals/add/").content.decode()
