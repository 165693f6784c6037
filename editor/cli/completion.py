"""`relire completion`: tab completion in the shell."""

import click


@click.command()
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> int:
    """Print what makes the tab key complete commands.

    Add it to your shell's start-up file; commands, options and choices are then completed.

    \b
    Examples:
      relire completion bash >> ~/.bashrc
      relire completion zsh >> ~/.zshrc
      relire completion fish > ~/.config/fish/completions/relire.fish

    Exit codes: 0 done, 2 the shell is not one of these.
    """
    from click.shell_completion import get_completion_class

    root = click.get_current_context().find_root().command
    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"click does not complete for {shell}")
    click.echo(found(root, {}, "relire", "_RELIRE_COMPLETE").source())
    return 0
