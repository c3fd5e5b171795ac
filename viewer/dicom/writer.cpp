#include "viewer/dicom/writer.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcmetinf.h>
#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcrlerp.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmjpeg/djrplol.h>
#include <dcmtk/dcmjpls/djrparam.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "viewer/dicom/dicomdir_writer.h"
#include "viewer/dicom/writer_items.h"

namespace viewer {

namespace {

using sdk::Error;
using sdk::Result;

tl::unexpected<Error> failed(const char* code, const std::string& message, const std::string& where) {
    return tl::unexpected(Error{code, message, where});
}

/// Attributes that describe the pixels come from the pixels.
Result<void> putPixels(const sdk::PixelFrames& pixels, DcmDataset& data) {
    const auto size =
        static_cast<std::size_t>(std::max(pixels.columns, 0)) * static_cast<std::size_t>(std::max(pixels.rows, 0));
    const bool fits =
        pixels.columns > 0 && pixels.columns <= 65535 && pixels.rows > 0 && pixels.rows <= 65535 &&
        pixels.bitsStored >= 1 && pixels.bitsStored <= 16 && !pixels.frames.empty() &&
        std::all_of(pixels.frames.begin(), pixels.frames.end(), [&](const auto& f) { return f.size() == size; });
    if (!fits) return failed("write.attribute", "The frames do not have the size that they declare.", "PixelData");
    const std::uint32_t limit = 1u << pixels.bitsStored;
    std::vector<Uint16> words;
    words.reserve(size * pixels.frames.size());
    for (const auto& frame : pixels.frames) words.insert(words.end(), frame.begin(), frame.end());
    if (std::any_of(words.begin(), words.end(), [&](Uint16 v) { return v >= limit; }))
        return failed("write.attribute", "A pixel is larger than Bits Stored allow.", "PixelData");

    const bool wide = pixels.bitsStored > 8;
    data.putAndInsertUint16(DCM_SamplesPerPixel, 1);
    data.putAndInsertUint16(DCM_Rows, static_cast<Uint16>(pixels.rows));
    data.putAndInsertUint16(DCM_Columns, static_cast<Uint16>(pixels.columns));
    data.putAndInsertUint16(DCM_BitsAllocated, wide ? 16 : 8);
    data.putAndInsertUint16(DCM_BitsStored, static_cast<Uint16>(pixels.bitsStored));
    data.putAndInsertUint16(DCM_HighBit, static_cast<Uint16>(pixels.bitsStored - 1));
    data.putAndInsertUint16(DCM_PixelRepresentation, 0);
    if (pixels.frames.size() > 1 || data.tagExists(DCM_NumberOfFrames))
        data.putAndInsertString(DCM_NumberOfFrames, std::to_string(pixels.frames.size()).c_str());
    if (!data.tagExistsWithValue(DCM_PhotometricInterpretation))
        data.putAndInsertString(DCM_PhotometricInterpretation, "MONOCHROME2");
    OFCondition put;
    if (wide) {
        put = data.putAndInsertUint16Array(DCM_PixelData, words.data(), static_cast<unsigned long>(words.size()));
    } else {
        std::vector<Uint8> bytes(words.begin(), words.end());
        bytes.resize(bytes.size() + bytes.size() % 2);
        put = data.putAndInsertUint8Array(DCM_PixelData, bytes.data(), static_cast<unsigned long>(bytes.size()));
    }
    if (put.bad()) return failed("write.io", "There is not enough memory for the pixels.", "PixelData");
    return {};
}

bool compress(DcmDataset& data, sdk::WriteSyntax syntax, E_TransferSyntax& xfer) {
    const DJ_RPLossless jpeg(1, 0);
    const DJLSRepresentationParameter jpegLs(0, OFTrue);
    const DcmRLERepresentationParameter rle;
    const DcmRepresentationParameter* parameter = nullptr;
    switch (syntax) {
        case sdk::WriteSyntax::ExplicitLittleEndian:
            xfer = EXS_LittleEndianExplicit;
            return true;
        case sdk::WriteSyntax::JpegLossless:
            xfer = EXS_JPEGProcess14SV1, parameter = &jpeg;
            break;
        case sdk::WriteSyntax::JpegLs:
            xfer = EXS_JPEGLSLossless, parameter = &jpegLs;
            break;
        case sdk::WriteSyntax::Rle:
            xfer = EXS_RLELossless, parameter = &rle;
            break;
    }
    return data.chooseRepresentation(xfer, parameter).good() && data.canWriteXfer(xfer);
}

/// Written beside its place and renamed: a reader never sees half a file.
Result<void> save(DcmFileFormat& file, E_TransferSyntax xfer, const std::string& path) {
    const std::string temporary = path + ".part";
    file.getMetaInfo()->putAndInsertString(DCM_ImplementationVersionName, "FIMBRIA");
    const OFCondition saved =
        file.saveFile(temporary.c_str(), xfer, EET_ExplicitLength, EGL_recalcGL, EPD_noChange, 0, 0, EWM_createNewMeta);
    if (saved.bad()) {
        std::remove(temporary.c_str());
        return failed("write.io", "The file cannot be written.", path);
    }
    std::error_code error;
    std::filesystem::rename(temporary, path, error);
    if (!error) return {};
    std::remove(temporary.c_str());
    return failed("write.io", "The file cannot be written: " + error.message() + ".", path);
}

class ToolkitWriter : public sdk::DicomWriter {
public:
    Result<void> write(const std::string& path, const sdk::DicomItem& attributes, const sdk::PixelFrames& pixels,
                       sdk::WriteSyntax syntax) const override try {
        DcmFileFormat file;
        DcmDataset& data = *file.getDataset();
        data.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 192");
        sdk::DicomItem item = attributes;
        item.values["SpecificCharacterSet"] = "ISO_IR 192";
        if (auto done = putItem(item, data); !done) return done;
        for (const auto& [tag, keyword] :
             {std::pair(DCM_SOPClassUID, "SOPClassUID"), std::pair(DCM_SOPInstanceUID, "SOPInstanceUID")})
            if (!data.tagExistsWithValue(tag)) return failed("write.attribute", "The attribute is required.", keyword);
        if (auto done = putPixels(pixels, data); !done) return done;
        E_TransferSyntax xfer = EXS_LittleEndianExplicit;
        if (!compress(data, syntax, xfer)) return failed("write.io", "The pixels cannot be compressed.", path);
        return save(file, xfer, path);
    } catch (const std::bad_alloc&) {
        return failed("write.io", "There is not enough memory to write the file.", path);
    }

    Result<void> writeDicomDir(const std::string& folder) const override { return viewer::writeDicomDir(folder); }
};

}  // namespace

std::unique_ptr<sdk::DicomWriter> makeDicomWriter() {
    return std::make_unique<ToolkitWriter>();
}

}  // namespace viewer
