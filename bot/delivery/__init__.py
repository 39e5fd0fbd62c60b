"""How it arrives: courier, layout, pacing. The only place that knows the limits of Discord."""
