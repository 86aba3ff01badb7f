"""The routes, one module for each resource, and the table of them."""

from collections.abc import Sequence

from fastapi import APIRouter

from api.routes import health, network, searching

ROUTERS: Sequence[APIRouter] = (network.ROUTER, searching.ROUTER, health.ROUTER)
