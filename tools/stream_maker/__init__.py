"""An independent simulator of a history of submissions; see tools/README.md."""
