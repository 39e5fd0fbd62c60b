"""The real process against a strict Discord over real HTTP and websocket on loopback."""
