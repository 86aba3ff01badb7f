"""What companies do, in the terms of the themes."""
