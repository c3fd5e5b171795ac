#include "viewer/dicom/lossless_jpeg.h"

#include <array>
#include <cstring>

namespace viewer {

namespace {

constexpr int kFastBits = 12;

/// A code with its value in one look: most differences of a film fit into kFastBits together with their code.
struct FastEntry {
    std::int16_t difference = 0;
    std::uint8_t length = 0;  ///< of code and value together; 0: too long for the table
};

struct HuffmanTable {
    bool present = false;
    std::array<FastEntry, 1 << kFastBits> fast{};
    std::array<std::uint8_t, 1 << 16> category{};  ///< by the next 16 bits
    std::array<std::uint8_t, 1 << 16> length{};    ///< of the code; 0: no code begins like this
};

struct FrameHeader {
    int bits = 0, width = 0, height = 0, predictor = 0, pointTransform = 0;
    std::uint32_t restartInterval = 0;  ///< in samples
    const HuffmanTable* table = nullptr;
};

/// T.81 §F.2.2.1 EXTEND.
int extended(int value, int category) {
    return category > 0 && value < 1 << (category - 1) ? value - (1 << category) + 1 : value;
}

/// Fills the tables from the lengths and values of a DHT segment (T.81 §C.2). False if they make no prefix code.
bool fillTable(const std::uint8_t* counts, const std::uint8_t* values, HuffmanTable& table) {
    table.length.fill(0);
    table.fast.fill({});
    std::uint32_t code = 0;
    std::size_t next = 0;
    for (int length = 1; length <= 16; ++length, code <<= 1)
        for (int i = 0; i < counts[length - 1]; ++i, ++code, ++next) {
            const int category = values[next];
            if (code >= 1u << length || category > 16) return false;
            const std::uint32_t first = code << (16 - length), span = 1u << (16 - length);
            std::memset(table.length.data() + first, length, span);
            std::memset(table.category.data() + first, category, span);
        }
    for (std::uint32_t bits = 0; bits < 1u << kFastBits; ++bits) {
        const std::uint32_t whole = bits << (16 - kFastBits);
        const int length = table.length[whole], category = table.category[whole];
        if (length == 0 || length + category > kFastBits || category > 15) continue;
        const int value = static_cast<int>(bits >> (kFastBits - length - category)) & ((1 << category) - 1);
        table.fast[bits] = {static_cast<std::int16_t>(extended(value, category)),
                            static_cast<std::uint8_t>(length + category)};
    }
    table.present = true;
    return true;
}

/// The next bits of an entropy-coded segment, from the highest. Its buffer ends with padding, so that a look beyond
/// the end reads zeros; `overrun` tells afterwards.
class BitReader {
public:
    BitReader(const std::uint8_t* at, const std::uint8_t* end) : at_(at), end_(end) {}

