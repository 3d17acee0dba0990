"""Turn text, or parses made elsewhere, into `eventx.syntax.Sentence` objects."""
