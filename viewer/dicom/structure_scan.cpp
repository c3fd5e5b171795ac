#include "viewer/dicom/structure_scan.h"

#include <algorithm>
#include <cstring>

#include "viewer/dicom/element_reader.h"

namespace viewer {

namespace {

constexpr std::size_t inflatedLimit = 512u << 20;
constexpr std::uint32_t undefinedLength = 0xFFFFFFFFu;
constexpr std::size_t maximalFragments = 1'000'000;

using sdk::Error;

/// Meta information is Explicit VR Little Endian by the standard; some writers use implicit VR.
std::uint64_t readMeta(ElementReader& reader, DataItem& meta) {
    while (reader.position() + 8 <= reader.end() && !reader.failed()) {
        const auto group = reader.peekGroup();
        if (group != 0x0002) break;
        reader.readElement(meta, 0);
    }
    return reader.position();
}

/// No transfer syntax given: what do the first bytes look like? Empty: this is no data set.
std::string guessSyntax(const ByteSource& source, std::uint64_t offset) {
    unsigned char b[8];
    if (source.read(offset, b, 8) != 8) return {};
    const bool letters = b[4] >= 'A' && b[4] <= 'Z' && b[5] >= 'A' && b[5] <= 'Z';
    const unsigned little = b[0] | b[1] << 8, big = b[1] | b[0] << 8;
    const auto plausible = [](unsigned group) { return group >= 0x0001 && group <= 0x0028; };
    if (letters && plausible(little)) return "1.2.840.10008.1.2.1";
    if (letters && plausible(big)) return "1.2.840.10008.1.2.2";
    const std::uint32_t length = b[4] | b[5] << 8 | b[6] << 16 | static_cast<std::uint32_t>(b[7]) << 24;
    const bool fits = length == undefinedLength || offset + 8 + length <= source.size();
    return plausible(little) && fits ? "1.2.840.10008.1.2" : std::string();
}

void readOffsets(const ByteSource& source, std::uint64_t offset, std::uint64_t length, PixelDataLocation& pixels) {
    if (length % 4 != 0 || length / 4 > maximalFragments) return;
    const std::string bytes = source.bytes(offset, static_cast<std::size_t>(length));
    for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4) {
        std::uint32_t value = 0;
        std::memcpy(&value, bytes.data() + i, 4);
        pixels.basicOffsets.push_back(value);
    }
}

/// Encapsulated Pixel Data (PS3.5 §A.4): the offset table, then fragments up to the delimiter or the end of the file.
void readFragments(const ByteSource& source, std::uint64_t at, PixelDataLocation& pixels) {
    bool first = true;
    std::uint64_t base = 0;
    while (true) {
        unsigned char b[8];
        if (source.read(at, b, 8) != 8) {
            pixels.truncated = true;
            return;
        }
        const Tag tag{static_cast<std::uint16_t>(b[0] | b[1] << 8), static_cast<std::uint16_t>(b[2] | b[3] << 8)};
        const std::uint32_t length = b[4] | b[5] << 8 | b[6] << 16 | static_cast<std::uint32_t>(b[7]) << 24;
        if (tag == tag::SequenceDelimiter) return;
        if (tag != tag::Item || length == undefinedLength || pixels.fragments.size() >= maximalFragments) {
            pixels.truncated = true;
            return;
        }
        const std::uint64_t value = at + 8;
        const std::uint64_t held = std::min<std::uint64_t>(length, source.size() - value);
        if (first) {
            readOffsets(source, value, held, pixels);
            base = value + length;
            first = false;
        } else {
            pixels.fragments.push_back({value, held, at - base});
            pixels.available += held;
        }
        if (held < length) {
            pixels.truncated = true;
            return;
        }
        at = value + length;
    }
}

void locatePixels(const ByteSource& source, const ElementReader::Head& head, bool bigEndian,
                  PixelDataLocation& pixels) {
    pixels.present = true;
    pixels.bigEndian = bigEndian;
    pixels.words = std::memcmp(head.vr, "OB", 2) != 0;
    pixels.encapsulated = head.length == undefinedLength;
    pixels.offset = head.value;
    if (pixels.encapsulated) {
        readFragments(source, head.value, pixels);
        return;
    }
    pixels.declared = head.length;
    pixels.available = std::min<std::uint64_t>(head.length, source.size() - head.value);
    pixels.truncated = pixels.available < pixels.declared;
}

/// Fewer bytes are left than an element's head takes, and they are no padding.
bool endsWithinTag(const ElementReader& reader, const ByteSource& source) {
    if (reader.position() >= reader.end() || reader.end() - reader.position() >= 8) return false;
    const auto left = source.bytes(reader.position(), reader.end() - reader.position());
    return left.find_first_not_of('\0') != std::string::npos;
}

/// Reads the data set up to and including the place of Pixel Data. An error after a complete image header is no error.
std::optional<Error> readDataSet(ElementReader& reader, ScannedFile& file) {
    Tag last{};
    while (reader.position() + 8 <= reader.end() && !reader.failed()) {
        const auto head = reader.peekHead();
        if (!head) break;
        if (head->tag == tag::PixelData) {
            locatePixels(*file.source, *head, reader.bigEndian(), file.pixels);
            return std::nullopt;
        }
        // zero padding or group 0 behind the data set ends it
        if (head->tag.group == 0 && last.group != 0) break;
        last = head->tag;
        reader.readElement(file.root, 0);
    }
    if (!reader.failed() && endsWithinTag(reader, *file.source))
        return Error{"dicom.truncated", "The file ends in the middle of its header.", {}};
    return reader.failure();
}

Error notDicom(const std::string& path) {
    return {"dicom.open", "This is not a DICOM file.", path};
}

}  // namespace

