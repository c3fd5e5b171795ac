#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

#include "viewer/dicom/decoder_suspicion.h"

namespace viewer {

namespace {

enum class Process { Baseline, Extended, Lossless, JpegLs, Other };

Process processOf(const std::string& uid) {
    if (uid == "1.2.840.10008.1.2.4.50") return Process::Baseline;
    if (uid == "1.2.840.10008.1.2.4.51") return Process::Extended;
    if (uid == "1.2.840.10008.1.2.4.57" || uid == "1.2.840.10008.1.2.4.70") return Process::Lossless;
    if (uid == "1.2.840.10008.1.2.4.80" || uid == "1.2.840.10008.1.2.4.81") return Process::JpegLs;
    return Process::Other;
}

/// Walks one codestream from marker to marker. Any doubt ends the walk.
class JpegWalk {
public:
    JpegWalk(Process process, const PixelDescription& pixels, const std::string& bytes)
        : process_(process), pixels_(pixels), b_(bytes) {}

    bool clean() {
        if (b_.size() < 4 || word(0) != 0xFFD8) return false;
        at_ = 2;
        while (at_ + 4 <= b_.size() && byte(at_) == 0xFF) {
            while (at_ + 1 < b_.size() && byte(at_ + 1) == 0xFF) ++at_;  // fill bytes (T.81 §B.1.1.2)
            if (at_ + 4 > b_.size()) break;
            const unsigned marker = byte(at_ + 1);
            if (marker == 0xD9) break;
            length_ = word(at_ + 2);
            if (length_ < 2 || at_ + 2 + length_ > b_.size()) return false;
            if (!segment(marker)) return false;
        }
        return ended();
    }

private:
    struct Component {
        unsigned id = 0, quantisation = 0;
        bool scanned = false;
    };

    unsigned byte(std::size_t i) const { return static_cast<unsigned char>(b_[i]); }
    unsigned word(std::size_t i) const { return byte(i) << 8 | byte(i + 1); }
    bool dct() const { return process_ == Process::Baseline || process_ == Process::Extended; }

    /// EOI, and at most a few bytes of padding behind it.
    bool ended() {
        while (at_ + 2 < b_.size() && word(at_) == 0xFFFF) ++at_;
        if (at_ + 2 > b_.size() || word(at_) != 0xFFD9 || b_.size() - at_ > 10) return false;
        return !components_.empty() &&
               std::all_of(components_.begin(), components_.end(), [](const auto& c) { return c.scanned; });
    }

    bool segment(unsigned marker) {
        const std::size_t next = at_ + 2 + length_;
        bool good = false;
        if (marker >= 0xE0 && marker <= 0xEF)
            good = true;
        else if (marker == 0xFE)
            good = true;
        else if (marker == 0xDB)
            good = dct() && quantisation(next);
        else if (marker == 0xC4)
            good = process_ != Process::JpegLs && huffman(next);
        else if (marker == 0xDD)
            good = process_ != Process::JpegLs && restarts();
        else if (marker == 0xF8)
            good = process_ == Process::JpegLs && preset();
        else if (marker == 0xDA)
            return scan();
        else
            good = frame(marker);
        at_ = next;
        return good;
    }

    bool restarts() {
        if (length_ != 4 || !components_.empty()) return false;
        restarts_ = word(at_ + 4) != 0;
        return true;
    }

    bool quantisation(std::size_t end) {
        std::size_t i = at_ + 4;
        while (i < end) {
            const unsigned precision = byte(i) >> 4, id = byte(i) & 15;
            if (precision > 1 || id > 3 || (precision == 1 && process_ == Process::Baseline)) return false;
            quantisation_[id] = true;
            i += 1 + 64 * (1 + precision);
        }
        return i == end;
    }

    bool huffman(std::size_t end) {
        std::size_t i = at_ + 4;
        while (i + 17 <= end) {
            const unsigned kind = byte(i) >> 4, id = byte(i) & 15;
            if (kind > 1 || id > 3 || (kind == 1 && !dct())) return false;
            unsigned count = 0, space = 0;
            for (unsigned k = 1; k <= 16; ++k) {
                count += byte(i + k);
                space += byte(i + k) << (16 - k);
            }
            if (count == 0 || count > 256 || space > 0x10000 || i + 17 + count > end) return false;
            // the categories of differences: up to 11 (15 in extended), 16 in lossless
            for (unsigned k = 0; kind == 0 && k < count; ++k)
                if (byte(i + 17 + k) > (dct() ? 15u : 16u)) return false;
            huffman_[kind][id] = true;
            i += 17 + count;
        }
        return i == end;
    }

    /// Preset parameters of T.87 §C.2.4.1.1: only thresholds, in their order.
    bool preset() const {
        if (length_ != 13 || byte(at_ + 4) != 1) return false;
        const unsigned maximum = word(at_ + 5), t1 = word(at_ + 7), t2 = word(at_ + 9), t3 = word(at_ + 11),
                       reset = word(at_ + 13);
        const bool scanned =
            std::any_of(components_.begin(), components_.end(), [](const auto& c) { return c.scanned; });
        const unsigned most = bits_ ? (1u << bits_) - 1 : 65535;
        return !scanned && maximum > 0 && maximum <= most && t1 > 0 && t1 <= t2 && t2 <= t3 && t3 <= maximum &&
               reset >= 3 && reset <= std::max(255u, maximum);
    }

