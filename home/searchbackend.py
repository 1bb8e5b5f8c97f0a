"""Wagtail's database search, made safe for whatever somebody types.

Stock modelsearch passes a query nearly as it is to SQLite FTS5 and PostgreSQL: one `"`, a NUL, a very
long word or two thousand words is an error 500, in every search box of the admin. All of them (page,
image, document and user lists, choosers, the admin API, our own search) reach the database through
`SearchBackend._search`, so queries are cleaned there, once.
"""

import re
from collections.abc import Mapping
from copy import copy
from typing import Any

from modelsearch.backends import database
from modelsearch.backends.base import BaseSearchBackend
from modelsearch.query import (
    MATCH_ALL,
    MATCH_NONE,
    And,
    Boost,
    Fuzzy,
    Not,
    Or,
    Phrase,
    PlainText,
    SearchQuery,
)

from home.lib.text import MAX_QUERY_LENGTH, MAX_WORDS

MAX_WORD_LENGTH = 100
# How much a word must look like the one typed (pg_trgm, 0 to 1). At the stock 0.3 "soep" finds "groep",
# at 0.5 "buurthius" finds every "buurt".
LIKENESS = 0.55
# Control characters, lone surrogates, and the two that quote words for the databases.
UNSAFE = re.compile('[\x00-\x1f\x7f\ud800-\udfff"\\\\]')
HAS_WORD = re.compile(r"[^\W_]")


def safe_words(text: str) -> str:
    """`text` as a few words that both databases can look for; "" when no letter or digit is in it."""
    found = [word for word in UNSAFE.sub(" ", text[:MAX_QUERY_LENGTH]).split() if HAS_WORD.search(word)]
    return " ".join(word[:MAX_WORD_LENGTH] for word in found[:MAX_WORDS])


def safe_query(query: SearchQuery | str) -> SearchQuery | str:
    """The same query with every text in it made safe; a query without words finds nothing."""
    if isinstance(query, str):
        return safe_words(query) or MATCH_NONE
    if isinstance(query, (PlainText, Phrase, Fuzzy)):
        return _safe_text(query)
    if isinstance(query, (Not, Boost)) and query is not MATCH_NONE:
        return _safe_inner(query)
    if isinstance(query, (And, Or)):
        return _safe_parts(query)
    return query


# The databases cannot nest "nothing" or an empty text in another query, so what holds one is simplified.


def _safe_text(query: PlainText | Phrase | Fuzzy) -> SearchQuery:
    safe = copy(query)
    safe.query_string = safe_words(query.query_string)
    return safe if safe.query_string else MATCH_NONE


def _safe_inner(query: Not | Boost) -> SearchQuery:
    safe = copy(query)
    safe.subquery = safe_query(query.subquery)
    if safe.subquery is not MATCH_NONE:
        return safe
    return MATCH_ALL if isinstance(query, Not) else MATCH_NONE


def _safe_parts(query: And | Or) -> SearchQuery:
    safe = copy(query)
    safe.subqueries = [part for each in query.subqueries if (part := safe_query(each)) is not MATCH_NONE]
    return safe if len(safe.subqueries) > 1 else next(iter(safe.subqueries), MATCH_NONE)


class SafeQueries:
    """Mixed into the backend of the database in use."""

    def _search(
        self, compiler: type, query: SearchQuery | str | None, model_or_queryset: Any, **kwargs: Any
    ) -> Any:
        if query is not None:
            query = safe_query(query)
        return super()._search(compiler, query, model_or_queryset, **kwargs)  # type: ignore[misc]


def SearchBackend(params: Mapping[str, Any]) -> BaseSearchBackend:  # noqa: N802  (the name Wagtail looks for)
    """The search backend for the database in use."""
    params = {"FUZZY_SIMILARITY_THRESHOLD": LIKENESS, **params}
    stock: Any = type(database.SearchBackend(params))
    return type("SafeSearchBackend", (SafeQueries, stock), {})(params)
