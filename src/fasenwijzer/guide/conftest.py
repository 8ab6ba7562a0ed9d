"""What the tests of introducing the method share: the project, and sending a form."""

import pytest
from django.urls import reverse

from fasenwijzer.guide.models import Introduction


@pytest.fixture
def project(mees):
    return Introduction.begin(name="Acht fasen bij Oeverlicht", leader=mees, by=mees)


@pytest.fixture
def send():
    def posted(browser, page, *args, **told):
        return browser.post(reverse(f"guide:{page}", args=args), told, follow=True)

    return posted


@pytest.fixture
def read():
    def got(browser, page, *args):
        return browser.get(reverse(f"guide:{page}", args=args)).content.decode()

    return got
