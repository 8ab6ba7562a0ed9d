"""Addresses of introducing the method."""

from django.urls import path

from fasenwijzer.guide import views
from fasenwijzer.guide.evaluating import views as evaluating
from fasenwijzer.guide.examining import views as examining
from fasenwijzer.guide.imagining import views as imagining
from fasenwijzer.guide.induction import views as induction
from fasenwijzer.guide.learning import views as learning
from fasenwijzer.guide.matrix import views as matrix
from fasenwijzer.guide.parts import views as parts
from fasenwijzer.guide.pictures import views as pictures
from fasenwijzer.guide.project import views as project
from fasenwijzer.guide.strengths import views as strengths

app_name = "guide"
ONE, SCAN = "introduction/<int:pk>/", "introduction/scans/<int:pk>/"
PART = "introduction/parts/<slug:kind>/<int:pk>/"
CARDS, LOOK, AGREED = (
    "introduction/cards/<int:pk>/",
    "introduction/looks/<int:pk>/",
    "introduction/agreements/<int:pk>/",
)
REPORT, STRENGTH = "introduction/reports/<int:pk>/", "strengths/<int:pk>/"
LEARNED, NEED, INDUCTION = "learning/<int:pk>/", "learning/needs/<int:pk>/", "inductions/<int:pk>/"
urlpatterns = [
    path("introduction/", views.introduction, name="introduction"),
    path("introduction/begin/", views.begin, name="begin"),
    path(f"{ONE}picture/", views.tell, name="tell"),
    path(f"{ONE}stages/<slug:stage>/", views.go_to, name="go-to"),
    path(f"{ONE}scans/open/", views.open_scan, name="open-scan"),
    path(f"{ONE}conditions/<slug:key>/", views.condition, name="condition"),
    path(f"{ONE}stories/add/", views.tell_story, name="tell-story"),
    path("introduction/stories/<int:pk>/quote/", views.quote, {"may": True}, name="quote"),
    path("introduction/stories/<int:pk>/keep/", views.quote, {"may": False}, name="do-not-quote"),
    path(SCAN, views.scan, name="scan"),
    path(f"{SCAN}answer/", views.answer, name="answer"),
    path(f"{SCAN}close/", views.close_scan, name="close-scan"),
    path(f"{ONE}plan/", project.plan, name="plan"),
    path(f"{ONE}plan.pdf", project.plan_on_paper, name="plan-on-paper"),
    path("introduction/steps/<int:pk>/<slug:state>/", project.step, name="step"),
    path(f"{ONE}add/<slug:kind>/", parts.add_led, name="add"),
    path(f"{ONE}share/<slug:kind>/", parts.add_shared, name="share"),
    path(f"{PART}change/", parts.change_led, name="change"),
    path(f"{PART}change-own/", parts.change_shared, name="change-own"),
    path(f"{PART}take-away/", parts.take_away, name="take-away"),
    path(f"{PART}put-back/", parts.put_back, name="put-back"),
    path(f"{ONE}imagining/", imagining.imagining, name="imagining"),
    path(f"{ONE}closing/<slug:question>/", imagining.closing, name="closing"),
    path("introduction/pictures/<int:pk>/", pictures.picture, name="picture"),
    path(f"{ONE}cards/", imagining.lay_out, name="lay-out"),
    path(CARDS, imagining.cards, name="cards"),
    path(f"{CARDS}paper/", imagining.cards_on_paper, name="cards-on-paper"),
    path(f"{CARDS}close/", imagining.close, name="close-cards"),
    path("cards/<str:token>/", imagining.choose, name="choose"),
    path(f"{ONE}handbook/", matrix.matrix, name="matrix"),
    path(f"{ONE}handbook/<slug:phase>/take-in/", matrix.take_in, name="take-in"),
    path(f"{ONE}instruments/", matrix.instruments, name="instruments"),
    path(f"{ONE}looks/", examining.looks, name="looks"),
    path(f"{ONE}looks/begin/", examining.begin, name="begin-look"),
    path(LOOK, examining.look, name="look"),
    path(f"{LOOK}conclude/", examining.conclude, name="conclude"),
    path(f"{LOOK}agree/", examining.agree, name="agree"),
    path(f"{AGREED}done/", examining.agreement, {"done": True}, name="agreement-done"),
    path(f"{AGREED}open/", examining.agreement, {"done": False}, name="agreement-open"),
    path(f"{AGREED}take-away/", examining.agreement_away, {"away": True}, name="take-agreement-away"),
    path(f"{AGREED}put-back/", examining.agreement_away, {"away": False}, name="put-agreement-back"),
    path(f"{ONE}reports/", evaluating.reports, name="reports"),
    path(f"{ONE}reports/begin/", evaluating.begin, name="begin-report"),
    path(REPORT, evaluating.report, name="report"),
    path("introduction/reports/<int:pk>.pdf", evaluating.report_on_paper, name="report-on-paper"),
    path(f"{REPORT}write/", evaluating.write, name="write-report"),
    path(f"{REPORT}settle/", evaluating.settle, name="settle-report"),
    path("learning/", learning.learning, name="learning"),
    path("learning/add/", learning.add_own, name="add-own-learning"),
    path("learning/register/", learning.register, name="register"),
    path("learning/register/add/", learning.add, name="add-learning"),
    path(f"{LEARNED}take-away/", learning.take_away, name="take-away-learning"),
    path(f"{LEARNED}put-back/", learning.put_back, name="put-back-learning"),
    path("learning/needs/add/", learning.add_need, name="add-need"),
    path(f"{NEED}take-away/", learning.take_need_away, name="take-need-away"),
    path(f"{NEED}put-back/", learning.put_need_back, name="put-need-back"),
    path("inductions/", induction.inductions, name="inductions"),
    path("inductions/begin/", induction.begin, name="begin-induction"),
    path("inductions/steps/", induction.steps, name="usual-steps"),
    path("inductions/steps/of/<int:edition>/", induction.steps, name="usual-steps-of"),
    path(INDUCTION, induction.induction, name="induction"),
    path(f"{INDUCTION}end/", induction.end, name="end-induction"),
    path("inductions/steps/<int:pk>/tick/", induction.tick, {"done": True}, name="tick"),
    path("inductions/steps/<int:pk>/untick/", induction.tick, {"done": False}, name="untick"),
    path("strengths/", strengths.mine, name="my-strengths"),
    path("strengths/add/", strengths.add, name="add-strength"),
    path("strengths/teams/<int:pk>/", strengths.of_team, name="team-strengths"),
    path(f"{STRENGTH}share/", strengths.share, {"shared": True}, name="share-strength"),
    path(f"{STRENGTH}keep/", strengths.share, {"shared": False}, name="keep-strength"),
    path(f"{STRENGTH}take-away/", strengths.take_away, name="take-away-strength"),
    path(f"{STRENGTH}put-back/", strengths.put_back, name="put-back-strength"),
    path("self-check/", views.self_check, name="self-check"),
]
