"""How the pages of this folder become a site: ``make docs`` (Sphinx, MyST, furo); every warning is an error."""

from importlib import metadata

project = "Coinvest"
author = "the Coinvest authors"
release = metadata.version("coinvest")

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
root_doc = "index"
html_theme = "furo"
html_title = "Coinvest"
html_static_path: list[str] = []

# Pages link to headings as GitHub does, so that they read the same there and here.
myst_heading_anchors = 4
myst_links_external_new_tab = False

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
# The site is built without a network, so that other projects' pages cannot be looked up.
nitpick_ignore_regex = [("py:.*", r"(datetime|networkx|numpy|pyoxigraph|rdflib|scipy)\..*")]
# Sketches of RDF in the pages leave prefixes out and say so.
suppress_warnings = ["misc.highlighting_failure"]
