"""Addresses of the spreekuren that are no pages."""

from django.urls import path

from spreekuren import papers, views
from spreekuren.hosts.views import OtherDayPage, QuestionPage, TodayPage

app_name = "spreekuren"
urlpatterns = [
    path("spreekuren/", views.all_spreekuren, name="all"),
    path("spreekuur/klopt/<slug:token>/", QuestionPage.as_view(), name="question"),
    path("spreekuur/<slug:token>/", TodayPage.as_view(), name="host"),
    path("spreekuur/<slug:token>/anders/", OtherDayPage.as_view(), name="host_other"),
    path("<slug:wijk_slug>/spreekuren/spreekuren.ics", views.list_calendar, name="list_calendar"),
    path("<slug:wijk_slug>/spreekuren/<slug:slug>/poster.pdf", papers.location_poster, name="poster"),
    path(
        "<slug:wijk_slug>/spreekuren/<slug:slug>/agenda.ics",
        views.location_calendar,
        name="location_calendar",
    ),
]
