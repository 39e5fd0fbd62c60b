"""What every command needs: who asks and may, answers, the dispatch of buttons and modals, uploads."""
