"""The addresses of the plan; everything stands under the case."""

from django.urls import path

from fasenwijzer.plan import views
from fasenwijzer.plan.actions import views as actions
from fasenwijzer.plan.agreements import views as agreements
from fasenwijzer.plan.comparing import views as comparing
from fasenwijzer.plan.copies import views as copies
from fasenwijzer.plan.examples import views as examples
from fasenwijzer.plan.goals import views as goals
from fasenwijzer.plan.helps import views as helps
from fasenwijzer.plan.not_now import views as not_now
from fasenwijzer.plan.outcomes import views as outcomes
from fasenwijzer.plan.paper import views as paper
from fasenwijzer.plan.plans import views as plans
from fasenwijzer.plan.reading import views as reading
from fasenwijzer.plan.signatures import views as signatures
from fasenwijzer.plan.start import views as start
from fasenwijzer.plan.times import views as times

app_name = "plan"
CASE = "cases/<int:case_id>/"

urlpatterns = [
    path("goal-examples/", examples.examples, name="examples"),
    path("goal-examples/add/", examples.add, name="add-example"),
    path("goal-examples/<int:pk>/", examples.edit, name="edit-example"),
    path("goal-examples/<int:pk>/take-away/", examples.take_away, name="take-away-example"),
    path("goal-examples/<int:pk>/put-back/", examples.put_back, name="put-back-example"),
    path(f"{CASE}plan/", reading.plan, name="plan"),
    path(f"{CASE}plan/round/<int:cycle>/", reading.of_round, name="round"),
    path(f"{CASE}plan/round/<int:cycle>/print/", reading.printed, name="print"),
    path(f"{CASE}plan/round/<int:cycle>/paper/", paper.choose, name="paper"),
    path(f"{CASE}plan/round/<int:cycle>/pdf/<slug:kind>/", paper.as_pdf, name="pdf"),
    path(f"{CASE}plan/round/<int:cycle>/word/<slug:kind>/", paper.as_word, name="word"),
    path(f"{CASE}plan/versions/<int:pk>/", reading.version, name="version"),
    path(f"{CASE}plan/versions/<int:pk>/compare/", comparing.compare, name="compare"),
    path(f"{CASE}plan/versions/<int:pk>/take-back/", plans.take_back, name="take-back"),
    path(f"{CASE}plan/start/", start.start, name="start"),
    path(f"{CASE}plan/start/hold/", start.hold, name="hold-start"),
    path(f"{CASE}plan/begin/", plans.begin, name="begin"),
    path(f"{CASE}plan/edit/", plans.edit, name="edit"),
    path(f"{CASE}plan/destination/", plans.destination, name="destination"),
    path(f"{CASE}plan/evaluation/", plans.evaluation_date, name="evaluation-date"),
    path(f"{CASE}plan/establish/", plans.establish, name="establish"),
    path(f"{CASE}plan/not-now/<int:wish_pk>/", not_now.not_now, name="not-now"),
    path(f"{CASE}plan/agreements/add/", agreements.add, name="add-agreement"),
    path(f"{CASE}plan/agreements/<int:pk>/", agreements.edit, name="edit-agreement"),
    path(f"{CASE}plan/answers/add/", signatures.answer, name="agree"),
    path(f"{CASE}plan/answers/sign/", signatures.sign, name="sign"),
    path(f"{CASE}plan/help/", helps.helps, name="helps"),
    path(f"{CASE}plan/help/<int:pk>/take-up/", helps.take_up, name="take-help-up"),
    path(f"{CASE}plan/help/<int:pk>/let-go/", helps.let_go, name="let-help-go"),
    path(f"{CASE}plan/copies/add/", copies.hand_out, name="hand-out"),
    path(f"{CASE}plan/parts/<slug:part>/<int:pk>/withdraw/", views.withdraw, name="withdraw"),
    path(f"{CASE}plan/parts/<slug:part>/<int:pk>/put-back/", views.put_back, name="put-back"),
    path(f"{CASE}goals/add/", goals.add, name="add-goal"),
    path(f"{CASE}goals/<int:pk>/", goals.goal, name="goal"),
    path(f"{CASE}goals/<int:pk>/edit/", goals.edit, name="edit-goal"),
    path(f"{CASE}goals/<int:pk>/place/", goals.place, name="place-goal"),
    path(f"{CASE}goals/<int:pk>/outcome/", outcomes.conclude, name="conclude-goal"),
    path(f"{CASE}goals/<int:pk>/outcome/take-back/", outcomes.reopen, name="reopen-goal"),
    path(f"{CASE}goals/<int:goal_pk>/actions/add/", actions.add, name="add-action"),
    path(f"{CASE}actions/<int:pk>/", actions.edit, name="edit-action"),
    path(f"{CASE}actions/<int:pk>/done/", times.tell, name="action-done"),
    path(f"{CASE}actions/done/<int:pk>/take-back/", times.not_done, name="action-not-done"),
    path(f"{CASE}actions/skipped/<int:pk>/take-back/", times.not_skipped, name="action-not-skipped"),
]
