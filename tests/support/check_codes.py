#!/usr/bin/env python3
"""Holds codes.yaml of a template against pydicom's dictionaries (SCT, DCM, LN) and against its own limits.

  check_codes.py DIR      one line a problem; exit 1 if there is one

A code that the dictionary lacks must be in OTHER_SOURCES, with where domain.md 7 found it.
"""
import re
import sys

from pydicom.sr import _concepts_dict

OTHER_SOURCES = {
    ("LN", "25022-5"): "RF Uterus and Fallopian tubes Views W contrast IU: found in two independent files (domain.md 7)",
}
LINE = re.compile(r'^(\w+): \{value: "([^"]*)", scheme: (\w+), meaning: "([^"]*)"\}$')


def known():
    codes = {}
    for scheme, entries in _concepts_dict.concepts.items():
        for variants in entries.values():
            for value, description in variants.items():
                codes[(scheme, value)] = description[0]
    return codes


def plain(text):
    # SNOMED's tags in parentheses ("(qualifier value)") are no part of the meaning.
    return re.sub(r"[^a-z0-9]", "", re.sub(r"\(.*\)$", "", text.lower()))


def main():
    dictionary, problems, private = known(), [], {}
    with open(sys.argv[1] + "/codes.yaml", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            match = LINE.match(line.rstrip("\n"))
            if not match:
                continue
            key, value, scheme, meaning = match.groups()
            where = "codes.yaml:%d: %s" % (number, key)
            if not 1 <= len(value) <= 16 or not 1 <= len(meaning) <= 64:
                problems.append(where + ": value or meaning too long or empty")
            if scheme == "99HSG":
                if value in private:
                    problems.append("%s: %s is also %s" % (where, value, private[value]))
                private[value] = key
            elif (scheme, value) in OTHER_SOURCES:
                continue
            elif (scheme, value) not in dictionary:
                problems.append("%s: %s %s is not in the dictionary" % (where, scheme, value))
            elif plain(dictionary[(scheme, value)]) != plain(meaning):
                problems.append("%s: %s %s means '%s', not '%s'" % (where, scheme, value, dictionary[(scheme, value)], meaning))
    print("\n".join(problems))
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