HeaderView ScannedFile::header() const {
    return HeaderView(root, source, nullptr);
}

HeaderView ScannedFile::metaHeader() const {
    return HeaderView(meta, source, nullptr);
}

sdk::Result<std::shared_ptr<const ScannedFile>> scanFile(const std::string& path) {
    auto opened = openFile(path);
    if (!opened) return tl::unexpected(opened.error());
    auto file = std::make_shared<ScannedFile>();
    file->path = path;
    file->source = *opened;

    const std::string start = file->source->bytes(0, 132);
    if (start.size() < 8) return tl::unexpected(notDicom(path));
    const bool preamble = start.size() == 132 && start.compare(128, 4, "DICM") == 0;
    std::uint64_t offset = preamble ? 132 : 0;
    ElementReader metaReader(*file->source, offset, ElementReader::metaSyntax(*file->source, offset));
    offset = readMeta(metaReader, file->meta);
    if (metaReader.failed())
        return tl::unexpected(Error{metaReader.failure()->code, metaReader.failure()->message, path});
    // file meta values keep their source, also where the data set is inflated below
    file->transferSyntax = HeaderView(file->meta, file->source, nullptr).text(tag::TransferSyntaxUID);

    if (file->transferSyntax == "1.2.840.10008.1.2.1.99") {
        auto inflated = inflateFile(path, offset, inflatedLimit);
        if (!inflated) return tl::unexpected(inflated.error());
        file->source = memorySource(std::move(*inflated));
        file->meta = {};
        offset = 0;
    }
    std::string encoding = file->transferSyntax;
    const std::string seen = guessSyntax(*file->source, offset);
    if (encoding.empty()) encoding = file->transferSyntax = seen;
    // the declared encoding is wrong often enough to look: explicit or implicit
    else if (encoding == "1.2.840.10008.1.2" && seen == "1.2.840.10008.1.2.1")
        encoding = seen;
    if (encoding.empty()) {
        if (preamble || !file->meta.elements.empty())
            return tl::unexpected(Error{"dicom.truncated", "The file has no data set.", path});
        return tl::unexpected(notDicom(path));
    }
    ElementReader reader(*file->source, offset, ElementReader::syntaxOf(encoding));
    if (auto error = readDataSet(reader, *file)) {
        if (!preamble && file->root.elements.size() < 4) return tl::unexpected(notDicom(path));
        return tl::unexpected(Error{error->code == "dicom.depth" ? "dicom.syntax" : error->code, error->message, path});
    }
    if (file->root.elements.empty() && !file->pixels.present)
        return tl::unexpected(Error{"dicom.truncated", "The file has no data set.", path});
    return file;
}

}  // namespace viewer
