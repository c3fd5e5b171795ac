#include "viewer/dicom/dicom_bytes.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcmetinf.h>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <fcntl.h>
#include <unistd.h>

#include <QUuid>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>

#include "viewer/dicom/writer_items.h"

namespace viewer {

namespace {

using sdk::Error;
using sdk::Result;

constexpr const char* softwareUid = "2.25.127339490302752649334584234994150767718";

tl::unexpected<Error> failure(int code, const std::string& path) {
    if (code == ENOSPC || code == EDQUOT) return tl::unexpected(Error{"write.full", "The disk is full.", path});
    return tl::unexpected(
        Error{"write.io", std::string("The file cannot be written: ") + std::strerror(code) + ".", path});
}

/// 0, or the errno of what failed. Some file systems report a full disk only at fsync or close.
int writeAll(const std::string& path, const std::string& bytes) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return errno;
    int code = 0;
    for (std::size_t done = 0; code == 0 && done < bytes.size();) {
        const ssize_t wrote = ::write(file, bytes.data() + done, bytes.size() - done);
        if (wrote >= 0)
            done += static_cast<std::size_t>(wrote);
        else if (errno != EINTR)
            code = errno;
    }
    if (code == 0 && ::fsync(file) != 0) code = errno;
    if (::close(file) != 0 && code == 0) code = errno;
    return code;
}

void syncFolder(const std::string& path) {
    const int folder = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0) return;
    ::fsync(folder);
    ::close(folder);
}

Result<std::string> bytesOf(DcmFileFormat& file) {
    const auto syntax = EXS_LittleEndianExplicit;
    const auto encoding = EET_ExplicitLength;
    OFCondition done = file.validateMetaInfo(syntax);
    if (done.good()) {
        auto* meta = file.getMetaInfo();
        meta->putAndInsertString(DCM_ImplementationClassUID, softwareUid);
        meta->putAndInsertString(DCM_ImplementationVersionName, "FIMBRIA");
        done = meta->computeGroupLengthAndPadding(EGL_recalcGL, EPD_noChange, syntax, encoding);
    }
    std::string buffer(static_cast<std::size_t>(file.calcElementLength(syntax, encoding)) + 4096, '\0');
    DcmOutputBufferStream stream(buffer.data(), static_cast<offile_off_t>(buffer.size()));
    // one after the other: DcmFileFormat::write would put the toolkit's own identification back
    for (DcmObject* part : {static_cast<DcmObject*>(file.getMetaInfo()), static_cast<DcmObject*>(file.getDataset())}) {
        if (done.bad()) break;
        part->transferInit();
        done = part->write(stream, syntax, encoding, nullptr);
        part->transferEnd();
    }
    if (done.bad()) return tl::unexpected(Error{"write.io", "The file cannot be composed.", done.text()});
    void* start = nullptr;
    offile_off_t length = 0;
    stream.flushBuffer(start, length);
    return std::string(static_cast<const char*>(start), static_cast<std::size_t>(length));
}

/// Each attribute as it is, where it does not fit its VR: headers of real images break the rules, and what the reader
/// made must be kept with them all the same.
void putAsFound(const sdk::DicomItem& from, DcmItem& to) {
    for (const auto& [keyword, value] : from.values) {
        sdk::DicomItem one;
        one.values[keyword] = value;
        DcmTag tag;
        if (!putItem(one, to) && DcmTag::findTagFromName(keyword.c_str(), tag).good())
            to.putAndInsertString(tag, value.c_str());
    }
    for (const auto& [keyword, items] : from.sequences) {
        DcmTag tag;
        if (DcmTag::findTagFromName(keyword.c_str(), tag).bad()) continue;
        to.insertEmptyElement(tag);
        for (std::size_t i = 0; i < items.size(); ++i) {
            DcmItem* item = nullptr;
            if (to.findOrCreateSequenceItem(tag, item, static_cast<long>(i)).good() && item)
                putAsFound(items[i], *item);
        }
    }
}

}  // namespace