    void refill() {
        std::uint64_t word;
        std::memcpy(&word, at_, 8);
        bits_ |= __builtin_bswap64(word) >> held_;
        at_ += (63 - held_) >> 3;
        held_ |= 56;
        if (at_ > end_) at_ = end_, beyond_ = true;
    }
    std::uint32_t peek(int count) const { return static_cast<std::uint32_t>(bits_ >> (64 - count)); }
    void skip(int count) {
        bits_ <<= count;
        held_ -= count;
    }
    bool overrun() const { return beyond_; }

private:
    std::uint64_t bits_ = 0;
    int held_ = 0;
    const std::uint8_t *at_, *end_;
    bool beyond_ = false;
};

/// One difference whatever its length; needs 32 bits in the reader. `bad` is set where no code begins.
int slowDifference(BitReader& reader, const HuffmanTable& table, bool& bad) {
    const std::uint32_t look = reader.peek(16);
    const int length = table.length[look], category = table.category[look];
    if (length == 0) {
        bad = true;
        return 0;
    }
    reader.skip(length);
    if (category == 0) return 0;
    if (category == 16) return 32768;  // T.81 §H.1.2.2: no further bits
    const int value = static_cast<int>(reader.peek(category));
    reader.skip(category);
    return extended(value, category);
}

/// The differences of one row. False where the data is no code.
bool readDifferences(BitReader& reader, const HuffmanTable& table, std::uint16_t* to, int count) {
    bool bad = false;
    int i = 0;
    while (i < count) {
        reader.refill();
        // 56 bits hold at least four entries of the fast table
        int taken = 0;
        for (; taken < 4 && i < count; ++taken, ++i) {
            const FastEntry entry = table.fast[reader.peek(kFastBits)];
            if (entry.length == 0) break;
            reader.skip(entry.length);
            to[i] = static_cast<std::uint16_t>(entry.difference);
        }
        if (taken == 4 || i == count) continue;
        reader.refill();
        to[i++] = static_cast<std::uint16_t>(slowDifference(reader, table, bad));
        if (bad) return false;
    }
    return !reader.overrun();
}

/// T.81 table H.1: from the samples to the left (a), above (b) and above left (c).
template <int predictor>
int predicted(int a, int b, int c) {
    switch (predictor) {
        case 1:
            return a;
        case 2:
            return b;
        case 3:
            return c;
        case 4:
            return a + b - c;
        case 5:
            return a + ((b - c) >> 1);
        case 6:
            return b + ((a - c) >> 1);
        default:
            return (a + b) >> 1;
    }
}

template <int predictor>
void addPrediction(std::uint16_t* row, const std::uint16_t* above, int width) {
    row[0] = static_cast<std::uint16_t>(row[0] + above[0]);
    int left = row[0];
    for (int x = 1; x < width; ++x) {
        left = (row[x] + predicted<predictor>(left, above[x], above[x - 1])) & 0xFFFF;
        row[x] = static_cast<std::uint16_t>(left);
    }
}

/// The first row after the start or a restart is predicted from the left (T.81 §H.1.2.1).
void addFirstRow(std::uint16_t* row, int width, int start) {
    int left = start;
    for (int x = 0; x < width; ++x) {
        left = (row[x] + left) & 0xFFFF;
        row[x] = static_cast<std::uint16_t>(left);
    }
}

void addRow(std::uint16_t* row, const std::uint16_t* above, int width, int predictor) {
    using Add = void (*)(std::uint16_t*, const std::uint16_t*, int);
    static constexpr Add adds[] = {&addPrediction<1>, &addPrediction<2>, &addPrediction<3>, &addPrediction<4>,
                                   &addPrediction<5>, &addPrediction<6>, &addPrediction<7>};
    adds[predictor - 1](row, above, width);
}

class Decoder {
public:
    Decoder(const std::string& codestream, int width, int height)
        : bytes_(reinterpret_cast<const std::uint8_t*>(codestream.data())),
          size_(codestream.size()),
          width_(width),
          height_(height) {}

    std::optional<LosslessImage> decode() {
        if (size_ < 4 || bytes_[0] != 0xFF || bytes_[1] != 0xD8) return std::nullopt;
        at_ = 2;
        if (!readHeaders()) return std::nullopt;
        LosslessImage image{frame_.width, frame_.height, frame_.bits, {}};
        image.samples.resize(static_cast<std::size_t>(width_) * static_cast<std::size_t>(height_));
        if (!readRows(image.samples.data())) return std::nullopt;
        return image;
    }

private:
    int byte(std::size_t i) const { return i < size_ ? bytes_[i] : 0; }
    int word(std::size_t i) const { return byte(i) << 8 | byte(i + 1); }

    /// Everything up to the entropy-coded data.
    bool readHeaders() {
        while (at_ + 4 <= size_) {
            if (bytes_[at_] != 0xFF) return false;
            const int marker = bytes_[at_ + 1];
            if (marker == 0xFF) {
                ++at_;
                continue;
            }
            const std::size_t from = at_ + 4, end = at_ + 2 + static_cast<std::size_t>(word(at_ + 2));
            if (word(at_ + 2) < 2 || end > size_) return false;
            at_ = end;
            if (marker == 0xDA) return readScanHeader(from, end);
            if (marker == 0xC4 && !readTables(from, end)) return false;
            if (marker == 0xC3 && !readFrameHeader(from, end)) return false;
            if (marker == 0xDD) frame_.restartInterval = static_cast<std::uint32_t>(word(from));
            const bool otherFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC3 && marker != 0xC4;
            if (otherFrame) return false;
        }
        return false;
    }

    bool readFrameHeader(std::size_t from, std::size_t end) {
        if (end - from != 9 || frame_.bits != 0) return false;
        frame_.bits = byte(from);
        frame_.height = word(from + 1);
        frame_.width = word(from + 3);
        return byte(from + 5) == 1 && byte(from + 7) == 0x11 && frame_.bits >= 2 && frame_.bits <= 16 &&
               frame_.width == width_ && frame_.height == height_;
    }

