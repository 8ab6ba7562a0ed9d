from django.urls import path

from fasenwijzer.risks.incidents import listing, measure_views, views

HERE = "cases/<int:case_id>/safety/incidents"
ONE = f"{HERE}/<int:pk>"

urlpatterns = [
    path("incidents/", listing.incidents, name="incidents"),
    path(f"{HERE}/add/", views.add, name="add-incident"),
    path(f"{ONE}/", views.incident, name="incident"),
    path(f"{ONE}/change/", views.change, name="change-incident"),
    path(f"{ONE}/withdraw/", views.withdraw, name="withdraw-incident"),
    path(f"{ONE}/put-back/", views.put_back, name="put-back-incident"),
    path(f"{ONE}/close/", views.close, name="close-incident"),
    path(f"{ONE}/open-again/", views.open_again, name="open-incident-again"),
    path(f"{ONE}/informed/add/", measure_views.inform, name="inform"),
    path(f"{HERE}/informed/<int:pk>/withdraw/", measure_views.not_informed, name="withdraw-informed"),
    path(f"{ONE}/measures/add/", measure_views.plan, name="add-measure"),
    path(f"{HERE}/measures/<int:pk>/", measure_views.change, name="change-measure"),
    path(f"{HERE}/measures/<int:pk>/withdraw/", measure_views.withdraw, name="withdraw-measure"),
    path(f"{HERE}/measures/<int:pk>/done/", measure_views.done, name="measure-done"),
    path(f"{HERE}/measures/<int:pk>/not-done/", measure_views.not_done, name="measure-not-done"),
    path(f"{ONE}/calamity/", measure_views.calamity, name="calamity"),
    path(f"{ONE}/calamity/take-back/", measure_views.no_calamity, name="take-back-calamity"),
    path(f"{ONE}/calamity/report/", measure_views.report, name="report-calamity"),
]
