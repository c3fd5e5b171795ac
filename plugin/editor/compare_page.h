#pragma once

#include <QWidget>
#include <optional>

#include "plugin/editor/draft_desk.h"
#include "plugin/editor/former_versions.h"
#include "plugin/editor/worker.h"
#include "reporting/authoring/compare_versions.h"

class QComboBox;
class QLabel;
class QTextBrowser;

namespace hsg::editor {

/// Another version and the draft, word by word: what is taken away is red and struck through, what is new is green and
/// underlined.
class ComparePage : public QWidget {
    Q_OBJECT
public:
    ComparePage(DraftDesk& desk, const ShelfDesk& shelf, const std::string& language, QWidget* parent);
    /// The page came into view.
    void start();
    bool isBusy() const { return worker_.isBusy(); }

signals:
    void itemWanted(const reporting::authoring::NodePath& path);

private:
    void compare();
    void showChanges();
    QString row(const reporting::authoring::VersionChange& change, std::size_t index, bool isOdd) const;

    DraftDesk& desk_;
    const ShelfDesk& shelf_;
    std::string language_;
    QComboBox *with_, *what_;
    QLabel* count_;
    QTextBrowser* text_;
    std::vector<FormerVersion> versions_;
    std::vector<reporting::authoring::VersionChange> changes_;
    QString problem_;
    Worker worker_;
};

}  // namespace hsg::editor
