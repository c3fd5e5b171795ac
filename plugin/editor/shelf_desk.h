#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "plugin/editor/draft_desk.h"
#include "plugin/editor/draft_reading.h"
#include "plugin/shelf/activation.h"
#include "plugin/shelf/shelf_entries.h"
#include "plugin/shelf/template_rules.h"
#include "viewer/sdk/settings.h"

namespace hsg::editor {

/// Templates on the disk: what there is, opening, saving, bringing into use. Everything happens on a worker; what comes
/// back is told by signals.
class ShelfDesk : public QObject {
    Q_OBJECT
public:
    ShelfDesk(DraftDesk& desk, DraftKeeper& keeper, viewer::sdk::Settings& settings, std::function<std::string()> now,
              QObject* parent = nullptr);
    ~ShelfDesk() override;

    const std::vector<ShelfEntry>& entries() const;
    const std::vector<DraftKeeper::Kept>& left() const;
    const ShelfEntry* inForce() const;
    /// What lies beside the open draft, as it was when it was opened, saved or looked for last.
    const Beside& beside() const;
    /// The department's folder; a folder in the data directory until one is chosen.
    std::string department() const;
    void setDepartment(const std::string& folder);
    void scan();
    /// Which template a new reading gets; written at once.
    std::vector<TemplateRule> rules() const;
    void setRules(const std::vector<TemplateRule>& rules);

    /// The folder, with what was not saved of it. What no longer fits it is kept aside, and said so.
    void open(const std::string& folder);
    /// The draft of a template in use, made if there is none.
    void openDraftOf(const std::string& folder);
    void startOverlay(const std::string& base, const std::string& id);
    /// Goes on with what an earlier run left, also where its folder is gone.
    void takeUp(const DraftKeeper::Kept& kept);
    /// Throws away what was not saved: the folder is as on the disk again.
    void drop(const DraftKeeper::Kept& kept);
    void save();
    void saveAs(const std::string& folder);
    /// Saves and activates. `lookedAtHash`: of the dry run that was shown. What is changed meanwhile stays open as a
    /// draft of its own.
    void activate(const std::string& lookedAtHash);
    /// A folder of the department with these files; opened then.
    void bringIn(const reporting::TemplateFiles& files, const std::string& id);
    void retire(const std::string& folder);
    /// New readings get it.
    void putInForce(const std::string& id);
    bool isBusy() const;

signals:
    void scanned();
    void busyChanged();
    void opened();
    /// One sentence for the reader; `isFailure`: nothing was done.
    void told(const QString& message, bool isFailure);
    void activated(const QString& folder);
    /// A folder or a choice changed on the disk.
    void wrote();

private:
    /// What to do on the worker, and with its result on this thread.
    template <class T>
    void run(std::function<T()> work, std::function<void(T)> then);
    void read(const std::string& folder);
    void afterActivation(const Activated& done, const std::string& folder, bool isOpen, bool isSame);

    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hsg::editor
