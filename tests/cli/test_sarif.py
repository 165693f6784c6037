"""`--format sarif` is SARIF 2.1.0, and its places and fixes are those of the file."""

import json
from pathlib import Path
from typing import Any

import pytest
from desk import Run

from editor.artefacts.rules import load_rules

TEXT = (
    "Un “rapport” : l’accord audacieux et audacieux est 𝕤igné.\r\n\r\n"
    "Il convient de noter que tout est dit.\r\n"
)
_LEVELS = {"none", "note", "warning", "error"}
_RESULT = {
    "ruleId",
    "ruleIndex",
    "level",
    "message",
    "locations",
    "partialFingerprints",
    "suppressions",
    "properties",
    "fixes",
}


def checked(out: str) -> dict[str, Any]:
    """Return the only run of a SARIF log after holding the log to the schema and the standard."""
    log = json.loads(out)
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("/sarif-schema-2.1.0.json")
    run: dict[str, Any] = log["runs"][0]
    assert len(log["runs"]) == 1
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["language"] in {"fr", "en"}
    driver = run["tool"]["driver"]
    assert driver["name"] == "relire"
    rules = driver["rules"]
    ids = [rule["id"] for rule in rules]
    assert len(ids) == len(set(ids))
    for rule in rules:
        for key in ("shortDescription", "fullDescription", "help"):
            assert rule[key]["text"]
        assert rule["defaultConfiguration"]["level"] in _LEVELS
        tags = rule["properties"]["tags"]
        assert len(tags) == len(set(tags))
    artifacts = run["artifacts"]
    uris = [artifact["location"]["uri"] for artifact in artifacts]
    assert len(uris) == len(set(uris))
    assert all(uri.isascii() and " " not in uri for uri in uris)
    for result in run["results"]:
        assert set(result) <= _RESULT
        assert ids[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in _LEVELS
        assert result["message"]["text"]
        # All null or none (3.27.23).
        assert isinstance(result["suppressions"], list)
        for suppression in result["suppressions"]:
            assert suppression["kind"] == "external"
            assert suppression["status"] == "accepted"
        assert len(result["locations"]) == 1
        physical = result["locations"][0]["physicalLocation"]
        held_to_artifact(physical["artifactLocation"], uris)
        held_to_lines(physical["region"])
        for fix in result.get("fixes", ()):
            assert fix["description"]["text"]
            (change,) = fix["artifactChanges"]
            held_to_artifact(change["artifactLocation"], uris)
            (replacement,) = change["replacements"]
            held_to_lines(replacement["deletedRegion"])
            assert isinstance(replacement["insertedContent"]["text"], str)
    return run


def held_to_artifact(location: dict[str, Any], uris: list[str]) -> None:
    assert uris[location["index"]] == location["uri"]


def held_to_lines(region: dict[str, Any]) -> None:
    assert region["startLine"] >= 1
    if "charOffset" in region:
        assert region["charOffset"] >= 0
        assert region["charLength"] >= 0
        start = (region["startLine"], region["startColumn"])
        end = (region["endLine"], region["endColumn"])
        assert (1, 1) <= start <= end


def region(result: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = result["locations"][0]["physicalLocation"]["region"]
    return found


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places_are_those_of_the_file_in_characters_and_lines(run: Run, mark: str) -> None:
    Path("l’été 1.txt").write_bytes((mark + TEXT).encode())
    Path("relire.toml").write_text(
        'silenced = [{ rule = "wording.il_convient_de_noter", reason = "un tic" }]\n', "utf-8"
    )
    done = run("fix", "--dry-run", "--format", "sarif", "l’été 1.txt", "l’été 1.txt")
    assert (done.code, done.err) == (1, "")
    log = checked(done.out)
    assert log["artifacts"] == [
        {
            "location": {"uri": "l%E2%80%99%C3%A9t%C3%A9%201.txt"},
            "encoding": "UTF-8",
            "roles": ["analysisTarget"],
        }
    ]
    lines = TEXT.split("\n")
    for result in log["results"]:
        place = region(result)
        quote = place["snippet"]["text"]
        start = place["charOffset"]
        assert TEXT[start : start + place["charLength"]] == quote
        assert place["startLine"] == place["endLine"]
        line = lines[place["startLine"] - 1]
        assert line[place["startColumn"] - 1 : place["endColumn"] - 1] == quote
    rules = {result["ruleId"]: result for result in log["results"]}
    assert rules["wording.il_convient_de_noter"]["suppressions"] == [
        {"kind": "external", "status": "accepted", "justification": "un tic"}
    ]
    doubled = rules["wording.doubled_coordination"]
    assert (doubled["level"], doubled["suppressions"]) == ("note", [])
    assert doubled["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {k: v for k, v in region(doubled).items() if k != "snippet"},
            "insertedContent": {"text": "audacieux"},
        }
    ]


@pytest.mark.usefixtures("folder")
def test_the_fixes_put_in_make_the_repaired_text(run: Run) -> None:
    Path("a.txt").write_bytes(TEXT.encode())
    log = checked(run("fix", "--dry-run", "--format", "sarif", "a.txt").out)
    text = TEXT
    for result in reversed(log["results"]):
        if result["properties"]["safety"] == "safe" and "fixes" in result:
            (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
            place = replacement["deletedRegion"]
            start = place["charOffset"]
            end = start + place["charLength"]
            text = text[:start] + replacement["insertedContent"]["text"] + text[end:]
    assert text == run("fix", "--text", stdin=TEXT.encode()).out


@pytest.mark.usefixtures("folder")
def test_in_a_page_a_place_is_exact_or_the_paragraph(run: Run) -> None:
    page = (
        "<p>Un plan audacieux et audacieux.</p>\n<p>Un <b>plan juste</b> et juste &amp; un.</p>\n"
    )
    Path("a.html").write_text(page, "utf-8")
    log = checked(run("fix", "--dry-run", "--format", "sarif", "a.html").out)
    exact, loose = (r for r in log["results"] if r["ruleId"] == "wording.doubled_coordination")
    assert region(exact)["snippet"]["text"] == "audacieux et audacieux"
    assert region(exact)["charOffset"] == page.index("audacieux et")
    assert exact["fixes"]
    assert region(loose)["startLine"] == 2
    assert "<b>plan juste</b> et juste" in region(loose)["snippet"]["text"]
    assert "fixes" not in loose


@pytest.mark.usefixtures("folder")
def test_findings_in_segment_files_and_tables_stand_on_their_lines(run: Run) -> None:
    Path("n.txt").write_text("Il convient de noter que tout est dit. Il a 12 ans.\n", "utf-8")
    run("translate", "n.txt")
    french = checked(run("fix", "--format", "sarif", "n").out)
    assert french["artifacts"][0]["location"]["uri"] == "translations/n.fr.po"
    (result,) = french["results"]
    unit = result["locations"][0]["logicalLocations"][0]["name"]
    line = (
        Path("translations/n.fr.po").read_text("utf-8").split("\n")[region(result)["startLine"] - 1]
    )
    assert line == f'msgctxt "{unit}"'
    assert checked(run("check", "--format", "sarif").out)["results"] == [result]
    Path("t.tsv").write_text("Il dort.\tHe sleeps.\nIl a 12 ans.\tHe is 21.\n", "utf-8")
    table = checked(run("check", "--pairs", "t.tsv", "--format", "sarif").out)
    (result,) = table["results"]
    assert (result["ruleId"], region(result)) == ("numbers", {"startLine": 2})
    rule = table["tool"]["driver"]["rules"][0]
    assert rule["properties"]["tags"] == ["numbers"]
    assert rule["shortDescription"]["text"].startswith("Numbers that changed")


@pytest.mark.usefixtures("folder")
def test_every_rule_can_be_described(run: Run) -> None:
    """The examples of all rules are one long text in which most of them speak."""
    wrong = "\n\n".join(example.wrong for rule in load_rules() for example in rule.bad)
    Path("a.fr.txt").write_text(wrong, "utf-8")
    log = checked(run("fix", "--dry-run", "--format", "sarif", "a.fr.txt").out)
    assert len(log["tool"]["driver"]["rules"]) > 300
