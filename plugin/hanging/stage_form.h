#pragma once

#include <QWidget>
#include <set>

#include "plugin/hanging/hanging_driver.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSpinBox;

namespace hsg {

class HangingPreview;
class SelectorForm;

/// One layout as a form: its stages, the grid of the stage that is chosen, its panes, the films that a pane wants; with
/// what would hang now and why. Says each change at once.
class StageForm : public QWidget {
    Q_OBJECT
public:
    StageForm(const PanelContext& context, const HangingDriver& driver, QWidget* parent);
    /// A layout that is not the reader's own can be looked through, not changed.
    void show(const reporting::HangingLayout& layout, bool canEdit);
    /// The stage that is shown; nothing where the layout has none of that id.
    void chooseStage(const std::string& stageId);
    /// The films changed.
    void refreshPreview();

signals:
    void edited(const reporting::HangingLayout& layout);

private:
    void buildStage(QFormLayout& form);
    void buildPane(QFormLayout& form);
    QComboBox* drop(QFormLayout& form, const QString& label, const char* name);
    void load();
    void loadPane();
    void fillFilms(QComboBox& box, const std::string& chosen, bool mayBeNone);
    void chooseFilms(int place, const QVariant& chosen);
    void addStage();
    void removeStage();
    void setGrid();
    void fillSteps();
    void change();
    reporting::HangingStage& stage() { return layout_.stages[static_cast<std::size_t>(stage_)]; }
    reporting::HangingPane& pane() { return stage().panes[static_cast<std::size_t>(pane_)]; }

    const PanelContext& context_;
    const HangingDriver& driver_;
    reporting::HangingLayout layout_;
    int stage_ = 0, pane_ = 0, films_ = 0;  ///< films_: which choice of the pane the form below shows
    QWidget* editable_;
    QComboBox *stages_, *scale_, *compare_, *missing_, *polarity_, *window_, *first_, *second_;
    QPushButton *addStage_, *removeStage_, *steps_;
    QMenu* stepMenu_;
    QLineEdit* name_;
    QSpinBox *rows_, *columns_;
    QComboBox* links_;
    QCheckBox* linkBoxes_[4];
    QLabel *reasons_, *filmsTitle_;
    HangingPreview* preview_;
    SelectorForm* selector_;
};

}  // namespace hsg
