#include <filesystem>
#include <fstream>
#include <iostream>

#include "tests/fuzz/codec_input.h"
#include "viewer/dicom/frame_index.h"
#include "viewer/dicom/structure_scan.h"

/// codec_seeds TO FILE…: the first frame of each compressed DICOM file as an input of fuzz_codec.
int main(int argc, char** argv) {
    int seeds = 0;
    for (int i = 2; i < argc; ++i) {
        const auto file = viewer::scanFile(argv[i]);
        if (!file) continue;
        const auto pixels = viewer::describePixels(**file);
        if (!pixels) continue;
        const auto index = viewer::FrameIndex::build(**file, *pixels);
        if (!index) continue;
        const auto bytes = support::codecBytes({(*file)->transferSyntax, *pixels, index->codestream(**file, 1)});
        if (!bytes || bytes->size() > 100'000) continue;
        std::ofstream(std::filesystem::path(argv[1]) / ("seed-" + std::to_string(++seeds)), std::ios::binary) << *bytes;
    }
    std::cout << seeds << " seeds\n";
    return seeds > 0 ? 0 : 1;
}
