"""What is to be told and how far it has come: announcements, deliveries, what stands in a channel."""
