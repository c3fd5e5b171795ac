#pragma once

#include "plugin/hanging/hanging_driver.h"
#include "plugin/panel/cover_page.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace hsg {

class StageForm;

/// All layouts in the place of the guide: order, name, copy, remove (and take back), which one the guide hangs, share,
/// and the form of the one that is chosen. Every change is kept at once.
class LayoutsPage : public CoverPage {
    Q_OBJECT
public:
    LayoutsPage(const PanelContext& context, HangingDriver& driver, LayoutShelf& shelf, QWidget* parent);
    void choose(const std::string& layoutId);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPushButton* button(const QString& text, const char* name, QLayout& into, void (LayoutsPage::*act)());
    void buildList(QLayout& column);
    void buildNames(QLayout& column);
    void buildShare(QLayout& column);
    void refresh();
    void load();
    const LayoutShelf::Entry* chosen() const;
    void rename(const std::string& language, const QString& name);
    void hang();
    void up();
    void down();
    void copy();
    void remove();
    void takeBack();
    void importFiles();
    void exportFile();
    void chooseShared();
    void endShared();

    PanelContext context_;
    HangingDriver& driver_;
    LayoutShelf& shelf_;
    QListWidget* list_;
    QPushButton *hang_, *up_, *down_, *copy_, *remove_, *takeBack_, *endShared_;
    QLineEdit *english_, *chinese_;
    QCheckBox *forAll_, *forModality_;
    QLabel *origin_, *shared_, *problems_;
    StageForm* form_;
    std::string chosen_;
    bool isLoading_ = false;
};

}  // namespace hsg
