"""One file or folder a page: reads the address, asks analysis, draws."""
