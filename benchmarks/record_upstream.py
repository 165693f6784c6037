"""Record what Argos Translate itself makes of the fixture's sentences, one sentence a call.

Needs argostranslate 1.11 with all it depends on, in an environment of its own:

    python -m venv /tmp/upstream
    /tmp/upstream/bin/pip install argostranslate==1.11.0
    /tmp/upstream/bin/python benchmarks/record_upstream.py

It writes `tests/data/argos/upstream.tsv`. Every line is one sentence already, so the sentence
splitter, for which a model would have to be downloaded, is put aside.
"""

import os
import tempfile
import time
import zipfile
from pathlib import Path

DATA = Path(__file__).parent.parent / "tests" / "data" / "argos"


class WholeLines:
    """A splitter that splits nothing."""

    def split_sentences(self, text: str) -> list[str]:
        return [text]


def main() -> None:
    """Unpack the fixture, translate, write both columns."""
    with tempfile.TemporaryDirectory() as folder:
        packages = Path(folder) / "packages"
        os.environ["ARGOS_PACKAGES_DIR"] = str(packages)
        for name in ("DATA", "CONFIG", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = folder
        with zipfile.ZipFile(DATA / "translate-fr_en-1_0.argosmodel") as archive:
            archive.extractall(packages)
        from argostranslate import translate

        translation = translate.get_translation_from_codes("fr", "en")
        translation.underlying.sentencizer = WholeLines()
        lines = (DATA / "heldout.tsv").read_text(encoding="utf-8").split("\n")[:-1]
        sources = [line.partition("\t")[0] for line in lines]
        begun = time.perf_counter()
        drafts = [translation.translate(source) for source in sources]
        print(f"{len(sources) / (time.perf_counter() - begun):.1f} sentences/s")
    rows = (f"{source}\t{draft}\n" for source, draft in zip(sources, drafts, strict=True))
    (DATA / "upstream.tsv").write_text("".join(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
