"""`relire glossary add`, `edit`, `rename` and `remove`: the terms changed."""

from typing import TYPE_CHECKING

import click

from editor.cli.glossary.confirming import confirmation, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.model import Term
    from editor.workflow.desk import Desk

_STATUSES = ("preferred", "admitted", "deprecated", "do-not-translate", "wrong")
_POS = ("noun", "proper noun", "verb", "adjective", "adverb", "phrase")
_GENDERS = ("m", "f", "mf", "mpl", "fpl")


@click.command("add")
@click.argument("french", metavar="[FRENCH]", required=False)
@click.argument("english", metavar="[ENGLISH]", required=False)
@click.option("--concept", metavar="ID", help="Add to this concept; a new one gets this id.")
@click.option("--domain", metavar="NAME", help="The file of a new concept: glossary/NAME.csv.")
@click.option("--after", metavar="ID", default="", help="Put a new concept behind this one.")
@click.option("--admitted", metavar="LANG:TERM", multiple=True, help="A term that will do too.")
@click.option("--deprecated", metavar="LANG:TERM", multiple=True, help="A term to be avoided.")
@click.option("--wrong", metavar="LANG:TERM", multiple=True, help="A machine's wrong rendering.")
@click.option("--do-not-translate", is_flag=True, help="FRENCH is a name that stays as it is.")
@click.option("--pos", type=click.Choice(_POS), help="The part of speech.")
@click.option("--gender", type=click.Choice(_GENDERS), help="Of the French term.")
@click.option("--note", default="", help="A remark for those who use the term.")
@click.option("--definition", default="", help="What the concept means.")
@click.option("--source", default="", help="Where the terms are taken from.")
@confirmation()
def add(
    french: str | None,
    english: str | None,
    concept: str | None,
    domain: str | None,
    after: str,
    admitted: tuple[str, ...],
    deprecated: tuple[str, ...],
    wrong: tuple[str, ...],
    do_not_translate: bool,
    pos: str | None,
    gender: str | None,
    note: str,
    definition: str,
    source: str,
    yes: bool,
    review: bool,
    dry_run: bool,
) -> int:
    """Add a concept with its French and English term, or terms to a concept.

    A new concept's id is made from its French term. Units that people have settled and that miss
    the new term are shown, and marked for review.

    \b
    Examples:
      relire glossary add "accord de paix" "peace agreement" --domain diplomacy
      relire glossary add --concept otsc --deprecated "en:OTSC"
      relire glossary add Mediapart --do-not-translate --domain outlets

    Exit codes: 0 done, 2 the term is there already or contradicts another.
    """
    from editor.glossary.editing import add_terms
    from editor.workflow.term_rows import concept_id
    from editor.workflow.terms import open_sheets, plan_change
    from editor.workspace import ascii_slug

    desk = _desk()
    before, sheets = open_sheets(desk.workspace)
    main = _main_terms(french, english, do_not_translate=do_not_translate)
    others = {"admitted": admitted, "deprecated": deprecated, "wrong": wrong}
    terms = [
        _signed(desk, term, pos or "", gender or "", note) for term in (*main, *_others(others))
    ]
    if not terms:
        raise click.UsageError("give a FRENCH and an ENGLISH term, or --concept and a term for it")
    if concept is None:
        if french is None:
            raise click.UsageError("say which concept with --concept")
        concept = concept_id(sheets, french)
    file = _file(desk, domain)
    if domain and ascii_slug(domain) != domain:
        raise click.UsageError(f'"{domain}" cannot name a file; write "{ascii_slug(domain)}"')
    after_sheets = add_terms(
        sheets, concept, terms, file=file, definition=definition, source=source, after=after
    )
    why = f"glossary: {concept} has new terms"
    plan = plan_change(desk, before, after_sheets, why=why)
    return settle(plan, yes=yes, review=review, dry_run=dry_run)


