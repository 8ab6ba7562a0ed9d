"""Addresses of asking clients and staff."""

from django.urls import path

from fasenwijzer.asking.answering import by_code
from fasenwijzer.asking.of_case import views as of_case
from fasenwijzer.asking.results.taking_along import take_along
from fasenwijzer.asking.rounds import views
from fasenwijzer.asking.taking_in.views import take_in

app_name = "asking"
ONE, CASE = "asking/<int:pk>/", "cases/<int:case_id>/asked/"
urlpatterns = [
    path("asking/", views.rounds, name="rounds"),
    path("asking/begin/", views.begin, name="begin"),
    path(ONE, views.round_page, name="round"),
    path(f"{ONE}close/", views.close, name="close"),
    path(f"{ONE}results/", views.results, name="results"),
    path(f"{ONE}results.csv", take_along, {"ending": "csv"}, name="csv"),
    path(f"{ONE}results.xlsx", take_along, {"ending": "xlsx"}, name="xlsx"),
    path(f"{ONE}codes/", views.codes, name="codes"),
    path(f"{ONE}codes/make/", views.make_codes, name="make-codes"),
    path(f"{ONE}take-in/", take_in, name="take-in"),
    path(f"{ONE}paper/", views.paper, name="paper"),
    path(f"{ONE}people/", views.people, name="people"),
    path(f"{ONE}own-code/", views.own_code, name="own-code"),
    path("asking/of-me/<int:pk>/", views.answer, name="answer"),
    path("asking/answers/<int:pk>/", views.answers, name="answers"),
    path(CASE, of_case.of_case, name="of-case"),
    path(f"{CASE}<int:pk>/", of_case.answers_of_case, name="answers-of-case"),
    path(f"{CASE}<int:pk>/answers.json", of_case.answers_as_fhir, name="answers-as-fhir"),
    path(f"{CASE}<int:pk>/type-in/", of_case.type_in, name="type-in"),
    path(f"{CASE}<int:pk>/take-over/", of_case.take_over, name="take-over"),
    path(f"{CASE}<int:pk>/code/", of_case.code, name="code-of-case"),
    # For who has a code and no login.
    path("ask/", by_code.code, name="code"),
    path("ask/thanks/", by_code.thanks, {"with_name": False}, name="thanks"),
    path("ask/thank-you/", by_code.thanks, {"with_name": True}, name="thanks-with-name"),
    path("ask/<str:word>/", by_code.by_code, name="by-code"),
]
