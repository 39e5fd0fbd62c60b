"""What a probe, Prometheus or a browser is shown at HTTP_ADDRESS: pages by subject, and their server."""
