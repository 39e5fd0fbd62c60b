"""Behind the scenes: changes, drafts, channels in trouble, the ledger of deliveries."""