@click.command("edit")
@click.argument("concept", metavar="CONCEPT")
@click.argument("term", metavar="[TERM]", required=False)
@click.option("--lang", metavar="TAG", default="", help="The term's language, if several have it.")
@click.option("--status", type=click.Choice(_STATUSES), help="How the term is to be used.")
@click.option("--pos", type=click.Choice((*_POS, "")), help='Its part of speech; "" for none.')
@click.option("--gender", type=click.Choice((*_GENDERS, "")), help='Its gender; "" for none.')
@click.option("--case", type=click.Choice(("sensitive", "free", "")), help="If capitals matter.")
@click.option("--note", help="A remark for those who use the term.")
@click.option("--definition", help="What the concept means.")
@click.option("--source", help="Where the terms are taken from.")
@confirmation()
def edit(
    concept: str,
    term: str | None,
    lang: str,
    status: str | None,
    pos: str | None,
    gender: str | None,
    case: str | None,
    note: str | None,
    definition: str | None,
    source: str | None,
    yes: bool,
    review: bool,
    dry_run: bool,
) -> int:
    """Change what is said of a term, or of a whole concept.

    To give the preference to another term, make that one preferred: the old one becomes admitted.
    `relire glossary rename` changes the words themselves.

    \b
    Examples:
      relire glossary edit otsc "CSTO" --status preferred
      relire glossary edit otsc "OTSC" --lang fr --note "À la seconde mention."
      relire glossary edit otsc --definition "Alliance militaire fondée en 2002."

    Exit codes: 0 done, 2 there is no such term, or it would contradict another.
    """
    from editor.glossary.editing import change_concept, change_term
    from editor.workflow.term_rows import signature, yielding
    from editor.workflow.terms import open_sheets, plan_change

    desk = _desk()
    before, sheets = open_sheets(desk.workspace)
    given = {"status": status, "pos": pos, "gender": gender, "case": case, "note": note}
    cells = {column: said for column, said in given.items() if said is not None}
    whole = {"definition": definition, "source": source}
    remarks = {column: said for column, said in whole.items() if said is not None}
    if cells and term is None:
        raise click.UsageError(f"say which TERM of {concept} has this {next(iter(cells))}")
    if not cells and not remarks:
        raise click.UsageError("say what to change: --status, --note, --definition …")
    after = sheets
    if term is not None and cells:
        if status in {"preferred", "do-not-translate"}:
            after = yielding(after, concept, term, lang=lang)
        after = change_term(after, concept, term, cells | signature(desk), lang=lang)
    if remarks:
        after = change_concept(after, concept, remarks)
    why = f'glossary: "{term}" is now {status}' if status else f"glossary: {concept} has changed"
    plan = plan_change(desk, before, after, why=why)
    return settle(plan, yes=yes, review=review, dry_run=dry_run)


@click.command("rename")
@click.argument("concept", metavar="CONCEPT")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="[NEW]", required=False)
@click.option("--lang", metavar="TAG", default="", help="The term's language, if several have it.")
@click.option(
    "--keep",
    type=click.Choice(("deprecated", "admitted", "no")),
    default="deprecated",
    show_default=True,
    help="What becomes of the old term.",
)
@click.option(
    "--mark-only", is_flag=True, help="Mark the units for review, without replacing the term."
)
@confirmation()
def rename(
    concept: str,
    old: str,
    new: str | None,
    lang: str,
    keep: str,
    mark_only: bool,
    yes: bool,
    review: bool,
    dry_run: bool,
) -> int:
    """Put another term in the place of one, in the glossary and in the documents.

    Shows first every unit in which the old term stands and what it would say then. Each is marked
    for review. With two arguments, gives the concept another id.

    \b
    Examples:
      relire glossary rename haut-karabakh "Nagorno-Karabakh" "Artsakh" --dry-run
      relire glossary rename otsc "alliance" "bloc" --lang fr
      relire glossary rename otsc csto

    Exit codes: 0 done, 2 there is no such term, or the new one contradicts another.
    """
    from editor.glossary.editing import rename_concept
    from editor.workflow.term_rows import renamed_term, term_lang
    from editor.workflow.terms import Renaming, open_sheets, plan_change

    desk = _desk()
    before, sheets = open_sheets(desk.workspace)
    if new is None:
        after = rename_concept(sheets, concept, old)
        plan = plan_change(desk, before, after, why=f"glossary: {concept} is now {old}")
        return settle(plan, yes=yes, review=False, dry_run=dry_run)
    lang = term_lang(sheets, concept, old, lang)
    after = renamed_term(desk, sheets, Renaming(concept, lang, old, new), keep=keep)
    plan = plan_change(
        desk,
        before,
        after,
        why=f'glossary: "{new}", no longer "{old}"',
        renaming=Renaming(concept, lang, old, new),
        replacing=not mark_only,
    )
    return settle(plan, yes=yes, review=review, dry_run=dry_run)


