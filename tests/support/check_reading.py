#!/usr/bin/env python3
"""Judges readings by the published schema, with a validator that is not ours.

  check_reading.py SCHEMA READING...    one line `valid` or `refused: reason` a reading; exit 1 if one is refused
"""
import json
import sys

import jsonschema


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    code = 0
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            error = next(iter(validator.iter_errors(json.load(file))), None)
        print("valid" if error is None else "refused: " + " ".join(error.message.split()))
        code = code if error is None else 1
    return code


if __name__ == "__main__":
    sys.exit(main())
