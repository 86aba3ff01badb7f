"""Whom words mean that are no names: pronouns, descriptions, headings; and where the text means whom."""
