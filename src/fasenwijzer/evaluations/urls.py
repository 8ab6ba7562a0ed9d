"""The addresses of the evaluation; everything stands under the case."""

from django.urls import path

from fasenwijzer.evaluations.course import views as course
from fasenwijzer.evaluations.evaluation import views as evaluation
from fasenwijzer.evaluations.goals import views as goals
from fasenwijzer.evaluations.highlights import views as highlights
from fasenwijzer.evaluations.measurements import views as measurements
from fasenwijzer.evaluations.next_round import views as next_round
from fasenwijzer.evaluations.reading import paper
from fasenwijzer.evaluations.reading import views as reading
from fasenwijzer.evaluations.weighing import views as weighing

app_name = "evaluations"
HERE = "cases/<int:case_id>/evaluation/"
ROUND = f"{HERE}<int:cycle>/"
FIGURES = "cases/<int:case_id>/figures/"

urlpatterns = [
    path(HERE, reading.evaluation, name="evaluation"),
    path(ROUND, reading.of_round, name="round"),
    path(f"{ROUND}print/", reading.printed, name="print"),
    path(f"{ROUND}pdf/", paper.as_pdf, {"large": False}, name="pdf"),
    path(f"{ROUND}pdf/large/", paper.as_pdf, {"large": True}, name="pdf-large"),
    path(f"{ROUND}begin/", evaluation.begin, name="begin"),
    path(f"{ROUND}take-back/", evaluation.take_back, name="take-back"),
    path(f"{ROUND}summary/", evaluation.sum_up, name="sum-up"),
    path(f"{ROUND}goals/<int:goal_pk>/", goals.look_back, name="look-back"),
    path(f"{ROUND}weighing/", weighing.weigh, name="weigh"),
    path(f"{ROUND}highlights/", highlights.choose, name="highlights"),
    path(f"{HERE}take-along/", next_round.choose, name="take-along"),
    path("cases/<int:case_id>/goals/<int:pk>/course/", course.course, name="course"),
    path(FIGURES, measurements.figures, name="figures"),
    path(f"{FIGURES}take/<slug:instrument>/", measurements.take, name="take-figures"),
    path(f"{FIGURES}<int:pk>/", measurements.change, name="change-figures"),
    path(f"{FIGURES}<int:pk>/withdraw/", measurements.withdraw, name="withdraw-figures"),
    path(f"{FIGURES}<int:pk>/put-back/", measurements.put_back, name="put-back-figures"),
]
