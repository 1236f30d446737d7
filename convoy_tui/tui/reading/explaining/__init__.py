"""What the inspector says, line by line, of what stands under the cursor: a module for each kind of thing."""
