"""Noor sets how she reads: her language by its own name, large letters, more contrast, calm."""

import pytest

from fasenwijzer.portal.models import ReadingWishes

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
