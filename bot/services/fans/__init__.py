"""Use cases about fans: the roles that ping them, and the panel that offers those."""
