"""Queries that end or pin an engine, each under the length that the server takes; most are from ``oxigraph`` itself."""

from collections.abc import Mapping

_GROUPS = 15_000
_ALL = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"

BOMBS: Mapping[str, str] = {
    "cartesian product, counted": f"SELECT (COUNT(*) AS ?n) {{ {_ALL} . ?m ?n1 ?o }}",
    "cartesian product, sorted": f"SELECT * {{ {_ALL} }} ORDER BY ?c ?f ?i",
    "cartesian product, distinct": f"SELECT DISTINCT ?a ?f ?i ?l {{ {_ALL} }}",
    "cartesian product, streamed": f"SELECT * {{ {_ALL} }}",
    "cartesian product, constructed": f"CONSTRUCT {{ ?a ?b ?f }} WHERE {{ {_ALL} }}",
    "5,000 nested groups": "SELECT * " + "{" * 5000 + "}" * 5000,
    "groups to the limit": "SELECT * " + "{" * _GROUPS + "}" * _GROUPS,
    "nested parentheses": "SELECT * { FILTER(" + "(" * _GROUPS + "1" + ")" * _GROUPS + ") }",
    "a sum of 10,000 terms": "SELECT (" + "+".join(["1"] * 10_000) + " AS ?x) {}",
    "10,000 negations": "SELECT * { FILTER(" + "!" * 10_000 + "true) }",
    "path of 1,000 steps": "SELECT * { ?a " + "/".join(["<urn:p>"] * 1000) + " ?b }",
    "path of 3,000 alternatives": "SELECT * { ?a " + "|".join(["<urn:p>"] * 3000) + " ?b }",
    "paths of any length, squared": "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>)* ?b . ?b (!<urn:x>)* ?c }",
    "nested stars": "SELECT * { ?a " + "(" * 80 + "!<urn:x>" + ")*" * 80 + " ?b }",
    "400 patterns": "SELECT * { " + " . ".join(f"?v{n} ?p{n} ?v{n + 1}" for n in range(400)) + " }",
    "300 optionals": "SELECT * { " + " ".join(f"OPTIONAL {{ ?a ?p{n} ?v{n} }}" for n in range(300)) + " }",
    "1,500 unions": "SELECT * { " + " UNION ".join(["{ ?a ?b ?c }"] * 1500) + " }",
    "regular expression": f"SELECT * {{ {_ALL} FILTER REGEX(CONCAT(STR(?a), STR(?f)), '(a*)*(b*)*(c|d|e)*$') }}",
    "huge regular expression": "SELECT * { ?a ?b ?c FILTER REGEX(STR(?c), '((((a{50}){50}){50}){50})') }",
    "growing literal": "SELECT (STRLEN(?z) AS ?n) { VALUES ?s { '" + "x" * 20_000 + "' } "
    + " ".join(f"BIND(CONCAT({', '.join([f'?s{n}' if n else '?s'] * 50)}) AS ?s{n + 1})" for n in range(6))
    + " BIND(?s6 AS ?z) }",
    "values, squared": "SELECT (COUNT(*) AS ?n) { " + " ".join(
        "VALUES ?v" + str(n) + " { " + " ".join(map(str, range(100))) + " }" for n in range(6)
    ) + " }",
    "group_concat": f"SELECT (GROUP_CONCAT(CONCAT(STR(?a), STR(?f))) AS ?x) {{ {_ALL} }}",
    "nested subqueries": "SELECT * { " + "{ SELECT * { ?a ?b ?c . " * 90 + "}}" * 90 + " }",
    "nested quoted triples": "SELECT * { ?x ?y " + "<<( ?a ?b " * 1500 + "?c" + " )>>" * 1500 + " }",
    "exists in exists": "SELECT * { ?a ?b ?c " + "FILTER EXISTS { ?d ?e ?f " * 95 + "}" * 95 + " }",
    "minus": f"SELECT (COUNT(*) AS ?n) {{ {_ALL} MINUS {{ ?a ?x ?y . ?z ?w ?l }} }}",
}  # fmt: skip
