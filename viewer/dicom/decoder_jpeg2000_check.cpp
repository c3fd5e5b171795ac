#include <vector>

#include "viewer/dicom/decoder_suspicion.h"

namespace viewer {

namespace {

constexpr unsigned soc = 0xFF4F, cap = 0xFF50, siz = 0xFF51, cod = 0xFF52, tlm = 0xFF55, plm = 0xFF57, plt = 0xFF58,
                   qcd = 0xFF5C, com = 0xFF64, sot = 0xFF90, sod = 0xFF93, eoc = 0xFFD9;

class Jpeg2000Walk {
public:
    Jpeg2000Walk(bool highThroughput, const PixelDescription& pixels, const std::string& bytes)
        : highThroughput_(highThroughput), pixels_(pixels), b_(bytes) {}

    bool clean() {
        if (b_.size() < 60 || word(0) != soc || word(2) != siz) return false;
        at_ = 2;
        while (at_ + 4 <= b_.size() && word(at_) != sot) {
            length_ = word(at_ + 2);
            if (length_ < 3 || at_ + 2 + length_ > b_.size() || !mainSegment(word(at_))) return false;
            at_ += 2 + length_;
        }
        if (tiles_.empty() || !coding_ || !quantised_ || !quantisationFits()) return false;
        while (at_ + 14 <= b_.size() && word(at_) == sot)
            if (!tilePart()) return false;
        return ended();
    }

private:
    unsigned byte(std::size_t i) const { return static_cast<unsigned char>(b_[i]); }
    unsigned word(std::size_t i) const { return byte(i) << 8 | byte(i + 1); }
    std::uint32_t dword(std::size_t i) const { return word(i) << 16 | word(i + 2); }

    bool ended() const {
        if (at_ + 2 > b_.size() || word(at_) != eoc || b_.size() - at_ > 10) return false;
        for (const int parts : tiles_)
            if (parts == 0) return false;
        return true;
    }

    bool mainSegment(unsigned marker) {
        switch (marker) {
            case siz:
                return tiles_.empty() && size();
            case cod:
                return !coding_ && !tiles_.empty() && coding();
            case qcd:
                if (quantised_ || length_ < 4) return false;
                quantised_ = true;
                style_ = byte(at_ + 4) & 31;
                quantisationBytes_ = length_ - 3;
                return true;
            case cap:
                return highThroughput_;
            case tlm:
            case plm:
            case com:
                return true;
            default:
                return false;
        }
    }

    /// T.800 §A.5.1.
    bool size() {
        if (length_ < 41) return false;
        const unsigned components = word(at_ + 38);
        if (components != static_cast<unsigned>(pixels_.samples) || length_ != 38 + 3 * components) return false;
        const std::uint64_t columns = dword(at_ + 6), rows = dword(at_ + 10), tileWidth = dword(at_ + 22),
                            tileHeight = dword(at_ + 26);
        const bool offset =
            dword(at_ + 14) != 0 || dword(at_ + 18) != 0 || dword(at_ + 30) != 0 || dword(at_ + 34) != 0;
        if (offset || columns != static_cast<unsigned>(pixels_.columns) || rows != static_cast<unsigned>(pixels_.rows))
            return false;
        for (unsigned c = 0; c < components; ++c) {
            const std::size_t i = at_ + 40 + 3 * c;
            const unsigned bits = (byte(i) & 0x7F) + 1;
            if (bits > 16 || bits > static_cast<unsigned>(pixels_.bitsAllocated) || byte(i) != byte(at_ + 40) ||
                byte(i + 1) != 1 || byte(i + 2) != 1)
                return false;
        }
        if (tileWidth < 1 || tileHeight < 1) return false;
        const std::uint64_t count = ((columns + tileWidth - 1) / tileWidth) * ((rows + tileHeight - 1) / tileHeight);
        if (count > 4096) return false;
        tiles_.assign(static_cast<std::size_t>(count), 0);
        return true;
    }

    /// T.800 §A.6.1: bounds of layers, levels, code blocks and precincts.
    bool coding() {
        coding_ = true;
        if (length_ < 12) return false;
        const unsigned style = byte(at_ + 4), layers = word(at_ + 6), transform = byte(at_ + 8);
        const unsigned width = byte(at_ + 10), height = byte(at_ + 11), blocks = byte(at_ + 12);
        levels_ = byte(at_ + 9);
        const bool precincts = style & 1;
        if (style > 7 || byte(at_ + 5) > 4 || layers < 1 || layers > 256 || levels_ > 32) return false;
        if (transform > 1 || (transform == 1 && pixels_.samples != 3)) return false;
        if (width > 8 || height > 8 || width + height > 8 || byte(at_ + 13) > 1) return false;
        const bool high = blocks & 0x40;
        if (blocks > 0x7F || high != highThroughput_ || (high && (blocks & 0x3F) != 0 && (blocks & 0x3F) != 8))
            return false;
        if (length_ != 12 + (precincts ? levels_ + 1 : 0)) return false;
        for (unsigned i = 0; precincts && i <= levels_; ++i) {
            const unsigned size = byte(at_ + 14 + i);
            // a code block of a precinct of half its size or less: the standard allows it, no encoder writes it
            if ((size & 15) < 5 || size >> 4 < 5) return false;
        }
        return true;
    }

    bool quantisationFits() const {
        const unsigned bands = 3 * levels_ + 1;
        if (style_ == 0) return quantisationBytes_ == bands;
        if (style_ == 1) return quantisationBytes_ == 2;
        return style_ == 2 && quantisationBytes_ == 2 * bands;
    }

    bool tilePart() {
        const std::uint32_t index = word(at_ + 4), length = dword(at_ + 6), part = byte(at_ + 10);
        if (word(at_ + 2) != 10 || index >= tiles_.size() || static_cast<int>(part) != tiles_[index]) return false;
        if (length < 14 || length > b_.size() - at_) return false;
        const std::size_t end = at_ + length;
        std::size_t i = at_ + 12;
        while (i + 4 <= end && word(i) != sod) {
            const unsigned marker = word(i), bytes = word(i + 2);
            if ((marker != plt && marker != com) || bytes < 3) return false;
            i += 2 + bytes;
        }
        if (i + 2 > end || word(i) != sod) return false;
        ++tiles_[index];
        at_ = end;
        return true;
    }

    bool highThroughput_;
    const PixelDescription& pixels_;
    const std::string& b_;
    std::size_t at_ = 0;
    unsigned length_ = 0, levels_ = 0, style_ = 0, quantisationBytes_ = 0;
    bool coding_ = false, quantised_ = false;
    std::vector<int> tiles_;  ///< tile-parts seen of each
};

}  // namespace

bool isCleanJpeg2000(const std::string& transferSyntax, const PixelDescription& pixels, const std::string& codestream) {
    const bool highThroughput = transferSyntax.starts_with("1.2.840.10008.1.2.4.20");
    return Jpeg2000Walk(highThroughput, pixels, codestream).clean();
}

}  // namespace viewer
