"""Addresses of regular places: the form under its activity, and the page of somebody who has one."""

from django.urls import path

from initiatives.regulars import views

app_name = "regulars"
urlpatterns = [
    path("<slug:wijk_slug>/agenda/<slug:slug>/vaste-plek/", views.JoinView.as_view(), name="join"),
    path("<slug:wijk_slug>/vaste-plek/<uuid:submission>/", views.thanks, name="thanks"),
    path("vaste-plek/<str:token>/", views.follow, name="follow"),
]
