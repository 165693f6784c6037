"""The workspace: a folder with sources, translations and a glossary."""

from dataclasses import dataclass, field
from pathlib import Path

from editor.workspace.settings import SETTINGS_FILE, Settings, read_settings


@dataclass(frozen=True, slots=True)
class Workspace:
    """A desk's folder. Nothing in it need exist yet: what is missing is made when written to."""

    root: Path
    settings: Settings = field(default_factory=Settings)

    @property
    def sources(self) -> Path:
        """The folder of the French as received."""
        return self.root / "sources"

    @property
    def translations(self) -> Path:
        """The folder of the segment files."""
        return self.root / "translations"

    @property
    def glossary(self) -> Path:
        """The folder of the concepts, names and house rules."""
        return self.root / "glossary"

    @property
    def settings_file(self) -> Path:
        """The file of the settings."""
        return self.root / SETTINGS_FILE

    @property
    def rule_files(self) -> tuple[Path, ...]:
        """The files of the workspace's own wording rules, by name."""
        folder = self.glossary / "rules"
        if not folder.is_dir():
            return ()
        return tuple(sorted(p for p in folder.iterdir() if p.suffix in {".yaml", ".yml"}))

    @property
    def memories(self) -> Path:
        """The folder of TMX files from elsewhere, that are looked through as well."""
        return self.translations / "memory"

    @property
    def cache(self) -> Path:
        """The folder of what can be made again at any time."""
        return self.root / ".relire"

    def segment_file(self, slug: str, lang: str) -> Path:
        """Return where the units of a document are whose targets are in `lang`."""
        return self.translations / f"{slug}.{lang}.po"


def find_workspace(start: Path) -> Workspace:
    """Return the nearest workspace at or above `start`; if there is none, `start` becomes one.

    A folder is a workspace when it has a `relire.toml`, or `sources` beside `translations`.
    """
    here = start.absolute()
    if not here.is_dir():
        here = here.parent
    for folder in (here, *here.parents):
        if (folder / SETTINGS_FILE).is_file() or _has_folders(folder):
            return Workspace(folder, read_settings(folder / SETTINGS_FILE))
    return Workspace(here)


def _has_folders(folder: Path) -> bool:
    return (folder / "sources").is_dir() and (folder / "translations").is_dir()
