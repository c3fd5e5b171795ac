"""Fluoroscopic runs of 8, 10 and 12 bits in every transfer syntax that a tool here can write (DCMTK, GDCM, OpenJPH).

run_samples.py FOLDER writes them there, with runs.tsv:
  name file base judge deviation
  base: the run before it was compressed; judge: what another tool decoded, native (empty: none); deviation: by how much
  a stored value may differ from the judge, or from the base where there is no judge (0: lossless, equal to the base)
"""
import glob
import os
import subprocess
import sys

import numpy as np
from pydicom import dcmread
from pydicom._uid_dict import UID_dictionary
from pydicom.encaps import encapsulate
from pydicom.uid import UID

from sample_folder import Folder, disc, ramp

HTJ2K, HTJ2K_RPCL, HTJ2K_LOSSY = (UID("1.2.840.10008.1.2.4." + n) for n in ("201", "202", "203"))
for uid in (HTJ2K, HTJ2K_RPCL, HTJ2K_LOSSY):  # pydicom 2.3 does not know them
    UID_dictionary.setdefault(uid, ("High-Throughput JPEG 2000", "Transfer Syntax", "", "", ""))


def smooth(bits, frame):
    """What a lossy codec can hold: no noise."""
    y, x = np.mgrid[0:92, 0:121]
    top = (1 << bits) - 1
    v = top * (0.5 + 0.45 * np.sin((x + 3 * frame) / 19.0) * np.cos(y / 13.0))
    return np.clip(v - disc(40, 30 + 9 * frame, 12, 92, 121) * top * 0.2, 0, top).astype(int)


