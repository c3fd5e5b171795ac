#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>

#include "tests/fuzz/codec_input.h"
#include "viewer/dicom/decoder_options.h"
#include "viewer/dicom/decoder_suspicion.h"
#include "viewer/dicom/samples.h"
#include "viewer/dicom/structure_scan.h"
#include "viewer/dicom/toolkit.h"

/// libFuzzer over the codecs, one codestream at a time: what this process of the workstation decodes itself, that is
/// what isSuspicious() lets pass. With FIMBRIA_FUZZ_APART set also what the child decodes (crashes within the foreign
/// libraries are then the child's, and no findings of ours).
namespace {

viewer::DicomToolkit* toolkit = nullptr;
bool apartToo = false;

/// Cells that would be drawn: every one of them, and of the type that was promised.
void judge(const viewer::sdk::Result<viewer::Samples>& samples, const viewer::PixelDescription& p) {
    if (!samples) {
        if (samples.error().message.size() < 10 || samples.error().message.back() != '.') std::abort();
        return;
    }
    const auto cells = static_cast<std::size_t>(p.pixelCount()) * static_cast<std::size_t>(p.samples);
    if (samples->bytes.size() != cells * static_cast<std::size_t>(samples->cellBits / 8)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
    toolkit = new viewer::DicomToolkit;
    apartToo = std::getenv("FIMBRIA_FUZZ_APART") != nullptr;
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto input = support::codecInput({reinterpret_cast<const char*>(data), size});
    if (!input) return 0;
    viewer::ScannedFile file;
    file.transferSyntax = input->transferSyntax;
    if (!apartToo && viewer::isSuspicious(file.transferSyntax, input->pixels, input->codestream)) return 0;
    judge(viewer::decodeCodestream(file, input->pixels, input->codestream), input->pixels);
    return 0;
}
