"""Use cases behind the scenes: the trail and Undo, drafts, the ledger, channels in trouble."""
