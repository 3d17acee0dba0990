"""Build what `eventx.strategies` offers."""
