"""Run the command line as `python -m eventx`."""

from eventx.cli import main

if __name__ == "__main__":
    main()
