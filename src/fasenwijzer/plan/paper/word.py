"""The plan as a Word file, with real headings and lists, so that somebody may go on with it and hear it read out."""

from __future__ import annotations

from io import BytesIO

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from docx import Document
from docx.document import Document as Paper
from docx.enum.text import WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from fasenwijzer.plan.paper.ink import picture_of
from fasenwijzer.plan.paper.sheet import Sheet
from fasenwijzer.plan.reading.shapes import Rung, Step
from fasenwijzer.plan.signatures.people import Answerer
from fasenwijzer.ui.words import long_day

GREEN = RGBColor(0x16, 0x30, 0x2A)
A4, MARGIN = (Mm(210), Mm(297)), Mm(22)
WRITTEN_ON = A4[0] - 2 * MARGIN


def word_of(sheet: Sheet) -> bytes:
    """The file, ready to send."""
    paper = Document()
    _dress(paper, sheet)
    name = sheet.case.client.first_name
    paper.add_heading(_("My plan") if sheet.kind.short else _("The plan of %(name)s") % {"name": name}, 0)
    paper.add_paragraph(_about(sheet))
    if sheet.reading.start:
        paper.add_heading(_("The first weeks"), 1)
        for step in sheet.reading.start:
            until = f" ({_('until')} {long_day(step.until)})" if step.until else ""
            paper.add_paragraph(f"{step.who} {step.text}{until}", style="List Bullet")
    goal_words = sheet.case.method.word("end_goal").capitalize()
    paper.add_heading(_("This is what I want") if sheet.kind.short else goal_words, 1)
    paper.add_paragraph(sheet.reading.end_goal or _("Not written yet."))
    if sheet.reading.desired_situation and not sheet.kind.short:
        paper.add_paragraph(sheet.reading.desired_situation)
    rungs = [rung for rung in sheet.reading.rungs if not (sheet.kind.short and rung.outcome)]
    for number, rung in enumerate(rungs, start=1):
        if sheet.kind.short:
            _goal_in_short(paper, rung, number)
        else:
            _goal(paper, rung)
    _rest(paper, sheet)
    held = BytesIO()
    paper.save(held)
    return held.getvalue()


def _dress(paper: Paper, sheet: Sheet) -> None:
    """Letters, language and title."""
    paper.core_properties.title = _("The plan of %(name)s") % {"name": sheet.case.client.first_name}
    paper.core_properties.author = sheet.organisation
    paper.core_properties.comments = ""
    paper.core_properties.language = get_language() or "nl"
    font = paper.styles["Normal"].font
    font.name, font.size = "Verdana", Pt(18 if sheet.kind.large else 11)
    for style, larger in (("Title", 1.6), ("Heading 1", 1.2)):
        paper.styles[style].font.size = Pt(round(font.size.pt * larger))
        paper.styles[style].font.color.rgb = GREEN
    _on_a4(paper)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    font.element.get_or_add_rPr().append(language)


def _on_a4(paper: Paper) -> None:
    for section in paper.sections:
        section.page_width, section.page_height = A4
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = MARGIN


def _about(sheet: Sheet) -> str:
    state = f" ({_('in the making')})" if sheet.version.in_the_making else ""
    round_words = f"{sheet.case.method.word('round').capitalize()} {sheet.plan.cycle}"
    version = f"{_('version')} {sheet.version.number}{state}"
    return " · ".join((round_words, version, long_day(sheet.today), sheet.organisation))


def _goal(paper: Paper, rung: Rung) -> None:
    paper.add_heading(f"{rung.name}. {rung.text}", 1)
    lines = [rung.area.name, *(_("From the wish “%(text)s”") % {"text": wish} for wish in rung.wishes)]
    if rung.strengths:
        lines.append(f"{_('Builds on:')} {', '.join(rung.strengths)}")
    if rung.sign:
        lines.append(f"{_('This is how you notice it:')} {rung.sign}")
    lines.extend(f"{level.words}: {level.text}" for level in rung.levels)
    for line in lines:
        paper.add_paragraph(line).paragraph_format.keep_with_next = True
    for step in rung.steps:
        paper.add_paragraph(_step(step), style="List Bullet")


def _goal_in_short(paper: Paper, rung: Rung, number: int) -> None:
    """What is still to be done, in the words of the short sheet (`plan/paper/short.html`)."""
    paper.add_heading(f"{number}. {rung.text}", 1)
    if rung.sign:
        paper.add_paragraph(f"{_('This is how I notice it:')} {rung.sign}")
    for step in rung.to_do:
        paper.add_paragraph(_step(step), style="List Bullet")


def _step(step: Step) -> str:
    if step.is_done and step.last_done:
        when = f"{pgettext('an action', 'done')} {long_day(step.last_done.on)}"
    else:
        when = ", ".join(part for part in (step.rhythm, long_day(step.due_on) if step.due_on else "") if part)
    return f"{step.name} {step.text}{f' ({when})' if when else ''}"


def _rest(paper: Paper, sheet: Sheet) -> None:
    """What is not now, what was agreed on, when to look back, who agrees; in the words of the sheet it is."""
    reading, short = sheet.reading, sheet.kind.short
    asides = [aside.wish if short else f"{aside.wish}. {aside.reason}" for aside in reading.asides]
    agreed = [row.text for row in reading.agreements]
    for heading, lines in (
        (_("We do this later") if short else _("Not now"), asides),
        (_("We agree on this") if short else _("Agreements"), agreed),
    ):
        if lines:
            paper.add_heading(heading, 1)
            for line in lines:
                paper.add_paragraph(line, style="List Bullet")
    if reading.evaluation_on:
        paper.add_heading(_("We look back together") if short else _("Looking back together"), 1)
        paper.add_paragraph(long_day(reading.evaluation_on))
    if sheet.people or not short:
        paper.add_heading(_("Who agrees") if short else _("We agree"), 1)
    for person in sheet.people:
        _agrees(paper, person)
    if not short:
        _to_sign(paper, sheet)


def _to_sign(paper: Paper, sheet: Sheet) -> None:
    """Lines to sign on, for the client and for the worker, as on the sheet of the whole plan."""
    for who in (sheet.case.client.name, sheet.case.method.word("worker").capitalize()):
        for words, above in ((who, 30), (_("Name and date"), 14)):
            line = paper.add_paragraph(f"{words}  \t")
            line.paragraph_format.space_before = Pt(above)
            line.paragraph_format.tab_stops.add_tab_stop(WRITTEN_ON, leader=WD_TAB_LEADER.LINES)
            line.paragraph_format.keep_with_next = True


def _agrees(paper: Paper, person: Answerer) -> None:
    """Who, how and when; the drawing stands under its words, and says to who listens whose it is."""
    part = f", {_('representative')}" if person.represents else ""
    reason = f". “{person.why}”" if person.why else ""
    row = paper.add_paragraph(f"{person.name}{part}: {person.last_told}{reason}", style="List Bullet")
    row.paragraph_format.keep_with_next = True
    if person.drawing:
        picture = row.add_run().add_picture(BytesIO(picture_of(person.drawing)), width=Mm(60))
        words = _("The signature of %(name)s, drawn on screen") % {"name": person.name}
        picture._inline.docPr.set("descr", words)
