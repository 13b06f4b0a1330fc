"""An answer laid out: blocks of finished text for people, records of raw values for machines. Only this room rounds."""
