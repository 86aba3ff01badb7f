"""The HTTP door: a SPARQL endpoint, a graph store and an API over one folder of generations.

Where to add what:

* **A route**: one module in ``api/routes/`` with a ``ROUTER = APIRouter()``, and one line in ``api/routes/__init__.py``
  (the table ``ROUTERS``). Plain ``def`` functions run in threads. ``api/dependencies.py`` hands out what they need:
  ``snapshot: Current`` (one consistent generation: ``snapshot.select(NAME, VARIABLE=TERM)`` runs
  ``api/queries/NAME.rq`` with bound values), ``settings: Config``.
* **A page**: ``TEMPLATES.TemplateResponse(request, "name.html", {...})`` with ``TEMPLATES`` of ``api.dependencies``;
  files of ``api/static/`` are served at ``/static/…``. Every response carries the Content-Security-Policy of
  ``api/middleware.py``: scripts, styles, images and connections from this server only, nothing inline, no ``eval``. A
  page that must relax it sets its own ``Content-Security-Policy`` header, which is then kept.
* **An error**: raise an error of ``kg.errors`` or ``api.errors.Problem``; both become a problem document (RFC 9457).
"""
