"""Addresses of this room that are no pages."""

from django.urls import path

from wijkkrant import feeds

urlpatterns = [
    path("<slug:wijk>/wijkkrant/rss.xml", feeds.rss, name="krant_rss"),
    path("<slug:wijk>/wijkkrant/atom.xml", feeds.atom, name="krant_atom"),
]
