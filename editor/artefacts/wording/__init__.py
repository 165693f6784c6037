"""The wording pass: detectors of doubled words and grammar slips; calques as data (YAML)."""
