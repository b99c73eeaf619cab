"""The app's commands: each parses its arguments and calls one function."""
