"""Who is who within a document: the names of one organization or person, gathered."""
