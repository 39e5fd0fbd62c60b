"""Benchmarks: `./run bench` prints them. Ratios within one run; none of them is a test."""
