"""Pictures for the README, made of a demo that is running: `make run` in one window, `make screenshots` in another."""

import os
import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

PICTURES = Path(__file__).resolve().parent.parent / "docs" / "screenshots"
ADDRESS = f"http://127.0.0.1:{os.environ.get('PORT') or 8000}"
LOGIN, PASSWORD = "begeleider@fasenwijzer.example", "reisgids-op-tafel"  # published, for the demo
WIDE, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}


def main() -> int:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        walk(browser, WIDE, "desktop")
        walk(browser, PHONE, "phone")
    return 0


def walk(browser: Browser, size: dict[str, int], kind: str) -> None:
    """Today, and the first dossier that is linked there."""
    page = browser.new_page(viewport=size, locale="nl-NL", timezone_id="Europe/Amsterdam")
    page.goto(f"{ADDRESS}/login/")
    page.fill("input[name=login]", LOGIN)
    page.fill("input[name=password]", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{ADDRESS}/")
    page.screenshot(path=PICTURES / f"today-{kind}.png")
    page.goto(f"{ADDRESS}/clients/")
    page.goto(ADDRESS + str(page.locator("main a[href^='/cases/']").first.get_attribute("href")))
    page.screenshot(path=PICTURES / f"dossier-{kind}.png")
    page.close()


if __name__ == "__main__":
    sys.exit(main())
