"""One file a page: reads the address, asks analysis, draws."""
