#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "viewer/dicom/byte_source.h"
#include "viewer/dicom/tags.h"

/// The structure of a DICOM file as our own bounded scan found it: where each value lies, nothing decoded, nothing
/// copied.
namespace viewer {

struct DataItem;

struct DataElement {
    Tag tag;
    char vr[2] = {'U', 'N'};  ///< as written, or from the dictionary where the file has none
    bool bigEndian = false;
    std::uint64_t offset = 0;  ///< of the value
    std::uint64_t length = 0;  ///< as far as the file holds it
    std::vector<DataItem> items;
};

struct DataItem {
    std::vector<DataElement> elements;  ///< in file order
    const DataElement* find(Tag tag) const;
};

/// Converts the texts of one file to UTF-8 (PS3.5 §6.1, PS3.3 C.12.1.1.2). Bytes that its character sets do not
/// explain become U+FFFD: nothing is guessed. Not for several threads at once.
class TextDecoder {
public:
    explicit TextDecoder(const std::string& specificCharacterSet);
    ~TextDecoder();
    TextDecoder(const TextDecoder&) = delete;
    TextDecoder& operator=(const TextDecoder&) = delete;
    std::string toUtf8(const std::string& bytes, bool personName) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// One item (or the whole data set) with the means to read its values. Cheap to copy. Not for several threads at once.
class HeaderView {
public:
    HeaderView() = default;
    HeaderView(const DataItem& item, std::shared_ptr<const ByteSource> source,
               std::shared_ptr<const TextDecoder> parent);

    bool has(Tag tag) const { return item_ && item_->find(tag) != nullptr; }
    const DataElement* element(Tag tag) const { return item_ ? item_->find(tag) : nullptr; }
    const DataItem* item() const { return item_; }
    /// The value's bytes, at most `limit`.
    std::string raw(Tag tag, std::size_t limit = 1 << 20) const;
    /// Text in UTF-8 without padding; binary numbers are written out, tags as GGGGEEEE; several values by '\'.
    std::string text(Tag tag) const;
    std::vector<std::string> texts(Tag tag) const;
    /// Numbers of any VR (DS, IS, US, SS, UL, SL, FL, FD, AT excluded); values that are none are left out.
    std::vector<double> numbers(Tag tag) const;
    std::optional<double> number(Tag tag) const;
    std::optional<long> integer(Tag tag) const;
    /// 16-bit words of LUT data, whatever the VR (US, SS, OW, OB, UN).
    std::vector<std::uint16_t> words(Tag tag) const;
    std::size_t itemCount(Tag tag) const;
    /// Item `index` of a sequence; an empty view if absent.
    HeaderView child(Tag tag, std::size_t index = 0) const;
    explicit operator bool() const { return item_ != nullptr; }

private:
    const DataItem* item_ = nullptr;
    std::shared_ptr<const ByteSource> source_;
    std::shared_ptr<const TextDecoder> decoder_;
};

/// The dictionary's VR of a tag, "UN" if it has none ("US" for those that depend on Pixel Representation).
std::string dictionaryVr(Tag tag);

/// The tag of a keyword or of "GGGG,EEEE"; nothing if the dictionary does not know it.
std::optional<Tag> tagOfKeyword(const std::string& keyword);

}  // namespace viewer
