"""One module per command, named as the user types it: options -> load -> engine -> document -> render."""
