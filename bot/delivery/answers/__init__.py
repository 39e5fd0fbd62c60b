"""What Discord answers: its codes by name, what each means, and what then becomes of a delivery."""
