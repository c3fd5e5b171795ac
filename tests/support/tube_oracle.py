#!/usr/bin/env python3
"""The two decision tables of domain.md 4.3, written straight from its text and independent of the template.

  tube_oracle.py enumerate TABLE     CSV of every valid input row of the agreed space (header first)
  tube_oracle.py decide TABLE        CSV rows on stdin, `class,adhesion,rule,kind` on stdout; exit 1 if a line is no input
"""
import itertools
import sys

COLUMNS = ["presence", "laterality", "cavity", "device", "intravasation", "mitigation", "selective",
           "R", "S", "D", "V", "T", "P", "N", "Rd", "Dd"]
NEEDED_IMMEDIATE = COLUMNS[:10]
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
NOWHERE = -100  # RX: no reach is below, at or beyond it


def number(code):
    """R3 -> 3, D2 -> 2; a blank or X -> nothing known."""
    return int(code[1]) if code and code[1] != "X" else None


class Tube:
    """The inputs of one tube with the terms of domain.md 4.3."""

    def __init__(self, row):
        self.__dict__.update(row)
        self.iv = int(row["intravasation"])
        self.spilled = self.S in ("S1", "S2", "S3")
        self.d = number(self.D)
        self.kept = self.T in ("T2", "T3")
        self.own = self.P in ("P1", "P2", "P3")
        self.dd = max(self.d, number(self.Dd) if self.Dd else 0)
        r = number(self.R)
        self.incoherent = (
            (self.spilled and r is not None and r < 4)
            or (self.d >= 1 and r is not None and r <= 2)
            or (self.N == "N1" and (r is None or number(self.Rd) <= r))
        )
        self.late = self.N == "N1" and not self.incoherent
        if self.late:  # the step DT07, before all else
            r = number(self.Rd)
            self.S = "SX" if r == 4 else "S0"
            self.spilled = False
        self.r = r

    def unreadable(self):
        return self.r is None

    def up_to(self, n):
        return self.r is not None and self.r <= n

    def passage(self):
        return self.spilled or (self.late and self.r == 4)

    def impaired(self):
        return {"T0": "IMP1", "T1": "IMP1", "T2": "IMP2", "T3": "IMP3"}[self.T]


def answer(rule, conclusion, kind="", adhesion=False):
    return conclusion, "yes" if adhesion else "no", rule, kind


def first_five(t, prefix):
    if t.laterality == "unconfirmed":
        return answer(prefix + "01", "NA")
    if t.presence in ("absent", "single_horn"):
        if not t.passage() and (t.unreadable() or t.up_to(2)):
            return answer(prefix + "02", "ABS")
        return answer(prefix + "02", "IND", "tech")
    if t.presence == "ligated" and not t.passage() and (t.unreadable() or t.up_to(3)):
        return answer(prefix + "03", "ABS")
    if t.cavity == "none":
        return answer(prefix + "04", "NA")
    if t.unreadable():
        return answer(prefix + "05", "IND", "tech")
    return None


def passage_or(t, rule, proximal=True):
    if t.passage():
        return answer(rule, "LIM")
    return answer(rule, "IND", "prox" if proximal and t.up_to(2) else "tech")


def technique(t):
    """DT06 to DT10."""
    if t.incoherent or (t.dd >= 1 and t.up_to(2)):
        return answer("DT06", "IND", "tech")
    if t.cavity != "full" and not t.spilled:
        excused = t.late and t.P in ("P1", "P2")
        sac = t.V == "V2" and t.dd >= 2 and t.T == "T3" and t.P in ("P0", "PX")
        if not excused and not sac:
            return answer("DT08", "IND", "tech")
    if t.up_to(1) and not t.late and t.device == "yes" and t.selective == "none":
        return answer("DT09", "IND", "tech")
    if t.up_to(2):
        if t.iv == 3 or (t.iv == 2 and t.mitigation == "no" and t.selective != "not_passed"):
            return answer("DT10", "IND", "tech")
    return None


