"""The one collection that every room's tables join. The frozen SQL in ``steps`` makes them."""

from sqlalchemy import MetaData

metadata = MetaData()
VIEW = {"view": True}
"""``Table.info`` of a view: read through the gate, never written."""
