#pragma once

#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "viewer/sdk/dicom_writer.h"

/// Shared by the tests of this folder.
namespace support {

namespace fs = std::filesystem;

/// The real files, or an empty path where they are absent.
inline fs::path data() {
    const fs::path folder = fs::path(FIMBRIA_SOURCE_DIR).parent_path() / "shared" / "data" / "dicom";
    return fs::exists(folder / "MANIFEST.tsv") ? folder : fs::path();
}

struct TemporaryFolder {
    fs::path path;
    TemporaryFolder() {
        static int number = 0;
        path =
            fs::temp_directory_path() / ("dicom_test_" + std::to_string(::getpid()) + "_" + std::to_string(number++));
        fs::create_directories(path);
    }
    ~TemporaryFolder() { fs::remove_all(path); }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    std::string file(const std::string& name) const { return (path / name).string(); }
};

using Row = std::map<std::string, std::string>;

inline std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> result;
    std::size_t from = 0;
    while (true) {
        const std::size_t at = line.find('\t', from);
        result.push_back(line.substr(from, at - from));
        if (at == std::string::npos) return result;
        from = at + 1;
    }
}

inline std::vector<Row> table(const fs::path& path) {
    std::ifstream in(path);
    std::string line;
    std::getline(in, line);
    const auto names = cells(line);
    std::vector<Row> rows;
    while (std::getline(in, line)) {
        Row row;
        const auto values = cells(line);
        for (std::size_t i = 0; i < names.size(); ++i) row[names[i]] = i < values.size() ? values[i] : "";
        rows.push_back(std::move(row));
    }
    return rows;
}

inline std::string contents(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void put(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

struct Output {
    int code = -1;
    std::string text;
};

inline Output run(const std::string& command) {
    Output result;
    FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
    if (!pipe) return result;
    char buffer[4096];
    for (std::size_t got; (got = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) result.text.append(buffer, got);
    const int status = ::pclose(pipe);
    result.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return result;
}

/// A frame with every grey in it and an edge.
inline viewer::sdk::PixelFrames gradient(int columns, int rows, int bits, int frames = 1) {
    viewer::sdk::PixelFrames pixels;
    pixels.columns = columns;
    pixels.rows = rows;
    pixels.bitsStored = bits;
    for (int f = 0; f < frames; ++f) {
        auto& frame = pixels.frames.emplace_back();
        for (int i = 0; i < columns * rows; ++i)
            frame.push_back(static_cast<std::uint16_t>((i * 7 + f * 31) % (1 << bits)));
    }
    return pixels;
}

/// A complete X-ray radiofluoroscopic image of nobody.
inline viewer::sdk::DicomItem fluoroscopy(const std::string& uidEnd = "1") {
    viewer::sdk::DicomItem item;
    const std::string root = "1.2.826.0.1.3680043.8.498.1.";
    item.values = {{"SOPClassUID", "1.2.840.10008.5.1.4.1.1.12.2"},
                   {"SOPInstanceUID", root + "3." + uidEnd},
                   {"StudyInstanceUID", root + "1"},
                   {"SeriesInstanceUID", root + "2"},
                   {"Modality", "RF"},
                   {"PatientName", "Test^One"},
                   {"PatientID", "T-1"},
                   {"PatientBirthDate", "19900101"},
                   {"PatientSex", "F"},
                   {"StudyDate", "20250304"},
                   {"StudyTime", "101500"},
                   {"SeriesNumber", "1"},
                   {"InstanceNumber", uidEnd},
                   {"StudyID", "S1"},
                   {"AccessionNumber", "A1"},
                   {"ReferringPhysicianName", ""},
                   {"Manufacturer", "None"},
                   {"ImageType", "ORIGINAL\\PRIMARY\\SINGLE PLANE"},
                   {"PatientOrientation", "L\\F"},
                   {"ContentDate", "20250304"},
                   {"ContentTime", "101612.5"},
                   {"AcquisitionDate", "20250304"},
                   {"AcquisitionTime", "101612.5"},
                   {"PixelIntensityRelationship", "LIN"},
                   {"RadiationSetting", "SC"},
                   {"WindowCenter", "2048"},
                   {"WindowWidth", "4096"},
                   {"KVP", "75"},
                   {"ExposureTime", "10"},
                   {"XRayTubeCurrent", "100"},
                   {"LossyImageCompression", "00"},
                   {"BodyPartExamined", "PELVIS"}};
    return item;
}

}  // namespace support
