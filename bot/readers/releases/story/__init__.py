"""What a release tells of results in its story: sentence by sentence, clause by clause."""
