"""The commands of the command line: each parses its options, calls a step, and prints what comes out."""