def outside_window(t):
    """DT11 to DT16: no delayed film, or one that is too early, of unknown time, or too late."""
    if t.V == "V0":
        return passage_or(t, "DT11")
    if t.V in ("V1", "VX"):
        if t.T == "T0" and t.P == "P2" and t.dd == 0 and (t.S == "S2" or (t.late and t.r == 4)):
            return answer("DT12", "PAT")
        return passage_or(t, "DT13")
    if t.V == "V3":
        if t.r >= 3 and t.S == "S0" and t.T == "T3" and not t.own and t.cavity == "full":
            if t.dd >= 1:
                return answer("DT14", "HYD")
            return answer("DT14", "MOC" if t.r == 3 else "DOC")
        if t.S == "S2" and t.P == "P2" and t.T in ("TX", "T0", "T1") and t.dd == 0:
            return answer("DT15", "PAT")
        return passage_or(t, "DT16")
    return None


def proximal(t):
    """V2: DT17 to DT21."""
    if t.up_to(2):
        if t.own:
            return answer("DT17", "IND", "tech")
        if t.selective == "not_passed":
            return answer("DT18", "POC")
        if t.mitigation == "yes" or (t.r == 2 and t.kept):
            return answer("DT19", "POC")
        return answer("DT20", "IND", "prox")
    if t.T == "TX":
        return passage_or(t, "DT21", proximal=False)
    return None


def without_spill(t):
    """V2, R3/R4, S0 or SX: DT22 to DT30."""
    if t.P == "P3":
        if t.dd >= 1 and t.kept:
            return answer("DT22", "IND", "dist")
        return answer("DT23", t.impaired(), adhesion=True)
    if t.P in ("P1", "P2"):
        if t.dd >= 1:
            if t.kept:
                return answer("DT24", "HYC" if t.P == "P1" else "IMP3")
            return answer("DT24", "IMP1")
        if t.P == "P2" and t.T == "T0":
            return answer("DT25", "PAT")
        return answer("DT26", t.impaired())
    if t.dd >= 1 and (t.T == "T3" or (t.T == "T2" and (t.P == "P0" or t.dd >= 2))):
        return answer("DT27", "HYD")
    if t.S == "SX":
        return answer("DT28", "LIM") if t.late else answer("DT28", "IND", "dist")
    if t.dd == 0 and (t.T == "T3" or (t.T == "T2" and t.P == "P0")):
        return answer("DT29", "MOC" if t.r == 3 else "DOC")
    return answer("DT30", "IND", "dist")


def with_spill(t):
    """V2, R4, S1 to S3: DT31 to DT37."""
    if t.dd >= 1 and t.kept and t.P != "P3":
        return answer("DT31", "IMP3" if t.P == "P2" else "HYC")
    if t.dd >= 1 and not t.kept:
        return answer("DT32", "IMP1", adhesion=t.P == "P3")
    if t.P == "P0" and not t.kept:
        return answer("DT33", "LIM")
    if t.T == "T0" and (t.P == "P2" or (t.P == "PX" and t.S == "S2")):
        return answer("DT34", "PAT")
    if t.T == "T1" and t.S == "S2" and t.P in ("P2", "PX"):
        return answer("DT34", "PAT")
    if t.T == "T0" and t.P == "P3" and t.S in ("S2", "S3"):
        return answer("DT35", "PAT", adhesion=True)
    if t.T == "T0" and t.P == "P1" and t.S == "S2":
        return answer("DT35", "PAT")
    if t.P == "PX" and not t.kept:
        return answer("DT36", "LIM")
    return answer("DT37", t.impaired(), adhesion=t.P == "P3")


def decide_tube(row):
    t = Tube(row)
    return (first_five(t, "DT") or technique(t) or outside_window(t) or proximal(t)
            or (with_spill(t) if t.spilled else without_spill(t)))


