"""The neighbourhood paper: articles by rubriek and theme."""
