#include "reporting/authoring/template_draft.h"

#include <nlohmann/json.hpp>

namespace reporting::authoring {
namespace {

constexpr std::size_t maxSteps = 1000;

std::string hexOf(const std::string& bytes) {
    static const char* digits = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

/// What is typed may be cut in the middle of a character.
bool isUtf8(const std::string& text) {
    try {
        (void)nlohmann::json(text).dump();
        return true;
    } catch (const nlohmann::json::exception&) {
        return false;
    }
}

std::optional<std::string> bytesOf(const std::string& hex) {
    const auto digit = [](char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; };
    if (hex.size() % 2 != 0) return std::nullopt;
    std::string out;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        if (digit(hex[i]) < 0 || digit(hex[i + 1]) < 0) return std::nullopt;
        out += static_cast<char>(digit(hex[i]) * 16 + digit(hex[i + 1]));
    }
    return out;
}

}  // namespace

TemplateDraft::TemplateDraft(TemplateFiles files) : steps_{{std::move(files), {}}}, saved_(steps_.front().files) {}

TemplateDraft TemplateDraft::overlayOf(const TemplateFiles& base, const std::string& prefix, const std::string& id,
                                       const std::string& version) {
    TemplateFiles files;
    std::string folder = prefix;
    if (!folder.ends_with('/')) folder += '/';
    FolderFiles own;
    own.files["template.yaml"] =
        std::make_shared<const std::string>("id: " + id + "\nversion: " + version +
                                            "\nstatus: DRAFT\nextends: " + folder.substr(0, folder.size() - 1) + "\n");
    files.chain.push_back(std::move(own));
    // what the base extends is reached from the base
    for (FolderFiles one : base.chain) {
        one.prefix = one.prefix.empty() ? folder : folder + one.prefix;
        for (std::size_t at; (at = one.prefix.find("/../", 1)) != std::string::npos;) {
            const std::size_t slash = one.prefix.rfind('/', at - 1);
            const std::size_t start = slash == std::string::npos ? 0 : slash + 1;
            if (one.prefix.substr(start, at - start) == "..") break;
            one.prefix.erase(start, at + 4 - start);
        }
        files.chain.push_back(std::move(one));
    }
    return TemplateDraft(std::move(files));
}

const TemplateFiles& TemplateDraft::files() const {
    return steps_[at_].files;
}

Result<void> TemplateDraft::apply(const std::vector<TemplateEdit>& edits, const std::string& description) {
    auto next = applyEdits(files(), edits);
    if (!next) return tl::make_unexpected(next.error());
    if (next->sameBytes(files())) return {};
    steps_.resize(at_ + 1);
    steps_.push_back({std::move(*next), description});
    if (steps_.size() > maxSteps) steps_.erase(steps_.begin());
    at_ = steps_.size() - 1;
    return {};
}

bool TemplateDraft::canUndo() const {
    return at_ > 0;
}
bool TemplateDraft::canRedo() const {
    return at_ + 1 < steps_.size();
}
std::string TemplateDraft::undoDescription() const {
    return canUndo() ? steps_[at_].description : std::string();
}
std::string TemplateDraft::redoDescription() const {
    return canRedo() ? steps_[at_ + 1].description : std::string();
}
void TemplateDraft::undo() {
    if (canUndo()) --at_;
}
void TemplateDraft::redo() {
    if (canRedo()) ++at_;
}
bool TemplateDraft::isChanged() const {
    return !files().sameBytes(saved_);
}
void TemplateDraft::markSaved() {
    saved_ = files();
}

std::string TemplateDraft::journal() const {
    auto entries = nlohmann::json::object();
    for (const auto& [name, text] : files().own().files)
        entries[name] = isRawTemplateFile(name) || !isUtf8(*text) ? "hex:" + hexOf(*text) : "text:" + *text;
    return nlohmann::json{{"draft", 1}, {"files", entries}}.dump();
}

Result<void> TemplateDraft::restore(const std::string& journal) {
    const auto root = nlohmann::json::parse(journal, nullptr, false);
    const auto wrong = [] {
        return tl::make_unexpected(Error{"draft.journal", "The kept state of the draft cannot be read.", {}});
    };
    if (!root.is_object() || !root.contains("files") || !root["files"].is_object()) return wrong();
    std::vector<TemplateEdit> edits;
    for (const auto& [name, text] : files().own().files)
        if (!root["files"].contains(name) && name != "template.yaml") edits.push_back(RemoveFile{name});
    for (const auto& [name, value] : root["files"].items()) {
        if (!value.is_string()) return wrong();
        const std::string text = value;
        std::optional<std::string> bytes;
        if (text.rfind("text:", 0) == 0) bytes = text.substr(5);
        if (text.rfind("hex:", 0) == 0) bytes = bytesOf(text.substr(4));
        if (!bytes) return wrong();
        edits.push_back(SetFile{name, std::move(*bytes)});
    }
    return apply(edits, "restore");
}

TemplateDraft::Writes TemplateDraft::writesOver(const FolderFiles& onDisk) const {
    Writes writes;
    for (const auto& [name, text] : files().own().files) {
        const auto old = onDisk.files.find(name);
        if (old == onDisk.files.end() || *old->second != *text) writes.write.emplace_back(name, text);
    }
    for (const auto& [name, text] : onDisk.files)
        if (!files().own().files.count(name)) writes.remove.push_back(name);
    return writes;
}

}  // namespace reporting::authoring
