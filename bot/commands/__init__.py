"""What people type: parse, call a service, reply."""
