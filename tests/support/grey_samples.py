"""DICOM files for what no public file shows: every kind of shutter, mask subtraction, all functions and tables of the
grey chain, presentation states. Nothing here knows the program under test.

grey_samples.py FOLDER writes them there, with cases.tsv: one picture to be rendered a line.
  name file state frame voi subtract overlays ignore
  voi: which window or table of the header (0: the first); ignore: shutter shapes that are invalid and must not be obeyed
"""
import sys

import numpy as np
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from sample_folder import COLUMNS, CR, CT, GSPS, RF, ROWS, SC, Folder, disc, lut, plane, ramp, scrambled


def windows(f):
    base = dict(WindowCenter="1800", WindowWidth="2100")
    f.case("linear", f.image(ramp(12), 12, **base))
    f.case("linear-exact", f.image(ramp(12), 12, VOILUTFunction="LINEAR_EXACT", **base))
    for function in ("LINEAR", "LINEAR_EXACT"):  # they differ visibly only in a narrow window
        f.case("narrow-" + function.lower(), f.image(ramp(12), 12, VOILUTFunction=function, WindowCenter="1800",
                                                     WindowWidth="9"))
    f.case("sigmoid", f.image(ramp(12), 12, VOILUTFunction="SIGMOID", **base))
    f.case("linear-of-width-one", f.image(ramp(8), 8, WindowCenter="100", WindowWidth="1"))
    several = f.image(ramp(12), 12, WindowCenter=["1000", "3000", "2048"], WindowWidth=["600", "900", "4096"],
                      WindowCenterWidthExplanation=["BONE", "SOFT", "ALL"])
    several.VOILUTSequence = Sequence([lut(scrambled(4096, 12, 5), 0, 12, "HARDER"),
                                       lut(np.arange(300) % 256, 1500, 8, "PART"),
                                       lut((np.arange(4096) // 8)[::-1], 0, 9, "NEGATIVE")])
    for voi in range(6):
        f.case("several-" + str(voi + 1), several, voi=voi)
    f.case("no-window-10-bit", f.image(ramp(10), 10))
    f.case("monochrome1", f.image(ramp(10), 10, photometric="MONOCHROME1", WindowCenter="400", WindowWidth="700"))
    f.case("monochrome1-identity", f.image(ramp(10), 10, photometric="MONOCHROME1", PresentationLUTShape="IDENTITY"))
    f.case("monochrome2-inverse", f.image(ramp(10), 10, PresentationLUTShape="INVERSE"))
    cine = f.image([ramp(8, s) for s in range(4)], 8, photometric="MONOCHROME1", WindowCenter="120", WindowWidth="180")
    for frame in (1, 2, 4):
        f.case("monochrome1-cine-" + str(frame), cine, frame=frame)


def modality(f):
    window = dict(WindowCenter="40", WindowWidth="400")
    f.case("ct-rescale", f.image(ramp(12), 12, CT, RescaleSlope="1.5", RescaleIntercept="-1024", **window))
    f.case("ct-signed", f.image(ramp(12, signed=True), 12, CT, signed=True, RescaleSlope="1", RescaleIntercept="-24",
                                PixelPaddingValue=-2048, **window))
    f.case("rf-rescale-is-not-for-display", f.image(ramp(12), 12, RF, RescaleSlope="-2", RescaleIntercept="9",
                                                    RescaleType="US", WindowCenter="2048", WindowWidth="3000"))
    table = f.image(ramp(8), 8, CR, WindowCenter="500", WindowWidth="900")
    table.ModalityLUTSequence = Sequence([lut(scrambled(200, 10, 7), 20, 10)])
    f.case("cr-modality-lut", table)
    signed = f.image(ramp(10, signed=True), 10, CR, signed=True, WindowCenter="2000", WindowWidth="3900")
    signed.ModalityLUTSequence = Sequence([lut(scrambled(900, 12, 11), -400, 12, signed=True)])
    f.case("cr-modality-lut-signed", signed)
    negative = f.image(ramp(10), 10, CR, RescaleSlope="-1", RescaleIntercept="500")
    negative.VOILUTSequence = Sequence([lut(np.arange(400) // 2, -200, 8, signed=True)])
    f.case("cr-negative-slope-signed-voi-lut", negative)
    over = f.image(ramp(12), 10, WindowCenter="512", WindowWidth="1024")
    f.case("beyond-bits-stored", over)
    padded = f.image(ramp(12), 12, CR, PixelPaddingValue=0, WindowCenter="2048", WindowWidth="4000")
    padded.add_new(0x00280121, "US", 40)
    f.case("padding-range", padded)


def wide(f):
    """More than 16 bits: few values high up, and more of them than 16 bits hold; a run whose frames lie apart."""
    few = 3_000_000_000 + ramp(14).astype(np.int64)
    f.case("wide-few-values", f.image(few, 32, CR, WindowCenter="3000008000", WindowWidth="9000"))
    f.case("wide-rescaled", f.image(few, 32, CR, RescaleSlope="0.25", RescaleIntercept="-750000000",
                                    WindowCenter="1800", WindowWidth="3000", VOILUTFunction="LINEAR_EXACT"))
    many = ramp(16).astype(np.int64) * 60_000
    many_signed = f.image(many - 2_000_000_000, 32, CR, signed=True, WindowCenter="-300000000", WindowWidth="2500000000")
    f.case("wide-many-values-signed", many_signed)
    state = f.state(many_signed, RescaleSlope="0.5", RescaleIntercept="77", RescaleType="US")
    window = Dataset()
    window.WindowCenter, window.WindowWidth = "-100000000", "900000000"
    state.SoftcopyVOILUTSequence = Sequence([window])
    f.case("wide-through-state", many_signed, state)
    f.case("wide-24-bit-no-window", f.image(ramp(16).astype(np.int64) * 255, 24, CR))
    run = f.image([ramp(10) + s * 1_000_000 for s in (0, 5, 9)], 32, CR, WindowCenter="5000500", WindowWidth="1200")
    for frame in (1, 2, 3):
        f.case("wide-run-%d" % frame, run, frame=frame)


def overlays(f):
    own = f.image(ramp(12), 12, WindowCenter="1500", WindowWidth="3000")
    plane(own, 0x6000, disc(10, 12, 9, 21, 25), (5, 50))
    plane(own, 0x6002, disc(5, 5, 8, 30, 30), (-6, -9))
    f.case("overlays", own, overlays=1)
    high = f.image(ramp(12) | (disc(30, 40, 15) << 14) | (disc(10, 60, 8) << 12), 12)
    for group, bit in ((0x6000, 14), (0x6004, 12)):
        for element, vr, value in ((0x10, "US", ROWS), (0x11, "US", COLUMNS), (0x40, "CS", "G"), (0x50, "SS", [1, 1]),
                                   (0x100, "US", 16), (0x102, "US", bit)):
            high.add_new((group, element), vr, value)
    f.case("overlays-in-high-bits", high, overlays=1)
    f.case("overlays-in-high-bits-off", high)
    run = f.image([ramp(8, s) for s in range(4)], 8)
    plane(run, 0x6000, np.stack([disc(20, 20, 9), disc(30, 50, 5)]), first_frame=2)
    for frame in (1, 2, 3, 4):
        f.case("overlay-of-some-frames-" + str(frame), run, frame=frame, overlays=1)
    f.case("high-bits-in-state-off", high, f.state(high))
    active = f.state(own, high)
    plane(active, 0x6000, disc(40, 20, 12), layer="OWN")
    active.add_new((0x6004, 0x1001), "CS", "HIGH")
    for name, order in (("OWN", 1), ("HIGH", 2)):
        layer = Dataset()
        layer.GraphicLayer, layer.GraphicLayerOrder = name, str(order)
        active.GraphicLayerSequence = Sequence(list(active.get("GraphicLayerSequence", [])) + [layer])
    f.case("state-activates-overlays", high, active, overlays=1)


RECTANGLE = dict(ShutterShape="RECTANGULAR", ShutterLeftVerticalEdge="11", ShutterRightVerticalEdge="66",
                 ShutterUpperHorizontalEdge="6", ShutterLowerHorizontalEdge="51")
CIRCLE = dict(ShutterShape="CIRCULAR", CenterOfCircularShutter=["31", "42"], RadiusOfCircularShutter="24")
POLYGON = dict(ShutterShape="POLYGONAL", VerticesOfThePolygonalShutter=[str(v) for v in
               (4, 20, 30, 30, 9, 63, 41, 71, 57, 38, 40, 8)])


def shutters(f):
    window = dict(WindowCenter="1500", WindowWidth="3000")
    f.case("shutter-rectangular", f.image(ramp(12), 12, **window, **RECTANGLE))
    f.case("shutter-circular", f.image(ramp(12), 12, ShutterPresentationValue=0x8000, **window, **CIRCLE))
    f.case("shutter-polygonal", f.image(ramp(12), 12, **window, **POLYGON))
    all_three = {**RECTANGLE, **CIRCLE, **POLYGON, "ShutterShape": ["RECTANGULAR", "CIRCULAR", "POLYGONAL"]}
    f.case("shutter-of-three-shapes", f.image(ramp(12), 12, **window, **all_three))
    crossed = {**POLYGON, "VerticesOfThePolygonalShutter": [str(v) for v in (5, 5, 50, 70, 5, 70, 50, 5)]}
    f.case("shutter-crossed-polygon", f.image(ramp(12), 12, **window, **crossed), ignore="POLYGONAL")
    reversed_edges = {**RECTANGLE, "ShutterLeftVerticalEdge": "70"}
    f.case("shutter-reversed", f.image(ramp(12), 12, **window, **reversed_edges), ignore="RECTANGULAR")
    outside = {**CIRCLE, "CenterOfCircularShutter": ["1000", "1000"]}
    f.case("shutter-hides-everything", f.image(ramp(12), 12, **window, **outside), ignore="CIRCULAR")
    no_radius = {k: v for k, v in CIRCLE.items() if k != "RadiusOfCircularShutter"}
    both = {**RECTANGLE, **no_radius, "ShutterShape": ["RECTANGULAR", "CIRCULAR"]}
    f.case("shutter-half-valid", f.image(ramp(12), 12, **window, **both), ignore="CIRCULAR")
    f.case("shutter-without-geometry", f.image(ramp(12), 12, ShutterShape="POLYGONAL", **window), ignore="POLYGONAL")


def states(f):
    film = f.image(ramp(12), 12, WindowCenter="700", WindowWidth="900", photometric="MONOCHROME1", **RECTANGLE)

    def voi(center=None, width=None, table=None, images=None, function=None):
        item = Dataset()
        if images:
            item.ReferencedImageSequence = Sequence(images)
        if table is not None:
            item.VOILUTSequence = Sequence([table])
        else:
            item.WindowCenter, item.WindowWidth = str(center), str(width)
        if function:
            item.VOILUTFunction = function
        return item

    f.case("state-identity", film, f.state(film))
    f.case("state-inverse", film, f.state(film, PresentationLUTShape="INVERSE"))
    for turns in (0, 90, 180, 270):
        for flip in "NY":
            f.case("state-turned-%d-%s" % (turns, flip), film, f.state(film, ImageRotation=turns,
                                                                      ImageHorizontalFlip=flip))
    for name, shape in (("rectangular", RECTANGLE), ("circular", CIRCLE), ("polygonal", POLYGON)):
        f.case("state-shutter-" + name, film, f.state(film, ShutterPresentationValue=0x4000, **shape))
    bitmap = f.state(film, ShutterShape="BITMAP", ShutterOverlayGroup=0x6002, ShutterPresentationValue=0xC000)
    plane(bitmap, 0x6002, 1 - disc(28, 33, 22))
    f.case("state-shutter-bitmap", film, bitmap)
    lost = f.state(film, ShutterShape="BITMAP", ShutterOverlayGroup=0x6004, ShutterPresentationValue=0)
    f.case("state-shutter-bitmap-lost", film, lost, ignore="BITMAP")
    for function in ("LINEAR", "LINEAR_EXACT", "SIGMOID"):
        f.case("state-window-" + function.lower(), film,
               f.state(film, SoftcopyVOILUTSequence=Sequence([voi(2000, 1500, function=function)])))
    f.case("state-rescale", film, f.state(film, RescaleSlope="0.5", RescaleIntercept="-100", RescaleType="US",
                                          SoftcopyVOILUTSequence=Sequence([voi(600, 900)])))
    f.case("state-negative-slope", film, f.state(
        film, RescaleSlope="-0.25", RescaleIntercept="300", RescaleType="US",
        SoftcopyVOILUTSequence=Sequence([voi(table=lut(np.arange(500) // 2, -300, 8, signed=True))])))
    all_tables = f.state(film, PresentationLUTSequence=Sequence([lut(scrambled(256, 10, 3), 0, 10)]),
                         SoftcopyVOILUTSequence=Sequence([voi(table=lut(scrambled(512, 12, 29), 100, 12))]))
    all_tables.ModalityLUTSequence = Sequence([lut(scrambled(4096, 10, 5), 0, 10)])
    f.case("state-three-tables", film, all_tables)
    f.case("state-presentation-lut", film,
           f.state(film, PresentationLUTSequence=Sequence([lut((np.arange(4096) ** 2) // 4096, 0, 12)])))
    run = f.image([ramp(12, s) for s in range(4)], 12, WindowCenter="700", WindowWidth="900")
    by_frame = f.state(run, SoftcopyVOILUTSequence=Sequence(
        [voi(1000, 600, images=[f.reference(run, [1, 3])]), voi(3000, 1600, images=[f.reference(run, [2])])]))
    for frame in (1, 2, 3, 4):
        f.case("state-window-of-frame-" + str(frame), run, by_frame, frame=frame)


def masks(f):
    """Anatomy that stays and a contrast that grows; the first two frames are the mask."""
    y, x = np.mgrid[0:ROWS, 0:COLUMNS]
    anatomy = 1500 + 900 * np.sin(x / 9.0) + 500 * np.cos(y / 7.0)
    frames = []
    for n in range(8):
        contrast = disc(30, 20 + 5 * n, 6 + n) * 80 * n
        noise = (x * 31 + y * 17 + n * 101) % 23
        frames.append(np.clip(anatomy - contrast + noise, 0, 4095).astype(int))

    def item(**attributes):
        ds = Dataset()
        for keyword, value in attributes.items():
            setattr(ds, keyword, value)
        return ds

    def run(items, bits=12, **attributes):
        ds = f.image([v << (bits - 12) for v in frames], bits, RecommendedViewingMode="SUB", WindowCenter="0",
                     WindowWidth=str(1200 << (bits - 12)), **attributes)
        ds.MaskSubtractionSequence = Sequence(items)
        return ds

    average = run([item(MaskOperation="AVG_SUB", MaskFrameNumbers=[1, 2])])
    for frame in (1, 4, 8):
        f.case("mask-average-%d" % frame, average, frame=frame, subtract=1)
    f.case("mask-average-off", average, frame=6)
    ranges = run([item(MaskOperation="AVG_SUB", MaskFrameNumbers=1, ApplicableFrameRange=[3, 4, 7, 8]),
                  item(MaskOperation="AVG_SUB", MaskFrameNumbers=2, ApplicableFrameRange=[5, 6])])
    for frame in (2, 3, 5, 7):
        f.case("mask-ranges-%d" % frame, ranges, frame=frame, subtract=1)
    shifted = run([item(MaskOperation="AVG_SUB", MaskFrameNumbers=[1, 2], ContrastFrameAveraging=2,
                        MaskSubPixelShift=[1.25, -2.5])])
    for frame in (3, 7, 8):  # the eighth has no frame after it to be averaged with
        f.case("mask-shifted-%d" % frame, shifted, frame=frame, subtract=1)
    before = run([item(MaskOperation="TID", TIDOffset=2)])
    for frame in (2, 3, 8):
        f.case("mask-tid-%d" % frame, before, frame=frame, subtract=1)
    back = run([item(MaskOperation="REV_TID", TIDOffset=1, ApplicableFrameRange=[5, 7])])
    for frame in (5, 6, 7, 8):
        f.case("mask-rev-tid-%d" % frame, back, frame=frame, subtract=1)
    sixteen = run([item(MaskOperation="AVG_SUB", MaskFrameNumbers=1)], 16)
    f.case("mask-sixteen-bits", sixteen, frame=5, subtract=1)
    black = run([item(MaskOperation="AVG_SUB", MaskFrameNumbers=1)], photometric="MONOCHROME1")
    f.case("mask-monochrome1", black, frame=5, subtract=1)
    plain = f.image(frames, 12, WindowCenter="2000", WindowWidth="3000")
    window = item(WindowCenter="0", WindowWidth="900")
    mask = item(MaskOperation="AVG_SUB", MaskFrameNumbers=[1, 2], ContrastFrameAveraging=1)
    state = f.state(plain, MaskSubtractionSequence=Sequence([mask]), RecommendedViewingMode="SUB",
                    SoftcopyVOILUTSequence=Sequence([window]))
    f.case("state-mask", plain, state, frame=6)
    scaled = f.state(plain, MaskSubtractionSequence=Sequence([mask]), RecommendedViewingMode="SUB", RescaleSlope="0.5",
                     RescaleIntercept="77", RescaleType="US", SoftcopyVOILUTSequence=Sequence([window]))
    f.case("state-mask-rescaled", plain, scaled, frame=6)


def colour(f):
    def three(photometric, planar, data):
        ds = f.image(ramp(8), 8, SC)
        ds.SamplesPerPixel, ds.PhotometricInterpretation, ds.PlanarConfiguration = 3, photometric, planar
        ds.PixelData = data.astype("u1").tobytes()
        return ds

    rgb = np.stack([ramp(8), ramp(8, 1), ramp(8, 2)], -1)
    f.case("rgb", three("RGB", 0, rgb))
    f.case("rgb-planar", three("RGB", 1, np.moveaxis(rgb, -1, 0)))
    f.case("ybr-full", three("YBR_FULL", 0, rgb))
    palette = f.image(ramp(8), 8, SC, photometric="PALETTE COLOR")
    segmented = f.image(ramp(8), 8, SC, photometric="PALETTE COLOR")
    for n, name in enumerate(("Red", "Green", "Blue")):
        for ds in (palette, segmented):
            ds.add_new(0x00281101 + n, "US", [256, 0, 16])
        palette.add_new(0x00281201 + n, "OW", (scrambled(256, 8, 3 + 2 * n) * 257).astype("<u2").tobytes())
        # discrete: 4 values; linear: 96 up; indirect: the linear one again; linear: the rest
        words = [0, 4, 0, 256 * 9, 256 * 20, 256 * (40 + n), 1, 96, 65535, 2, 1, 12, 0, 1, 60, 256 * 30]
        segmented.add_new(0x00281221 + n, "OW", np.asarray(words, "<u2").tobytes())
    f.case("palette", palette)
    f.case("palette-segmented", segmented)


def key_objects(f):
    """A selection of two frames of a run, seen through a state, in words of two scripts."""

    def code(value, meaning):
        item = Dataset()
        item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, "DCM", meaning
        return Sequence([item])

    def content(kind, **attributes):
        item = Dataset()
        item.ValueType = kind
        f.set(item, attributes)
        return item

    ds = f.base("1.2.840.10008.5.1.4.1.1.88.59")
    ds.SpecificCharacterSet, ds.Modality = "ISO_IR 192", "KO"
    ds.ContentDate, ds.ContentTime, ds.ValueType = "20250304", "120000", "CONTAINER"
    ds.ConceptNameCodeSequence = code("113000", "Of Interest")
    reference, state = Dataset(), Dataset()
    reference.ReferencedSOPClassUID, reference.ReferencedSOPInstanceUID = RF, "1.2.3"
    reference.ReferencedFrameNumber = [2, 5]
    state.ReferencedSOPClassUID, state.ReferencedSOPInstanceUID = GSPS, "7.8.9"
    reference.ReferencedSOPSequence = Sequence([state])
    ds.ContentSequence = Sequence([
        content("CODE", ConceptNameCodeSequence=code("113011", "Document Title Modifier"),
                ConceptCodeSequence=code("113013", "Best In Set")),
        content("PNAME", ConceptNameCodeSequence=code("121008", "Person Observer Name"), PersonName="Reader^One"),
        content("TEXT", ConceptNameCodeSequence=code("113012", "Key Object Description"), TextValue="左侧 left"),
        content("IMAGE", ReferencedSOPSequence=Sequence([reference]))])
    f.write("key-objects.dcm", ds)


def main():
    folder = Folder(sys.argv[1])
    for make in (windows, modality, wide, overlays, shutters, states, masks, colour, key_objects):
        make(folder)
    folder.finish()


if __name__ == "__main__":
    main()
