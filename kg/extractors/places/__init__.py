"""Where companies, investors and funds are based."""
