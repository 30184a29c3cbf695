"""Who works with whom: pictures of the graph as networks, what they measure, how they are laid out."""
