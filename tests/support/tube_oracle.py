#!/usr/bin/env python3
"""The two decision tables of domain.md 4.3, written straight from its text and independent of the template.

  tube_oracle.py enumerate TABLE     one byte a row of the agreed space (D and Dd up to D2; intravasation 0, 2, 3), after a header:
                                     a line with the number of outcomes, then a line `class,adhesion,rule,kind` for each. The byte
                                     is the outcome's number; 255: the row is no input. Order: `space()`, last column fastest.
  tube_oracle.py decide TABLE        CSV rows on stdin, `class,adhesion,rule,kind` on stdout; exit 1 if a line is no input

Many rows are decided at once: every name below is an array with one entry a row.
"""
import itertools
import sys

import numpy as np

VALUES = {
    "presence": ["expected", "absent", "ligated", "single_horn"],
    "laterality": ["confirmed", "unconfirmed"],
    "cavity": ["full", "under", "none"],
    "device": ["yes", "no"],
    "intravasation": ["0", "1", "2", "3"],
    "mitigation": ["yes", "no"],
    "selective": ["none", "passed", "not_passed"],
    "R": ["RX", "R0", "R1", "R2", "R3", "R4"],
    "S": ["SX", "S0", "S1", "S2", "S3"],
    "D": ["D0", "D1", "D2", "D3"],
    "V": ["V0", "V1", "V2", "V3", "VX"],
    "T": ["TX", "T0", "T1", "T2", "T3"],
    "P": ["PX", "P0", "P1", "P2", "P3"],
    "N": ["N0", "N1"],
    "Rd": ["", "R1", "R2", "R3", "R4"],
    "Dd": ["", "D0", "D1", "D2", "D3"],
}
COLUMNS = list(VALUES)
HEAD = COLUMNS[:10]  # what the table without delayed films needs
TAIL = COLUMNS[10:]


class Answers:
    """First match wins: an outcome is given to the rows that have none yet."""

    def __init__(self, count, outcomes):
        self.result = np.full(count, 255, np.uint8)
        self.outcomes = outcomes

    def rule(self, name, condition, conclusion, kind="", adhesion="no"):
        text = ",".join((conclusion, adhesion, name, kind))
        if text not in self.outcomes:
            self.outcomes.append(text)
        self.result[(self.result == 255) & condition] = self.outcomes.index(text)

    def impaired(self, name, condition, t, adhesion="no"):
        """IMP(T): T0/T1 -> 1, T2 -> 2, T3 -> 3"""
        for conclusion, degree in (("IMP1", t.is_("T", "T0", "T1")), ("IMP2", t.is_("T", "T2")), ("IMP3", t.is_("T", "T3"))):
            self.rule(name, condition & degree, conclusion, adhesion=adhesion)


class Tubes:
    """The inputs with the terms of domain.md 4.3. `cells[column]` holds indices into VALUES[column]."""

    def __init__(self, cells, delayed):
        self.cells = cells
        self.everything = np.ones(len(cells["R"]), bool)
        number = lambda column: cells[column].astype(np.int8) - 1  # X and blank become -1
        self.R, self.D = number("R"), cells["D"].astype(np.int8)
        self.dd = self.D
        self.spilled = self.is_("S", "S1", "S2", "S3")
        self.s = cells["S"].copy()
        self.incoherent = (self.spilled & self.r_in(0, 3)) | ((self.D >= 1) & self.r_in(0, 2))
        self.late = ~self.everything
        if not delayed:
            return
        reached = cells["Rd"].astype(np.int8)  # blank is 0
        self.dd = np.maximum(self.D, number("Dd"))
        again = self.is_("N", "N1")
        self.incoherent |= again & (reached <= self.R)
        self.late = again & ~self.incoherent
        # DT07, before all else
        self.R = np.where(self.late, reached, self.R)
        self.s = np.where(self.late, np.where(self.R == 4, 0, 1), self.s)
        self.spilled = self.spilled & ~self.late
        self.own = self.is_("P", "P1", "P2", "P3")
        self.kept = self.is_("T", "T2", "T3")

    def is_(self, column, *values):
        return np.isin(self.cells[column], [VALUES[column].index(v) for v in values])

    def s_is(self, value):
        return self.s == VALUES["S"].index(value)

    def r_in(self, low, high):
        return (self.R >= low) & (self.R <= high)

    @property
    def rx(self):
        return self.R < 0

    @property
    def passage(self):
        return self.spilled | (self.late & (self.R == 4))


def first_five(a, t, prefix):
    a.rule(prefix + "01", t.is_("laterality", "unconfirmed"), "NA")
    gone = t.is_("presence", "absent", "single_horn")
    a.rule(prefix + "02", gone & ~t.passage & (t.rx | t.r_in(0, 2)), "ABS")
    a.rule(prefix + "02", gone, "IND", "tech")
    a.rule(prefix + "03", t.is_("presence", "ligated") & ~t.passage & (t.rx | t.r_in(0, 3)), "ABS")
    a.rule(prefix + "04", t.is_("cavity", "none"), "NA")
    a.rule(prefix + "05", t.rx, "IND", "tech")


