"""`relire glossary`: the desk's terms."""

import click

from editor.cli.glossary import changing, exchanging, extracting, proving, reading


@click.group()
def glossary() -> None:
    """Look up, change and check the desk's terms.

    The terms are in glossary/*.csv, one row per term, the rows of a concept together; edit them
    in any spreadsheet or text editor, or with the commands here, which leave your comments and
    blank lines alone and show first what a change touches in the documents.

    \b
    Examples:
      relire glossary search otan
      relire glossary show otsc
      relire glossary usage otsc
      relire glossary add "accord de paix" "peace agreement" --domain diplomacy
      relire glossary check

    Exit codes: 0 done, 1 there are problems, 2 a file was wrong.
    """


for _command in (
    reading.list_concepts,
    reading.search_terms,
    reading.show_concept,
    changing.add,
    changing.edit,
    changing.rename,
    changing.remove,
    proving.check_glossary,
    proving.usage,
    extracting.extract,
    exchanging.import_file,
    exchanging.export_file,
):
    glossary.add_command(_command)