@click.command("remove")
@click.argument("concept", metavar="CONCEPT")
@click.argument("term", metavar="[TERM]", required=False)
@click.option("--lang", metavar="TAG", default="", help="The term's language, if several have it.")
@confirmation()
def remove(
    concept: str,
    term: str | None,
    lang: str,
    yes: bool,
    review: bool,
    dry_run: bool,
) -> int:
    """Remove a term, or a whole concept.

    A term that is no longer wanted is better deprecated: then the checks still warn of it.

    \b
    Examples:
      relire glossary remove otsc "bloc"
      relire glossary remove tigre-de-papier --dry-run

    Exit codes: 0 done, 2 there is no such concept or term.
    """
    from editor.glossary.editing import remove_concept, remove_term
    from editor.workflow.terms import open_sheets, plan_change

    desk = _desk()
    before, sheets = open_sheets(desk.workspace)
    if term is None:
        after, gone = remove_concept(sheets, concept), concept
    else:
        after, gone = remove_term(sheets, concept, term, lang=lang), f'"{term}"'
    plan = plan_change(desk, before, after, why=f"glossary: {gone} was removed")
    return settle(plan, yes=yes, review=review, dry_run=dry_run)


def _desk() -> "Desk":
    from pathlib import Path

    from editor.workflow.desk import open_desk
    from editor.workspace import find_workspace

    return open_desk(find_workspace(Path.cwd()))


def _file(desk: "Desk", domain: str | None) -> str:
    return str(desk.workspace.glossary / f"{domain}.csv") if domain else ""


def _main_terms(
    french: str | None, english: str | None, *, do_not_translate: bool
) -> "Iterator[Term]":
    from editor.model import Term, TermStatus

    if french is not None:
        status = TermStatus.DO_NOT_TRANSLATE if do_not_translate else TermStatus.PREFERRED
        yield Term("fr", french, status)
    if english is not None:
        yield Term("en", english)
    elif french is not None and not do_not_translate:
        raise click.UsageError("give the ENGLISH term too, or say --do-not-translate")


def _others(given: dict[str, tuple[str, ...]]) -> "Iterator[Term]":
    from editor.model import Term, TermStatus

    for status, said in given.items():
        for one in said:
            lang, colon, text = one.partition(":")
            if not colon or not text:
                raise click.UsageError(f'write --{status} as LANG:TERM, such as "en:{one}"')
            yield Term(lang, text, TermStatus(status))


def _signed(desk: "Desk", term: "Term", pos: str, gender: str, note: str) -> "Term":
    from dataclasses import replace

    from editor.glossary.rows import default_case
    from editor.workflow.term_rows import signed

    french = term.lang == "fr"
    gender, note = (gender, note) if french else ("", "")
    case = default_case(term.text)
    return signed(desk, replace(term, pos=pos, gender=gender, case_sensitive=case, note=note))
