"""What the makers of sample files share: DICOM data sets by pydicom, tables, overlay planes, patterns."""
import os

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian

ROOT = "1.2.826.0.1.3680043.8.498.77."
RF = "1.2.840.10008.5.1.4.1.1.12.2"
CR = "1.2.840.10008.5.1.4.1.1.1"
CT = "1.2.840.10008.5.1.4.1.1.2"
SC = "1.2.840.10008.5.1.4.1.1.7"
GSPS = "1.2.840.10008.5.1.4.1.1.11.1"
ROWS, COLUMNS = 60, 80


def ramp(bits, seed=0, signed=False):
    """Every value of the range somewhere, edges, and no symmetry."""
    y, x = np.mgrid[0:ROWS, 0:COLUMNS]
    v = (y * 37 + x * 53 + seed * 211 + (x > 30) * (y > 20) * 700) % (1 << bits)
    v[0, 0], v[0, 1] = 0, (1 << bits) - 1
    return v - (1 << (bits - 1)) if signed else v


class Folder:
    def __init__(self, path):
        self.path = path
        self.cases = []
        self.number = 0

    def base(self, sop_class):
        self.number += 1
        ds = Dataset()
        ds.file_meta = FileMetaDataset()
        ds.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        ds.is_little_endian, ds.is_implicit_VR = True, False
        ds.SOPClassUID = ds.file_meta.MediaStorageSOPClassUID = sop_class
        ds.SOPInstanceUID = ds.file_meta.MediaStorageSOPInstanceUID = ROOT + "3." + str(self.number)
        ds.StudyInstanceUID, ds.SeriesInstanceUID = ROOT + "1", ROOT + "2"
        ds.PatientName, ds.PatientID, ds.PatientSex, ds.PatientBirthDate = "Grey^Sample", "G-1", "F", ""
        ds.StudyDate, ds.StudyTime, ds.StudyID, ds.AccessionNumber = "20250304", "101500", "1", ""
        ds.ReferringPhysicianName, ds.Manufacturer = "", ""
        ds.SeriesNumber, ds.InstanceNumber = "1", str(self.number)
        return ds

    def image(self, frames, bits, sop_class=RF, **attributes):
        frames = [np.asarray(f) for f in (frames if isinstance(frames, list) else [frames])]
        ds = self.base(sop_class)
        ds.Modality = {RF: "RF", CR: "CR", CT: "CT"}.get(sop_class, "OT")
        signed = attributes.pop("signed", False)
        ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, attributes.pop("photometric", "MONOCHROME2")
        ds.Rows, ds.Columns = frames[0].shape
        ds.BitsAllocated = 8 if bits <= 8 else 16 if bits <= 16 else 32
        ds.BitsStored, ds.HighBit, ds.PixelRepresentation = bits, bits - 1, int(signed)
        if len(frames) > 1:
            ds.NumberOfFrames, ds.FrameTime, ds.FrameIncrementPointer = len(frames), "100", 0x00181063
        kind = ("<i" if signed else "<u") + str(ds.BitsAllocated // 8)
        ds.PixelData = b"".join(f.astype(kind).tobytes() for f in frames)
        ds["PixelData"].VR = "OB" if bits <= 8 else "OW"
        self.set(ds, attributes)
        return ds

    def state(self, *images, **attributes):
        ds = self.base(GSPS)
        ds.Modality = "PR"
        series = Dataset()
        series.SeriesInstanceUID = ROOT + "2"
        series.ReferencedImageSequence = Sequence([self.reference(i) for i in images])
        ds.ReferencedSeriesSequence = Sequence([series])
        ds.ContentLabel, ds.ContentDescription, ds.ContentCreatorName = "SAMPLE", "", ""
        ds.PresentationCreationDate, ds.PresentationCreationTime = "20250304", "120000"
        if "PresentationLUTSequence" not in attributes:
            ds.PresentationLUTShape = "IDENTITY"
        area = Dataset()
        area.DisplayedAreaTopLeftHandCorner, area.DisplayedAreaBottomRightHandCorner = [1, 1], [COLUMNS, ROWS]
        area.PresentationSizeMode, area.PresentationPixelAspectRatio = "SCALE TO FIT", [1, 1]
        ds.DisplayedAreaSelectionSequence = Sequence([area])
        self.set(ds, attributes)
        return ds

    @staticmethod
    def reference(image, frames=None):
        item = Dataset()
        item.ReferencedSOPClassUID, item.ReferencedSOPInstanceUID = image.SOPClassUID, image.SOPInstanceUID
        if frames:
            item.ReferencedFrameNumber = frames
        return item

    @staticmethod
    def set(ds, attributes):
        for keyword, value in attributes.items():
            if isinstance(keyword, str) and keyword[0].isupper():
                setattr(ds, keyword, value)

    def write(self, name, ds):
        ds.save_as(os.path.join(self.path, name), write_like_original=False)
        return name

    def case(self, name, image, state=None, frame=1, voi=0, subtract=0, overlays=0, ignore=""):
        """Writes what has not been written, and notes one picture."""
        for suffix, ds in (("", image), ("-state", state)):
            if ds is not None and "written" not in ds.__dict__:
                ds.__dict__["written"] = self.write(name + suffix + ".dcm", ds)
        self.cases.append([name, image.__dict__["written"], state.__dict__["written"] if state is not None else "",
                           frame, voi, subtract, overlays, ignore])

    def finish(self):
        with open(os.path.join(self.path, "cases.tsv"), "w") as out:
            out.write("\t".join("name file state frame voi subtract overlays ignore".split()) + "\n")
            for row in self.cases:
                out.write("\t".join(str(c) for c in row) + "\n")


def lut(entries, first, bits, explanation="", signed=False):
    item = Dataset()
    item.add_new(0x00283002, "SS" if signed else "US", [len(entries) % 65536, first, bits])
    item.LUTExplanation = explanation
    item.add_new(0x00283006, "OW", np.asarray(entries, "<u2").tobytes())
    return item


def scrambled(count, bits, factor):
    return (np.arange(count) * factor + 17) % (1 << bits)


def plane(ds, group, bits, origin=(1, 1), first_frame=None, layer=None):
    """Overlay plane of its own; `bits` rows × columns or frames × rows × columns of 0 and 1."""
    bits = np.asarray(bits)
    ds.add_new((group, 0x0010), "US", bits.shape[-2])
    ds.add_new((group, 0x0011), "US", bits.shape[-1])
    if bits.ndim == 3:
        ds.add_new((group, 0x0015), "IS", str(bits.shape[0]))
        ds.add_new((group, 0x0051), "US", first_frame or 1)
    ds.add_new((group, 0x0040), "CS", "G")
    ds.add_new((group, 0x0050), "SS", list(origin))
    ds.add_new((group, 0x0100), "US", 1)
    ds.add_new((group, 0x0102), "US", 0)
    packed = np.packbits(bits.astype(np.uint8).ravel(), bitorder="little").tobytes()
    ds.add_new((group, 0x3000), "OW", packed + b"\0" * (len(packed) % 2))
    if layer:
        ds.add_new((group, 0x1001), "CS", layer)


def disc(row, column, radius, rows=ROWS, columns=COLUMNS):
    y, x = np.mgrid[0:rows, 0:columns]
    return ((y - row) ** 2 + (x - column) ** 2 <= radius**2).astype(int)
