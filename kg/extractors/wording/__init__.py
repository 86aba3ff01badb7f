"""Words, and expressions over them: closed classes of words, patterns, and what finds both quickly in long texts."""
