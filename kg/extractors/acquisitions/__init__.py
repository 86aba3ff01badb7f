"""Who buys whom."""
