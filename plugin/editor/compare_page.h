#pragma once

#include <QWidget>
#include <memory>

#include "plugin/editor/draft_desk.h"
#include "plugin/editor/former_versions.h"
#include "reporting/authoring/compare_versions.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QTextBrowser;
class QThreadPool;

namespace hsg::editor {

/// Another version and the draft, word by word: what is taken away is red and struck through, what is new is green and
/// underlined.
class ComparePage : public QWidget {
    Q_OBJECT
public:
    ComparePage(DraftDesk& desk, const std::string& language, QWidget* parent);
    ~ComparePage() override;
    /// The page came into view.
    void start();
    bool isBusy() const { return isBusy_; }

signals:
    void itemWanted(const reporting::authoring::NodePath& path);

private:
    void compare();
    void showChanges();
    QString row(const reporting::authoring::VersionChange& change, std::size_t index, bool isOdd) const;

    DraftDesk& desk_;
    std::string language_;
    QComboBox *with_, *what_;
    QLabel* count_;
    QTextBrowser* text_;
    std::vector<FormerVersion> versions_;
    std::vector<reporting::authoring::VersionChange> changes_;
    QString problem_;
    std::unique_ptr<QThreadPool> worker_;
    bool isBusy_ = false;
};

}  // namespace hsg::editor
