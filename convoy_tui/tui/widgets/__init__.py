"""The pieces that screens are made of. No widget knows the app or a screen."""