def device_rule(a, t, name):
    a.rule(name, t.r_in(0, 1) & ~t.late & t.is_("device", "yes") & t.is_("selective", "none"), "IND", "tech")


def intravasation_rule(a, t, name):
    unmitigated = t.is_("mitigation", "no") & ~t.is_("selective", "not_passed")
    a.rule(name, t.r_in(0, 2) & (t.is_("intravasation", "3") | (t.is_("intravasation", "2") & unmitigated)), "IND", "tech")


def passage_or(a, t, name, where, proximal=True):
    a.rule(name, where & t.passage, "LIM")
    if proximal:
        a.rule(name, where & t.r_in(0, 2), "IND", "prox")
    a.rule(name, where, "IND", "tech")


def outside_window(a, t):
    """DT11 to DT16: no delayed film, or one too early, of unknown time, or too late."""
    passage_or(a, t, "DT11", t.is_("V", "V0"))
    early = t.is_("V", "V1", "VX")
    free = t.s_is("S2") | (t.late & (t.R == 4))
    a.rule("DT12", early & t.is_("T", "T0") & t.is_("P", "P2") & (t.dd == 0) & free, "PAT")
    passage_or(a, t, "DT13", early)
    tardy = t.is_("V", "V3")
    sac = tardy & t.r_in(3, 4) & t.s_is("S0") & t.is_("T", "T3") & ~t.own & t.is_("cavity", "full")
    a.rule("DT14", sac & (t.dd >= 1), "HYD")
    a.rule("DT14", sac & (t.R == 3), "MOC")
    a.rule("DT14", sac, "DOC")
    a.rule("DT15", tardy & t.s_is("S2") & t.is_("P", "P2") & t.is_("T", "TX", "T0", "T1") & (t.dd == 0), "PAT")
    passage_or(a, t, "DT16", tardy)


def without_spill(a, t):
    """V2, R3/R4, S0 or SX: DT22 to DT30."""
    dry, wide = ~t.spilled, t.dd >= 1
    p = lambda *values: t.is_("P", *values)
    a.rule("DT22", dry & p("P3") & wide & t.kept, "IND", "dist")
    a.impaired("DT23", dry & p("P3"), t, adhesion="yes")
    a.rule("DT24", dry & p("P1") & wide & t.kept, "HYC")
    a.rule("DT24", dry & p("P2") & wide & t.kept, "IMP3")
    a.rule("DT24", dry & p("P1", "P2") & wide & ~t.kept, "IMP1")
    a.rule("DT25", dry & p("P2") & t.is_("T", "T0"), "PAT")
    a.impaired("DT26", dry & p("P1", "P2"), t)
    filled, half = t.is_("T", "T3"), t.is_("T", "T2")
    a.rule("DT27", dry & p("P0", "PX") & wide & (filled | (half & (p("P0") | (t.dd >= 2)))), "HYD")
    a.rule("DT28", dry & t.s_is("SX") & t.late, "LIM")
    a.rule("DT28", dry & t.s_is("SX"), "IND", "dist")
    block = dry & (t.dd == 0) & (filled | (half & p("P0")))
    a.rule("DT29", block & (t.R == 3), "MOC")
    a.rule("DT29", block & (t.R == 4), "DOC")
    a.rule("DT30", dry, "IND", "dist")


def with_spill(a, t):
    """V2, R4, own spill S1 to S3: DT31 to DT37."""
    wide = t.dd >= 1
    p = lambda *values: t.is_("P", *values)
    empty, trace, free = t.is_("T", "T0"), t.is_("T", "T1"), t.s_is("S2")
    a.rule("DT31", wide & t.kept & p("P2"), "IMP3")
    a.rule("DT31", wide & t.kept & p("P0", "P1", "PX"), "HYC")
    a.rule("DT32", wide & ~t.kept & p("P3"), "IMP1", adhesion="yes")
    a.rule("DT32", wide & ~t.kept, "IMP1")
    a.rule("DT33", p("P0") & ~t.kept, "LIM")
    a.rule("DT34", (empty & p("P2")) | (empty & p("PX") & free) | (trace & free & p("P2", "PX")), "PAT")
    a.rule("DT35", empty & p("P3") & (free | t.s_is("S3")), "PAT", adhesion="yes")
    a.rule("DT35", empty & p("P1") & free, "PAT")
    a.rule("DT36", p("PX") & ~t.kept, "LIM")
    a.impaired("DT37", p("P3"), t, adhesion="yes")
    a.impaired("DT37", t.everything, t)


