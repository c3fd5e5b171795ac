#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "viewer/dicom/data_set.h"
#include "viewer/sdk/result.h"

namespace viewer {

/// Reads data elements one after another (PS3.5 §7), nested sequences included, within fixed bounds.
class ElementReader {
public:
    struct Syntax {
        bool explicitVr = true, bigEndian = false;
    };
    struct Head {
        Tag tag;
        char vr[2];
        std::uint32_t length;
        std::uint64_t value;  ///< offset of the value
    };

    ElementReader(const ByteSource& source, std::uint64_t start, Syntax syntax);

    static Syntax syntaxOf(const std::string& transferSyntaxUid);
    static Syntax metaSyntax(const ByteSource& source, std::uint64_t offset);

    std::uint64_t position() const { return at_; }
    std::uint64_t end() const { return end_; }
    bool bigEndian() const { return syntax_.bigEndian; }
    bool failed() const { return failure_.has_value(); }
    const std::optional<sdk::Error>& failure() const { return failure_; }

    std::uint16_t peekGroup();
    /// The next element's head without moving; fails (and returns nothing) where there is none.
    std::optional<Head> peekHead();
    /// Reads the next element into `item`, moving behind it.
    void readElement(DataItem& item, int depth);

private:
    bool fetch(std::uint64_t offset, unsigned char* to, std::size_t count);
    std::uint32_t number(const unsigned char* from, int bytes) const;
    void fail(const char* code, const char* message);
    void readSequence(DataElement& element, const Head& head, std::uint64_t end, int depth);
    void readItem(DataElement& element, std::uint64_t end, int depth);
    void skipFragments();
    bool isSequence(const Head& head) const;
    void readDefinedSequence(DataElement& element, const Head& head, int depth);

    const ByteSource& source_;
    std::uint64_t at_, end_;
    Syntax syntax_;
    std::size_t elements_ = 0;
    std::optional<sdk::Error> failure_;
    std::vector<unsigned char> buffer_;
    std::uint64_t bufferStart_ = 0;
};

}  // namespace viewer
