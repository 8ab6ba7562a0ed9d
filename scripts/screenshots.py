"""Pictures for the README, made of a demo that is running: `make run` in one window, `make screenshots` in another."""

import os
import re
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
ADDRESS = f"http://127.0.0.1:{os.environ.get('PORT') or 8000}"
LOGIN, PASSWORD = "begeleider@fasenwijzer.example", "reisgids-op-tafel"  # published, for the demo
SHOWN = "Noor Haverkamp"
WIDE, PHONE = {"width": 1280, "height": 960}, {"width": 390, "height": 780}
MOST_BYTES = 250_000


def main() -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell") or "/usr/bin/chromium"
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport=WIDE, locale="nl-NL", timezone_id="Europe/Amsterdam", color_scheme="light")
        file = into_the_file(page)
        picture(page, "today", f"{ADDRESS}/")
        picture(page, "file", file)
        picture(page, "plan", f"{file}plan/")
        page.set_viewport_size(PHONE)
        report_on_a_goal(page, file)
    heavy = [one.name for one in PICTURES.glob("*.png") if one.stat().st_size > MOST_BYTES]
    return 1 if heavy else 0


def into_the_file(page: Page) -> str:
    """Logs in; gives the address of the file that is shown."""
    page.goto(f"{ADDRESS}/login/")
    page.fill("input[name=login]", LOGIN)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{ADDRESS}/")
    page.goto(f"{ADDRESS}/clients/")
    found = page.get_by_role("link", name=re.compile(SHOWN)).first.get_attribute("href")
    return f"{ADDRESS}{found}"


def picture(page: Page, name: str, address: str = "") -> None:
    if address:
        page.goto(address)
    page.evaluate("document.fonts.ready")
    page.screenshot(path=PICTURES / f"{name}.png")


def report_on_a_goal(page: Page, file: str) -> None:
    """The report on a phone, with the first goal opened."""
    page.goto(f"{file}report/")
    page.locator(".topic > .choice").first.click()
    picture(page, "report-phone")


if __name__ == "__main__":
    sys.exit(main())
