#include "viewer/dicom/file_facts.h"

#include <sys/stat.h>

#include "viewer/dicom/file_list.h"
#include "viewer/dicom/header_fields.h"

namespace viewer {

namespace {

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

}  // namespace

std::optional<FileStamp> stampOf(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0 || !S_ISREG(info.st_mode)) return std::nullopt;
    return FileStamp{static_cast<std::uint64_t>(info.st_size), info.st_dev, info.st_ino, nanoseconds(info.st_mtim),
                     nanoseconds(info.st_ctim)};
}

FileReading readFacts(const std::string& path) {
    FileReading reading;
    const auto scanned = scanFile(path);
    if (!scanned) {
        reading.facts.hiddenBecause = scanned.error().message;
        return reading;
    }
    const ScannedFile& file = **scanned;
    if (isDicomDir(file)) {
        reading.isDirectory = true;
        reading.referenced = filesOfDicomDir(file, reading.missing);
        return reading;
    }
    FileFacts& facts = reading.facts;
    facts.instance = instanceOf(file);
    facts.instance.path.clear();
    if (facts.instance.sopClassUid.empty() && facts.instance.kind == sdk::InstanceKind::Other) {
        facts = {};
        facts.hiddenBecause = "The file holds no image and no other object that can be listed.";
    } else {
        const HeaderView header = file.header();
        facts.patient = patientOf(header);
        facts.study = studyOf(header);
        facts.series = seriesOf(header);
    }
    reading.lasting = !file.source->failed();
    return reading;
}

}  // namespace viewer
