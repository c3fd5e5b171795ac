#include "viewer/dicom/writer_items.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdicent.h>
#include <dcmtk/dcmdata/dcdict.h>
#include <dcmtk/dcmdata/dcitem.h>
#include <dcmtk/dcmdata/dcsequen.h>
#include <dcmtk/dcmdata/dctag.h>
#include <dcmtk/dcmdata/dcvrda.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace viewer {

namespace {

tl::unexpected<sdk::Error> refuse(const char* message, const std::string& where) {
    return tl::unexpected(sdk::Error{"write.attribute", message, where});
}

std::string multiplicity(const DcmTagKey& key) {
    const DcmDataDictionary& dictionary = dcmDataDict.rdlock();
    const DcmDictEntry* entry = dictionary.findEntry(key, nullptr);
    std::string result = "1-n";
    if (entry) {
        result = std::to_string(entry->getVMMin());
        if (entry->getVMMax() == DcmVariableVM)
            result += "-n";
        else if (entry->getVMMax() != entry->getVMMin())
            result += "-" + std::to_string(entry->getVMMax());
    }
    dcmDataDict.rdunlock();
    return result;
}

/// Numbers as 16-bit words, for LUT and palette data given as text.
bool putWords(DcmElement& element, const std::string& value) {
    std::vector<Uint16> words;
    std::size_t from = 0;
    while (from <= value.size() && !value.empty()) {
        const std::size_t end = std::min(value.find('\\', from), value.size());
        try {
            const unsigned long number = std::stoul(value.substr(from, end - from));
            if (number > 0xFFFF) return false;
            words.push_back(static_cast<Uint16>(number));
        } catch (const std::exception&) {
            return false;
        }
        from = end + 1;
    }
    return element.putUint16Array(words.data(), static_cast<unsigned long>(words.size())).good();
}

/// Attribute tags as "GGGGEEEE" (as DICOM JSON writes them), "(gggg,eeee)" or a keyword, in the toolkit's form.
std::optional<std::string> tagList(const std::string& value) {
    std::string result;
    for (std::size_t from = 0; from <= value.size() && !value.empty();) {
        const std::size_t end = std::min(value.find('\\', from), value.size());
        std::string part = value.substr(from, end - from);
        if (part.size() == 8 && part.find_first_not_of("0123456789abcdefABCDEF") == std::string::npos)
            part.insert(4, ",");
        std::erase_if(part, [](char c) { return c == '(' || c == ')'; });
        DcmTag tag;
        if (DcmTag::findTagFromName(part.c_str(), tag).bad()) return std::nullopt;
        result += (result.empty() ? "" : "\\") + std::string(tag.toString().c_str());
        from = end + 1;
    }
    return result;
}

sdk::Result<void> putValue(const DcmTag& tag, std::string value, DcmItem& to, const std::string& where) {
    DcmElement* raw = nullptr;
    DcmTag copy = tag;
    // "US or SS" and "US or OW": the number formats of PS3.6 that depend on another attribute are written as US
    if (copy.getEVR() == EVR_xs || copy.getEVR() == EVR_lt || copy.getEVR() == EVR_ox)
        copy.setVR(DcmVR(copy.getEVR() == EVR_xs ? EVR_US : EVR_OW));
    if (DcmItem::newDicomElement(raw, copy).bad() || !raw) return refuse("The attribute cannot be written.", where);
    std::unique_ptr<DcmElement> element(raw);
    const bool words = element->getVR() == EVR_OW;
    if (element->getVR() == EVR_SQ) return refuse("The attribute is a sequence and needs items, not a value.", where);
    if (element->getVR() == EVR_AT) {
        const auto tags = tagList(value);
        if (!tags) return refuse("The value does not fit the attribute.", where);
        value = *tags;
    }
    if (words ? !putWords(*element, value) : element->putOFStringArray(OFString(value.c_str(), value.size())).bad())
        return refuse("The value does not fit the attribute.", where);
    // inserted first: the check of a text needs the character set of its data set
    DcmElement* const inserted = element.release();
    if (to.insert(inserted, OFTrue).bad()) {
        delete inserted;
        return refuse("The attribute cannot be written.", where);
    }
    if (!words && !value.empty() && inserted->checkValue(multiplicity(tag).c_str()).bad())
        return refuse("The value does not fit the attribute.", where);
    return {};
}

}  // namespace

sdk::Result<void> putItem(const sdk::DicomItem& from, DcmItem& to, const std::string& path) {
    const std::string prefix = path.empty() ? "" : path + ".";
    for (const auto& [keyword, value] : from.values) {
        DcmTag tag;
        if (DcmTag::findTagFromName(keyword.c_str(), tag).bad() &&
            DcmTag::findTagFromName(("RETIRED_" + keyword).c_str(), tag).bad())
            return refuse("There is no attribute of that name.", prefix + keyword);
        if (auto done = putValue(tag, value, to, prefix + keyword); !done) return done;
    }
    for (const auto& [keyword, items] : from.sequences) {
        DcmTag tag;
        if (DcmTag::findTagFromName(keyword.c_str(), tag).bad())
            return refuse("There is no attribute of that name.", prefix + keyword);
        if (tag.getEVR() != EVR_SQ) return refuse("The attribute is no sequence.", prefix + keyword);
        to.insertEmptyElement(tag);
        for (std::size_t i = 0; i < items.size(); ++i) {
            DcmItem* item = nullptr;
            if (to.findOrCreateSequenceItem(tag, item, static_cast<long>(i)).bad() || !item)
                return refuse("The sequence cannot be written.", prefix + keyword);
            if (auto done = putItem(items[i], *item, prefix + keyword + "[" + std::to_string(i) + "]"); !done)
                return done;
        }
    }
    return {};
}

}  // namespace viewer
