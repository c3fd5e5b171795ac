#pragma once

#include <set>
#include <string>
#include <vector>

#include "reporting/exchange/names.h"
#include "reporting/model/code.h"

namespace reporting::exchange {

/// codes.yaml of an imported template: codes as DICOM has them, own ones where the file has none.
class CodeBook {
public:
    /// `owner`: id of the template, `title` its title: what the codes of our own are called by.
    CodeBook(Names& names, std::string owner, std::string title)
        : names_(names), owner_(std::move(owner)), title_(std::move(title)) {}

    void add(const std::string& key, Code code);
    /// The key under which it stands. The first code is the element's; a conjunction's further ones stand beside it.
    std::string take(const std::string& key, const std::vector<Code>& codes, const std::string& words);
    /// The file.
    std::string text() const;

private:
    Names& names_;
    std::string owner_, title_, entries_;
    std::set<std::string> privates_{"99MRRT"};
};

}  // namespace reporting::exchange
