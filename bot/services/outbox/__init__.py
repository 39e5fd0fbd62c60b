"""What is to be told: put in with its subject, taken out by the courier, and kept true."""
