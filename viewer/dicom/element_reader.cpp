#include "viewer/dicom/element_reader.h"

#include <algorithm>
#include <cstring>

namespace viewer {

namespace {

constexpr std::uint32_t undefinedLength = 0xFFFFFFFFu;
constexpr int maximalDepth = 64;
constexpr std::size_t maximalElements = 400'000;
/// Read ahead at a time: little first, since most headers are short.
constexpr std::size_t firstWindow = 1 << 12, laterWindow = 1 << 15;

bool isVr(const unsigned char* b) {
    return b[0] >= 'A' && b[0] <= 'Z' && b[1] >= 'A' && b[1] <= 'Z';
}

/// VRs whose length field has 32 bits (PS3.5 table 7.1-1).
bool longForm(const char* vr) {
    static constexpr const char* names[] = {"OB", "OD", "OF", "OL", "OV", "OW", "SQ",
                                            "SV", "UC", "UN", "UR", "UT", "UV"};
    return std::any_of(std::begin(names), std::end(names), [&](const char* n) { return std::memcmp(n, vr, 2) == 0; });
}

bool isDelimiter(Tag tag) {
    return tag.group == 0xFFFE;
}

}  // namespace

ElementReader::ElementReader(const ByteSource& source, std::uint64_t start, Syntax syntax)
    : source_(source), at_(start), end_(source.size()), syntax_(syntax) {}

ElementReader::Syntax ElementReader::syntaxOf(const std::string& uid) {
    if (uid == "1.2.840.10008.1.2") return {false, false};
    if (uid == "1.2.840.10008.1.2.2") return {true, true};
    return {true, false};
}

ElementReader::Syntax ElementReader::metaSyntax(const ByteSource& source, std::uint64_t offset) {
    unsigned char b[8] = {};
    source.read(offset, b, 8);
    return {isVr(b + 4), false};
}

bool ElementReader::fetch(std::uint64_t offset, unsigned char* to, std::size_t count) {
    if (offset + count > end_) return false;
    if (offset < bufferStart_ || offset + count > bufferStart_ + buffer_.size()) {
        const std::size_t window = buffer_.empty() ? firstWindow : laterWindow;
        buffer_.resize(window);
        bufferStart_ = offset;
        buffer_.resize(source_.read(offset, buffer_.data(), window));
        if (buffer_.size() < count) return false;
    }
    std::memcpy(to, buffer_.data() + (offset - bufferStart_), count);
    return true;
}

std::uint32_t ElementReader::number(const unsigned char* from, int bytes) const {
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i)
        value |= static_cast<std::uint32_t>(from[syntax_.bigEndian ? bytes - 1 - i : i]) << (8 * i);
    return value;
}

void ElementReader::fail(const char* code, const char* message) {
    if (!failure_) failure_ = sdk::Error{code, message, {}};
}

std::uint16_t ElementReader::peekGroup() {
    unsigned char b[2];
    return fetch(at_, b, 2) ? static_cast<std::uint16_t>(number(b, 2)) : 0;
}

std::optional<ElementReader::Head> ElementReader::peekHead() {
    unsigned char b[12];
    if (!fetch(at_, b, 8)) {
        fail("dicom.truncated", "The file ends in the middle of its header.");
        return std::nullopt;
    }
    Head head{};
    head.tag = {static_cast<std::uint16_t>(number(b, 2)), static_cast<std::uint16_t>(number(b + 2, 2))};
    head.value = at_ + 8;
    if (isDelimiter(head.tag)) {
        head.length = number(b + 4, 4);
    } else if (!syntax_.explicitVr || !isVr(b + 4)) {
        // also some explicit files hold implicit elements
        const std::string vr = dictionaryVr(head.tag);
        std::memcpy(head.vr, vr.data(), 2);
        head.length = number(b + 4, 4);
    } else {
        std::memcpy(head.vr, b + 4, 2);
        head.length = number(b + 6, 2);
        if (longForm(head.vr)) {
            if (!fetch(at_, b, 12)) {
                fail("dicom.truncated", "The file ends in the middle of its header.");
                return std::nullopt;
            }
            head.length = number(b + 8, 4);
            head.value = at_ + 12;
        }
    }
    return head;
}

bool ElementReader::isSequence(const Head& head) const {
    return std::memcmp(head.vr, "SQ", 2) == 0;
}