def tool(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(" ".join(command) + "\n" + done.stdout + done.stderr)


class Runs:
    def __init__(self, path):
        self.path = path
        self.rows = []
        self.folder = Folder(path)

    def at(self, name):
        return os.path.join(self.path, name)

    def base(self, name, frames, bits, **attributes):
        ds = self.folder.image(frames, bits, **attributes)
        self.folder.write(name, ds)
        return name

    def note(self, name, base, judge="", deviation=0):
        self.rows.append([name, name + ".dcm", base, judge, deviation])

    def made(self, name, base, *command, judge=None, deviation=0):
        """`command` with the base and the new file behind it; `judge` decodes the new file."""
        file = self.at(name + ".dcm")
        tool(*command, self.at(base), file)
        decoded = ""
        if judge:
            decoded = name + "-decoded.dcm"
            tool(*judge, file, self.at(decoded))
        self.note(name, base, decoded, deviation)

    def htj2k(self, name, base, syntax, *options):
        """OpenJPH takes pictures; what it makes of them is put into fragments here."""
        ds = dcmread(self.at(base))
        frames, decoded = [], []
        values = np.frombuffer(ds.PixelData, "<u2" if ds.BitsAllocated == 16 else "u1")
        for frame in values.reshape(int(ds.NumberOfFrames), ds.Rows, ds.Columns):
            picture, stream, back = (self.at("frame" + end) for end in (".pgm", ".j2c", "-back.pgm"))
            self.write_pgm(picture, frame, ds.BitsStored)
            tool("ojph_compress", "-i", picture, "-o", stream, *options)
            tool("ojph_expand", "-i", stream, "-o", back)
            frames.append(open(stream, "rb").read())
            decoded.append(self.read_pgm(back))
        lossless = syntax != HTJ2K_LOSSY
        if not lossless:
            ds.PixelData = np.stack(decoded).astype("<u2" if ds.BitsAllocated == 16 else "u1").tobytes()
            self.folder.write(name + "-decoded.dcm", ds)
        ds.PixelData = encapsulate(frames, has_bot="bot" in name)
        ds["PixelData"].is_undefined_length = True
        ds["PixelData"].VR = "OB"
        ds.file_meta.TransferSyntaxUID = syntax
        self.folder.write(name + ".dcm", ds)
        self.note(name, base, "" if lossless else name + "-decoded.dcm", 0 if lossless else 1)

    @staticmethod
    def write_pgm(path, frame, bits):
        with open(path, "wb") as out:
            out.write(b"P5 %d %d %d\n" % (frame.shape[1], frame.shape[0], (1 << bits) - 1))
            out.write(frame.astype(">u2" if bits > 8 else "u1").tobytes())

    @staticmethod
    def read_pgm(path):
        data = open(path, "rb").read()
        head = data.split(None, 4)[:4]
        width, height, top = (int(v) for v in head[1:4])
        wide = top > 255
        count = width * height
        body = data[len(data) - count * (2 if wide else 1) :]
        return np.frombuffer(body, ">u2" if wide else "u1").reshape(height, width).astype(int)

    def finish(self):
        for picture in glob.glob(self.at("frame*")):
            os.remove(picture)
        with open(self.at("runs.tsv"), "w") as out:
            out.write("name\tfile\tbase\tjudge\tdeviation\n")
            for row in self.rows:
                out.write("\t".join(str(c) for c in row) + "\n")


def native(runs, name, base):
    for syntax, option in (("implicit", "+ti"), ("explicit", "+te"), ("big-endian", "+tb"), ("deflated", "+td")):
        runs.made("%s-%s" % (name, syntax), base, "dcmconv", option)
    runs.made(name + "-rle", base, "dcmcrle")
    runs.made(name + "-rle-in-pieces", base, "dcmcrle", "+fs", "1", "-ot")


def lossless(runs, name, base):
    for syntax, command in (("jpeg-sv1", ("dcmcjpeg", "+e1")), ("jpeg-p14", ("dcmcjpeg", "+el")),
                            ("jpeg-ls", ("dcmcjpls", "+el"))):
        runs.made("%s-%s" % (name, syntax), base, *command)
        runs.made("%s-%s-in-pieces" % (name, syntax), base, *command, "+fs", "2", "-ot")
        runs.made("%s-%s-no-table" % (name, syntax), base, *command, "-ot")
    options = {"j2k": "-K", "gdcm-jpeg": "-J", "gdcm-jpeg-ls": "-L", "gdcm-rle": "-R"}
    for syntax, option in options.items() if "monochrome1" not in name else ():  # GDCM 3.0.21 writes no such run
        runs.made("%s-%s" % (name, syntax), base, "gdcmconv", option)
    runs.htj2k(name + "-htj2k", base, HTJ2K, "-reversible", "true")
    runs.htj2k(name + "-htj2k-bot", base, HTJ2K, "-reversible", "true", "-prog_order", "LRCP")
    runs.htj2k(name + "-htj2k-rpcl", base, HTJ2K_RPCL, "-reversible", "true", "-prog_order", "RPCL")


def lossy(runs, name, base):
    """Two decoders of the same codestream may differ by rounding."""
    raw = ("gdcmconv", "--raw")
    runs.made(name + "-near-lossless", base, "dcmcjpls", "+en", "+md", "3", judge=raw)
    runs.made(name + "-jpeg-extended", base, "dcmcjpeg", "+ee", judge=raw, deviation=1)
    runs.made(name + "-j2k-lossy", base, "gdcmconv", "-K", "-Y", judge=raw, deviation=1)
    runs.htj2k(name + "-htj2k-lossy", base, HTJ2K_LOSSY, "-qstep", "0.002")


def main():
    runs = Runs(sys.argv[1])
    for bits in (10, 12):
        base = runs.base("run%d.dcm" % bits, [ramp(bits, s) for s in range(3)], bits, WindowCenter="500", WindowWidth="900")
        native(runs, "run%d" % bits, base)
        lossless(runs, "run%d" % bits, base)
    smooth12 = runs.base("smooth12.dcm", [smooth(12, s) for s in range(3)], 12)
    lossy(runs, "smooth12", smooth12)
    cine = runs.base("cine.dcm", [smooth(8, s) for s in range(4)], 8, photometric="MONOCHROME1")
    native(runs, "cine-monochrome1", cine)
    lossless(runs, "cine-monochrome1", cine)
    runs.made("cine-monochrome1-jpeg-baseline", cine, "dcmcjpeg", "+eb", judge=("dcmdjpeg",))
    runs.finish()


if __name__ == "__main__":
    main()
