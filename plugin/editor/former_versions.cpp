#include "plugin/editor/former_versions.h"

#include "plugin/shelf/activation.h"
#include "plugin/shelf/kept_templates.h"

namespace hsg::editor {

namespace {

std::string idOf(const DraftDesk& desk) {
    const auto facts = desk.facts();
    const auto id = facts ? facts->view().at({"template.yaml", {"id"}}) : std::nullopt;
    return id ? id->value.text : std::string();
}

}  // namespace

std::vector<FormerVersion> FormerVersions::of(const DraftDesk& desk, const ShelfDesk& shelf) {
    std::vector<FormerVersion> all;
    if (!desk.isOpen()) return all;
    const auto active = activeFolderOf(desk.folder());
    const auto& beside = shelf.beside();
    if (beside.hasActive)
        all.push_back({tr("the active version"), [active] { return reporting::openTemplate(active); }});
    const auto& chain = desk.draft().files().chain;
    if (chain.size() > 1) {
        // what it is built on reads as a template of its own
        reporting::TemplateFiles base;
        base.chain.assign(chain.begin() + 1, chain.end());
        all.push_back({tr("what it is built on"), [base] { return reporting::openTemplate(base); }});
    }
    all.push_back({tr("as it was opened"), [files = desk.original()] { return reporting::openTemplate(files); }});
    const auto id = idOf(desk);
    const auto kept = beside.kept.find(id);
    if (kept == beside.kept.end()) return all;
    for (const auto& [version, hash] : kept->second)
        all.push_back({tr("version %1").arg(QString::fromStdString(version)), [active, id, version = version] {
                           reporting::Compilation opened;
                           if (const auto file = readKept(versionFile(active, id, version)))
                               opened.value = openKept(*file);
                           return opened;
                       }});
    return all;
}

}  // namespace hsg::editor
