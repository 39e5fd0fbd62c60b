"""Pictures: results and charts as PNG. Only the worker imports what draws them."""
