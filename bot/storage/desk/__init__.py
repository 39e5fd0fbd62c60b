"""Behind the scenes: servers with their settings, the trail, drafts, channels in trouble."""