    bool marks(unsigned marker) const {
        switch (process_) {
            case Process::Baseline:
                return marker == 0xC0;
            case Process::Extended:
                return marker == 0xC0 || marker == 0xC1;
            case Process::Lossless:
                return marker == 0xC3;
            case Process::JpegLs:
                return marker == 0xF7;
            case Process::Other:
                break;
        }
        return false;
    }

    bool precise(unsigned bits) const {
        const auto allocated = static_cast<unsigned>(pixels_.bitsAllocated);
        if (process_ == Process::Baseline) return bits == 8;
        if (process_ == Process::Extended) return bits == 8 || (bits == 12 && allocated >= 12);
        return bits >= 2 && bits <= 16 && bits <= allocated;
    }

    bool frame(unsigned marker) {
        if (!marks(marker) || !components_.empty() || length_ < 11) return false;
        const unsigned count = byte(at_ + 9);
        bits_ = byte(at_ + 4);
        if (length_ != 8 + 3 * count || count != static_cast<unsigned>(pixels_.samples) || !precise(bits_))
            return false;
        if (word(at_ + 5) != static_cast<unsigned>(pixels_.rows) ||
            word(at_ + 7) != static_cast<unsigned>(pixels_.columns))
            return false;
        for (unsigned i = 0; i < count; ++i) {
            const std::size_t c = at_ + 10 + 3 * i;
            const unsigned h = byte(c + 1) >> 4, v = byte(c + 1) & 15;
            const unsigned most = dct() ? (count == 1 ? 1 : 2) : 1;
            // a grey image has nothing to subsample, though some encoders write 2 x 2 for it
            if (h < 1 || v < 1 || h > most || v > most || byte(c + 2) > 3) return false;
            for (const auto& other : components_)
                if (other.id == byte(c)) return false;
            components_.push_back({byte(c), byte(c + 2), false});
        }
        return true;
    }

    bool parametersOfScan(std::size_t at, unsigned count) const {
        const unsigned first = byte(at), second = byte(at + 1), third = byte(at + 2);
        if (dct()) return first == 0 && second == 63 && third == 0;
        if (process_ == Process::Lossless) return first >= 1 && first <= 7 && second == 0 && third < bits_;
        const bool interleaved = second != 0;
        return first <= std::min(255u, ((1u << bits_) - 1) / 2) && second <= 2 && third == 0 &&
               (interleaved ? count == components_.size() && count > 1 : count == 1);
    }

    bool component(unsigned id, unsigned tables) {
        const auto found =
            std::find_if(components_.begin(), components_.end(), [&](const auto& c) { return c.id == id; });
        if (found == components_.end() || found->scanned) return false;
        found->scanned = true;
        const unsigned dc = tables >> 4, ac = tables & 15;
        if (process_ == Process::JpegLs) return tables == 0;
        if (dc > 3 || !huffman_[0][dc]) return false;
        return !dct() || (ac <= 3 && huffman_[1][ac] && quantisation_[found->quantisation]);
    }

    bool scan() {
        const unsigned count = length_ >= 8 ? byte(at_ + 4) : 0;
        if (count < 1 || count > components_.size() || length_ != 6 + 2 * count) return false;
        for (unsigned i = 0; i < count; ++i)
            if (!component(byte(at_ + 5 + 2 * i), byte(at_ + 6 + 2 * i))) return false;
        if (!parametersOfScan(at_ + 5 + 2 * count, count)) return false;
        const std::size_t from = at_ + 2 + length_;
        return coded(from) && at_ - from >= fewest(count);
    }

    /// No coding takes less: a bit a sample in lossless JPEG, two bits a block of 64 in the others; in JPEG-LS a blank
    /// image takes next to nothing.
    std::uint64_t fewest(unsigned scanned) const {
        if (process_ == Process::Lossless) return pixels_.pixelCount() * scanned / 8;
        return dct() ? pixels_.pixelCount() / 256 : 0;
    }

    /// Moves to the marker behind the entropy-coded data.
    bool coded(std::size_t from) {
        const char* const end = b_.data() + b_.size();
        const char* p = b_.data() + from;
        while ((p = static_cast<const char*>(std::memchr(p, 0xFF, static_cast<std::size_t>(end - p))))) {
            if (p + 1 >= end) return false;
            const auto next = static_cast<unsigned char>(p[1]);
            const bool stuffed = process_ == Process::JpegLs ? next < 0x80 : next == 0;
            const bool restart = next >= 0xD0 && next <= 0xD7 && restarts_;
            if (!stuffed && !restart) {
                at_ = static_cast<std::size_t>(p - b_.data());
                return true;
            }
            p += 2;
        }
        return false;
    }

    Process process_;
    const PixelDescription& pixels_;
    const std::string& b_;
    std::size_t at_ = 0;
    unsigned length_ = 0, bits_ = 0;
    bool restarts_ = false;
    std::vector<Component> components_;
    std::array<bool, 4> quantisation_{};
    std::array<std::array<bool, 4>, 2> huffman_{};
};

}  // namespace

bool isCleanJpeg(const std::string& transferSyntax, const PixelDescription& pixels, const std::string& codestream) {
    const Process process = processOf(transferSyntax);
    return process != Process::Other && JpegWalk(process, pixels, codestream).clean();
}

}  // namespace viewer
