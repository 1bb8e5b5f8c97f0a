"""Addresses of search."""

from django.urls import path

from sitesearch.views import search_page

urlpatterns = [path("zoeken/", search_page, name="search")]
