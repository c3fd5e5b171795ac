#include "reporting/exchange/code_book.h"

#include "reporting/exchange/coding_systems.h"
#include "reporting/exchange/yaml_text.h"

namespace reporting::exchange {
namespace {
const std::string privateScheme = "99MRRT";
}

void CodeBook::add(const std::string& key, Code code) {
    code.value = cut(code.value, 64);
    code.scheme = dicomScheme(code.scheme);
    if (code.scheme.empty()) code.scheme = privateScheme;
    if (code.scheme.rfind("99", 0) == 0) {
        privates_.insert(code.scheme);
        if (code.value.size() > 16) code.value = "M-" + oidOf(code.value).substr(5, 12);
    }
    entries_ += key + ": {value: " + quoted(code.value) + ", scheme: " + quoted(code.scheme) +
                ", meaning: " + quoted(cut(code.meaning.empty() ? code.value : code.meaning, 64)) + "}\n";
}

std::string CodeBook::take(const std::string& key, const std::vector<Code>& codes, const std::string& words) {
    const std::string id = names_.take(key, "c");
    if (codes.empty()) {
        add(id, {"M-" + oidOf(owner_ + " " + id).substr(5, 12), privateScheme, words});
        return id;
    }
    add(id, codes.front().meaning.empty() ? Code{codes[0].value, codes[0].scheme, words} : codes.front());
    for (std::size_t i = 1; i < codes.size(); ++i) add(names_.take(id + "_and", "c"), codes[i]);
    return id;
}

std::string CodeBook::text() const {
    std::string text = "schemes:\n";
    for (const std::string& one : privates_)
        text += "  " + quoted(one) + ": {uid: " + quoted(oidOf(one == privateScheme ? owner_ : one)) +
                ", name: " + quoted(one == privateScheme ? cut("Codes of " + title_, 60) : one) + "}\n";
    return text + entries_;
}

}  // namespace reporting::exchange
