"""Renders DICOM images as the text of PS3.3 (C.7.6.3, C.7.6.10, C.7.6.11, C.7.6.15, C.9.2, C.10.6, C.11.1, C.11.2,
C.11.6, C.11.8, C.11.13) and PS3.4 N.2 says, in floating point and without a thought for speed. Written from that text
alone: an independent judge of the program, never a copy of it. Native little endian pixels only.

grey_oracle.py FOLDER renders every line of cases.tsv (grey_samples.py) to NAME.pgm or NAME.ppm beside it.
"""
import csv
import os
import sys

import numpy as np
from pydicom import dcmread

from grey_oracle_parts import hidden, overlay, palette

NOT_FOR_DISPLAY = ("1.2.840.10008.5.1.4.1.1.12.1", "1.2.840.10008.5.1.4.1.1.12.2")


def stored_frames(ds):
    """Stored values, frames × rows × columns (× samples), and the cells they came from."""
    kind = ("<i" if ds.PixelRepresentation and ds.BitsAllocated > 8 else "<u") + str(ds.BitsAllocated // 8)
    n = int(ds.get("NumberOfFrames", 1))
    cells = np.frombuffer(ds.PixelData, kind)[: n * ds.Rows * ds.Columns * ds.SamplesPerPixel].astype(np.int64)
    if ds.SamplesPerPixel == 3 and ds.PlanarConfiguration == 1:
        return np.moveaxis(cells.reshape(n, 3, ds.Rows, ds.Columns), 1, -1), None
    if ds.SamplesPerPixel == 3:
        return cells.reshape(n, ds.Rows, ds.Columns, 3), None
    cells = cells.reshape(n, ds.Rows, ds.Columns)
    bits = ds.BitsStored
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if ds.PixelRepresentation else (0, (1 << bits) - 1)
    embedded = any((group, 0x0100) in ds and ds[group, 0x0100].value > 1 and (group, 0x3000) not in ds
                   for group in range(0x6000, 0x6020, 2))
    values = cells & ((1 << bits) - 1) if embedded else np.clip(cells, low, high)
    return values, cells


def table(item, values):
    """LUT Descriptor and Data (C.11.1.1, C.11.2.1.1) looked up; also the largest output value."""
    count, first, bits = (int(v) for v in item[0x0028, 0x3002].value)
    if item[0x0028, 0x3002].VR == "US" and first >= 32768 and values.min() < 0:
        first -= 65536
    data = item[0x0028, 0x3006].value
    entries = np.frombuffer(data, "<u2") if isinstance(data, bytes) else np.asarray(data)
    entries = entries[: count or 65536]
    index = np.clip(np.rint(values) - first, 0, len(entries) - 1).astype(int)
    return entries[index].astype(float), float((1 << bits) - 1)


class Grey:
    """What applies to grey: of the image, or of the state in its place (PS3.4 N.2: absent means identity)."""

    def __init__(self, image, state):
        self.image, self.source = image, image if state is None else state
        self.state = state
        bits = image.BitsStored
        self.low, self.high = (-(1 << bits - 1), (1 << bits - 1) - 1) if image.PixelRepresentation else (0, (1 << bits) - 1)
        self.skip_modality = state is None and str(image.SOPClassUID).startswith(NOT_FOR_DISPLAY)

    def modality(self, values):
        values = np.asarray(values, float)
        if self.skip_modality:
            return values
        if self.source.get("ModalityLUTSequence"):
            return table(self.source.ModalityLUTSequence[0], values)[0]
        return values * float(self.source.get("RescaleSlope", 1)) + float(self.source.get("RescaleIntercept", 0))

    def modality_range(self):
        if not self.skip_modality and self.source.get("ModalityLUTSequence"):
            return 0.0, float((1 << int(self.source.ModalityLUTSequence[0][0x0028, 0x3002].value[2])) - 1)
        ends = sorted(self.modality(v) for v in (self.low, self.high))
        return float(ends[0]), float(ends[1])

    def voi_items(self, frame):
        """The windows and tables on offer, as (data set, index of its window or -1, table)."""
        at = self.image
        if self.state is not None:
            at = None
            for item in self.state.get("SoftcopyVOILUTSequence", []):
                named = item.get("ReferencedImageSequence", [])
                frames = [n for r in named for n in np.atleast_1d(r.get("ReferencedFrameNumber", frame))]
                if not named or frame in [int(n) for n in frames]:
                    at = item
                    break
        if at is None:
            return []
        offers = [(at, i, None) for i in range(len(np.atleast_1d(at.get("WindowCenter", []))))]
        return offers + [(at, -1, t) for t in at.get("VOILUTSequence", [])]

    def voi(self, x, frame, choice, whole):
        """0 … 1 (C.11.2.1.2); without a window the whole range."""
        offers = self.voi_items(frame)
        if not offers:
            return np.clip((x - whole[0]) / (whole[1] - whole[0]), 0, 1)
        at, index, lut = offers[choice]
        if lut is not None:
            y, largest = table(lut, x)
            return y / largest
        c, w = float(np.atleast_1d(at.WindowCenter)[index]), float(np.atleast_1d(at.WindowWidth)[index])
        function = at.get("VOILUTFunction", "LINEAR")
        if function == "SIGMOID":
            return 1 / (1 + np.exp(-4 * (x - c) / w))
        if function == "LINEAR_EXACT":
            y = (x - c) / w + 0.5
            return np.where(x <= c - w / 2, 0, np.where(x > c + w / 2, 1, y))
        slope = w - 1 if w > 1 else 1
        y = (x - (c - 0.5)) / slope + 0.5
        return np.where(x <= c - 0.5 - (w - 1) / 2, 0, np.where(x > c - 0.5 + (w - 1) / 2, 1, y))

    def presentation(self, y):
        if self.state is not None and self.state.get("PresentationLUTSequence"):
            item = self.state.PresentationLUTSequence[0]
            count = int(item[0x0028, 0x3002].value[0]) or 65536
            values, largest = table(item, y * (count - 1))
            return values / largest
        shape = self.source.get("PresentationLUTShape", "")
        inverse = shape == "INVERSE" or (self.state is None and not shape and
                                         self.image.PhotometricInterpretation == "MONOCHROME1")
        return 1 - y if inverse else y


def shift(picture, down, right):
    """The picture moved by fractions of pixels, bilinear, its edge repeated."""
    rows, columns = picture.shape
    y, x = np.mgrid[0:rows, 0:columns].astype(float)
    y, x = np.clip(y - down, 0, rows - 1), np.clip(x - right, 0, columns - 1)
    y0, x0 = np.floor(y).astype(int), np.floor(x).astype(int)
    y1, x1 = np.minimum(y0 + 1, rows - 1), np.minimum(x0 + 1, columns - 1)
    fy, fx = y - y0, x - x0
    return (picture[y0, x0] * (1 - fy) * (1 - fx) + picture[y0, x1] * (1 - fy) * fx +
            picture[y1, x0] * fy * (1 - fx) + picture[y1, x1] * fy * fx)


def difference(items, values, frame):
    """Contrast minus mask (C.7.6.10.1); None where no item applies to the frame."""
    count = len(values)
    for item in items:
        averaged = int(item.get("ContrastFrameAveraging", 1))
        ranges = [int(v) for v in np.atleast_1d(item.get("ApplicableFrameRange", []))]
        listed = [n for a, b in zip(ranges[::2], ranges[1::2]) for n in range(a, b + 1)]
        if frame > count - averaged + 1 or (ranges and frame not in listed):
            continue
        offset = int(item.get("TIDOffset", 1))
        if item.MaskOperation == "AVG_SUB":
            numbers = [int(n) for n in np.atleast_1d(item.MaskFrameNumbers)]
        elif item.MaskOperation == "TID":
            numbers = [frame - offset]
        else:
            numbers = [frame - (offset + 2 * listed.index(frame))]
        if min(numbers) < 1 or max(numbers) > count:
            continue
        mask = np.mean([values[n - 1] for n in numbers], axis=0)
        down, right = (float(v) for v in item.get("MaskSubPixelShift", [0, 0]))
        contrast = np.mean([values[n - 1] for n in range(frame, frame + averaged)], axis=0)
        return contrast - shift(mask, down, right)
    return None


def grey_picture(image, state, case, values):
    frame = int(case["frame"])
    grey = Grey(image, state)
    items = image.get("MaskSubtractionSequence", []) if case["subtract"] == "1" else []
    if state is not None and state.get("RecommendedViewingMode") == "SUB":
        items = state.MaskSubtractionSequence
    taken = None
    if items:
        # what the intercept adds to both goes away by itself
        taken = difference(items, [grey.modality(v) for v in values], frame)
    x = grey.modality(values[frame - 1]) if taken is None else taken
    whole = grey.modality_range()
    return grey.presentation(np.clip(grey.voi(x, frame, int(case["voi"]), whole), 0, 1))


def picture(folder, case):
    image = dcmread(os.path.join(folder, case["file"]))
    state = dcmread(os.path.join(folder, case["state"])) if case["state"] else None
    frame = int(case["frame"])
    values, cells = stored_frames(image)
    if image.PhotometricInterpretation == "PALETTE COLOR":
        return palette(image, values[frame - 1])
    if image.SamplesPerPixel == 3:
        rgb = values[frame - 1].astype(float)
        if image.PhotometricInterpretation == "YBR_FULL":
            y, b, r = rgb[..., 0], rgb[..., 1] - 128, rgb[..., 2] - 128
            rgb = np.stack([y + 1.402 * r, y - 0.344136 * b - 0.714136 * r, y + 1.772 * b], -1)
        return np.clip(np.rint(rgb), 0, 255)
    result = np.floor(grey_picture(image, state, case, values) * 255 + 0.5)
    if case["overlays"] == "1":
        result[overlay(image, state, cells, frame)] = 255
    masked = state if state is not None else image
    result[hidden(masked, image.Rows, image.Columns, case["ignore"])] = int(masked.get("ShutterPresentationValue", 0)) >> 8
    if state is not None:
        result = np.rot90(result, -int(state.get("ImageRotation", 0)) // 90)
        if state.get("ImageHorizontalFlip", "N") == "Y":
            result = np.fliplr(result)
    return result


def main():
    folder = sys.argv[1]
    with open(os.path.join(folder, "cases.tsv")) as table_file:
        cases = list(csv.DictReader(table_file, delimiter="\t"))
    for case in cases:
        result = picture(folder, case).astype(np.uint8)
        colour = result.ndim == 3
        with open(os.path.join(folder, case["name"] + (".ppm" if colour else ".pgm")), "wb") as out:
            out.write(b"%s %d %d 255\n" % (b"P6" if colour else b"P5", result.shape[1], result.shape[0]))
            out.write(np.ascontiguousarray(result).tobytes())


if __name__ == "__main__":
    main()
