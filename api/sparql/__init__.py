"""SPARQL 1.1 over HTTP: strangers' queries run in worker processes that can be killed, over immutable generations.

``protocol`` reads a request, ``tokens`` looks a text over before anything is evaluated, ``negotiation`` chooses the
format, ``pool`` runs the query in a ``worker``, ``endpoint`` answers. ``updates`` and ``graph_store`` write,
with a key.
"""
