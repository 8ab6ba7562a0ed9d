"""Everything under cases/<id>/description/. Fixed words come before the keys of areas."""

from fasenwijzer.analysis.areas import urls as areas
from fasenwijzer.analysis.description import urls as description
from fasenwijzer.analysis.strengths import urls as strengths
from fasenwijzer.analysis.ties import urls as ties
from fasenwijzer.analysis.wishes import urls as wishes

app_name = "analysis"

urlpatterns = [
    *areas.fixed,
    *strengths.fixed,
    *wishes.fixed,
    *ties.fixed,
    *description.fixed,
    *areas.by_area,
]
