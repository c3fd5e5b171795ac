#include "plugin/editor/draft_reading.h"

#include <filesystem>

#include "plugin/shelf/template_folders.h"

namespace hsg::editor {

using reporting::TemplateFiles;
using reporting::authoring::TemplateDraft;

Beside lookBeside(const std::string& folder) {
    if (folder.empty()) return {};
    const auto active = activeFolderOf(folder);
    std::error_code error;
    return {active != plainFolder(folder) && std::filesystem::is_directory(active, error), allKeptVersions(active)};
}

namespace {

/// A folder that is gone: what was not saved of it, over what it extends.
std::optional<TemplateFiles> withoutFolder(const std::string& folder, const DraftKeeper::Kept& kept) {
    if (kept.extends.empty()) {
        TemplateFiles files;
        files.chain.resize(1);
        return files;
    }
    reporting::Diagnostics ignored;
    const auto base = reporting::readTemplateFiles(kept.extends, ignored);
    if (!base) return std::nullopt;
    const auto way = std::filesystem::path(kept.extends).lexically_relative(folder).generic_string();
    return TemplateDraft::overlayOf(*base, way, kept.id, "1.0.0").files();
}

}  // namespace

DraftReading readDraft(const std::string& folder, DraftKeeper& keeper) {
    keeper.flush();
    DraftReading result;
    std::optional<DraftKeeper::Kept> kept;
    for (auto& one : keeper.left())
        if (!kept && plainFolder(one.folder) == folder) kept = std::move(one);  // the newest is the first
    result.files = reporting::readTemplateFiles(folder, result.problems);
    if (!result.files && kept) result.files = withoutFolder(folder, *kept);
    if (!result.files) return result;
    result.draft.emplace(*result.files);
    result.beside = lookBeside(folder);
    if (!kept) return result;
    if (result.draft->restore(kept->journal))
        result.isUnsaved = result.draft->isChanged();
    else
        result.unfit = keeper.setAside(*kept);
    return result;
}

}  // namespace hsg::editor
