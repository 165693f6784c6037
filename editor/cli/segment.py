"""`relire segment`: sentences, one a line."""

import click


@click.command()
@click.option("--lang", default="fr", show_default=True, metavar="TAG", help="The text's language.")
def segment(lang: str) -> int:
    """Cut text on standard input into sentences, one a line.

    White space inside a sentence, line breaks included, becomes one space; a paragraph is
    followed by an empty line.

    \b
    Examples:
      relire segment --lang fr < article.txt
      pdftotext report.pdf - | relire segment --lang en | wc -l

    Exit codes: 0 done, 2 the input was wrong.
    """
    import re

    from editor.cli.streams import read_input
    from editor.language.paragraphs import find_paragraphs
    from editor.segment import has_own_rules
    from editor.segment import segment as find

    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*", lang):
        raise click.UsageError(f'"{lang}" is no language tag; say fr, en, fr-CA …')
    if not has_own_rules(lang):
        click.echo(f"relire: no rules for {lang}; cut by those that hold in any language", err=True)
    text = read_input()
    for number, paragraph in enumerate(find_paragraphs(text)):
        if number:
            click.echo()
        content = paragraph.of(text)
        for span in find(content, lang=lang):
            click.echo(re.sub(r"[ \t]*(?:\r\n|\r|\n)[ \t]*", " ", span.of(content)))
    return 0
