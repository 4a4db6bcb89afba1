"""Commands that are too large to stand with the others: read arguments, call, print, exit code; nothing else."""
