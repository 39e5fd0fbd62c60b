"""The press pack: a recap as files, for whoever writes about the team."""
