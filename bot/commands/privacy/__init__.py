"""`/privacy`: what is kept about whom, and forgetting it."""
