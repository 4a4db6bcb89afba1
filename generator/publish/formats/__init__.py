"""One file per format; each says which publications it takes and turns one into the bytes of a file."""
