"""Somebody who forgot the password asks for a link and chooses another: in our words, with labels that stand alone."""

import re

import pytest
from django.urls import reverse

pytestmark = pytest.mark.django_db


def words(answer):
    return answer.content.decode()


def test_a_link_is_asked_for_and_a_new_password_chosen(client, jolanda, mailoutbox):
    ask = reverse("account_reset_password")
    page = words(client.get(ask))
    assert "Vul je e-mailadres in." in page
    assert "placeholder" not in page
    done = words(client.post(ask, {"email": jolanda.email}, follow=True))
    assert "Kijk in je e-mail" in done
    assert "a.u.b." not in page + done
    link = re.search(r"https?://[^/]+(/password/reset/key/\S+)", mailoutbox[0].body)[1]
    form = client.get(link, follow=True)
    assert "Kies een nieuw wachtwoord" in words(form)
    assert "placeholder" not in words(form)
    new = {"password1": "drie-koppen-thee-buiten", "password2": "drie-koppen-thee-buiten"}
    assert "Je wachtwoord is veranderd" in words(client.post(form.request["PATH_INFO"], new, follow=True))
    jolanda.refresh_from_db()
    assert jolanda.check_password("drie-koppen-thee-buiten")


def test_a_link_that_is_over_leads_to_a_new_one(client, oeverlicht):
    page = words(client.get("/password/reset/key/3-abc/"))
    assert "Deze link werkt niet meer" in page
    assert reverse("account_reset_password") in page