void ElementReader::readElement(DataItem& item, int depth) {
    const auto head = peekHead();
    if (!head) return;
    if (++elements_ > maximalElements)
        return fail("dicom.syntax", "The file has more data elements than this program accepts.");
    if (isDelimiter(head->tag)) {
        // a delimiter that nothing opened: harmless at the end of a broken sequence, else no structure
        if (head->length != 0) return fail("dicom.syntax", "The structure of the file is damaged.");
        at_ = head->value;
        return;
    }
    DataElement element;
    element.tag = head->tag;
    std::memcpy(element.vr, head->vr, 2);
    element.bigEndian = syntax_.bigEndian;
    element.offset = head->value;
    if (head->length == undefinedLength) {
        at_ = head->value;
        const bool binary = head->vr[0] == 'O';
        if (binary) {
            skipFragments();
        } else {
            const Syntax outer = syntax_;
            // a sequence of VR UN is encoded in implicit VR little endian (PS3.5 §6.2.2 note 4)
            if (std::memcmp(head->vr, "UN", 2) == 0) syntax_ = {false, false};
            std::memcpy(element.vr, "SQ", 2);
            readSequence(element, *head, end_, depth);
            syntax_ = outer;
        }
    } else {
        if (head->value + head->length > end_)
            return fail("dicom.truncated", "The file ends before the end that its header declares.");
        element.length = head->length;
        if (isSequence(*head)) readDefinedSequence(element, *head, depth);
        at_ = head->value + head->length;
    }
    item.elements.push_back(std::move(element));
}

void ElementReader::readDefinedSequence(DataElement& element, const Head& head, int depth) {
    const std::size_t before = elements_;
    const std::uint64_t outerEnd = end_;
    at_ = head.value;
    end_ = head.value + head.length;
    readSequence(element, head, end_, depth);
    end_ = outerEnd;
    // its length is known: a damaged sequence can be skipped, unless a bound was reached
    if (failure_ && elements_ - before < maximalElements / 2 && failure_->code != "dicom.depth") {
        failure_.reset();
        element.items.clear();
    }
}

void ElementReader::readSequence(DataElement& element, const Head& sequence, std::uint64_t end, int depth) {
    if (depth >= maximalDepth)
        return fail("dicom.depth", "The file nests its sequences deeper than this program accepts.");
    const bool defined = sequence.length != undefinedLength;
    while (at_ + 8 <= end && !failed()) {
        const auto head = peekHead();
        if (!head) return;
        if (head->tag == tag::SequenceDelimiter) {
            at_ = head->value;
            return;
        }
        if (head->tag != tag::Item) return fail("dicom.syntax", "The structure of a sequence in the file is damaged.");
        readItem(element, end, depth);
    }
    if (!defined && !failed()) fail("dicom.truncated", "The file ends in the middle of a sequence.");
}

void ElementReader::readItem(DataElement& element, std::uint64_t end, int depth) {
    const auto head = peekHead();
    if (!head) return;
    if (++elements_ > maximalElements)
        return fail("dicom.syntax", "The file has more data elements than this program accepts.");
    at_ = head->value;
    const std::uint64_t itemEnd = head->length == undefinedLength ? end : head->value + head->length;
    if (itemEnd > end) return fail("dicom.truncated", "The file ends before the end that a sequence declares.");
    DataItem& item = element.items.emplace_back();
    while (at_ + 8 <= itemEnd && !failed()) {
        const auto next = peekHead();
        if (!next) return;
        if (next->tag == tag::ItemDelimiter) {
            at_ = next->value;
            return;
        }
        if (next->tag == tag::SequenceDelimiter || next->tag == tag::Item) return;  // the item's delimiter is missing
        readElement(item, depth + 1);
    }
    if (head->length != undefinedLength) at_ = itemEnd;
}

void ElementReader::skipFragments() {
    while (!failed()) {
        const auto head = peekHead();
        if (!head) return;
        at_ = head->value;
        if (head->tag == tag::SequenceDelimiter) return;
        if (head->tag != tag::Item || head->length == undefinedLength || head->value + head->length > end_)
            return fail("dicom.truncated", "The file ends in the middle of an embedded image.");
        if (++elements_ > maximalElements)
            return fail("dicom.syntax", "The file has more data elements than this program accepts.");
        at_ = head->value + head->length;
    }
}

}  // namespace viewer
