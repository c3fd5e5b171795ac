#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>

#include "reporting/authoring/template_edit.h"
#include "reporting/authoring/yaml_file.h"

namespace reporting::authoring {

using Done = Result<void>;

inline Done refuse(const std::string& code, const std::string& message, const std::string& where = {}) {
    return tl::make_unexpected(Error{code, message, where});
}

/// The files while edits are made on them. What the base says is only read; for this folder's .cpp files.
class EditRun {
public:
    explicit EditRun(const TemplateFiles& files) : files_(files) {}
    const TemplateFiles& files() const { return files_; }
    bool isOverlay() const { return files_.chain.size() > 1; }

    Done apply(const SetValue& edit);
    Done apply(const ClearValue& edit);
    Done apply(const AddItem& edit);
    Done apply(const DuplicateItem& edit);
    Done apply(const RemoveItem& edit);
    Done apply(const MoveItem& edit);
    Done apply(const Revert& edit);
    Done apply(const RenameId& edit);
    Done apply(const SetWords& edit);
    Done apply(const ClearWords& edit);
    Done apply(const AddLanguage& edit);
    Done apply(const RemoveLanguage& edit);
    Done apply(const AddStep& edit);
    Done apply(const MoveStep& edit);
    Done apply(const RemoveStep& edit);
    Done apply(const SetFile& edit);
    Done apply(const RemoveFile& edit);

    /// What the base says of a file, all its overlays laid over one another; nullptr if it has no such file.
    const YamlNode* base(const std::string& file);
    /// The own file, read; nothing if there is none. A file that is no YAML is an Error.
    Result<std::optional<YamlFile>> own(const std::string& file) const;
    /// As it reads after the overlay.
    Result<YamlNode> merged(const std::string& file);
    Done put(const std::string& file, std::string text);
    /// All files of the merged template with this ending or name.
    std::vector<std::string> filesLike(const std::string& folder) const;

private:
    using Steps = std::vector<std::string>;
    /// The part of a path that an overlay can only say as a whole; npos: none. `several`: all items of that id.
    struct Unit {
        std::size_t depth = std::string::npos;
        bool several = false;
    };
    Unit unitOf(const std::string& file, const Steps& steps);
    bool ownHas(const std::string& file, const Steps& steps) const;
    /// Overlays merge this list with the base's, item by item.
    bool mergesItems(const NodePath& list);
    Done change(const NodePath& path, const std::function<Done(DraftValue&)>& edit, bool mayAdd);
    Done create(const NodePath& path, const DraftValue& value);
    Done createSeveral(const NodePath& unit, const std::vector<DraftValue>& items);
    Done removeOwn(const NodePath& path);
    Done withFile(const std::string& file, const std::function<bool(YamlFile&)>& work);
    Done moveInOverlay(const NodePath& path, const std::string& before);

    TemplateFiles files_;
    std::map<std::string, std::optional<YamlNode>> bases_;
};

}  // namespace reporting::authoring
