"""What is kept: tables, queries, migrations. Rows become domain values at this door."""
