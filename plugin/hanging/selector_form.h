#pragma once

#include <QWidget>

#include "plugin/hanging/pane_words.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace hsg {

/// Which films are meant: one selector, every part by a drop-down or a short field. Says each change at once.
class SelectorForm : public QWidget {
    Q_OBJECT
public:
    SelectorForm(const PanelContext& context, QWidget* parent);
    void show(const reporting::FilmSelector& selector);

signals:
    void edited(const reporting::FilmSelector& selector);

private:
    QComboBox* drop(QFormLayout& form, const QString& label, const char* name);
    QLineEdit* field(QFormLayout& form, const QString& label, const char* name);
    void fillPhases();
    void fillChoices();
    reporting::FilmSelector written() const;
    void tell();

    const PanelContext& context_;
    std::string id_;
    std::vector<std::string> morePhases_;  ///< beyond those that have a drop-down: kept
    std::vector<std::string> moreModalities_;
    QComboBox* phases_[3];
    QComboBox *examination_, *laterality_, *key_, *choose_, *frame_, *modality_;
    QLineEdit *from_, *to_, *words_;
    QCheckBox* counting_;
};

}  // namespace hsg
