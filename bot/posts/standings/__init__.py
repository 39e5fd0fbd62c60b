"""How the championship reads: its tables, and what staff hear of points they typed."""
