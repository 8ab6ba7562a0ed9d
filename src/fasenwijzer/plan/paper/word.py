"""The plan as a Word file, with real headings and lists, so that somebody may go on with it and hear it read out."""

from __future__ import annotations

from io import BytesIO

from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _
from docx import Document
from docx.document import Document as Paper
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from fasenwijzer.plan.paper.ink import picture_of
from fasenwijzer.plan.paper.sheet import Sheet
from fasenwijzer.plan.reading.shapes import Rung, Step
from fasenwijzer.plan.signatures.people import Answerer
from fasenwijzer.ui.words import long_day


def word_of(sheet: Sheet) -> bytes:
    """The file, ready to send."""
    paper = Document()
    _dress(paper, sheet)
    name = sheet.case.client.first_name
    paper.add_heading(_("The plan of %(name)s") % {"name": name}, 0)
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
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    font.element.get_or_add_rPr().append(language)


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
        paper.add_paragraph(line)
    for step in rung.steps:
        paper.add_paragraph(_step(step), style="List Bullet")


def _goal_in_short(paper: Paper, rung: Rung, number: int) -> None:
    """What is still to be done, in the words of the short sheet (`plan/paper/short.html`)."""
    paper.add_heading(f"{number}. {rung.text}", 1)
    if rung.sign:
        paper.add_paragraph(f"{_('This is how I notice it:')} {rung.sign}")
    for step in rung.steps:
        if not step.is_done:
            paper.add_paragraph(_step(step), style="List Bullet")


def _step(step: Step) -> str:
    if step.is_done and step.last_done:
        when = f"{pgettext('an action', 'done')} {long_day(step.last_done.on)}"
    else:
        when = ", ".join(part for part in (step.rhythm, long_day(step.due_on) if step.due_on else "") if part)
    return f"{step.name} {step.text}{f' ({when})' if when else ''}"


def _rest(paper: Paper, sheet: Sheet) -> None:
    reading = sheet.reading
    asides = [f"{aside.wish}. {aside.reason}" for aside in reading.asides]
    for heading, lines in ((_("Not now"), asides), (_("Agreements"), [row.text for row in reading.agreements])):
        if lines:
            paper.add_heading(heading, 1)
            for line in lines:
                paper.add_paragraph(line, style="List Bullet")
    if reading.evaluation_on:
        paper.add_heading(_("Looking back together"), 1)
        paper.add_paragraph(long_day(reading.evaluation_on))
    if sheet.people:
        paper.add_heading(_("Who agrees"), 1)
        for person in sheet.people:
            _agrees(paper, person)


def _agrees(paper: Paper, person: Answerer) -> None:
    """Who, how and when; the drawing stands under its words, and says to who listens whose it is."""
    part = f", {_('representative')}" if person.represents else ""
    reason = f". “{person.last.reason}”" if person.last and person.last.reason else ""
    row = paper.add_paragraph(f"{person.name}{part}: {person.last_told}{reason}", style="List Bullet")
    if person.drawing:
        picture = row.add_run().add_picture(BytesIO(picture_of(person.drawing)), width=Mm(60))
        words = _("The signature of %(name)s, drawn on screen") % {"name": person.name}
        picture._inline.docPr.set("descr", words)
