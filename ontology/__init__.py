"""The ontology as data: terms, shapes, SKOS schemes and reference tables, and the one function that names its files.

============================  =====================================================================================
``coinvest.ttl``              classes and properties
``shapes/``                   what the graph must look like (SHACL), one file for each class
``SCHEMES``                   what stands in every graph: stages, statuses, themes, investor kinds, regions, countries
``cities.tsv``                cities of GeoNames; made by ``build_cities`` from ``city-names.tsv`` and ``cities-*.txt``
``subdivisions.tsv``          states, provinces and areas: name, country, other names
``rates.csv``                 units of each currency to one US dollar, yearly averages (rounded, from public sources)
============================  =====================================================================================
"""

from importlib.resources import files
from pathlib import Path
from typing import Final

SCHEMES: Final = ("stages.ttl", "statuses.ttl", "investor-kinds.ttl", "themes.ttl", "regions.ttl", "countries.ttl")
"""The files of reference data, as Turtle."""


def path_of(name: str) -> Path:
    """Return where a file of the ontology lies, for example ``path_of("coinvest.ttl")``."""
    return Path(str(files("ontology"))) / name
