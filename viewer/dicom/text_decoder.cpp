#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcspchrs.h>
#include <iconv.h>

#include <algorithm>
#include <optional>

#include "viewer/dicom/data_set.h"

namespace viewer {

namespace {

constexpr const char* unknown = "\xEF\xBF\xBD";

/// JIS X 0208 and 0212 as EUC-JP to UTF-8.
std::string eucToUtf8(std::string euc) {
    const iconv_t converter = ::iconv_open("UTF-8", "EUC-JP");
    if (converter == reinterpret_cast<iconv_t>(-1)) return unknown;
    std::string result(euc.size() * 2 + 8, '\0');
    char* from = euc.data();
    char* to = result.data();
    std::size_t left = euc.size(), room = result.size();
    const bool good = ::iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1);
    ::iconv_close(converter);
    result.resize(result.size() - room);
    return good ? result : result + unknown;
}

/// ISO 2022 with the Japanese sets (IR 13, 87, 159), which the toolkit cannot do with the C library's converter.
class JapaneseText {
public:
    JapaneseText(const std::string& bytes, const char* delimiters) : bytes_(bytes), delimiters_(delimiters) {}

    std::string toUtf8() {
        while (at_ < bytes_.size()) {
            if (bytes_[at_] == '\x1b')
                escape();
            else if (planes_ != 0 && static_cast<unsigned char>(bytes_[at_]) > 0x20 && !delimiter())
                pair();
            else
                single();
        }
        return out_;
    }

private:
    bool delimiter() const { return delimiters_.find(bytes_[at_]) != std::string::npos; }

    void escape() {
        const std::string rest = bytes_.substr(at_, 4);
        const auto is = [&](const char* code) {
            return rest.compare(0, std::char_traits<char>::length(code), code) == 0;
        };
        std::size_t length = 3;
        if (is("\x1b$B") || is("\x1b$@"))
            planes_ = 1;
        else if (is("\x1b$(D"))
            planes_ = 2, length = 4;
        else if (is("\x1b(B") || is("\x1b(J"))
            planes_ = 0;
        else if (!is("\x1b)I"))
            out_ += unknown, length = 1;
        at_ += std::min(length, bytes_.size() - at_);
    }

    void pair() {
        std::string euc = planes_ == 2 ? "\x8F" : "";
        for (int i = 0; i < 2 && at_ < bytes_.size(); ++i) euc += static_cast<char>(bytes_[at_++] | '\x80');
        out_ += eucToUtf8(euc);
    }

    void single() {
        const auto c = static_cast<unsigned char>(bytes_[at_]);
        // at the end of a value or a name component the first set is back in force
        if (delimiter()) planes_ = 0;
        ++at_;
        if (c < 0x80) {
            if (c != 0) out_ += static_cast<char>(c);
        } else if (c >= 0xA1 && c <= 0xDF) {
            out_ += eucToUtf8({'\x8E', static_cast<char>(c)});  // half-width katakana of JIS X 0201
        } else {
            out_ += unknown;
        }
    }

    const std::string& bytes_;
    std::string delimiters_, out_;
    std::size_t at_ = 0;
    int planes_ = 0;  ///< 0: single bytes, 1: JIS X 0208, 2: JIS X 0212
};

}  // namespace

struct TextDecoder::State {
    std::string set;
    bool japanese = false;
    /// Made for the first text that is not plain: opening a converter costs more than reading a whole header.
    std::optional<DcmSpecificCharacterSet> converter;
    bool usable = false;

    bool ready() {
        if (japanese) return false;
        if (!converter) usable = converter.emplace().selectCharacterSet(set.c_str()).good();
        return usable;
    }
};

TextDecoder::TextDecoder(const std::string& characterSet) : state_(std::make_unique<State>()) {
    const auto names = [&](const char* term) { return characterSet.find(term) != std::string::npos; };
    state_->set = characterSet;
    state_->japanese = names("IR 87") || names("IR 159") || names("IR 13");
    if (names("IR 138")) state_->japanese = names("IR 87") || names("IR 159");
}

TextDecoder::~TextDecoder() = default;

std::string TextDecoder::toUtf8(const std::string& bytes, bool personName) const {
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0 && c != '\x1b'; });
    if (plain) return bytes;
    // '\' ends a value and, in names, '^' and '=' a component: there the initial character set is back in force
    const char* delimiters = personName ? "\\^=" : "\\\r\n\t\f";
    if (state_->japanese) return JapaneseText(bytes, delimiters).toUtf8();
    if (state_->ready()) {
        OFString converted;
        if (state_->converter->convertString(bytes.data(), bytes.size(), converted, delimiters).good())
            return std::string(converted.data(), converted.size());
    }
    std::string result;
    for (const char c : bytes) {
        if (c > 0 && c != '\x1b')
            result += c;
        else if (c != 0)
            result += unknown;
    }
    return result;
}

}  // namespace viewer