def decide_immediate(row):
    t = Tube(dict(row, V="V0", T="TX", P="PX", N="N0", Rd="", Dd=""))
    early = first_five(t, "DI")
    if early:
        return early
    if (t.spilled and t.r < 4) or (t.d >= 1 and t.r <= 2):
        return answer("DI06", "IND", "tech")
    if t.S == "S2":
        return answer("DI07", "PATF")
    if t.S in ("S1", "S3"):
        return answer("DI08", "LIM")
    if t.cavity != "full":
        return answer("DI09", "IND", "tech")
    if t.r <= 1 and t.device == "yes" and t.selective == "none":
        return answer("DI10", "IND", "tech")
    if t.r <= 2 and (t.iv == 3 or (t.iv == 2 and t.mitigation == "no" and t.selective != "not_passed")):
        return answer("DI11", "IND", "tech")
    if t.r <= 2 and (t.mitigation == "yes" or t.selective == "not_passed"):
        return answer("DI12", "POC")
    if t.r <= 2:
        return answer("DI13", "IND", "prox")
    if t.r == 4 and t.S == "S0" and t.d >= 2:
        return answer("DI14", "HYD")
    return answer("DI15", "IND", "dist" if t.S == "S0" else "tech")


def is_input(row, columns):
    if any(row.get(c) not in VALUES[c] for c in columns):
        return False
    if "V" not in columns:
        return True
    if row["V"] == "V0":
        if (row["T"], row["P"], row["N"], row["Dd"]) != ("TX", "PX", "N0", ""):
            return False
    elif row["Dd"] == "":
        return False
    if row["R"] == "RX" and row["N"] != "N0":
        return False
    return (row["N"] == "N0") == (row["Rd"] == "")


def enumerate_rows(table):
    """D and Dd up to D2, intravasation 0, 2, 3: enough, since every rule asks only for >= D1, >= D2, >= 2 and 3."""
    few = dict(VALUES, D=["D0", "D1", "D2"], Dd=["", "D0", "D1", "D2"], intravasation=["0", "2", "3"])
    if table == "tube_immediate":
        yield from itertools.product(*(few[c] for c in NEEDED_IMMEDIATE))
        return
    delayed = []
    for v, t, p, n, rd, dd in itertools.product(*(few[c] for c in COLUMNS[10:])):
        probe = dict(V=v, T=t, P=p, N=n, Rd=rd, Dd=dd, R="R0")
        if is_input(probe, ["V", "T", "P", "N", "Rd", "Dd", "R"]):
            delayed.append((v, t, p, n, rd, dd))
    for head in itertools.product(*(few[c] for c in COLUMNS[:10])):
        for tail in delayed:
            if not (head[7] == "RX" and tail[3] == "N1"):
                yield head + tail


def main():
    if len(sys.argv) != 3 or sys.argv[2] not in ("tube", "tube_immediate"):
        print(__doc__, file=sys.stderr)
        return 2
    table = sys.argv[2]
    columns = COLUMNS if table == "tube" else NEEDED_IMMEDIATE
    if sys.argv[1] == "enumerate":
        out = [",".join(columns)]
        out += [",".join(row) for row in enumerate_rows(table)]
        sys.stdout.write("\n".join(out) + "\n")
        return 0
    decide = decide_tube if table == "tube" else decide_immediate
    header = sys.stdin.readline().strip().split(",")
    known, bad, out = {}, 0, ["class,adhesion,rule,kind"]
    for line in sys.stdin:
        line = line.rstrip("\r\n")
        if line not in known:
            cells = line.split(",")
            row = dict(zip(header, cells))
            good = len(cells) == len(header) and is_input(row, columns)
            known[line] = ",".join(decide(row)) if good else ",,error,"
            if len(known) > 200000:
                known.clear()
                known[line] = ",".join(decide(row)) if good else ",,error,"
        bad += known[line] == ",,error,"
        out.append(known[line])
    sys.stdout.write("\n".join(out) + "\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
