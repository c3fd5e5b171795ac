#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcspchrs.h>
#include <iconv.h>

#include <algorithm>

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
    JapaneseText(const std::string& bytes, const char* delimiters) : x_bytes(bytes), x_delimiters(delimiters) {}

    std::string toUtf8() {
        while (x_at < x_bytes.size()) {
            if (x_bytes[x_at] == '\x1b')
                escape();
            else if (x_planes != 0 && static_cast<unsigned char>(x_bytes[x_at]) > 0x20 && !delimiter())
                pair();
            else
                single();
        }
        return x_out;
    }

private:
    bool delimiter() const { return x_delimiters.find(x_bytes[x_at]) != std::string::npos; }

    void escape() {
        const std::string rest = x_bytes.substr(x_at, 4);
        const auto is = [&](const char* code) {
            return rest.compare(0, std::char_traits<char>::length(code), code) == 0;
        };
        std::size_t length = 3;
        if (is("\x1b$B") || is("\x1b$@"))
            x_planes = 1;
        else if (is("\x1b$(D"))
            x_planes = 2, length = 4;
        else if (is("\x1b(B") || is("\x1b(J"))
            x_planes = 0;
        else if (!is("\x1b)I"))
            x_out += unknown, length = 1;
        x_at += std::min(length, x_bytes.size() - x_at);
    }

    void pair() {
        std::string euc = x_planes == 2 ? "\x8F" : "";
        for (int i = 0; i < 2 && x_at < x_bytes.size(); ++i) euc += static_cast<char>(x_bytes[x_at++] | '\x80');
        x_out += eucToUtf8(euc);
    }

    void single() {
        const auto c = static_cast<unsigned char>(x_bytes[x_at]);
        // at the end of a value or a name component the first set is back in force
        if (delimiter()) x_planes = 0;
        ++x_at;
        if (c < 0x80) {
            if (c != 0) x_out += static_cast<char>(c);
        } else if (c >= 0xA1 && c <= 0xDF) {
            x_out += eucToUtf8({'\x8E', static_cast<char>(c)});  // half-width katakana of JIS X 0201
        } else {
            x_out += unknown;
        }
    }

    const std::string& x_bytes;
    std::string x_delimiters, x_out;
    std::size_t x_at = 0;
    int x_planes = 0;  ///< 0: single bytes, 1: JIS X 0208, 2: JIS X 0212
};

}  // namespace

struct TextDecoder::State {
    DcmSpecificCharacterSet converter;
    bool ready = false, japanese = false;
};

TextDecoder::TextDecoder(const std::string& characterSet) : x_state(std::make_unique<State>()) {
    const auto names = [&](const char* term) { return characterSet.find(term) != std::string::npos; };
    x_state->japanese = names("IR 87") || names("IR 159") || names("IR 13");
    if (names("IR 138")) x_state->japanese = names("IR 87") || names("IR 159");
    x_state->ready = !x_state->japanese && x_state->converter.selectCharacterSet(characterSet.c_str()).good();
}

TextDecoder::~TextDecoder() = default;

std::string TextDecoder::toUtf8(const std::string& bytes, bool personName) const {
    const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0 && c != '\x1b'; });
    if (plain) return bytes;
    // '\' ends a value and, in names, '^' and '=' a component: there the initial character set is back in force
    const char* delimiters = personName ? "\\^=" : "\\\r\n\t\f";
    if (x_state->japanese) return JapaneseText(bytes, delimiters).toUtf8();
    if (x_state->ready) {
        OFString converted;
        if (x_state->converter.convertString(bytes.data(), bytes.size(), converted, delimiters).good())
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
