"""The app's pages, their look and what stands around them."""
