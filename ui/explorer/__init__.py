"""The explorer: a network drawn in the browser; typed data go in, typed events come out."""
