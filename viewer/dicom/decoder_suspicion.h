#pragma once

#include <string>

#include "viewer/dicom/pixel_description.h"

/// Which codestreams a codec may choke on. Cheap: headers are read, entropy-coded data only searched for markers
/// (under 1 % of the time that decoding takes).
namespace viewer {

/// True unless every marker segment of the codestream is well-formed, usual, agrees with the data set, and the
/// codestream is complete. A suspicious frame need not be damaged: it is decoded, but apart.
bool isSuspicious(const std::string& transferSyntax, const PixelDescription& pixels, const std::string& codestream);

/// ITU-T T.81 (baseline, extended, lossless) and T.87: one frame header that agrees with the data set, tables within
/// their ranges and defined before use, every component scanned once, markers only where they belong, EOI at the end.
bool isCleanJpeg(const std::string& transferSyntax, const PixelDescription& pixels, const std::string& codestream);

/// ITU-T T.800 and T.814: no JP2 boxes, no offsets or subsampling, coding and quantisation given once for all
/// components, tile-parts that fill the codestream exactly, every tile there, EOC at the end.
bool isCleanJpeg2000(const std::string& transferSyntax, const PixelDescription& pixels, const std::string& codestream);

}  // namespace viewer
