"""clew: turns YAML on how an organisation works into tutorials, infographics and a help site for its customers."""

__version__ = "0.1.0"
