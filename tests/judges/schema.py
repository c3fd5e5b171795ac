#!/usr/bin/env python3
"""Judges JSON files by a draft-07 schema with python3-jsonschema, in one process.

  schema.py SCHEMA FILE...             one line "valid" or "refused: place: reason" a file; exit 1 if one is refused
  schema.py --required SCHEMA FILE     for every key of the file that stands in a map: a line "POINTER<TAB>yes|no", whether
                                       the schema refuses the file without it
"""
import copy
import json
import sys

import jsonschema


def validator(path):
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def load(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def keys(node, at=()):
    if isinstance(node, dict):
        for key, value in node.items():
            yield at + (key,)
            yield from keys(value, at + (key,))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from keys(value, at + (index,))


def without(whole, at):
    part = whole
    for step in at[:-1]:
        part = part[step]
    value = part.pop(at[-1])
    return part, value


def main():
    if sys.argv[1] == "--required":
        judge, whole = validator(sys.argv[2]), load(sys.argv[3])
        for at in list(keys(whole)):
            if len(at) < 2:
                continue
            # a file of the template at a time: the rest of it cannot change the answer
            part = copy.deepcopy({at[0]: whole[at[0]], "template.yaml": whole["template.yaml"]})
            without(part, at)
            print("/".join(str(step).replace("/", "~") for step in at) + "\t" + ("no" if judge.is_valid(part) else "yes"))
        return 0
    judge, code = validator(sys.argv[1]), 0
    for path in sys.argv[2:]:
        error = next(iter(judge.iter_errors(load(path))), None)
        place = "" if error is None else "/".join(str(step) for step in error.absolute_path)
        print("valid" if error is None else "refused: " + place + ": " + " ".join(error.message.split())[:300])
        code = code if error is None else 1
    return code


if __name__ == "__main__":
    sys.exit(main())
