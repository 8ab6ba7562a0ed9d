"""The client's own place: everything here stands behind `own_place`."""

from django.urls import path

from fasenwijzer.portal.about import views as about
from fasenwijzer.portal.actions import views as actions
from fasenwijzer.portal.figures import views as figures
from fasenwijzer.portal.home import views as home
from fasenwijzer.portal.looked import views as looked
from fasenwijzer.portal.places import views as places
from fasenwijzer.portal.proposing import views as proposing
from fasenwijzer.portal.sharing import views as sharing

app_name = "portal"
HERE = "mine/<int:case_id>"

urlpatterns = [
    path("mine/", places.places, name="places"),
    path(f"{HERE}/", home.home, name="home"),
    path(f"{HERE}/about/", about.about, name="about"),
    path(f"{HERE}/about/strengths/add/", about.add_strength, name="add-strength"),
    path(f"{HERE}/about/areas/<slug:area>/", about.area, name="area"),
    path(f"{HERE}/actions/add/", proposing.add_step, name="add-step"),
    path(f"{HERE}/actions/<int:pk>/take-out/", proposing.take_step_out, name="take-step-out"),
    path(f"{HERE}/actions/<int:pk>/done/", actions.done, name="action-done"),
    path(f"{HERE}/actions/<int:pk>/not-done/", actions.not_done, name="action-not-done"),
    path(f"{HERE}/sharing/", sharing.sharing, name="sharing"),
    path(f"{HERE}/sharing/<int:pk>/", sharing.open_for, name="share"),
    path(f"{HERE}/sharing/consents/<int:pk>/agree/", sharing.agree, name="agree-to-share"),
    path(f"{HERE}/sharing/consents/<int:pk>/stop/", sharing.stop, name="stop-sharing"),
    path(f"{HERE}/sharing/consents/<int:pk>/again/", sharing.again, name="share-again"),
    path(f"{HERE}/looked/", looked.looked, name="looked"),
    path(f"{HERE}/goals/<int:pk>/", figures.goal, name="goal"),
]
