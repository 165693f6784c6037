"""Run the command line with `python -m editor`."""

from editor.cli import main

if __name__ == "__main__":
    main()
