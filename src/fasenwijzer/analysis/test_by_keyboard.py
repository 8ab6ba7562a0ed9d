"""In a real browser: strengths named by keys alone, and pages no link of the demo leads to."""

from fasenwijzer.analysis.models import PersonDescription, Strength, Tie
from fasenwijzer.analysis.test_records import told
from fasenwijzer.analysis.ties.models import Topic


def test_two_strengths_and_only_keys(desk, noor):
    page = desk("analysis:area", "housing")
    page.focus("#strength summary")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("kan goed klussen")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**?again=strength*")
    page.keyboard.type("kent alle buren")
    page.keyboard.press("Enter")
    page.locator("#strength li", has_text="kent alle buren").wait_for()
    assert [s.source for s in Strength.objects.of(noor)] == ["skills", "skills"]


def test_a_line_is_drawn_with_keys_alone(desk, noor):
    page = desk("analysis:area", "whole")
    page.focus("#ties summary")
    page.keyboard.press("Enter")
    for typed in ("Financ", "post", "", "Psych", "slapen"):
        page.keyboard.press("Tab")
        page.keyboard.type(typed)
    page.keyboard.press("Enter")
    page.locator("#ties li", has_text="Post (Financiën): dat maakt slapen").wait_for()
    assert Tie.objects.of(noor).get().to_topic == "slapen"


def test_advice_comes_while_typing_and_can_be_switched_off(desk):
    page = desk("analysis:area", "housing")
    page.locator("#hard summary").click()
    field, told = page.locator("#id_hard-text"), page.locator("#hard [data-lens-told]")
    field.press_sequentially("Noor weigert de gang te vegen.")
    told.get_by_text("wil dit nu niet").wait_for()
    page.locator("#hard").get_by_label("terwijl ik typ").uncheck()
    assert told.inner_text() == ""
    page.reload()
    assert not page.locator("#hard [data-lens-tools] input").is_checked()


def test_name_and_consent_are_asked_only_for_somebody_else(desk):
    page = desk("analysis:area", "housing")
    page.locator("#hard summary").click()
    assert not page.is_visible("#id_hard-author_name")
    page.locator("#hard").get_by_text("Iemand anders").click()
    assert page.is_visible("#id_hard-author_name")
    assert not page.is_visible("#id_situation-author_name")


def test_a_full_life_area_and_a_text_that_is_being_made_are_usable_for_everybody(desk, usable, noor, jolanda):
    told(noor, jolanda)
    Tie.draw(case=noor, source=Topic("housing", "trap"), target=Topic("finances"), by=jolanda)
    Strength.name(case=noor, life_area="housing", source="skills", text="klust", named_by="Noor", by=jolanda)
    usable(desk("analysis:area", "housing"))
    description = PersonDescription.begin(case=noor, by=jolanda)
    description.write(by=jolanda, life_area="housing", text="Rustig.", author_kind="client")
    for name in ("add-passage", "establish"):
        usable(desk(f"analysis:{name}"))
