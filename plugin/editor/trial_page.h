#pragma once

#include <QWidget>

#include "plugin/editor/trial_desk.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace hsg::editor {

class ShelfDesk;

/// Try and activate: what would come out differently on every reading; then the version, and into use.
class TrialPage : public QWidget {
    Q_OBJECT
public:
    TrialPage(DraftDesk& desk, TrialDesk& trial, ShelfDesk& shelf, const std::string& language, QWidget* parent);
    /// The page came into view.
    void start();

signals:
    void itemWanted(const reporting::authoring::NodePath& path);

private:
    void buildRun(QVBoxLayout& column);
    void buildActivation(QVBoxLayout& column);
    void run();
    void refresh();
    void showResult();
    void showSummary(const TrialDesk::Result& result);
    void refreshActivation();
    void proposeVersion();
    void setVersion(const QString& version);
    void activate();

    DraftDesk& desk_;
    TrialDesk& trial_;
    ShelfDesk& shelf_;
    std::string language_;
    std::vector<FormerVersion> versions_;
    QComboBox* with_;
    QPushButton *run_, *cancel_, *activate_;
    QProgressBar* progress_;
    QLabel *summary_, *refusals_, *proposal_;
    QTreeWidget *changes_, *readings_;
    QLineEdit* version_;
    std::shared_ptr<const TrialDesk::Result> shown_;
};

}  // namespace hsg::editor
