#include "reporting/exchange/export_words.h"

#include "reporting/exchange/coding_systems.h"

namespace reporting {

std::string exportIdentifier(const Template& source) {
    return exchange::oidOf("template " + source.id);
}

namespace exchange {

std::string wordsOf(const Template& source, const std::string& language, const std::string& key) {
    const auto words = source.labels.find(language);
    if (words == source.labels.end()) return {};
    const auto found = words->second.find(key);
    return found == words->second.end() ? std::string() : found->second;
}

std::string optionWords(const Template& source, const std::string& language, const Question& q, const std::string& id) {
    const std::string own = wordsOf(source, language, "option." + q.id + "." + id);
    if (!own.empty()) return own;
    const std::string none = id == q.notAssessable ? wordsOf(source, language, "not_assessable") : std::string();
    return none.empty() ? id : none;
}

Code codeOf(const Template& source, const std::string& key) {
    const auto found = source.codes.find(key);
    return found == source.codes.end() ? Code{} : found->second;
}

Code optionCode(const Template& source, const Question& question, const std::string& id) {
    if (const Option* option = question.option(id)) return codeOf(source, option->code);
    return id == question.notAssessable ? codeOf(source, "not_assessable") : Code{};
}

std::string versionCore(const std::string& version) {
    return version.substr(0, version.find_first_of("-+"));
}

std::string titleOf(const Template& source, const std::string& language) {
    const auto phrases = source.phrases.find(language);
    if (phrases == source.phrases.end()) return source.id;
    const auto found = phrases->second.find(source.title);
    return found == phrases->second.end() || found->second.find('{') != std::string::npos ? source.id : found->second;
}

}  // namespace exchange
}  // namespace reporting
