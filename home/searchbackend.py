"""Wagtail's database search, made safe for whatever somebody types.

Stock modelsearch passes a query nearly as it is to SQLite FTS5 and PostgreSQL: one `"`, a NUL, a very
long word or two thousand words is an error 500, in every search box of the admin. All of them (page,
image, document and user lists, choosers, the admin API, our own search) reach the database through
`SearchBackend._search`, so queries are cleaned there, once.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, cast

from modelsearch.backends.base import BaseSearchBackend
from modelsearch.backends.database import SearchBackend as database_backend
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
    if isinstance(query, PlainText):
        text = safe_words(query.query_string)
        return PlainText(text, operator=query.operator, boost=query.boost) if text else MATCH_NONE
    if isinstance(query, Phrase):
        text = safe_words(query.query_string)
        return Phrase(text) if text else MATCH_NONE
    if isinstance(query, Fuzzy):
        text = safe_words(query.query_string)
        return Fuzzy(text, operator=query.operator, unaccent=query.unaccent) if text else MATCH_NONE
    if isinstance(query, (And, Or)):
        return _combined(query)
    if isinstance(query, Not):
        inner = safe_query(query.subquery)
        return MATCH_ALL if inner is MATCH_NONE else Not(inner)
    if isinstance(query, Boost):
        return Boost(safe_query(query.subquery), query.boost)
    return query


def _combined(query: And | Or) -> SearchQuery:
    """An And or Or of the parts that still have words: the databases cannot nest "nothing"."""
    parts = [safe for part in query.subqueries if (safe := safe_query(part)) is not MATCH_NONE]
    if not parts:
        return cast(SearchQuery, MATCH_NONE)
    return cast(SearchQuery, parts[0] if len(parts) == 1 else type(query)(parts))


class SafeQueries:
    """Mixed into the backend of the database in use."""

    def _search(
        self, compiler: type, query: SearchQuery | str | None, model_or_queryset: Any, **kwargs: Any
    ) -> Any:
        if query is not None:
            query = safe_query(query)
        return super()._search(compiler, query, model_or_queryset, **kwargs)  # type: ignore[misc]


@cache
def _safe_class(stock: type[BaseSearchBackend]) -> type[BaseSearchBackend]:
    return type(f"Safe{stock.__name__}", (SafeQueries, stock), {})


def SearchBackend(params: Mapping[str, Any]) -> BaseSearchBackend:
    """The search backend for the database in use, under the name that Wagtail looks for."""
    return _safe_class(type(database_backend(params)))(params)