    bool readTables(std::size_t from, std::size_t end) {
        while (from + 17 <= end) {
            const int where = byte(from);
            if (where > 3) return false;  // another class than that of differences
            std::size_t values = 0;
            for (int i = 0; i < 16; ++i) values += bytes_[from + 1 + static_cast<std::size_t>(i)];
            if (values > 17 || from + 17 + values > end) return false;
            if (!fillTable(bytes_ + from + 1, bytes_ + from + 17, tables_[static_cast<std::size_t>(where)]))
                return false;
            from += 17 + values;
        }
        return from == end;
    }

    bool readScanHeader(std::size_t from, std::size_t end) {
        if (end - from != 6 || byte(from) != 1 || frame_.bits == 0) return false;
        const int table = byte(from + 2) >> 4;
        if (table > 3 || !tables_[static_cast<std::size_t>(table)].present) return false;
        frame_.table = &tables_[static_cast<std::size_t>(table)];
        frame_.predictor = byte(from + 3);
        frame_.pointTransform = byte(from + 5) & 15;
        const bool wholeRows = frame_.restartInterval % static_cast<std::uint32_t>(frame_.width) == 0;
        return frame_.predictor >= 1 && frame_.predictor <= 7 && byte(from + 5) >> 4 == 0 && wholeRows &&
               frame_.pointTransform < frame_.bits;
    }

    /// Copies the entropy-coded bytes up to the next marker without their stuffing (T.81 §B.1.1.5), and moves there.
    void unstuff() {
        segment_.clear();
        segment_.reserve(size_ - at_ + 16);
        while (at_ < size_) {
            const void* found = std::memchr(bytes_ + at_, 0xFF, size_ - at_);
            const std::size_t stop =
                found ? static_cast<std::size_t>(static_cast<const std::uint8_t*>(found) - bytes_) : size_;
            segment_.insert(segment_.end(), bytes_ + at_, bytes_ + stop);
            at_ = stop;
            if (at_ + 1 >= size_ || bytes_[at_ + 1] != 0) break;
            segment_.push_back(0xFF);
            at_ += 2;
        }
        segment_.insert(segment_.end(), 16, 0);
    }

    /// The restart marker that must stand here (T.81 §B.2.1), fill bytes before it skipped.
    bool passRestart(int number) {
        while (at_ + 1 < size_ && bytes_[at_] == 0xFF && bytes_[at_ + 1] == 0xFF) ++at_;
        if (byte(at_) != 0xFF || byte(at_ + 1) != 0xD0 + number % 8) return false;
        at_ += 2;
        return true;
    }

    bool readRows(std::uint16_t* samples) {
        const int rowsPerSegment =
            frame_.restartInterval ? static_cast<int>(frame_.restartInterval) / frame_.width : frame_.height;
        for (int y = 0, segment = 0; y < frame_.height; y += rowsPerSegment, ++segment) {
            if (segment > 0 && !passRestart(segment - 1)) return false;
            unstuff();
            // the last code may end in the padding bits of the last byte
            BitReader reader(segment_.data(), segment_.data() + segment_.size() - 8);
            for (int r = y; r < std::min(y + rowsPerSegment, frame_.height); ++r)
                if (!readRow(reader, samples + static_cast<std::ptrdiff_t>(r) * frame_.width, r == y)) return false;
        }
        shiftBack(samples);
        return true;
    }

    bool readRow(BitReader& reader, std::uint16_t* row, bool first) {
        if (!readDifferences(reader, *frame_.table, row, frame_.width)) return false;
        if (first)
            addFirstRow(row, frame_.width, 1 << (frame_.bits - frame_.pointTransform - 1));
        else
            addRow(row, row - frame_.width, frame_.width, frame_.predictor);
        return true;
    }

    void shiftBack(std::uint16_t* samples) const {
        if (frame_.pointTransform == 0) return;
        const auto count = static_cast<std::size_t>(frame_.width) * static_cast<std::size_t>(frame_.height);
        for (std::size_t i = 0; i < count; ++i)
            samples[i] = static_cast<std::uint16_t>(samples[i] << frame_.pointTransform);
    }

    const std::uint8_t* bytes_;
    std::size_t size_, at_ = 0;
    int width_, height_;
    FrameHeader frame_;
    std::vector<HuffmanTable> tables_ = std::vector<HuffmanTable>(4);
    std::vector<std::uint8_t> segment_;
};

}  // namespace

std::optional<LosslessImage> decodeLosslessJpeg(const std::string& codestream, int width, int height) {
    if (width < 1 || height < 1 || width > 65535 || height > 65535) return std::nullopt;
    return Decoder(codestream, width, height).decode();
}

}  // namespace viewer
