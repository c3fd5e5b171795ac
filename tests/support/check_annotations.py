#!/usr/bin/python3
"""Reads presentation states and key object notes with pydicom alone and prints what a stranger's viewer would see.

One JSON object a file: for a state its graphics by image and frame in the coordinates of PS3.3 C.10.5 (0\\0 is the top
left corner of the first pixel), its texts, areas, window and shape; for a key object note its title and references.
Fails where a module that PS3.3 A.33.1 or A.35.4 makes mandatory is missing.
"""
import json
import sys

import pydicom

PR_NEEDS = [
    "PatientName", "PatientID", "StudyInstanceUID", "SeriesInstanceUID", "Modality", "Manufacturer", "InstanceNumber",
    "ContentLabel", "ContentDescription", "PresentationCreationDate", "PresentationCreationTime", "ContentCreatorName",
    "ReferencedSeriesSequence", "DisplayedAreaSelectionSequence",
]
KO_NEEDS = [
    "PatientName", "StudyInstanceUID", "SeriesInstanceUID", "SeriesNumber", "InstanceNumber", "ContentDate",
    "ContentTime", "CurrentRequestedProcedureEvidenceSequence", "ValueType", "ConceptNameCodeSequence",
    "ContinuityOfContent", "ContentTemplateSequence", "ContentSequence",
]


def need(dataset, keywords):
    missing = [k for k in keywords if k not in dataset]
    if missing:
        sys.exit("missing: " + ", ".join(missing))


def frames(reference):
    value = reference.get("ReferencedFrameNumber")
    if value is None:
        return []
    return [int(v) for v in value] if hasattr(value, "__iter__") else [int(value)]


def images(sequence):
    return [{"uid": str(r.ReferencedSOPInstanceUID), "frames": frames(r)} for r in sequence]


def annotation(item):
    layers = {"layer": item.GraphicLayer, "images": images(item.get("ReferencedImageSequence", []))}
    layers["graphics"] = [
        {"type": g.GraphicType, "units": g.GraphicAnnotationUnits, "n": int(g.NumberOfGraphicPoints),
         "data": [round(float(v), 3) for v in g.GraphicData]}
        for g in item.get("GraphicObjectSequence", [])
    ]
    for g in layers["graphics"]:
        assert len(g["data"]) == 2 * g["n"], "number of points"
    layers["texts"] = [str(t.UnformattedTextValue) for t in item.get("TextObjectSequence", [])]
    return layers


def state(ds):
    need(ds, PR_NEEDS)
    names = {layer.GraphicLayer for layer in ds.get("GraphicLayerSequence", [])}
    result = {"kind": "state", "uid": str(ds.SOPInstanceUID), "label": ds.ContentLabel,
              "images": [i for s in ds.ReferencedSeriesSequence for i in images(s.ReferencedImageSequence)],
              "annotations": [annotation(a) for a in ds.get("GraphicAnnotationSequence", [])],
              "shape": ds.get("PresentationLUTShape", ""), "rotation": int(ds.get("ImageRotation", 0)),
              "flip": ds.get("ImageHorizontalFlip", "N"),
              "areas": [[int(v) for v in list(a.DisplayedAreaTopLeftHandCorner) +
                         list(a.DisplayedAreaBottomRightHandCorner)] for a in ds.DisplayedAreaSelectionSequence],
              "spacing": [[float(v) for v in a.get("PresentationPixelSpacing", [])]
                          for a in ds.DisplayedAreaSelectionSequence]}
    for a in result["annotations"]:
        assert a["layer"] in names, "a layer without its item"
    voi = ds.get("SoftcopyVOILUTSequence", [])
    result["windows"] = [[float(v.WindowCenter), float(v.WindowWidth)] for v in voi if "WindowCenter" in v]
    return result


def keys(ds):
    need(ds, KO_NEEDS)
    assert ds.ContentTemplateSequence[0].TemplateIdentifier == "2010"
    evidence = {str(i.ReferencedSOPInstanceUID) for e in ds.CurrentRequestedProcedureEvidenceSequence
                for s in e.ReferencedSeriesSequence for i in s.ReferencedSOPSequence}
    found = []
    for item in ds.ContentSequence:
        if item.ValueType == "IMAGE":
            assert item.RelationshipType == "CONTAINS" and "ConceptNameCodeSequence" not in item
            found += images(item.ReferencedSOPSequence)
    assert {f["uid"] for f in found} <= evidence, "an image that is not in the evidence"
    title = ds.ConceptNameCodeSequence[0]
    return {"kind": "keys", "title": [title.CodeValue, title.CodingSchemeDesignator, title.CodeMeaning], "images": found}


for path in sys.argv[1:]:
    ds = pydicom.dcmread(path)
    print(json.dumps(keys(ds) if ds.Modality == "KO" else state(ds), sort_keys=True, ensure_ascii=False))
