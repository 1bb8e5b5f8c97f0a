"""A map tells about where something is, and only a page with a map may show pictures of the tile server."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.lib.maps import LATITUDE_STEP, LONGITUDE_STEP, coarse

degrees = st.decimals("50.5", "53.7", places=6)
east = st.decimals("3.2", "7.3", places=6)


@given(latitude=degrees, longitude=east, near=st.tuples(st.integers(0, 999), st.integers(0, 1499)))
def test_all_points_of_a_square_are_shown_at_its_middle(
    latitude: Decimal, longitude: Decimal, near: tuple[int, int]
) -> None:
    shown = coarse(latitude, longitude)
    corner = (latitude // LATITUDE_STEP * LATITUDE_STEP, longitude // LONGITUDE_STEP * LONGITUDE_STEP)
    millionth = Decimal("0.000001")
    assert coarse(corner[0] + near[0] * millionth, corner[1] + near[1] * millionth) == shown
    assert shown == pytest.approx((float(latitude), float(longitude)), abs=0.00076)
