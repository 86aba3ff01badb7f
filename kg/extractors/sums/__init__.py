"""What a sum of money is: of a round, a valuation, a total, one investor's share, or none of these."""
