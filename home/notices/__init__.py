"""Urgent messages above every page of a wijk, or of all."""
