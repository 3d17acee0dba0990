"""Configure the documentation build."""

from eventx import __version__

project = "eventx"
author = "the eventx contributors"
copyright = "the eventx contributors"
release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
html_theme = "furo"
html_title = f"eventx {release}"
exclude_patterns = ["_build"]
autodoc_member_order = "bysource"
autodoc_typehints = "description"
napoleon_google_docstring = True
napoleon_use_ivar = True
myst_heading_anchors = 3
