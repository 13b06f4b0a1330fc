"""What the files say and what the engine answers. Frozen, documented field by field, no arithmetic."""
