"""One file a subcommand: options, the call, what is printed, the exit code. Only here and in cli.py anything prints or exits."""