Result<std::string> fileBytes(const sdk::DicomItem& attributes, const std::function<void(DcmItem&)>& more) try {
    DcmFileFormat file;
    DcmDataset& data = *file.getDataset();
    data.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 192");
    sdk::DicomItem item = attributes;
    item.values["SpecificCharacterSet"] = "ISO_IR 192";
    if (!putItem(item, data)) {
        data.clear();
        data.putAndInsertString(DCM_SpecificCharacterSet, "ISO_IR 192");
        putAsFound(item, data);
    }
    if (more) more(data);
    return bytesOf(file);
} catch (const std::bad_alloc&) {
    return tl::unexpected(Error{"write.io", "There is not enough memory to write the file.", {}});
}

Result<void> writeDurably(const std::string& path, const std::string& bytes) {
    const std::filesystem::path place(path);
    std::error_code error;
    std::filesystem::create_directories(place.parent_path(), error);
    if (error) return failure(error.value(), path);
    const std::string temporary = path + ".part";
    int code = writeAll(temporary, bytes);
    if (code == 0 && std::rename(temporary.c_str(), path.c_str()) != 0) code = errno;
    if (code != 0) {
        std::remove(temporary.c_str());
        return failure(code, path);
    }
    syncFolder(place.parent_path().string());
    return {};
}

namespace {

std::string uidOf(const QUuid& uuid) {
    const QByteArray random = uuid.toRfc4122();
    std::array<unsigned, 16> bytes{};
    for (int i = 0; i < 16; ++i) bytes[static_cast<std::size_t>(i)] = static_cast<unsigned char>(random[i]);
    std::string digits;
    // long division of 128 bits by ten, most significant byte first
    while (std::any_of(bytes.begin(), bytes.end(), [](unsigned b) { return b != 0; })) {
        unsigned rest = 0;
        for (auto& byte : bytes) {
            const unsigned value = rest * 256 + byte;
            byte = value / 10;
            rest = value % 10;
        }
        digits.insert(digits.begin(), static_cast<char>('0' + rest));
    }
    return "2.25." + digits;
}

}  // namespace

std::string newUid() {
    return uidOf(QUuid::createUuid());
}

std::string derivedUid(const std::string& name) {
    static const QUuid names(0x2d0a91c7, 0x7c1e, 0x4f0b, 0xa5, 0x31, 0x6b, 0x0e, 0x94, 0xd2, 0x58, 0x1f);
    return uidOf(QUuid::createUuidV5(names, QByteArray::fromStdString(name)));
}

sdk::LocalTime wallClock() {
    const auto now = std::chrono::system_clock::now();
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now);
    const std::time_t stamp = std::chrono::system_clock::to_time_t(seconds);
    std::tm local{};
    localtime_r(&stamp, &local);
    const std::chrono::local_days day{std::chrono::year(local.tm_year + 1900) / (local.tm_mon + 1) / local.tm_mday};
    return day + std::chrono::hours(local.tm_hour) + std::chrono::minutes(local.tm_min) +
           std::chrono::seconds(local.tm_sec) + std::chrono::floor<std::chrono::milliseconds>(now - seconds);
}

DateAndTime dateAndTime(const std::optional<sdk::LocalTime>& time) {
    if (!time) return {};
    const auto day = std::chrono::floor<std::chrono::days>(*time);
    const std::chrono::year_month_day ymd(day);
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(*time - day).count();
    char date[16], clock[24];
    std::snprintf(date, sizeof date, "%04d%02u%02u", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                  static_cast<unsigned>(ymd.day()));
    const long s = static_cast<long>(ms / 1000);
    if (ms % 1000 == 0)
        std::snprintf(clock, sizeof clock, "%02ld%02ld%02ld", s / 3600 % 24, s / 60 % 60, s % 60);
    else
        std::snprintf(clock, sizeof clock, "%02ld%02ld%02ld.%03ld", s / 3600 % 24, s / 60 % 60, s % 60,
                      static_cast<long>(ms % 1000));
    return {date, clock};
}

std::string decimalString(double value) {
    char text[40];
    for (int digits = 15; digits > 0; --digits) {
        std::snprintf(text, sizeof text, "%.*g", digits, value);
        if (std::strlen(text) <= 16) break;
    }
    return text;
}

std::string plainText(const std::string& text, std::size_t most) {
    std::string result = text;
    for (char& c : result) {
        if (c == '\\') c = '/';
        if (static_cast<unsigned char>(c) < 0x20 && c != '\n') c = ' ';
    }
    if (result.size() <= most) return result;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(result[end]) & 0xC0) == 0x80) --end;
    result.resize(end);
    return result;
}

}  // namespace viewer
