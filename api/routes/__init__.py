"""The routes, one module for each resource, and the table of them."""

from collections.abc import Sequence

from fastapi import APIRouter

from api.routes import (
    asking,
    claims,
    documents,
    feeds,
    health,
    identifiers,
    network,
    pages,
    reconciliation,
    resources,
    searching,
    statistics,
)

ROUTERS: Sequence[APIRouter] = (
    pages.ROUTER,
    network.ROUTER,
    documents.ROUTER,
    resources.ROUTER,
    claims.ROUTER,
    searching.ROUTER,
    statistics.ROUTER,
    asking.ROUTER,
    reconciliation.ROUTER,
    feeds.ROUTER,
    identifiers.ROUTER,
    health.ROUTER,
)
