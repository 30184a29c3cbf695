"""Source files → checked rows → a change of the graph that can be looked at before it is written."""
