"""Logging in with a real browser: password, an app, a passkey; and pages that everybody can use."""

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

PASSWORD = "reisgids-op-tafel"
pytestmark = pytest.mark.usefixtures("for_real")

BACKGROUND = "one => getComputedStyle(one).backgroundColor"


@pytest.fixture
def address(live_server):
    """Passkeys need a name, not a number."""
    return live_server.url.replace("127.0.0.1", "localhost")


def log_in(page, address, email, password=PASSWORD):
    page.goto(f"{address}/login/")
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord").fill(password)
    page.get_by_role("button", name="Ga verder").click()


def figures_of(secret):
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def set_up_the_app(page):
    page.emulate_media(color_scheme="dark")
    page.get_by_role("link", name="Stel de app in").click()
    assert page.locator(".qr").evaluate(BACKGROUND) == "rgb(255, 255, 255)", (
        "a dark code on a dark page can't be scanned"
    )
    secret = page.get_by_label("Lukt scannen niet").input_value()
    page.get_by_label("De cijfers in de app").fill(figures_of(secret))
    page.get_by_role("button", name="De app werkt").click()
    return secret


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_login_page_is_accessible(page, address, oeverlicht, axe, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}/login/")
    axe(page)
    page.get_by_role("button", name="Ga verder").click()
    axe(page)


def test_a_wrong_password_is_told_kindly_and_the_address_stays(page, address, jolanda):
    log_in(page, address, jolanda.email, "verkeerd-geraden")
    page.get_by_role("alert").wait_for()
    assert page.get_by_label("E-mailadres").input_value() == jolanda.email


def test_a_colleague_sets_up_the_app_and_comes_in_with_it(page, address, anton, axe):
    log_in(page, address, anton.email)
    page.get_by_role("heading", name="Nog één stap").wait_for(timeout=5000)
    axe(page)
    secret = set_up_the_app(page)
    page.wait_for_url("**/2fa/recovery-codes/")
    axe(page)

    page.goto(f"{address}/people/")
    axe(page)
    page.goto(f"{address}/logout/")
    page.get_by_role("main").get_by_role("button", name="Log uit").click()
    log_in(page, address, anton.email)
    page.get_by_label("De cijfers in je app").fill(figures_of(secret))
    axe(page)


def test_a_colleague_comes_in_with_a_passkey(page, context, address, anton, axe):
    devices = context.new_cdp_session(page)
    devices.send("WebAuthn.enable")
    key = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    devices.send("WebAuthn.addVirtualAuthenticator", {"options": key})
    log_in(page, address, anton.email)
    page.get_by_role("link", name="Stel een passkey in").click()
    page.get_by_label("Naam van deze passkey").fill("Mijn telefoon")
    page.get_by_label("Log hier alleen mee in").check()
    axe(page)
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url(lambda url: "/add/" not in url)

    page.goto(f"{address}/logout/")
    page.get_by_role("main").get_by_role("button", name="Log uit").click()
    page.get_by_role("button", name="Log in met een passkey").click()
    page.wait_for_url(lambda url: "/login" not in url)
    page.goto(f"{address}/people/")
    assert page.get_by_role("heading", name="Collega’s", level=1).is_visible()
