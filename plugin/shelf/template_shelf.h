#pragma once

#include <QObject>
#include <memory>
#include <string>
#include <vector>

#include "plugin/shelf/shelf_entries.h"

namespace hsg {

/// The templates of this workstation, watched. GUI thread; disks are read on a worker.
class TemplateShelf : public QObject {
    Q_OBJECT
public:
    /// `settings` outlives it. What is in force is there at once: the version kept here, else the shipped one; the
    /// folders are read behind it.
    explicit TemplateShelf(viewer::sdk::Settings& settings, QObject* parent = nullptr);
    ~TemplateShelf() override;

    /// The folders were read once; `changed` was emitted then.
    bool isRead() const;
    const std::vector<ShelfEntry>& entries() const;
    const ShelfEntry* entry(const std::string& id) const;
    const ShelfEntry* inForce() const;
    /// Every problem of what should be in force and is not, one a line; empty if all is well.
    std::string trouble() const;
    /// What a reading gets now; nullptr only if no template can be used at all.
    std::shared_ptr<const reporting::CompiledTemplate> current() const;

    void putInForce(const std::string& id);
    struct NewReading {
        std::string contrastClass;
        std::vector<std::string> descriptions;
    };
    /// By the rules, else the one in force.
    std::shared_ptr<const reporting::CompiledTemplate> forNewReading(const NewReading& facts) const;

    /// Reads the folders again now (after a save in the editor); `changed` follows.
    void rescan();

signals:
    /// Entries, states or problems are other ones. Readings that are open keep their template.
    void changed();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg
