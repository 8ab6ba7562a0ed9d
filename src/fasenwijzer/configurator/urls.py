"""Addresses of the method as this organisation uses it."""

from django.urls import path

from fasenwijzer.configurator.drafts import views as drafts
from fasenwijzer.configurator.lens import views as lens
from fasenwijzer.configurator.method_pages import views as method_pages
from fasenwijzer.configurator.rooms import views as rooms

app_name = "configurator"
DRAFT = "method/editions/<int:pk>/"
AREA = f"{DRAFT}areas/<slug:key>/"
LETTER = f"{DRAFT}letters/<slug:key>/"
urlpatterns = [
    path("lens/", lens.look, name="look"),
    path("method/", method_pages.method, name="method"),
    path("method/rights/", method_pages.rights, name="rights"),
    path("method/rights/paper/", method_pages.rights_on_paper, name="rights-on-paper"),
    path("method/handbook/", method_pages.handbook, name="handbook"),
    path("method/editions/", drafts.editions, name="editions"),
    path("method/editions/new/", drafts.begin, name="begin-draft"),
    path(DRAFT, drafts.draft, name="draft"),
    path(f"{DRAFT}compare/", drafts.compare, name="compare"),
    path(f"{DRAFT}preview/", drafts.preview, name="preview"),
    path(f"{DRAFT}preview/<slug:phase>/", drafts.preview, name="preview-phase"),
    path(f"{DRAFT}publish/", drafts.publish, name="publish"),
    path(f"{DRAFT}throw-away/", drafts.throw_away, name="throw-away-draft"),
    path(f"{DRAFT}words/", rooms.words, name="draft-words"),
    path(f"{DRAFT}words/<slug:language>/", rooms.words, name="draft-words-in"),
    path(f"{DRAFT}phases/<slug:phase>/", rooms.phase, name="draft-phase"),
    path(f"{DRAFT}strengths/", rooms.strengths, name="draft-strengths"),
    path(f"{DRAFT}terms/", rooms.terms, name="draft-terms"),
    path(f"{DRAFT}names/", rooms.names, name="draft-names"),
    path(f"{DRAFT}lists/", rooms.lists, name="draft-lists"),
    path(f"{DRAFT}lens/", rooms.lens, name="draft-lens"),
    path(f"{DRAFT}areas/", rooms.areas, name="areas"),
    path(f"{DRAFT}areas/add/", rooms.add_area, name="add-area"),
    path(AREA, rooms.area, name="area"),
    path(f"{AREA}up/", rooms.move_area, {"up": True}, name="area-up"),
    path(f"{AREA}down/", rooms.move_area, {"up": False}, name="area-down"),
    path(f"{AREA}leave-out/", rooms.leave_out_area, name="leave-out-area"),
    path(f"{AREA}bring-back/", rooms.bring_back_area, name="bring-back-area"),
    path(f"{DRAFT}letters/", rooms.letters, name="letters"),
    path(f"{DRAFT}letters/add/", rooms.add_letter, name="add-letter"),
    path(LETTER, rooms.letter, name="letter"),
    path(f"{LETTER}leave-out/", rooms.leave_out_letter, name="leave-out-letter"),
    path(f"{LETTER}bring-back/", rooms.bring_back_letter, name="bring-back-letter"),
    path("method/<str:phase>/", method_pages.phase, name="phase"),
]
