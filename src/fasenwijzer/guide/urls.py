"""Addresses of introducing the method."""

from django.urls import path

from fasenwijzer.guide import views
from fasenwijzer.guide.parts import views as parts
from fasenwijzer.guide.project import views as project

app_name = "guide"
ONE, SCAN = "introduction/<int:pk>/", "introduction/scans/<int:pk>/"
PART = "introduction/parts/<slug:kind>/<int:pk>/"
urlpatterns = [
    path("introduction/", views.introduction, name="introduction"),
    path("introduction/begin/", views.begin, name="begin"),
    path(f"{ONE}picture/", views.tell, name="tell"),
    path(f"{ONE}stages/<slug:stage>/", views.go_to, name="go-to"),
    path(f"{ONE}scans/open/", views.open_scan, name="open-scan"),
    path(f"{ONE}conditions/<slug:key>/", views.condition, name="condition"),
    path(f"{ONE}stories/add/", views.tell_story, name="tell-story"),
    path(SCAN, views.scan, name="scan"),
    path(f"{SCAN}answer/", views.answer, name="answer"),
    path(f"{SCAN}close/", views.close_scan, name="close-scan"),
    path(f"{ONE}plan/", project.plan, name="plan"),
    path("introduction/steps/<int:pk>/<slug:state>/", project.step, name="step"),
    path(f"{ONE}add/<slug:kind>/", parts.add_led, name="add"),
    path(f"{ONE}share/<slug:kind>/", parts.add_shared, name="share"),
    path(f"{PART}change/", parts.change_led, name="change"),
    path(f"{PART}change-own/", parts.change_shared, name="change-own"),
    path(f"{PART}take-away/", parts.take_away, name="take-away"),
    path(f"{PART}put-back/", parts.put_back, name="put-back"),
    path("self-check/", views.self_check, name="self-check"),
]
