#pragma once

#include <memory>
#include <string>

#include "reporting/model/result.h"
#include "reporting/template/template.h"
#include "reporting/template/template_files.h"

namespace reporting {

/// A template, if its files can be read at all, and every problem found in one pass.
struct LoadedTemplate {
    std::shared_ptr<const Template> value;  ///< nullptr if a problem of grade Error was found
    Diagnostics diagnostics;
};

/// Reads a template folder with what it extends, checks structure, ids, labels and phrases. Bounded: 8 MiB a file, 256
/// files, 64 levels, 8 overlays. Expressions are checked by rules/compiled_template.h.
LoadedTemplate loadTemplate(const std::string& folder);
/// The same of files in memory: a draft that is on no disk yet. A pure function.
LoadedTemplate loadTemplate(const TemplateFiles& files);

/// The resolved template in canonical form (what the hash is taken of, what the store keeps), and back.
std::string resolvedTemplate(const Template& value);
LoadedTemplate templateFromResolved(const std::string& text);

}  // namespace reporting
