#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "reporting/template/template_files.h"

namespace hsg::editor {

/// Unsaved templates under work, kept in the data directory: whatever ends the program, they are back. One file a
/// draft, written whole or not at all, by a worker; only the newest state of a draft waits.
class DraftKeeper : public QObject {
    Q_OBJECT
public:
    /// `directory`: made when the first draft is kept.
    explicit DraftKeeper(std::string directory, QObject* parent = nullptr);
    ~DraftKeeper() override;

    struct Kept {
        std::string folder;   ///< where the draft is to be saved
        std::string id;       ///< of the template
        std::string journal;  ///< TemplateDraft::journal()
        std::string extends;  ///< folder of what it extends; empty: nothing
        std::string file;     ///< of the kept draft
        std::string at;       ///< ISO date and time, local
    };
    /// What an earlier run left, newest first. Reads files: for a worker, or a test.
    std::vector<Kept> left() const;

    void keep(const std::string& folder, const reporting::TemplateFiles& files, const std::string& journal);
    void forget(const std::string& folder);
    /// What cannot be gone on with gets another name, so that nothing takes its place; gives the new one. For a worker.
    std::string setAside(const Kept& kept) const;
    /// Returns when everything is on the disk, or could not be written.
    void flush();
    /// Why the newest state is not on the disk; empty: it is, or is being written.
    QString failure() const;
    /// Tries again what could not be written.
    void retry();

signals:
    /// A write ended; `failure()` says how.
    void written();

private:
    void start();
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg::editor
