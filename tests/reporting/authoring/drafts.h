#pragma once

#include <boost/test/unit_test.hpp>
#include <stdexcept>
#include <string>

#include "reporting/authoring/template_draft.h"
#include "reporting/template/template_files.h"
#include "tests/support/template_folder.h"

namespace test {

using namespace reporting;
using namespace reporting::authoring;

inline TemplateFiles filesOf(const std::string& folder) {
    Diagnostics problems;
    auto files = readTemplateFiles(folder, problems);
    if (!files) throw std::runtime_error("no template at " + folder);
    return *files;
}
inline TemplateFiles shipped() {
    return filesOf(std::string(FIMBRIA_SOURCE_DIR) + "/templates/hsg");
}
inline TemplateFiles small(const std::string& name = "mini") {
    return filesOf(TemplateFolder::templates() + "/" + name);
}

inline std::string textOf(const TemplateFiles& files, const std::string& file) {
    const auto* text = files.text(file);
    return text ? *text : std::string();
}

/// The edits made, or a failure of the test.
inline TemplateFiles edited(const TemplateFiles& files, const std::vector<TemplateEdit>& edits) {
    auto result = applyEdits(files, edits);
    BOOST_REQUIRE_MESSAGE(
        result, (result ? "" : result.error().code + ": " + result.error().message + " " + result.error().where));
    return *result;
}

/// A small template file under test, in place of the mini template's own.
inline TemplateFiles with(TemplateFiles files, const std::string& file, const std::string& text) {
    files.chain.front().files[file] = std::make_shared<const std::string>(text);
    return files;
}

inline DraftValue scalar(const std::string& text) {
    return DraftValue::scalar(text);
}
inline DraftValue value(const std::string& yaml) {
    const auto parsed = DraftValue::parse(yaml);
    BOOST_REQUIRE(parsed);
    return *parsed;
}
inline NodePath at(const std::string& path) {
    return NodePath::parse(path);
}

}  // namespace test
