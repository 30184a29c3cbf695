"""View models: what a page says, as plain values, without Streamlit."""
