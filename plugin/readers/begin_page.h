#pragma once

#include "plugin/panel/cover_page.h"
#include "plugin/panel/navigation.h"
#include "plugin/readers/second_reader_desk.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hsg {

/// Who reads a second time? In the place of the guide; says what will be hidden before anything is.
class BeginPage : public CoverPage {
    Q_OBJECT
public:
    BeginPage(const PanelContext& context, SecondReaderDesk& desk, QWidget* parent);

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    void buildFields(QVBoxLayout& column);
    void buildEnd(QVBoxLayout& column);
    void follow();
    void begin();

    PanelContext context_;
    SecondReaderDesk& desk_;
    std::vector<reporting::Profile> candidates_;
    QComboBox* who_ = nullptr;
    QWidget* typed_ = nullptr;
    QLineEdit *name_ = nullptr, *organisation_ = nullptr, *id_ = nullptr;
    QPushButton* begin_ = nullptr;
    QLabel* problem_ = nullptr;
};

}  // namespace hsg
