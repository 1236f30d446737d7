"""What the screens that are a table show: their rows and columns as plain values."""
