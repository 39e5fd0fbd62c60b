"""Announcements and deliveries: kept, claimed, planned."""
