"""What every command needs: who asks and where, answers, suggestions, buttons, forms, uploads."""
