"""How the bundled English model is made, from treebanks to files."""
