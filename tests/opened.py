"""Wijken that are opened once and put back in a moment: `open_wijk` asks two hundred queries.

What it adds is kept in tables beside those of the site, and copied from there by the database itself.
Collections stand in order of the alphabet, so that a wijk also moves what is there: each is kept as it
is opened alone, and as it is opened after the others.
"""

from collections.abc import Mapping
from itertools import permutations
from typing import Any

from django.apps import apps
from django.db import connection, transaction

from home.actions import open_wijk
from home.models import Wijk

# (Slugs that are there, the slug that is opened): the tables in which that changes rows, each with its key.
_touched: dict[tuple[str, ...], list[tuple[str, str]]] = {}


def keep(wijken: Mapping[str, Mapping[str, str]]) -> None:
    """Open wijken in every order, keep what each adds, and take all of it away again.

    `wijken` is by slug what `open_wijk` wants to know.
    """
    tables = _tables()
    for order in permutations(wijken):
        with transaction.atomic(), connection.cursor() as cursor:
            chains = [order[: length + 1] for length in range(len(order))]
            for chain in chains:
                for table, _ in tables:
                    before = _before(chain, table)
                    cursor.execute(f'CREATE TEMPORARY TABLE "{before}" AS SELECT * FROM "{table}"')
                open_wijk(**wijken[chain[-1]])
                _touched[chain] = [pair for pair in tables if _keep_rows(cursor, chain, pair[0])]
            for chain in reversed(chains):
                for table, key in _touched[chain]:
                    _swap(cursor, table, key, kept=_kept(chain, table), source=_before(chain, table))
                for table, _ in tables:
                    cursor.execute(f'DROP TABLE "{_before(chain, table)}"')


def put_back(slug: str, details: Mapping[str, str]) -> Wijk:
    """Return a wijk that was kept, in the database again; opened anew beside a wijk that was not kept."""
    chain = (*Wijk.objects.order_by("pk").values_list("slug", flat=True), slug)
    if chain not in _touched:
        return open_wijk(**details)
    with transaction.atomic(), connection.cursor() as cursor:
        for table, key in _touched[chain]:
            kept = _kept(chain, table)
            _swap(cursor, table, key, kept=kept, source=kept)
    return Wijk.objects.get(slug=slug)


def _tables() -> list[tuple[str, str]]:
    """Return every table with its key, those between two models too."""
    models = [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]
    found = [(model._meta.db_table, model._meta.pk.column) for model in models if not model._meta.proxy]
    # Triggers of the table beside it fill the one in which SQLite looks for words.
    return [(table, key) for table, key in found if not table.endswith("_fts")]


def _kept(chain: tuple[str, ...], table: str) -> str:
    return "_".join((*(slug[:5] for slug in chain), table))


def _before(chain: tuple[str, ...], table: str) -> str:
    return f"b_{_kept(chain, table)}"


def _keep_rows(cursor: Any, chain: tuple[str, ...], table: str) -> bool:
    """Keep the rows of a table that are new or changed; return whether there are any."""
    kept = _kept(chain, table)
    cursor.execute(f'DROP TABLE IF EXISTS "{kept}"')
    cursor.execute(
        f'CREATE TABLE "{kept}" AS SELECT * FROM "{table}" EXCEPT SELECT * FROM "{_before(chain, table)}"'
    )
    cursor.execute(f'SELECT count(*) FROM "{kept}"')
    return bool(cursor.fetchone()[0])


def _swap(cursor: Any, table: str, key: str, *, kept: str, source: str) -> None:
    """Let the rows of `source` take the place of those in `table`, for the keys of what was kept."""
    keys = f'SELECT "{key}" FROM "{kept}"'
    cursor.execute(f'DELETE FROM "{table}" WHERE "{key}" IN ({keys})')
    cursor.execute(f'INSERT INTO "{table}" SELECT * FROM "{source}" WHERE "{key}" IN ({keys})')
