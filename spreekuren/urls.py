"""Addresses of the spreekuren that are no pages."""

from django.urls import path

from spreekuren import views

app_name = "spreekuren"
urlpatterns = [
    path("spreekuren/", views.all_spreekuren, name="all"),
    path("<slug:wijk_slug>/spreekuren/spreekuren.ics", views.list_calendar, name="list_calendar"),
    path(
        "<slug:wijk_slug>/spreekuren/<slug:slug>/agenda.ics",
        views.location_calendar,
        name="location_calendar",
    ),
]
