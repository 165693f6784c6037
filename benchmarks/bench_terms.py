"""How many of a desk's terms are in machine drafts before and after the glossary is applied.

    python benchmarks/bench_terms.py [--list [N]]

The fixture model drafts sentences it never saw. `house_terms.csv` asks for other words than the
model learned and does not list the model's own, so that every one has to be found by what it is
aligned with. `--list` prints sentences that were changed, to be read.
"""

import os
import sys
import tempfile
from pathlib import Path

from fixture_sentences import make_pairs

from editor.engines import find_engine
from editor.engines.installation import install_file
from editor.glossary import TermScore, apply, parse_glossary, score_terms
from editor.workflow.terms_in_drafts import align_terms

HERE = Path(__file__).parent
DATA = HERE.parent / "tests" / "data" / "argos"


def main() -> None:
    """Draft, apply, count."""
    name = "house_terms.csv"
    concepts = parse_glossary((HERE / name).read_bytes(), name).concepts
    lines = (DATA / "tagged.tsv").read_text(encoding="utf-8").split("\n")[:-1]
    sources = [line.partition("\t")[0] for line in lines]
    fresh = (pair.source for pair in make_pairs(400, seed=2026))
    sources = list(dict.fromkeys((*sources, *fresh)))
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ARGOS_PACKAGES_DIR"] = folder
        install_file(DATA / "translate-fr_en-1_0.argosmodel")
        engine = find_engine("fr", "en", name="argos")
        drafts = engine.translate(sources, alternatives=4)
        links = align_terms(engine, dict(zip(sources, drafts, strict=True)), concepts)
    before = after = TermScore(0, 0)
    changed: list[tuple[str, str, str, str]] = []
    for source, found in zip(sources, drafts, strict=True):
        applied = apply(
            found[0].text,
            source=source,
            concepts=concepts,
            alternatives=[draft.text for draft in found[1:]],
            alignment=links[source],
        )
        before += score_terms(source, found[0].text, concepts=concepts)
        after += score_terms(source, applied.text, concepts=concepts)
        if applied.text != found[0].text or applied.missed:
            missed = ", ".join(match.concept.id for match in applied.missed)
            changed.append((source, found[0].text, applied.text, missed))
    print(f"{len(sources)} drafts, {len(concepts)} concepts")
    print(f"terms satisfied before: {before.satisfied} of {before.expected} ({before.share:.1%})")
    print(f"terms satisfied after:  {after.satisfied} of {after.expected} ({after.share:.1%})")
    if sys.argv[1:2] == ["--list"]:
        for source, draft, text, missed in changed[: int(sys.argv[2]) if sys.argv[2:] else None]:
            print(f"\n{source}\n  - {draft}\n  + {text}")
            if missed:
                print(f"  missed: {missed}")


if __name__ == "__main__":
    main()
