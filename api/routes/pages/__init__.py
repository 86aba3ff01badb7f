"""What a person sees in a browser: the explorer, the pages of things, and the SPARQL page."""

from fastapi import APIRouter

from api.routes.pages import explorer, query, review, things

ROUTER = APIRouter(include_in_schema=False)
for _part in (explorer, query, review, things):
    ROUTER.include_router(_part.ROUTER)
