"""What covers which chain, how we know, and what would close a gap: pure functions over facts."""
