"""Offers of help: somebody who wants to do something for the wijk."""
