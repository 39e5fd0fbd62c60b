"""How it arrives: courier, messenger, pacing. The only place that knows the limits of Discord."""
