"""The pages of a collection: from a request to its SQL, and from the rows to an answer."""
