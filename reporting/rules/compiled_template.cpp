#include "reporting/rules/compiled.h"

namespace reporting {

int CompiledTemplate::intern(const std::string& code) {
    const auto [it, added] = codeIds.emplace(code, static_cast<int>(codes.size()));
    if (added) codes.push_back(code);
    return it->second;
}

int CompiledTemplate::codeId(const std::string& code) const {
    const auto it = codeIds.find(code);
    return it == codeIds.end() ? -1 : it->second;
}

const std::string& CompiledTemplate::codeName(int code) const {
    static const std::string none;
    return code < 0 || static_cast<std::size_t>(code) >= codes.size() ? none : codes[static_cast<std::size_t>(code)];
}

int CompiledTemplate::sideIndex(const SideId& side) const {
    for (std::size_t i = 0; i < source->sides.size(); ++i)
        if (source->sides[i].id == side) return static_cast<int>(i);
    return -1;
}

int CompiledTemplate::questionIndex(const std::string& id) const {
    const auto it = answers.find(id);
    return it == answers.end() || it->second.read.kind != detail::Read::Kind::Question ? -1 : it->second.read.index;
}

detail::Frame CompiledTemplate::frame(const detail::Cell* cells, const unsigned char* cited, int side) const {
    return {cells, cited, mirrors.data(), sideCodes.data(), static_cast<int>(mirrors.size()), &ranks, side};
}

const detail::CompiledTable* CompiledTemplate::table(const std::string& id) const {
    for (const detail::CompiledTable& one : tables)
        if (one.source->id == id) return &one;
    return nullptr;
}

const detail::Program* CompiledTemplate::program(const Expression& expression) const {
    if (expression.index < 0 || static_cast<std::size_t>(expression.index) >= programs.size()) return nullptr;
    return &programs[static_cast<std::size_t>(expression.index)];
}

}  // namespace reporting
