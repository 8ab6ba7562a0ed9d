"""Somebody reads no Dutch: the login page asks for the language by its own name, and the choice stays."""

import pytest
from django.test import Client

from fasenwijzer.people.models import User

pytestmark = pytest.mark.django_db
PASSWORD = "reisgids-op-tafel"


def choose(client, language, page="/login/"):
    return client.post("/language/", {"language": language, "next": page}, follow=True).content.decode()


def log_in(client, user):
    return client.post("/login/", {"login": user.email, "password": PASSWORD})


def test_each_language_by_its_own_name_and_the_page_is_in_it(client, oeverlicht):
    page = client.get("/login/").content.decode()
    for name in ("Nederlands", "Eenvoudig Nederlands", "English", "Polski", "Українська", "Türkçe", "العربية"):
        assert f">{name}</button>" in page
    assert "Електронна адреса" in choose(client, "uk")
    assert 'dir="rtl"' in choose(client, "ar")


def test_chosen_before_the_first_login_it_stays(client, noor_herself):
    choose(client, "pl")
    log_in(client, noor_herself)
    noor_herself.refresh_from_db()
    assert noor_herself.language == "pl"


def test_later_the_own_setting_is_stronger(client, noor_herself):
    log_in(client, noor_herself)
    again = Client()
    choose(again, "pl")
    log_in(again, noor_herself)
    noor_herself.refresh_from_db()
    assert noor_herself.language == "nl"


def test_a_colleague_stays_with_dutch_or_english(client, jolanda, tamara):
    choose(client, "tr")
    log_in(client, jolanda)
    other = Client()
    choose(other, "en")
    log_in(other, tamara)
    languages = dict(User.objects.values_list("email", "language"))
    assert (languages[jolanda.email], languages[tamara.email]) == ("nl", "en")
