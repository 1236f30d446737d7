"""Who is called what: names and their spellings, the lexicon, concepts with every mention."""
