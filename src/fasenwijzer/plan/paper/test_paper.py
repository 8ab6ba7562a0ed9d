"""The plan leaves the house on paper: what stands on it, for whom it can be read, and that it was written down."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import docx
import pypdf
import pytest
from django.urls import reverse
from PIL import Image

from fasenwijzer.analysis.models import Strength, Wish
from fasenwijzer.audit.models import Event
from fasenwijzer.plan.models import Action, Agreement, Goal, NotNow, Plan, PlanAgreement, StartStep
from fasenwijzer.plan.signatures.drawn import Signature
from fasenwijzer.tests.pdf_ua import problems_of
from fasenwijzer.ui import pdf

pytestmark = [pytest.mark.django_db, pytest.mark.once(on="sqlite")]
TODAY = date(2026, 3, 10)
HOSTILE = "<script>alert(1)</script><img src=file:///etc/passwd> & Łucja"


@pytest.fixture
def plan(noor, jolanda):
    made = Plan.begin(case=noor, by=jolanda)
    made.write(end_goal="Ik woon rustig in mijn eigen huis.", by=jolanda)
    strength = Strength.name(case=noor, source="skills", text="kan schilderen", named_by="Ria", by=jolanda)
    for number in range(7):
        goal = Goal.add(
            plan=made,
            text=f"Doel nummer {number}",
            life_area="housing",
            strengths=[strength],
            sign="ik slaap",
            by=jolanda,
        )
        for step in range(3):
            Action.add(goal=goal, text=f"zet stap {number}{step}", due_on=noor.opened_on, by=jolanda)
    Agreement.add(plan=made, text=HOSTILE, by=jolanda)
    made.establish(on=noor.opened_on, by=jolanda)
    PlanAgreement.give(plan=made, who="Noor Haverkamp", as_kind="client", manner="oral", on=noor.opened_on, by=jolanda)
    return made


def asked(browser, plan, name, kind):
    answer = browser.get(reverse(f"plan:{name}", args=[plan.case_id, plan.cycle, kind]))
    assert answer.status_code == 200
    return answer


def elements(node):
    """The kinds of the tagged parts, from the root down."""
    node = node.get_object()
    if isinstance(node, list):
        for one in node:
            yield from elements(one)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node["/S"]
        if "/K" in node:
            yield from elements(node["/K"])


@pytest.mark.parametrize("kind", ["whole", "large", "short"])
def test_a_pdf_is_tagged_and_tells_everything(browse, jolanda, plan, kind):
    answer = asked(browse(jolanda), plan, "pdf", kind)
    read = pypdf.PdfReader(BytesIO(answer.content))
    root = read.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "nl"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read.metadata.title == "Het plan van Noor"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert {"/H1", "/H2", "/L", "/LI", "/P"} <= set(elements(root["/StructTreeRoot"]["/K"]))
    words = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    for number in range(7):
        assert f"Doel nummer {number}" in words
    assert "zet stap 62" in words
    assert "<script>" in words.replace(" ", "")
    assert ("kan schilderen" in words) is (kind != "short")


def test_a_pdf_has_no_name_in_its_file_name_and_is_written_in_the_log(browse, jolanda, plan):
    for name, ending in {"pdf": "pdf", "word": "docx"}.items():
        answer = asked(browse(jolanda), plan, name, "whole")
        assert answer.headers["Content-Disposition"] == f'attachment; filename="plan-{plan.cycle}-1-whole.{ending}"'
        assert Event.objects.first().action == "export"


@pytest.mark.parametrize("kind", ["whole", "short"])
def test_word_has_real_headings_and_a_language(browse, jolanda, plan, kind):
    content = asked(browse(jolanda), plan, "word", kind).content
    paper = docx.Document(BytesIO(content))
    heads = [row.text for row in paper.paragraphs if row.style.name.startswith("Heading")]
    before = "" if kind == "short" else "D"
    assert [head for head in heads if "Doel nummer" in head] == [f"{before}{n + 1}. Doel nummer {n}" for n in range(7)]
    assert paper.paragraphs[1].text.startswith("Ronde 2 · versie 1 · ")
    assert "Noor zet stap 00" in " ".join(row.text for row in paper.paragraphs)
    assert b'w:val="nl-NL"' in ZipFile(BytesIO(content)).read("word/styles.xml")


def test_a_short_word_file_says_what_is_still_to_do_as_the_short_sheet_does(browse, jolanda, plan):
    Action.objects.filter(text="zet stap 00").get().mark_done(on=plan.established_on, by=jolanda)
    paper = docx.Document(BytesIO(asked(browse(jolanda), plan, "word", "short").content))
    told = [row.text for row in paper.paragraphs]
    assert "Dit wil ik" in told
    assert "Zo merk ik het: ik slaap" in told
    assert not any("zet stap 00" in line for line in told)
    assert any("Noor zet stap 01" in line for line in told)


def test_word_is_on_a4_and_has_lines_to_sign_on_and_headings_larger_than_its_words(browse, jolanda, plan):
    paper = docx.Document(BytesIO(asked(browse(jolanda), plan, "word", "large").content))
    assert round(paper.sections[0].page_width.mm) == 210
    assert [row.text.split("  ")[0] for row in paper.paragraphs if row.text.endswith("\t")] == [
        *("Noor Haverkamp", "Naam en datum"),
        *("Begeleider", "Naam en datum"),
    ]
    assert paper.styles["Heading 1"].font.size > paper.styles["Normal"].font.size


def test_what_is_done_leaves_no_empty_list_on_the_short_sheet(browse, jolanda, plan):
    for action in Action.objects.all():
        action.mark_done(on=action.goal.plan.established_on, by=jolanda)
    read = pypdf.PdfReader(BytesIO(asked(browse(jolanda), plan, "pdf", "short").content))
    assert "Wie doet wat" not in " ".join(page.extract_text() for page in read.pages)


def test_nothing_but_our_own_files_goes_on_paper():
    for url in (
        "file:///etc/passwd",
        "https://example.org/x.png",
        "https://ours.invalid.example.org/paper.css",
        "https://ours.invalid/../../apps.py",
    ):
        with pytest.raises(ValueError, match="Only our own files"):
            pdf.our_file(url)


def test_without_the_libraries_the_page_says_what_is_missing(browse, jolanda, plan, monkeypatch):
    def missing(name):
        raise OSError(name)

    pdf.printer.cache_clear()
    monkeypatch.setattr(pdf.importlib, "import_module", missing)
    browser, where = browse(jolanda), [plan.case_id, plan.cycle]
    words = browser.get(reverse("plan:paper", args=where)).content.decode()
    assert "libpango-1.0-0" in words
    assert "Word" in words
    answer = browser.get(reverse("plan:pdf", args=[*where, "whole"]), follow=True)
    assert "kan nog geen pdf maken" in answer.content.decode()
    pdf.printer.cache_clear()


def test_people_take_the_version_that_holds_unless_they_ask_for_the_other(browse, jolanda, plan):
    plan.write(end_goal="Iets heel anders.", by=jolanda)
    browser, where = browse(jolanda), reverse("plan:word", args=[plan.case_id, plan.cycle, "short"])
    for query, words in {"": "Ik woon rustig", "?unfinished=1": "Iets heel anders."}.items():
        paper = docx.Document(BytesIO(browser.get(where + query).content))
        assert words in " ".join(row.text for row in paper.paragraphs)
    words = browser.get(reverse("plan:paper", args=[plan.case_id, plan.cycle])).content.decode()
    assert "Je neemt versie 1 mee, die geldt." in words


def test_who_may_not_read_the_plan_gets_no_paper(browse, bilal, plan):
    browser = browse(bilal)
    for name in ("pdf", "word"):
        assert browser.get(reverse(f"plan:{name}", args=[plan.case_id, plan.cycle, "whole"])).status_code == 404


def test_an_unknown_kind_is_not_found(browse, jolanda, plan):
    assert browse(jolanda).get(reverse("plan:pdf", args=[plan.case_id, plan.cycle, "gold"])).status_code == 404


def test_signs_that_word_cannot_hold_do_not_break_the_paper(browse, jolanda, noor, plan):
    browser = browse(jolanda)
    told = {"text": "Ik bel\x0b eerst\x1b mijn \uffff zus"}
    assert browser.post(reverse("plan:add-agreement", args=[noor.pk]), told).status_code == 302
    assert "eerst mijn  zus" in Agreement.objects.last().text
    assert browser.get(reverse("plan:word", args=[noor.pk, plan.cycle, "whole"]) + "?unfinished=1").status_code == 200


@pytest.fixture
def signed(plan, jolanda):
    """Ria signed on screen with her finger, at half past ten."""
    told = {"who": "Ria", "as_kind": "network", "manner": "signed", "statement": "Ik ben het eens."}
    drawing = "M10 20L200 90L590 180M300 20L300 60"
    return Signature.place(plan=plan, typed_name="Ria Haverkamp", drawing=drawing, by=jolanda, **told)


WHO_WHEN_AND_HOW = "Ria: Getekend, 10 maart 2026, op het scherm om 10:30, als “Ria Haverkamp”"


@pytest.mark.parametrize("kind", ["whole", "large", "short"])
def test_a_signature_that_was_drawn_stands_on_every_pdf(browse, jolanda, plan, signed, kind):
    pages = pypdf.PdfReader(BytesIO(asked(browse(jolanda), plan, "pdf", kind).content)).pages
    assert b"590 180 l" in b"".join(page.get_contents().get_data() for page in pages)
    assert WHO_WHEN_AND_HOW in " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("kind", ["whole", "large", "short"])
def test_a_signature_that_was_drawn_stands_in_every_word_file(browse, jolanda, plan, signed, kind):
    content = asked(browse(jolanda), plan, "word", kind).content
    paper = docx.Document(BytesIO(content))
    assert WHO_WHEN_AND_HOW in "\n".join(row.text for row in paper.paragraphs)
    [shape] = paper.inline_shapes
    assert shape._inline.docPr.get("descr") == "De handtekening van Ria, op het scherm getekend"
    [name] = [part for part in ZipFile(BytesIO(content)).namelist() if part.startswith("word/media/")]
    drawn = Image.open(BytesIO(ZipFile(BytesIO(content)).read(name)))
    assert drawn.size == (600, 200)
    assert drawn.getpixel((200, 90)) != drawn.getpixel((5, 195))


@pytest.fixture
def everything(plan, signed, noor, jolanda):
    """A plan with all that can stand on paper: a scale, levels, a wish that waits, first steps, signatures, a foot."""
    goal = plan.goals.first()
    goal.correct(scale_now=3, scale_wanted=8, step_up="de hal is leeg", by=jolanda)
    goal.describe_levels({-2: "niets", 0: "de hal", 2: "het hele huis"}, by=jolanda)
    Action.add(goal=goal, text="belt elke week", every="week", by=jolanda)
    wish = Wish.make(case=noor, life_area="meaning", text="Op reis", whose="Noor", by=jolanda)
    NotNow.put_aside(plan=plan, wish=wish, reason="Eerst rust.", by=jolanda)
    plan.look_back_on(date(2026, 9, 1), by=jolanda)
    plan.establish(on=noor.opened_on, by=jolanda)
    PlanAgreement.give(
        plan=plan, who="Lieke", as_kind="network", manner="refused", on=TODAY, reason="Te snel", by=jolanda
    )
    drawing = {"who": "Ria", "as_kind": "network", "manner": "signed", "statement": "Akkoord.", "drawing": "M1 1L9 9"}
    Signature.place(plan=plan, typed_name="Ria", by=jolanda, **drawing)
    return plan


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", ["whole", "large", "short"])
def test_a_machine_finds_nothing_against_pdf_ua(browse, jolanda, everything, kind, language):
    jolanda.tell_about_self(name=jolanda.name, phone="", language=language, shortcuts=True)
    assert problems_of(asked(browse(jolanda), everything, "pdf", kind).content) == []


def test_a_plan_that_is_only_begun_is_fine_on_paper_too(browse, jolanda, idris, noor):
    begun = Plan.begin(case=noor, by=jolanda)
    StartStep.add(plan=begun, text="zoekt een huis", who_kind="client", who="Noor", until=TODAY, by=jolanda)
    for kind in ("whole", "short"):
        assert problems_of(asked(browse(jolanda), begun, "pdf", kind).content) == []


def test_the_check_sees_what_is_wrong():
    page = "<html><title>T</title><h1>Een</h1><h3>Drie</h3><ul><p>x</p></ul><img src='icons/x.png'>"
    found = " ".join(problems_of(pdf.printer().HTML(string=page).write_pdf(pdf_tags=True)))
    for number in ("06-002", "11-006", "14-003", "09-004"):
        assert number in found
    assert "01-006" in " ".join(problems_of(pdf.printer().HTML(string=page).write_pdf()))
