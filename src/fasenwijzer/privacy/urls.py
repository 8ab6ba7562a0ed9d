"""Addresses of the privacy officer."""

from django.urls import path

from fasenwijzer.privacy.access_log import views
from fasenwijzer.privacy.destroying import views as destroying
from fasenwijzer.privacy.emergencies import views as emergencies
from fasenwijzer.privacy.keeping import views as keeping
from fasenwijzer.privacy.requests import views as asked

app_name = "privacy"
urlpatterns = [
    path("access-log/", views.log, name="log"),
    path("access-log/proof/", views.proof, name="proof"),
    path("cases/<int:case_id>/data/keeping/", keeping.keeping, name="keeping"),
    path("privacy/destroying/", destroying.overview, name="destroying"),
    path("privacy/destroying/done/", destroying.destroyed, name="destroyed"),
    path("privacy/destroying/propose/<int:number>/", destroying.propose, name="propose-destruction"),
    path("privacy/destroying/<int:pk>/", destroying.carry_out, name="carry-out-destruction"),
    path("privacy/destroying/<int:pk>/drop/", destroying.drop, name="drop-destruction"),
    path("privacy/requests/", asked.requests, name="requests"),
    path("access-log/emergencies/", emergencies.emergencies, name="emergencies"),
    path("access-log/emergencies/judged/", emergencies.judged, name="judged-emergencies"),
    path("access-log/emergencies/<int:pk>/", emergencies.review, name="review-emergency"),
]
