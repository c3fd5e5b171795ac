#pragma once

#include <string>

#include "reporting/authoring/template_edit.h"
#include "reporting/model/result.h"
#include "reporting/template/status.h"

/// Template folders written to the disk, for the .cpp files of this folder.
namespace hsg {

reporting::Error shelfError(const std::string& code, const std::string& message, const std::string& where = {});
/// The folder with what it extends; "shelf.folder" if it is no template folder.
reporting::Result<reporting::TemplateFiles> readFolder(const std::string& folder);
/// A scalar of its own template.yaml; empty if there is none.
std::string headOf(const reporting::TemplateFiles& files, const std::string& key);
/// Its own word, else that of what it extends.
reporting::TemplateStatus statusOf(const reporting::TemplateFiles& files);
reporting::Result<reporting::TemplateFiles> withHead(const reporting::TemplateFiles& files, const std::string& key,
                                                     const std::string& value);
reporting::Result<reporting::TemplateFiles> withStatus(const reporting::TemplateFiles& files,
                                                       reporting::TemplateStatus status);
/// The folder's own files, each whole or not at all, then the folder; what is not among them is removed.
reporting::Result<void> writeFolder(const reporting::TemplateFiles& files, const std::string& folder);
/// What `files` extends, kept for good in FOLDER/../bases; gives the `extends` that leads there from `folder`.
reporting::Result<std::string> keepBase(const reporting::TemplateFiles& base, const std::string& folder);
/// "folder/" → "folder", whatever the way it is written.
std::string plainFolder(const std::string& folder);

}  // namespace hsg
