"""One file per type of page on the site; each says which pages there are, and what their template sees."""
