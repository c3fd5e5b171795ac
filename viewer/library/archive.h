#pragma once

#include <string>
#include <vector>

#include "viewer/sdk/documents.h"

namespace viewer {

/// The local archive: one folder a study below a root, with `reports/` in it. No index: the folders are the truth, and
/// a study has a handful of documents.
///
/// `store` is all or none across a kill and a full disk: the documents are written and fsynced into a new folder, the
/// others of the study are linked into it, and then the two folders change places in one step.
class Archive : public sdk::Documents {
public:
    /// `root` is created on first use, e.g. DATA/archive.
    explicit Archive(std::string root);

    /// Errors: "store.full" (no space left; nothing has changed), "store.io" (also: a study UID or file name that is no
    /// plain name).
    sdk::Result<std::vector<std::string>> store(const std::string& studyUid,
                                                const std::vector<sdk::StoredDocument>& documents) override;
    /// The paths of a study's documents, sorted; empty if there are none.
    std::vector<std::string> list(const std::string& studyUid) const override;

    /// ROOT/<study uid>/reports
    std::string folderOf(const std::string& studyUid) const;

private:
    std::string root_;
};

}  // namespace viewer
