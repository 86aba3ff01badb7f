"""What a text names: sums of money, dates, stages of financing, organizations and people."""
