"""What has to do with files is done in worker processes, which can be ended whatever they are at.

One reads what people upload, another makes the files that Pitboard gives out: neither waits for the other.
"""
