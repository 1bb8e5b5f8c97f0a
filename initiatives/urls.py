"""Addresses of this room that are no page."""

from django.urls import include, path

from initiatives import papers, views

app_name = "initiatives"
urlpatterns = [
    path("", include("initiatives.offers.urls")),
    path("", include("initiatives.signups.urls")),
    path("", include("initiatives.regulars.urls")),
    path("agenda/", views.all_agenda, name="all_agenda"),
    path("agenda/agenda.ics", views.all_agenda_feed, name="all_agenda_feed"),
    path("<slug:wijk_slug>/agenda/agenda.ics", views.wijk_agenda_feed, name="wijk_agenda_feed"),
    path("<slug:wijk_slug>/agenda/maand-<int:year>-<int:month>.pdf", papers.month_paper, name="month_paper"),
    path("<slug:wijk_slug>/agenda/<slug:slug>/poster.pdf", papers.activity_poster, name="poster"),
    path("<slug:wijk_slug>/agenda/<slug:slug>/agenda.ics", views.activity_feed, name="activity_feed"),
]