def tube(cells, outcomes):
    t = Tubes(cells, delayed=True)
    a = Answers(len(t.R), outcomes)
    first_five(a, t, "DT")
    a.rule("DT06", t.incoherent | ((t.dd >= 1) & t.r_in(0, 2)), "IND", "tech")
    excused = t.late & t.is_("P", "P1", "P2")
    sac = t.is_("V", "V2") & (t.dd >= 2) & t.is_("T", "T3") & t.is_("P", "P0", "PX")
    a.rule("DT08", ~t.is_("cavity", "full") & ~t.spilled & ~excused & ~sac, "IND", "tech")
    device_rule(a, t, "DT09")
    intravasation_rule(a, t, "DT10")
    outside_window(a, t)
    # V2 from here on
    low = t.r_in(0, 2)
    a.rule("DT17", low & t.own, "IND", "tech")
    a.rule("DT18", low & t.is_("selective", "not_passed"), "POC")
    a.rule("DT19", low & (t.is_("mitigation", "yes") | ((t.R == 2) & t.kept)), "POC")
    a.rule("DT20", low, "IND", "prox")
    passage_or(a, t, "DT21", t.is_("T", "TX"), proximal=False)
    without_spill(a, t)
    with_spill(a, t)
    return a.result


def tube_immediate(cells, outcomes):
    t = Tubes(cells, delayed=False)
    a = Answers(len(t.R), outcomes)
    first_five(a, t, "DI")
    a.rule("DI06", t.incoherent, "IND", "tech")
    a.rule("DI07", t.s_is("S2"), "PATF")
    a.rule("DI08", t.spilled, "LIM")
    a.rule("DI09", ~t.is_("cavity", "full"), "IND", "tech")
    device_rule(a, t, "DI10")
    intravasation_rule(a, t, "DI11")
    a.rule("DI12", t.r_in(0, 2) & (t.is_("mitigation", "yes") | t.is_("selective", "not_passed")), "POC")
    a.rule("DI13", t.r_in(0, 2), "IND", "prox")
    a.rule("DI14", (t.R == 4) & t.s_is("S0") & (t.D >= 2), "HYD")
    a.rule("DI15", t.s_is("S0"), "IND", "dist")
    a.rule("DI15", t.everything, "IND", "tech")
    return a.result


def tail_is_input(v, t, p, n, rd, dd):
    if v == "V0" and (t, p, n, dd) != ("TX", "PX", "N0", ""):
        return False
    return (v == "V0") == (dd == "") and (n == "N0") == (rd == "")


def space():
    """The agreed enumeration: the head's values (fastest last), and the tails that are inputs, in order."""
    few = dict(VALUES, D=VALUES["D"][:3], Dd=VALUES["Dd"][:4], intravasation=["0", "2", "3"])
    heads = list(itertools.product(*(few[c] for c in HEAD)))
    tails = [x for x in itertools.product(*(few[c] for c in TAIL)) if tail_is_input(*x)]
    return heads, tails


def indices(rows, columns):
    place = [{v: i for i, v in enumerate(VALUES[c])} for c in columns]
    return np.array([[p[x] for p, x in zip(place, row)] for row in rows], np.uint8)


def enumerate_table(table, out):
    heads, tails = space()
    head, tail = indices(heads, HEAD), indices(tails, TAIL)
    outcomes, blocks = [], []
    if table == "tube_immediate":
        blocks.append(tube_immediate(dict(zip(HEAD, head.T)), outcomes))
    else:
        chunk = 800
        for start in range(0, len(head), chunk):
            part = head[start : start + chunk]
            cells = {c: np.repeat(part[:, i], len(tail)) for i, c in enumerate(HEAD)}
            cells.update({c: np.tile(tail[:, i], len(part)) for i, c in enumerate(TAIL)})
            result = tube(cells, outcomes)
            result[(cells["R"] == 0) & (cells["N"] == 1)] = 255  # RX implies N0
            blocks.append(result)
    out.write((str(len(outcomes)) + "\n" + "\n".join(outcomes) + "\n").encode())
    for block in blocks:
        out.write(block.tobytes())


def decide(table, lines):
    """CSV lines (header first) to outcome lines; how many were no input."""
    columns = COLUMNS if table == "tube" else HEAD
    header = lines[0].split(",")
    place = [(header.index(c), {v: i for i, v in enumerate(VALUES[c])}) for c in columns]
    good, rows = [], []
    for line in lines[1:]:
        cells = line.split(",")
        row = [p.get(cells[i]) for i, p in place] if len(cells) == len(header) else [None]
        fine = None not in row
        if fine and table == "tube":
            text = [cells[i] for i, _ in place]
            fine = tail_is_input(*text[10:]) and (text[7] != "RX" or text[13] == "N0")
        good.append(fine)
        if fine:
            rows.append(row)
    outcomes = []
    cells = dict(zip(columns, np.array(rows, np.uint8).reshape(len(rows), len(columns)).T))
    result = iter((tube if table == "tube" else tube_immediate)(cells, outcomes))
    return [outcomes[next(result)] if fine else ",,error," for fine in good], good.count(False)


def main():
    if len(sys.argv) != 3 or sys.argv[1] not in ("enumerate", "decide") or sys.argv[2] not in ("tube", "tube_immediate"):
        print(__doc__, file=sys.stderr)
        return 2
    if sys.argv[1] == "enumerate":
        enumerate_table(sys.argv[2], sys.stdout.buffer)
        return 0
    lines = sys.stdin.read().splitlines()
    answers, bad = decide(sys.argv[2], lines)
    sys.stdout.write("\n".join(["class,adhesion,rule,kind"] + answers) + "\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
