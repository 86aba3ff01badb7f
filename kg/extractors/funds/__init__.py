"""Pools of money set up to invest."""
