#pragma once

#include <compare>
#include <cstdint>

/// Attribute tags used by the reader (PS3.6), by keyword.
namespace viewer {

struct Tag {
    std::uint16_t group = 0, element = 0;
    auto operator<=>(const Tag&) const = default;
};

namespace tag {
inline constexpr Tag TransferSyntaxUID{0x0002, 0x0010}, MediaStorageSOPClassUID{0x0002, 0x0002};
inline constexpr Tag DirectoryRecordSequence{0x0004, 0x1220}, DirectoryRecordType{0x0004, 0x1430},
    ReferencedFileID{0x0004, 0x1500};
inline constexpr Tag SpecificCharacterSet{0x0008, 0x0005}, ImageType{0x0008, 0x0008}, SOPClassUID{0x0008, 0x0016},
    SOPInstanceUID{0x0008, 0x0018}, StudyDate{0x0008, 0x0020}, SeriesDate{0x0008, 0x0021},
    AcquisitionDate{0x0008, 0x0022}, ContentDate{0x0008, 0x0023}, AcquisitionDateTime{0x0008, 0x002A},
    StudyTime{0x0008, 0x0030}, SeriesTime{0x0008, 0x0031}, AcquisitionTime{0x0008, 0x0032}, ContentTime{0x0008, 0x0033},
    AccessionNumber{0x0008, 0x0050}, IssuerOfAccessionNumberSequence{0x0008, 0x0051}, Modality{0x0008, 0x0060},
    InstitutionName{0x0008, 0x0080}, ReferringPhysicianName{0x0008, 0x0090}, CodeValue{0x0008, 0x0100},
    CodingSchemeDesignator{0x0008, 0x0102}, LongCodeValue{0x0008, 0x0119}, StationName{0x0008, 0x1010},
    StudyDescription{0x0008, 0x1030}, SeriesDescription{0x0008, 0x103E}, RecommendedDisplayFrameRate{0x0008, 0x2144};
inline constexpr Tag PatientName{0x0010, 0x0010}, PatientID{0x0010, 0x0020}, IssuerOfPatientID{0x0010, 0x0021},
    PatientBirthDate{0x0010, 0x0030}, PatientSex{0x0010, 0x0040};
inline constexpr Tag ContrastBolusAgent{0x0018, 0x0010}, ContrastBolusAgentSequence{0x0018, 0x0012},
    BodyPartExamined{0x0018, 0x0015}, CineRate{0x0018, 0x0040}, ProtocolName{0x0018, 0x1030},
    ContrastBolusVolume{0x0018, 0x1041}, ContrastBolusStartTime{0x0018, 0x1042}, ContrastBolusStopTime{0x0018, 0x1043},
    ContrastBolusIngredientConcentration{0x0018, 0x1049}, FrameTime{0x0018, 0x1063}, FrameTimeVector{0x0018, 0x1065},
    EstimatedRadiographicMagnificationFactor{0x0018, 0x1114}, ImagerPixelSpacing{0x0018, 0x1164},
    ShutterShape{0x0018, 0x1600}, ShutterLeftVerticalEdge{0x0018, 0x1602}, ShutterRightVerticalEdge{0x0018, 0x1604},
    ShutterUpperHorizontalEdge{0x0018, 0x1606}, ShutterLowerHorizontalEdge{0x0018, 0x1608},
    CenterOfCircularShutter{0x0018, 0x1610}, RadiusOfCircularShutter{0x0018, 0x1612},
    VerticesOfPolygonalShutter{0x0018, 0x1620}, ShutterPresentationValue{0x0018, 0x1622},
    ShutterOverlayGroup{0x0018, 0x1623}, FrameAcquisitionDateTime{0x0018, 0x9074},
    FrameDisplayShutterSequence{0x0018, 0x9472}, DistanceSourceToDetector{0x0018, 0x1110},
    DistanceSourceToPatient{0x0018, 0x1111};
inline constexpr Tag StudyInstanceUID{0x0020, 0x000D}, SeriesInstanceUID{0x0020, 0x000E}, StudyID{0x0020, 0x0010},
    SeriesNumber{0x0020, 0x0011}, InstanceNumber{0x0020, 0x0013}, PatientOrientation{0x0020, 0x0020},
    Laterality{0x0020, 0x0060}, ImageLaterality{0x0020, 0x0062}, FrameContentSequence{0x0020, 0x9111};
inline constexpr Tag SamplesPerPixel{0x0028, 0x0002}, PhotometricInterpretation{0x0028, 0x0004},
    PlanarConfiguration{0x0028, 0x0006}, NumberOfFrames{0x0028, 0x0008}, Rows{0x0028, 0x0010}, Columns{0x0028, 0x0011},
    PixelSpacing{0x0028, 0x0030}, PixelAspectRatio{0x0028, 0x0034}, BitsAllocated{0x0028, 0x0100},
    BitsStored{0x0028, 0x0101}, HighBit{0x0028, 0x0102}, PixelRepresentation{0x0028, 0x0103},
    PixelPaddingValue{0x0028, 0x0120}, PixelPaddingRangeLimit{0x0028, 0x0121},
    PixelSpacingCalibrationType{0x0028, 0x0A02}, PixelSpacingCalibrationDescription{0x0028, 0x0A04},
    PixelIntensityRelationshipSign{0x0028, 0x1041}, WindowCenter{0x0028, 0x1050}, WindowWidth{0x0028, 0x1051},
    RescaleIntercept{0x0028, 0x1052}, RescaleSlope{0x0028, 0x1053}, WindowCenterWidthExplanation{0x0028, 0x1055},
    VOILUTFunction{0x0028, 0x1056}, RedPaletteDescriptor{0x0028, 0x1101}, RedPaletteData{0x0028, 0x1201},
    SegmentedRedPaletteData{0x0028, 0x1221}, LossyImageCompression{0x0028, 0x2110}, ModalityLUTSequence{0x0028, 0x3000},
    LUTDescriptor{0x0028, 0x3002}, LUTExplanation{0x0028, 0x3003}, LUTData{0x0028, 0x3006},
    VOILUTSequence{0x0028, 0x3010}, FrameVOILUTSequence{0x0028, 0x9132}, RecommendedViewingMode{0x0028, 0x1090},
    MaskSubtractionSequence{0x0028, 0x6100}, MaskOperation{0x0028, 0x6101}, ApplicableFrameRange{0x0028, 0x6102},
    MaskFrameNumbers{0x0028, 0x6110}, ContrastFrameAveraging{0x0028, 0x6112}, MaskSubPixelShift{0x0028, 0x6114},
    TIDOffset{0x0028, 0x6120}, MaskOperationExplanation{0x0028, 0x6190};
inline constexpr Tag LocalNamespaceEntityID{0x0040, 0x0031}, UniversalEntityID{0x0040, 0x0032};
inline constexpr Tag ReferencedSeriesSequence{0x0008, 0x1115}, ReferencedImageSequence{0x0008, 0x1140},
    ReferencedSOPClassUID{0x0008, 0x1150}, ReferencedSOPInstanceUID{0x0008, 0x1155},
    ReferencedFrameNumber{0x0008, 0x1160}, ReferencedSOPSequence{0x0008, 0x1199},
    SoftcopyVOILUTSequence{0x0028, 0x3110}, ImageHorizontalFlip{0x0070, 0x0041}, ImageRotation{0x0070, 0x0042};
inline constexpr Tag GraphicAnnotationSequence{0x0070, 0x0001}, GraphicLayerName{0x0070, 0x0002},
    BoundingBoxAnnotationUnits{0x0070, 0x0003}, AnchorPointAnnotationUnits{0x0070, 0x0004},
    GraphicAnnotationUnits{0x0070, 0x0005}, UnformattedTextValue{0x0070, 0x0006}, TextObjectSequence{0x0070, 0x0008},
    GraphicObjectSequence{0x0070, 0x0009}, BoundingBoxTopLeftHandCorner{0x0070, 0x0010},
    BoundingBoxBottomRightHandCorner{0x0070, 0x0011}, BoundingBoxTextHorizontalJustification{0x0070, 0x0012},
    AnchorPoint{0x0070, 0x0014}, AnchorPointVisibility{0x0070, 0x0015}, NumberOfGraphicPoints{0x0070, 0x0021},
    GraphicData{0x0070, 0x0022}, GraphicType{0x0070, 0x0023}, GraphicFilled{0x0070, 0x0024},
    DisplayedAreaTopLeftHandCorner{0x0070, 0x0052}, DisplayedAreaBottomRightHandCorner{0x0070, 0x0053},
    DisplayedAreaSelectionSequence{0x0070, 0x005A}, GraphicLayerSequence{0x0070, 0x0060},
    GraphicLayerOrder{0x0070, 0x0062}, GraphicLayerGrey{0x0070, 0x0066}, GraphicLayerDescription{0x0070, 0x0068},
    ContentLabel{0x0070, 0x0080}, ContentDescription{0x0070, 0x0081}, PresentationCreationDate{0x0070, 0x0082},
    PresentationCreationTime{0x0070, 0x0083}, ContentCreatorName{0x0070, 0x0084}, PresentationSizeMode{0x0070, 0x0100},
    PresentationPixelSpacing{0x0070, 0x0101}, PresentationPixelAspectRatio{0x0070, 0x0102},
    PresentationPixelMagnificationRatio{0x0070, 0x0103}, GraphicLayerColour{0x0070, 0x0401};
inline constexpr Tag CodeMeaning{0x0008, 0x0104}, ValueType{0x0040, 0xA040}, ConceptNameCodeSequence{0x0040, 0xA043},
    PersonNameValue{0x0040, 0xA123}, TextValue{0x0040, 0xA160}, ConceptCodeSequence{0x0040, 0xA168},
    ContentSequence{0x0040, 0xA730};
inline constexpr Tag PresentationLUTSequence{0x2050, 0x0010}, PresentationLUTShape{0x2050, 0x0020};
inline constexpr Tag SharedFunctionalGroupsSequence{0x5200, 0x9229}, PerFrameFunctionalGroupsSequence{0x5200, 0x9230};
inline constexpr Tag ExtendedOffsetTable{0x7FE0, 0x0001}, ExtendedOffsetTableLengths{0x7FE0, 0x0002},
    FloatPixelData{0x7FE0, 0x0008}, DoubleFloatPixelData{0x7FE0, 0x0009}, PixelData{0x7FE0, 0x0010};
inline constexpr Tag Item{0xFFFE, 0xE000}, ItemDelimiter{0xFFFE, 0xE00D}, SequenceDelimiter{0xFFFE, 0xE0DD};
}  // namespace tag

}  // namespace viewer
