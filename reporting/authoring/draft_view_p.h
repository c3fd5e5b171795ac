#pragma once

#include "reporting/authoring/draft_view.h"
#include "reporting/authoring/yaml_text.h"

namespace reporting::authoring {

/// What a view holds; for this folder's .cpp files.
struct DraftView::Private {
    TemplateFiles files;
    Diagnostics problems;
    std::vector<reporting::detail::Sources> parsed;  ///< each folder of the chain by itself
    std::map<std::string, Diagnostics> syntax;       ///< problems of each file as it was read, by prefix + name
    reporting::detail::Sources base;                 ///< what is extended, laid over one another
    reporting::detail::Sources merged;
    bool isWhole = false;  ///< `merged` is what the loader would see
    std::vector<OutlineItem> outline;

    const YamlNode* root(const reporting::detail::Sources& from, const std::string& file) const;
    const YamlNode* node(const reporting::detail::Sources& from, const NodePath& path) const;
    Owner owner(const NodePath& path) const;
    /// The folder at a place of the chain as trees.
    reporting::detail::Sources read(std::size_t place, const Private* before);
};

std::vector<OutlineItem> outlineOf(const DraftView::Private& view);

}  // namespace reporting::authoring
