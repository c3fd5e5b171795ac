#include "plugin/shelf/template_folders.h"

#include <filesystem>

#include "plugin/shelf/activation.h"
#include "plugin/shelf/kept_templates.h"
#include "reporting/authoring/template_draft.h"
#include "reporting/store/report_store.h"

namespace hsg {

namespace fs = std::filesystem;
using reporting::Error;
using reporting::Result;
using reporting::TemplateFiles;
using reporting::TemplateStatus;
using namespace reporting::authoring;

Error shelfError(const std::string& code, const std::string& message, const std::string& where) {
    return {code, message, where};
}

std::string plainFolder(const std::string& folder) {
    fs::path path = fs::path(folder).lexically_normal();
    if (!path.has_filename()) path = path.parent_path();
    return path.string();
}

Result<TemplateFiles> readFolder(const std::string& folder) {
    reporting::Diagnostics problems;
    auto files = reporting::readTemplateFiles(folder, problems);
    if (!files || !files->text("template.yaml"))
        return tl::make_unexpected(shelfError("shelf.folder", "This is no template folder.", folder));
    return std::move(*files);
}

std::string headOf(const TemplateFiles& files, const std::string& key) {
    const auto* text = files.text("template.yaml");
    const auto root = text ? DraftValue::parse(*text) : Result<DraftValue>(DraftValue{});
    return root ? root->get(key) : std::string();
}

TemplateStatus statusOf(const TemplateFiles& files) {
    for (const auto& folder : files.chain) {
        TemplateFiles one;
        one.chain.push_back(folder);
        if (const auto word = headOf(one, "status"); !word.empty())
            return reporting::statusOf(word).value_or(TemplateStatus::Draft);
    }
    return TemplateStatus::Draft;
}

Result<TemplateFiles> withHead(const TemplateFiles& files, const std::string& key, const std::string& value) {
    return applyEdits(files, {SetValue{{"template.yaml", {key}}, DraftValue::scalar(value)}});
}

Result<TemplateFiles> withStatus(const TemplateFiles& files, TemplateStatus status) {
    return withHead(files, "status", reporting::wordOf(status));
}

Result<void> writeFolder(const TemplateFiles& files, const std::string& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) return tl::make_unexpected(shelfError("shelf.io", "The folder cannot be made.", folder));
    reporting::Diagnostics ignored;
    const auto old = reporting::readTemplateFiles(folder, ignored);
    const TemplateDraft draft(files);
    const auto writes = draft.writesOver(old ? old->own() : reporting::FolderFiles{});
    for (const auto& [name, text] : writes.write) {
        const fs::path path = fs::path(folder) / name;
        fs::create_directories(path.parent_path(), error);
        if (error) return tl::make_unexpected(shelfError("shelf.io", "The folder cannot be made.", folder));
        if (auto done = reporting::writeDurably(path.string(), *text); !done)
            return tl::make_unexpected(shelfError("shelf.io", done.error().message, folder + "/" + name));
    }
    for (const auto& name : writes.remove)
        if (!fs::remove(fs::path(folder) / name, error) && error)
            return tl::make_unexpected(shelfError("shelf.io", "A file cannot be removed.", folder + "/" + name));
    return {};
}

Result<std::string> keepBase(const TemplateFiles& base, const std::string& folder) {
    const fs::path bases = fs::path(plainFolder(folder)).parent_path() / "bases";
    std::string next;  // how the folder before leads to the one that was kept last
    for (std::size_t i = base.chain.size(); i-- > 0;) {
        TemplateFiles one;
        one.chain.push_back(base.chain[i]);
        one.chain.front().prefix.clear();
        if (!next.empty()) {
            auto led = withHead(one, "extends", "../" + next);
            if (!led) return tl::make_unexpected(led.error());
            one = std::move(*led);
        }
        const std::string name = headOf(one, "id") + "-" + headOf(one, "version");
        std::string kept = name;
        for (int number = 2;; ++number) {
            const auto there = readFolder((bases / kept).string());
            if (!there) {
                if (auto done = writeFolder(one, (bases / kept).string()); !done)
                    return tl::make_unexpected(done.error());
                break;
            }
            TemplateFiles same;
            same.chain.push_back(there->own());
            if (same.sameBytes(one)) break;
            kept = name + "-" + std::to_string(number);  // the same version with other content: both are kept
        }
        next = kept;
    }
    return "../bases/" + next;
}

Result<std::string> draftOf(const std::string& from, VersionPart part, const std::string& department) {
    const std::string folder = plainFolder(from);
    auto files = readFolder(folder);
    if (!files) return tl::make_unexpected(files.error());
    const auto version = SemanticVersion::parse(headOf(*files, "version"));
    if (!version)
        return tl::make_unexpected(
            shelfError("shelf.version", "Its version is no semantic version such as 1.2.0.", folder));
    const auto target =
        department.empty() ? folder + ".draft" : (fs::path(department) / (headOf(*files, "id") + ".draft")).string();
    if (readFolder(target)) return target;
    TemplateFiles copy = *files;
    if (!department.empty() && files->chain.size() > 1) {
        TemplateFiles base;
        base.chain.assign(files->chain.begin() + 1, files->chain.end());
        auto extends = keepBase(base, target);
        if (!extends) return tl::make_unexpected(extends.error());
        auto led = withHead(copy, "extends", *extends);
        if (!led) return tl::make_unexpected(led.error());
        copy = std::move(*led);
    }
    auto ready = withHead(copy, "version", raised(*version, part).text());
    if (ready) ready = withStatus(*ready, TemplateStatus::Draft);
    if (!ready) return tl::make_unexpected(ready.error());
    if (auto done = writeFolder(*ready, target); !done) return tl::make_unexpected(done.error());
    return target;
}

Result<void> newOverlay(const std::string& base, const std::string& to, const std::string& id) {
    const std::string folder = plainFolder(to);
    std::error_code error;
    if (fs::exists(fs::path(folder) / "template.yaml", error))
        return tl::make_unexpected(shelfError("shelf.exists", "There is a template in this folder already.", folder));
    const auto files = readFolder(base);
    if (!files) return tl::make_unexpected(files.error());
    const fs::path here = fs::weakly_canonical(folder, error).parent_path();
    const fs::path there = fs::weakly_canonical(base, error);
    std::string extends;
    if (there.parent_path() == here) {
        extends = "../" + there.filename().string();
    } else {
        auto kept = keepBase(*files, folder);
        if (!kept) return tl::make_unexpected(kept.error());
        extends = *kept;
    }
    const auto draft = TemplateDraft::overlayOf(*files, extends, id, "1.0.0");
    return writeFolder(draft.files(), folder);
}

Result<void> saveTemplate(const TemplateFiles& draft, const std::string& folder) {
    return writeFolder(draft, plainFolder(folder));
}

}  // namespace hsg
