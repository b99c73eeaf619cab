"""Django looks for the app's commands here."""
