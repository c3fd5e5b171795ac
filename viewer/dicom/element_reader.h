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

    std::uint64_t position() const { return x_at; }
    std::uint64_t end() const { return x_end; }
    bool bigEndian() const { return x_syntax.bigEndian; }
    bool failed() const { return x_failure.has_value(); }
    const std::optional<sdk::Error>& failure() const { return x_failure; }

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

    const ByteSource& x_source;
    std::uint64_t x_at, x_end;
    Syntax x_syntax;
    std::size_t x_elements = 0;
    std::optional<sdk::Error> x_failure;
    std::vector<unsigned char> x_buffer;
    std::uint64_t x_bufferStart = 0;
};

}  // namespace viewer
