"""What the reader shows and where its keys lead, worked out without a screen: values and pure functions."""
