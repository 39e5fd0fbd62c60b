"""A Post as Discord has it: components, files, mentions; and the names of Discord's permissions."""
