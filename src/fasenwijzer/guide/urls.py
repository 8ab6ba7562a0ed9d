"""Addresses of introducing the method."""

from django.urls import path

from fasenwijzer.guide import views

app_name = "guide"
ONE, SCAN = "introduction/<int:pk>/", "introduction/scans/<int:pk>/"
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
    path("self-check/", views.self_check, name="self-check"),
]
