#include "viewer/dicom/decoder_suspicion.h"

namespace viewer {

namespace {

/// A frame of more samples is decoded under the child's memory limit, whatever it looks like: 8000 x 8000 and more.
constexpr std::uint64_t largeFrame = 64ull << 20;

}  // namespace

bool isSuspicious(const std::string& transferSyntax, const PixelDescription& p, const std::string& codestream) {
    const std::uint64_t samples = p.pixelCount() * static_cast<std::uint64_t>(p.samples);
    switch (codingOf(transferSyntax)) {
        case Coding::Native:
        case Coding::Rle:  // no foreign code, and nothing is allocated beyond the frame
        case Coding::Unsupported:
            return false;
        case Coding::Toolkit:
            return samples > largeFrame || !isCleanJpeg(transferSyntax, p, codestream);
        case Coding::Jpeg2000:
            return samples > largeFrame || !isCleanJpeg2000(transferSyntax, p, codestream);
    }
    return true;
}

}  // namespace viewer
